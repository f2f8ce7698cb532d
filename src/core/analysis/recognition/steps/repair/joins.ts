import { countryNames } from '../../../../lexicon/demonyms.js';
import { isGivenName, names } from '../../../../lexicon/names.js';
import { fields, organisationHeads } from '../../../../lexicon/organisationWords.js';
import { particles } from '../../../../lexicon/titles.js';
import type { NamedSpan } from '../../../types.js';
import { changed, nameOf } from '../../namedSpan.js';
import { isSecondFamilyName } from './hyphens.js';
import { lastWord } from './nameWords.js';

/** The one name that two beside each other are, or null. */
export function joined(text: string, before: NamedSpan, span: NamedSpan): NamedSpan | null {
  if (text.charCodeAt(span.start - 2) === 38 && arePartners(text, before, span)) return changed(before, { end: span.end, type: 'organisation', confidence: 0.8, settled: true });
  if (before.type === 'organisation') {
    const isCourtOf = span.type === 'place' && text.slice(before.end, span.start) === ' of ' && organisationHeads.has(lastWord(nameOf(text, before).toLowerCase()));
    const goesOn = span.type !== 'person' && span.type !== 'place' && (isSecondField(text, before, span) || (span.type === 'organisation' && isFirstField(text, before, span)));
    return isCourtOf || goesOn ? changed(before, { end: span.end }) : null;
  }
  if (before.type !== 'person') return null;
  if (isGeneration(text, before, span)) return changed(before, { end: span.end });
  if (span.type === 'person' && goesOnBehindParticle(text, before, span)) return changed(before, { end: span.end });
  if (span.type === 'organisation' && isSecondFounder(text, before, span)) return changed(span, { start: before.start });
  if (span.type !== 'place' && isSecondFamilyName(text, before, span)) return changed(before, { end: span.start + nameOf(text, span).split(' ', 1)[0]!.length });
  return null;
}

/** "Ada Ode, | Jr." */
const isGeneration = (text: string, before: NamedSpan, { start, end }: NamedSpan): boolean => end - start < 4 && /^(?:Jr|Sr)\.?$/.test(text.slice(start, end)) && /^,? $/.test(text.slice(before.end, start));

/** "Mary & | Leigh Block Museum": two people whom a body is named for. */
const isSecondFounder = (text: string, person: NamedSpan, body: NamedSpan): boolean =>
  /^ (?:&|and) $/.test(text.slice(person.end, body.start)) && nameOf(text, body).includes(' ') && isGivenName(nameOf(text, person).toLowerCase()) && isGivenName(nameOf(text, body).split(' ', 1)[0]!.toLowerCase());

/** A family's or a firm's name, no given name alone. */
function mayBePartner(text: string, span: NamedSpan): boolean {
  const name = nameOf(text, span);
  const low = name.toLowerCase();
  const first = low.split(' ', 1)[0]!;
  return name.includes(' ') ? !isGivenName(first) || names.family.has(first) || particles.has(first) : /^\p{Lu}\p{Ll}{2}/u.test(name) && (names.family.has(low) || !isGivenName(low));
}

/** "Latham & | Watkins": a firm of that name. */
const arePartners = (text: string, one: NamedSpan, other: NamedSpan): boolean =>
  text.slice(one.end, other.start) === ' & ' && one.type !== 'other' && other.type !== 'other' && (one.type !== 'organisation' || other.type !== 'organisation') && mayBePartner(text, one) && mayBePartner(text, other);

/** "Kestrel & | Hythe": the same where the first is in no name. */
export function withFirstPartner(text: string, span: NamedSpan, limit: number): NamedSpan {
  if (text.charCodeAt(span.start - 2) !== 38 || span.type === 'other' || !mayBePartner(text, span)) return span;
  const first = /(?<!, |\p{Lu}\p{Ll}+ )(?<![\p{L}\p{N}’'-])\p{Lu}\p{Ll}{2,} & $/u.exec(text.slice(Math.max(limit, span.start - 30), span.start))?.[0];
  const low = first?.slice(0, -3).toLowerCase() ?? '';
  return first && (names.family.has(low) || !isGivenName(low)) ? changed(span, { start: span.start - first.length, type: 'organisation', confidence: 0.8, settled: true }) : span;
}

/** "Anselmo | de la Cruz Ortega", "Jaap de | Hoop Scheffer": the small words of a family name, cut off or parting it. */
const goesOnBehindParticle = (text: string, before: NamedSpan, span: NamedSpan): boolean =>
  /^ (?:de(?: (?:la|las|los))?|del|della|di|dos|da|von|van(?: de[nr]?)?|bin|bint|ibn) $/.test(text.slice(before.end, span.start)) && isGivenName(nameOf(text, before).split(' ', 1)[0]!.toLowerCase());

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
