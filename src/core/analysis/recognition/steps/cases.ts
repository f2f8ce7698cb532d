import type { SeedDocument } from '../../../document/types.js';
import { overlaps } from '../../../text/span.js';
import type { NamedSpan } from '../../types.js';
import { familiesOf, namedSpan } from '../namedSpan.js';

/** "Roe v. Wade", "Holt v. the Harbour Board": who sues and who is sued. */
const parties = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+ v\. (?:the )?\p{Lu}[\p{L}’'-]+/gu;

/** Makes one name, of no person or body, of a case in court, unless two people of the text meet otherwise ("Brook v. Holt" beside Ada Brook and Tom Holt); the spans are ordered and stay so. */
export function joinCases(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  if (!text.includes(' v. ')) return spans;
  const families = familiesOf(document, spans);
  let joined = [...spans];
  for (const { 0: words, index } of text.matchAll(parties)) {
    const [one = '', other = ''] = words.replace(' the ', ' ').split(' v. ');
    if (families.has(one) && families.has(other)) continue;
    const whole = { start: index, end: index + words.length };
    const within = joined.filter((span) => overlaps(span, whole));
    if (within.length === 0) continue;
    const start = Math.min(whole.start, ...within.map((span) => span.start));
    const end = Math.max(whole.end, ...within.map((span) => span.end));
    joined = [...joined.filter((span) => !within.includes(span)), namedSpan(start, end, 'other', 0.9, true)].sort((a, b) => a.start - b.start);
  }
  return joined;
}
