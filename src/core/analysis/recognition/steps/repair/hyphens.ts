import { isGivenName } from '../../../../lexicon/names.js';
import { isStateAbbreviation } from '../../../../lexicon/placeNames.js';
import { roleNouns } from '../../../../lexicon/roles.js';
import { honorifics, titleWords } from '../../../../lexicon/titles.js';
import type { NamedSpan } from '../../../types.js';
import { changed, nameOf } from '../../namedSpan.js';
import { lastWord } from './nameWords.js';

// Names cut at a hyphen or a small word, and what a hyphen or a point marks as no part of one.

/** "Referee Anne-| Lise Mortensen", "Jens-| Uwe Holt": half of a given name. */
export function withFirstHalf(text: string, span: NamedSpan): NamedSpan {
  if (span.type !== 'person' || text.charCodeAt(span.start - 1) !== 45 || !isGivenName(nameOf(text, span).split(' ', 1)[0]!.toLowerCase())) return span;
  const half = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+-$/u.exec(text.slice(Math.max(0, span.start - 16), span.start))?.[0];
  return half && isGivenName(half.slice(0, -1).toLowerCase()) ? changed(span, { start: span.start - half.length }) : span;
}

/** "[ | Ada] Brook", "( | Ada) Brook": a given name that an editor put in, whose bracket opens before it. */
export function withBracket(text: string, span: NamedSpan): NamedSpan {
  const before = text.charCodeAt(span.start - 1);
  if (before !== 91 && before !== 40) return span;
  return /^[\p{L}.'’-]+[\])] \p{Lu}/u.test(text.slice(span.start, span.end)) ? changed(span, { start: span.start - 1 }) : span;
}

/** "Senator Ada Ode (R- | Calif.)", ", D- | Ohio,": a party's letter and where somebody was elected, which is a place. */
export function withoutParty(text: string, span: NamedSpan): NamedSpan {
  const after = text.charCodeAt(span.start + 1);
  if (after !== 45 || !/^\p{Lu}- ?\p{Lu}[^ ]*$/u.test(text.slice(span.start, span.end)) || !/(?:\(|, )$/.test(text.slice(Math.max(0, span.start - 2), span.start))) return span;
  return changed(span, { start: span.start + (text.charCodeAt(span.start + 2) === 32 ? 3 : 2), type: 'place', confidence: 0.9, settled: true });
}

/** “(Ind.)”, “Ashby, | Ky.”: a short name with a full stop behind a parenthesis or comma that is a state’s abbreviation is a place. */
export function withState(text: string, span: NamedSpan): NamedSpan {
  if (span.end - span.start > 6 || span.type === 'place' || text.charCodeAt(span.end - 1) !== 46 || !isStateAbbreviation(text.slice(span.start, span.end))) return span;
  return /(?:\(|, )$/.test(text.slice(Math.max(0, span.start - 2), span.start)) ? changed(span, { type: 'place', confidence: 0.9, settled: true }) : span;
}

/** "Anneke van der | Steen", "van den | Berg": the small words of a Dutch or German family name, with the given name before them. */
export function withParticle(text: string, span: NamedSpan): NamedSpan {
  const last = text.charCodeAt(span.start - 2);
  // "van", "von", "der", "den", "de"
  if (span.type !== 'person' || text.charCodeAt(span.start - 1) !== 32 || (last !== 110 && last !== 114 && last !== 101)) return span;
  const found = /(?:(?<![\p{L}-])(\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?) )?\b(?:van|von)(?: de[rn]?)? $/u.exec(text.slice(Math.max(0, span.start - 40), span.start));
  if (!found) return span;
  const [whole, given] = found;
  const at = span.start - whole.length;
  // a word with a capital inside a sentence is a name, if no title
  const isGiven = given !== undefined && (isGivenName(given.toLowerCase()) || (/[\p{L},] $/u.test(text.slice(Math.max(0, at - 2), at)) && !titleWords.has(given.toLowerCase()) && !honorifics.has(given.toLowerCase()) && !roleNouns.has(given.toLowerCase())));
  return changed(span, { start: at + (isGiven || given === undefined ? 0 : given.length + 1) });
}

/** "Councilor at Large | Ada Brook": what an office is for. */
export function withoutLarge(text: string, span: NamedSpan): NamedSpan {
  return text.startsWith('Large ', span.start) && /\b[Aa]t[ -]$/.test(text.slice(Math.max(0, span.start - 3), span.start)) ? changed(span, { start: span.start + 6, type: 'person' }) : span;
}

/** A syllable of a Chinese or Korean given name, none of the English words that follow a hyphen ("Ode-led", "Ode-era"). */
const syllable = /^(?:[bcdfghjklmnprstwxyz]|ch|sh|zh|sz|ts|hs|ng|kw|gw|hw|ky|hy|gy|by|my)?[aeiouy]{1,3}(?:ng|n|k|t|p|m|h|l)?$/;
const englishWords = new Set(['run', 'ban', 'win', 'men', 'fan', 'son', 'pan', 'pal', 'up', 'in', 'on', 'an', 'at', 'to', 'by', 'is', 'like', 'hit', 'gun', 'cut', 'set', 'get', 'top', 'aid', 'tax', 'man', 'out', 'pin', 'weak', 'team', 'deal', 'look', 'fuel', 'seat', 'meet', 'week', 'loan', 'loyal']);

/** "Hau Lung | -bin", "Lam Siu- | wai": the second syllable of a given name belongs to it. */
export function withSecondSyllable(text: string, span: NamedSpan): NamedSpan {
  const isCut = text.charAt(span.end - 1) === '-';
  if (span.type !== 'person' || (!isCut && text.charAt(span.end) !== '-')) return span;
  const start = isCut ? span.end : span.end + 1;
  const tail = /^\p{Ll}{1,6}(?![\p{L}\p{N}-])/u.exec(text.slice(start, start + 8))?.[0];
  const first = /(?:^| )(\p{Lu}\p{Ll}{0,5})-?$/u.exec(nameOf(text, span))?.[1];
  const isSyllables = tail && first && syllable.test(tail) && !englishWords.has(tail) && syllable.test(first.toLowerCase());
  return isSyllables ? changed(span, { end: start + tail.length }) : isCut ? changed(span, { end: span.end - 1 }) : span;
}

/** "the canton of Saint-| Aurèle": half of a place's name, or of a family's; an unclear person who is one whole. */
export function withSaint(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.start - 1) !== 45) {
    const isPlace = span.type === 'person' && span.confidence < 0.8 && text.charCodeAt(span.start) === 83 && /^S(?:ainte?|an(?:ta|kt)?|t)-[^ ]+$/.test(text.slice(span.start, span.end))
      && /\b(?:of|in|at|to|from|near) $/.test(text.slice(Math.max(0, span.start - 8), span.start));
    return isPlace ? changed(span, { type: 'place' }) : span;
  }
  const saint = /(?:\b(of|in|at|to|from|near) )?\b(?:Saint|Sainte|San|Santa|Sankt|St)-$/.exec(text.slice(Math.max(0, span.start - 16), span.start));
  if (!saint) return span;
  const start = text.lastIndexOf(' ', span.start) + 1;
  return saint[1] ? changed(span, { start, type: 'place' }) : changed(span, { start });
}

/** "Clairvaux | -le-Haut", "Ashby | -upon-Wold": where a place lies is part of its name. */
export function withBy(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.end) !== 45) return span;
  const by = /^(?:-(?:l[ea]s?|sur|sous|en|de|du|des|aux?|lès|upon|on|in|under|by|next|the|am|an|im))+-\p{Lu}[\p{L}’']*/u.exec(text.slice(span.end, span.end + 40))?.[0];
  return by ? changed(span, { end: span.end + by.length }) : span;
}

/** "Yusuf Adewale | -Karimi": two family names are one person's where a given name stands before them. */
export const isSecondFamilyName = (text: string, person: NamedSpan, family: NamedSpan): boolean =>
  text.slice(person.end, family.start) === '-' && nameOf(text, person).includes(' ') && /^\p{Lu}[\p{L}’']+(?: (?:[KQS]C|MP|MEP|[OMC]BE))?$/u.test(nameOf(text, family)) && (family.type === 'person' || nameOf(text, family).includes(' ') || !/\p{Ll}/u.test(text.slice(person.start, family.end)));

/** "Eleni Arvani | -Dupré": the same where no name was seen in the second one. */
export function withSecondFamilyName(text: string, span: NamedSpan, next: NamedSpan | undefined): NamedSpan {
  if (span.type !== 'person' || text.charCodeAt(span.end) !== 45 || next?.start === span.end + 1 || !nameOf(text, span).includes(' ')) return span;
  // "DANIEL ABERNATHY-COLE"
  const behind = text.slice(span.end, span.end + 40);
  const family = (/^-\p{Lu}\p{Ll}[\p{L}’']+(?![\p{L}\p{N}-]| \p{Lu})/u.exec(behind) ?? (/\p{Ll}/u.test(nameOf(text, span)) ? null : /^-\p{Lu}{3,}(?![\p{L}\p{N}-]| \p{Lu})/u.exec(behind)))?.[0];
  return family ? changed(span, { end: span.end + family.length }) : span;
}

/** "Haddad | -Noor" is one person where the document has her by a longer name that ends so. */
export function joinFamilyNames(text: string, spans: readonly NamedSpan[]): NamedSpan[] {
  const families = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const name = nameOf(text, span);
    if (name.lastIndexOf('-') > name.lastIndexOf(' ') && name.includes(' ')) families.add(lastWord(name));
  }
  if (families.size === 0) return [...spans];
  const joined: NamedSpan[] = [];
  for (const span of spans) {
    const before = joined[joined.length - 1];
    if (before?.type === 'person' && span.type === 'person' && span.start === before.end + 1 && families.has(text.slice(before.start, span.end))) joined[joined.length - 1] = changed(before, { end: span.end });
    else joined.push(span.type === 'person' && text.charCodeAt(span.end) === 45 ? withWholeFamily(text, span, families) : span);
  }
  return joined;
}

/** "the Ode | -Brook debate" names two people whom the document names apart, unless it has somebody by that double name. */
export function partRivals(text: string, spans: readonly NamedSpan[]): NamedSpan[] {
  const people = new Set<string>();
  for (const span of spans) if (span.type === 'person') people.add(lastWord(nameOf(text, span)));
  return spans.flatMap((span) => {
    const name = span.type === 'place' || span.type === 'organisation' ? '' : nameOf(text, span);
    const hyphen = name.indexOf('-');
    if (hyphen < 0 || name.includes(' ') || !people.has(name.slice(0, hyphen)) || !people.has(name.slice(hyphen + 1))) return [span];
    if (spans.some((other) => other.end - other.start > name.length && nameOf(text, other).endsWith(` ${name}`))) return [span];
    return [changed(span, { end: span.start + hyphen, type: 'person' }), changed(span, { start: span.start + hyphen + 1, type: 'person' })];
  });
}

/** "Ms Asare | -Grey", where the second half stands in no name. */
function withWholeFamily(text: string, span: NamedSpan, families: ReadonlySet<string>): NamedSpan {
  const end = span.end + (/^-[\p{L}’']+/u.exec(text.slice(span.end, span.end + 24))?.[0].length ?? 0);
  return families.has(text.slice(span.start, end)) ? changed(span, { end }) : span;
}
