import { isGivenName } from '../../../../lexicon/names.js';
import { organisationHeads } from '../../../../lexicon/organisationWords.js';
import { titleWords } from '../../../../lexicon/titles.js';
import type { SeedDocument } from '../../../../document/types.js';
import type { NamedSpan } from '../../../types.js';
import { changed, nameOf, phraseOf } from '../../namedSpan.js';

/** What an office is for, up to the name, whose first word may still belong to it: "Minister of Water and", "Minister for the", "Secretary of". */
const officeBefore = /(\p{L}+) (?:of|for) (?:the |(?:\p{Lu}\p{L}+,? )+and )?$/u;

/** "Minister of Water and Energy | Leyla Karimova", "Minister for the Regions | Joaquín Hætta": what an office is for is no part of its holder's name. */
export function withoutOffice(text: string, span: NamedSpan): NamedSpan {
  const before = text.charCodeAt(span.start - 2);
  // "and", "of", "for", "the"
  if ((span.type === 'organisation' && before !== 100) || text.charCodeAt(span.start - 1) !== 32 || (before !== 100 && before !== 101 && before !== 102 && before !== 114)) return span;
  // three words at least
  const second = text.indexOf(' ', span.start) + 1;
  if (second === 0 || second > span.end || text.lastIndexOf(' ', span.end - 1) < second) return span;
  const [of = '', given = '', ...family] = nameOf(text, span).split(' ');
  if (!family.length || isGivenName(of.toLowerCase()) || !isGivenName(given.toLowerCase()) || organisationHeads.has(family[family.length - 1]!.toLowerCase())) return span;
  const office = officeBefore.exec(text.slice(Math.max(0, span.start - 60), span.start));
  return office && titleWords.has(office[1]!.toLowerCase()) ? changed(span, { start: span.start + of.length + 1, type: 'person' }) : span;
}

/** "Minister of | Foreign Affairs", "Secretary of | Agriculture": what an office is for, which is no body where nothing else in the text is called so. */
const forField = /\b(?:[Mm]inister|[Vv]ice-[Mm]inister|[Ss]ecretary|[Uu]ndersecretary|[Cc]ommissioner) (?:of|for) $/;

/** The names without the fields of offices that were taken for bodies. */
export function withoutFields(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const fields = spans.filter((span) => span.type === 'organisation' && (text.startsWith('of ', span.start - 3) || text.startsWith('for ', span.start - 4)) && forField.test(text.slice(Math.max(0, span.start - 26), span.start)));
  if (fields.length === 0) return spans;
  const dropped = new Set(fields);
  const bodies = new Set(spans.filter((span) => span.type === 'organisation' && !dropped.has(span)).map((span) => phraseOf(document, span)));
  return spans.filter((span) => !dropped.has(span) || bodies.has(phraseOf(document, span)) || organisationHeads.has(phraseOf(document, span).last.toLowerCase()));
}
