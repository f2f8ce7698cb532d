import { tradeWords } from '../../../lexicon/organisationWords.js';
import { wordSet } from '../../../lexicon/words.js';
import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

/** What a shop, an inn or a maker is called behind its owner: "Kowalchuk’s Bakery". */
const shopWords: ReadonlySet<string> = new Set([...tradeWords, ...wordSet('bar grill diner cafe café pub tavern inn store stores market pizza pizzeria restaurant kitchen deli garage pharmacy hardware butchers grocery')]);

/** "at Paolino’s for an eighth day", "sales at Plunkett’s were down": a place of business where nothing that is owned follows. */
const at = /\b(?:[Aa]t|from|outside|by|two|of) $/;
const nothingOwned = /^['’]s(?: (?:for|after|were|was|and|on|in|to|or|when|where|has|because|until|since)\b|[.,;])/;
/** "Paolino’s disputes the account", "Considine’s was founded in 1948". */
const acts = /^['’]s (?:has (?:denied|said|agreed|answered|offered|opened|closed)|had (?:answered|offered|opened|closed)|was (?:founded|sold|opened|closed|bought)|were|will|would|says|said|denies|disputes|declined|denied|opened|closed|employs|sells|owns|plans|operates)\b/;
/** "PUB group Considine’s has": what it is. */
const kind = /\b(?:group|chain|pub|store|supermarket|restaurant|bakery|retailer|diner|grocer|brewery) $/;
/** What a business has, too: "Plunkett’s shares". */
const ofBusiness = /^['’]s (?:shares|stores|shops|outlets|customers|workers|employees|sales|profits|spokes\p{Ll}+)\b/u;
const reach = 30;

/** The name with the word behind it that says what it is: "Kowalchuk’s Bakery"; or null. */
function withShopWord(text: string, span: NamedSpan): NamedSpan | null {
  const word = /^['’]s (\p{Lu}\p{Ll}+)(?![\p{L}’'-]| \p{Lu})/u.exec(text.slice(span.end, span.end + reach));
  return word && shopWords.has(word[1]!.toLowerCase()) ? changed(span, { end: span.end + word[0].length, type: 'organisation', confidence: 0.9, settled: true }) : null;
}

/** Takes an owner's name with its possessive mark for the business that is called so ("on strike at Paolino’s", "Kowalchuk’s Bakery"), where the text shows it twice, or says once what it is. The spans stay ordered. */
export function settleShops(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  let shown: Map<string, number> | null = null;
  const isOwner = (span: NamedSpan): boolean => span.type === 'person' && text.charCodeAt(span.end + 1) === 115 && !phraseOf(document, span).isLong;
  for (const span of spans) {
    if (!isOwner(span)) continue;
    const weight = withShopWord(text, span) ? 2 : evidence(text, span);
    const name = phraseOf(document, span).text;
    if (weight) (shown ??= new Map<string, number>()).set(name, (shown.get(name) ?? 0) + weight);
  }
  if (!shown) return spans;
  const told = shown;
  return spans.map((span, i) => {
    if (!isOwner(span) || (told.get(phraseOf(document, span).text) ?? 0) < 2) return span;
    const whole = withShopWord(text, span);
    if (whole && whole.end <= (spans[i + 1]?.start ?? text.length)) return whole;
    const isShop = evidence(text, span) > 0 || ofBusiness.test(text.slice(span.end, span.end + reach));
    return isShop ? changed(span, { end: span.end + 2, type: 'organisation', confidence: 0.85, settled: true }) : span;
  });
}

/** How much the words beside the name say that it is a business. */
function evidence(text: string, { start, end }: NamedSpan): number {
  const before = text.slice(Math.max(0, start - 14), start);
  const behind = text.slice(end, end + reach);
  return (kind.test(before) ? 2 : 0) + (at.test(before) && nothingOwned.test(behind) ? 1 : 0) + (acts.test(behind) ? 1 : 0);
}
