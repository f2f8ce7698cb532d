import { countryNames } from '../../../../lexicon/demonyms.js';
import { isGivenName } from '../../../../lexicon/names.js';
import { fields, organisationHeads } from '../../../../lexicon/organisationWords.js';
import type { NamedSpan } from '../../../types.js';
import { changed, nameOf } from '../../namedSpan.js';
import { isSecondFamilyName } from './hyphens.js';
import { lastWord } from './nameWords.js';

/** The one name that two beside each other are, or null. */
export function joined(text: string, before: NamedSpan, span: NamedSpan): NamedSpan | null {
  if (before.type === 'organisation') {
    const isCourtOf = span.type === 'place' && text.slice(before.end, span.start) === ' of ' && organisationHeads.has(lastWord(nameOf(text, before).toLowerCase()));
    const goesOn = span.type !== 'person' && span.type !== 'place' && (isSecondField(text, before, span) || (span.type === 'organisation' && isFirstField(text, before, span)));
    return isCourtOf || goesOn ? changed(before, { end: span.end }) : null;
  }
  if (before.type !== 'person') return null;
  if (isGeneration(text, before, span)) return changed(before, { end: span.end });
  if (span.type === 'person' && before.confidence < surelyWhole && goesOnBehindParticle(text, before, span)) return changed(before, { end: span.end });
  if (span.type === 'organisation' && isSecondFounder(text, before, span)) return changed(span, { start: before.start });
  if (span.type !== 'place' && isSecondFamilyName(text, before, span)) return changed(before, { end: span.start + (nameOf(text, span).split(' ', 1)[0] as string).length });
  return null;
}

/** "Ada Ode, | Jr." */
const isGeneration = (text: string, before: NamedSpan, { start, end }: NamedSpan): boolean => end - start < 4 && /^(?:Jr|Sr)\.?$/.test(text.slice(start, end)) && /^,? $/.test(text.slice(before.end, start));

/** "Mary & | Leigh Block Museum": two people whom a body is named for. */
const isSecondFounder = (text: string, person: NamedSpan, body: NamedSpan): boolean =>
  /^ (?:&|and) $/.test(text.slice(person.end, body.start)) && nameOf(text, body).includes(' ') && isGivenName(nameOf(text, person).toLowerCase()) && isGivenName((nameOf(text, body).split(' ', 1)[0] as string).toLowerCase());

const surelyWhole = 1.01;

/** "Anselmo | de la Cruz Ortega", "Jaap de | Hoop Scheffer": the small words of a family name, cut off or parting it. */
const goesOnBehindParticle = (text: string, before: NamedSpan, span: NamedSpan): boolean =>
  /^ (?:de(?: (?:la|las|los))?|del|della|di|dos|da|von|van(?: de[nr]?)?|bin|bint|ibn) $/.test(text.slice(before.end, span.start)) && isGivenName((nameOf(text, before).split(' ', 1)[0] as string).toLowerCase());

const bodyWithField = /^(?:Ministry|Department|Bureau|Board|Office|Institute|Secretariat|Directorate|Commission|Committee) (?:of|for) \p{Lu}\p{Ll}+$/u;

/** "Ministry of Water | and Energy": one more word for what the body is for. */
const isSecondField = (text: string, body: NamedSpan, field: NamedSpan): boolean =>
  text.slice(body.end, field.start) === ' and ' && /^\p{Lu}\p{Ll}+$/u.test(nameOf(text, field)) && bodyWithField.test(nameOf(text, body));

/** "Radio | and Television Organization". */
const isFirstField = (text: string, field: NamedSpan, body: NamedSpan): boolean =>
  text.slice(field.end, body.start) === ' and ' && fields.has(nameOf(text, field).toLowerCase()) && nameOf(text, body).includes(' ') && organisationHeads.has(lastWord(nameOf(text, body)).toLowerCase());

/** The same where the second word stands in no name (up to `limit`), and names nothing else. */
export function withSecondField(text: string, body: NamedSpan, limit: number): NamedSpan {
  if (!text.startsWith(' and ', body.end) || !bodyWithField.test(nameOf(text, body))) return body;
  const field = /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}-]| \p{Lu})/u.exec(text.slice(body.end + 5, body.end + 40))?.[0];
  const end = body.end + 5 + (field?.length ?? 0);
  return !field || end > limit || countryNames.has(field.toLowerCase()) || isGivenName(field.toLowerCase()) ? body : changed(body, { end });
}
