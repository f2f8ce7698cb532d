import { countryNames, demonyms } from '../../../lexicon/demonyms.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { commonAbbreviations } from '../../../lexicon/organisationWords.js';
import { personNouns, roleNouns } from '../../../lexicon/roles.js';
import { officeAttributes, titleWords } from '../../../lexicon/titles.js';
import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { evidenceBit, type TokenFacts } from '../learned/tokenFacts.js';
import { changed, phraseOf } from '../namedSpan.js';
import { phraseMemo, type Phrase } from '../../../document/phrases.js';

/** What speeches and laws write with a capital though it names nobody: "the interests of the Nation". */
const capitalisedNouns = new Set(['nation', 'nations', 'state', 'states', 'children', 'people', 'members', 'member states']);
/** From this confidence on a sentence's first word is a name though the text has the word in lower case, too. */
const sure = 0.9;
/** "Islam", "Buddhism", "Islamophobia": what people believe or hold. */
const belief = /(?:^Islam|^Christianity|\p{Ll}ism|\p{Ll}phobia)$/u;
/** "pro-Beijing", "Anti-Westland", "Pan-democrat": for or against what is named, not its name. */
const forOrAgainst = /^(?:pro|anti|pan|non|ex)-\p{L}+$/iu;

/**
 * Leaves out what is no name in spite of its capital: an office ("the Supreme Leader"), people by their office in the plural ("Senators"), "the Nation", who is for or against
 * something ("pro-Westland"), a ticker, what people believe ("Islam"), an abbreviation that stands for no body ("DNA"), a sentence's first word that the document has in lower case elsewhere, unless a longer name of the document holds the word ("the Arland Senators"); cuts "Pan-democrat" off a person and "pro-Westland" off a body.
 */
export function withoutCommonNames(document: SeedDocument, { evidence, sentenceStart }: TokenFacts, spans: readonly NamedSpan[]): NamedSpan[] {
  const { text, tokens } = document;
  const partOfNames = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'organisation') continue;
    const { isLong, last } = phraseOf(document, span);
    if (isLong) partOfNames.add(last);
  }
  let token = 0;
  const kept: NamedSpan[] = [];
  for (const span of spans) {
    if (isTicker(text, span)) continue;
    if (span.type === 'other') {
      kept.push(span);
      continue;
    }
    const name = phraseOf(document, span);
    while (token < tokens.count && tokens.starts[token]! < span.start) token++;
    const isOpening = sentenceStart[token] && tokens.ends[token] === span.end && (evidence[token]! & (evidenceBit.lower | evidenceBit.inside)) === evidenceBit.lower;
    if (isOpening && span.confidence < sure) continue;
    if (name.isLong ? numberedBill.test(name.text) : isNobody(text, span, name)) continue;
    const { isCommon, isOffice, takesSides, opensWithSides, opensWithSide, isBelief, isDemonym, isAbbreviation, addressedBehind } = readCommon(name);
    if (addressedBehind?.test(text.slice(Math.max(0, span.start - 12), span.start))) continue;
    if (takesSides || ((isCommon || (isOffice && span.type !== 'person')) && !partOfNames.has(name.text))) continue;
    // not where the text says that it means something else by it: "Rural Voice (RV)"
    if (isBelief || (isDemonym && span.type === 'organisation') || (isAbbreviation && !text.includes(`(${name.text})`))) continue;
    const side = span.type === 'organisation' || span.type === 'person' ? sideBefore(name) : 0;
    kept.push(side > 0 ? changed(span, { start: span.start + side }) : (opensWithSides && span.type === 'person') || (opensWithSide && span.type === 'organisation') ? changed(span, { start: span.start + name.words[0]!.length + 1 }) : span);
  }
  return kept;
}

/** "the hon. Gentleman", "my noble Friend", "His Highness": whom members of a parliament speak of, how a ruler is addressed. */
const member = /^(?:Gentlem[ae]n|Lady|Ladies|Friends?|Members?|Baroness|Lord)$/;
const ruler = /^(?:(?:Royal|Imperial|Serene) )?(?:Highness|Majesty|Excellency|Holiness|Eminence|Lordship|Ladyship)$/;
const beforeMember = /\b(?:hon\.|honourable|noble|learned|gallant|reverend) $/i;
const beforeRuler = /\b(?:his|her|your|their) $/i;

/** "K5m", "NT$310", "Sh410m": what something costs. */
const money = /^(?:\p{Lu}{1,3}\$|[KN]?Sh|VND|IDR|NGN|UGX|Rs|Tk|RM|[KNRPQ](?=\d+(?:m|bn|k)$))\d/u;
const numberedBill = /^Bill (?:No\.? )?\d/;
/** Who holds an office, told by it alone, and a bill before a parliament: "the Comptroller", "the Bill". */
const offices = new Set(['Comptroller', 'Provost', 'Advocate', 'Ombudsman', 'Commandant', 'Commodore', 'Emir', 'Ratu', 'Bailie', 'Coroner', 'Registrar', 'Surveyor', 'Bill']);

/** One word that names nobody: a sum of money, an office or a bill behind "the". */
function isNobody(text: string, { start, end, type }: NamedSpan, name: Phrase): boolean {
  if (type === 'place') return false;
  if (money.test(name.text)) return true;
  if (!offices.has(name.text)) return false;
  if (name.text === 'Bill' && (text.startsWith(') ', start - 2) || text.startsWith(' A ', start - 3) || text.startsWith('\nA ', start - 3))) return true;
  return /\b[Tt]he $/.test(text.slice(Math.max(0, start - 4), start)) && !/^(?:,? \p{Lu}| & )/u.test(text.slice(end, end + 3));
}

const longestExchange = 24;
const openParenthesis = 40;

/** "(NASDAQ: VRDN)", "(HSH.BX)": where a firm's shares are dealt in, and as what. */
function isTicker(text: string, { start, end }: NamedSpan): boolean {
  let open = start - 1;
  while (open >= 0 && open > start - longestExchange && text.charCodeAt(open) !== openParenthesis) open--;
  if (text.charCodeAt(open) !== openParenthesis) return false;
  const close = text.slice(end, end + longestExchange).indexOf(')') + end;
  return close >= end && /^\((?:[\p{Lu}][\p{L}. -]*: ?\p{Lu}[\p{Lu}\d.]{0,7}|\p{Lu}[\p{Lu}\d]{0,5}\.\p{Lu}{1,2})(?:[,;] ?[^()]*)?\)$/u.test(text.slice(open, close + 1));
}

/** "pro-Westland", "Anti-Brook". */
function isForSomebody(word: string): boolean {
  const side = /^(?:pro|anti)-(\p{Lu}\p{L}+)$/iu.exec(word)?.[1]?.toLowerCase();
  return side !== undefined && !isGivenName(side) && (names.cities.has(side) || names.countries.has(side) || countryNames.has(side) || names.family.has(side));
}

/** "pro-Brook | Forward Harbour", "pro- | Islamic State", "co-anchor | Ada Brook": how long what stands before a name in lower case is. */
const sideBefore = phraseMemo(({ text, words, isLong }) => {
  const prefix = /^(?:pro|anti|co|ex|non)-(?=(\p{L})\p{Ll}+ )/u.exec(text);
  if (!isLong || !prefix) return 0;
  const [first = ''] = words;
  const side = first.slice(prefix[0].length).toLowerCase();
  const isWhole = roleNouns.has(side) || words.length > 2;
  return isWhole ? first.length + 1 : /\p{Lu}/u.test(prefix[1]!) ? prefix[0].length : 0;
});

/** What a name's words say of whether it is one. */
const readCommon = phraseMemo((name) => {
  const { text, low, isLong, words } = name;
  const hasHyphen = text.includes('-');
  return {
    isCommon: isCommonNoun(low),
    isOffice: isLong && words.every((word, i) => isOfficeWord(word.toLowerCase(), i === words.length - 1)),
    takesSides: hasHyphen && forOrAgainst.test(text),
    opensWithSides: hasHyphen && isLong && forOrAgainst.test(words[0]!),
    // "Anti-Defamation League" is called so
    opensWithSide: hasHyphen && isLong && isForSomebody(words[0]!),
    isBelief: !isLong && belief.test(text),
    isDemonym: !isLong && demonyms.has(low),
    isAbbreviation: !isLong && isCommonAbbreviation(name),
    addressedBehind: member.test(text) ? beforeMember : ruler.test(text) ? beforeRuler : undefined,
  };
});

/** "Supreme Leader": who holds it is named elsewhere. */
const isOfficeWord = (word: string, isLast: boolean): boolean => (isLast ? titleWords.has(word) || roleNouns.has(word) : officeAttributes.has(word));

function isCommonNoun(word: string): boolean {
  if (capitalisedNouns.has(word)) return true;
  const singular = word.endsWith('men') ? `${word.slice(0, -2)}an` : word.endsWith('s') ? word.slice(0, -1) : '';
  return singular !== '' && (titleWords.has(singular) || roleNouns.has(singular) || personNouns.has(singular));
}

/** Two capitals, or the one that is written as a word too. */
const abbreviated = /^(?:\p{Lu}.*\p{Lu}|Covid)/u;

const isCommonAbbreviation = ({ text, low }: Phrase): boolean => commonAbbreviations.has(low.replace(/\./g, '')) && abbreviated.test(text);
