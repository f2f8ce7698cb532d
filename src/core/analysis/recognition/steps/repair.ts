import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { changed, nameOf, phraseOf } from '../namedSpan.js';
import { isKnownBody, rank, repairWords } from './repair/byWords.js';
import { joinFamilyNames, partRivals, withBracket, withBy, withFirstHalf, withSaint, withSecondFamilyName, withSecondSyllable, withParticle, withState, withoutLarge, withoutParty } from './repair/hyphens.js';
import { joined, withFirstPartner, withSecondField } from './repair/joins.js';
import { closesAsPlace, isLowerCase } from './repair/nameWords.js';
import { withoutOffice } from './repair/office.js';
import { withArticle, withForm, withNumber, withoutTail, withPaper, withPartners, withRepublic } from './repair/tails.js';

/**
 * Mends what word lists show to be wrong: two names in one ("Russia | Kazem …", where a given name follows a country or a body; "Ada Ode |
 * of the Bar Association"), a title kept ("General | Soleimani"; a person's name keeps at least one word), a court cut off ("Supreme Court
 * of | India"), a name that opens with a small word, a treaty or place by its last word taken for a body ("Kenwick Charter", "Kenwick Cemetery"), a firm or a known body taken for a person or place ("Hanbit Electronics", "the African Union").
 */
export function repairNames(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const { text } = document;
  const alone = new Set<string>();
  for (const span of spans) if (span.type === 'person') alone.add(phraseOf(document, span).low);
  const repaired: NamedSpan[] = [];
  for (let i = 0; i < spans.length; i++) {
    const found = spans[i]!;
    // part of the name before, which went on
    if (found.start < (repaired[repaired.length - 1]?.end ?? 0)) continue;
    const span = withFirstPartner(text, withWhole(text, found, spans[i + 1]), repaired[repaired.length - 1]?.end ?? 0);
    const before = repaired[repaired.length - 1];
    const words = phraseOf(document, span);
    if (isLowerCase(text, span.start) && /^(?:of|and|for|to) /.test(nameOf(text, span))) continue;
    const whole = before ? joined(text, before, span) : null;
    if (whole) {
      repaired[repaired.length - 1] = whole;
      continue;
    }
    if (isKnownBody(words)) repaired.push(changed(span, { type: 'organisation', confidence: span.type === 'organisation' ? span.confidence : 0.9, settled: true }));
    else if (words.isLong && span.type !== 'person' && words.words.length === 2 && shortTitle.test(words.text) && isFamily(document, spans, words.last, rank.test(words.text))) repaired.push(changed(span, { start: span.end - words.last.length, type: 'person', confidence: 0.9, settled: true }));
    else if (words.isLong) repairWords(document, withoutOffice(text, span), alone, repaired);
    else repaired.push(span);
  }
  return partRivals(text, joinFamilyNames(text, repaired));
}

/** "DC Prowse", "CS Kiplimo": what may be a rank or an office, written short, and a family name. */
const shortTitle = /^\p{Lu}{2,4} \p{Lu}\p{Ll}{2,}$/u;

/** Whether somebody of the document is called so in full; of a rank, or alone. */
const isFamily = (document: SeedDocument, spans: readonly NamedSpan[], family: string, isRank: boolean): boolean =>
  !closesAsPlace(family.toLowerCase()) && spans.some((span) => span.type === 'person' && phraseOf(document, span).last === family && (isRank || phraseOf(document, span).isLong));

/** The name with what was cut off, and without what does not belong to it; `next` is the name behind it. */
function withWhole(text: string, found: NamedSpan, next: NamedSpan | undefined): NamedSpan {
  let span = withoutTail(text, withBracket(text, withFirstHalf(text, withoutLarge(text, withParticle(text, withState(text, withoutParty(text, found)))))));
  span = withSecondSyllable(text, withRepublic(text, span));
  span = withArticle(text, withSecondFamilyName(text, span, next));
  span = withForm(text, withNumber(text, withPartners(text, withPaper(text, withSaint(text, withBy(text, span))))));
  return span.type === 'organisation' ? withSecondField(text, span, next?.start ?? text.length) : span;
}
