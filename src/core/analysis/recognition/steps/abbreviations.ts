import { countryNames } from '../../../lexicon/demonyms.js';
import { names } from '../../../lexicon/names.js';
import { knownBodies } from '../../../lexicon/organisationWords.js';
import type { SeedDocument } from '../../../document/types.js';
import type { EntityType, NamedSpan } from '../../types.js';
import { changed, nameOf } from '../namedSpan.js';

const wordsReach = 100;
const smallWords = /^(?:of|and|for|the|to|in|on|at|&|de|la|du|des|et|y)$/i;

/**
 * Gives an abbreviation in parentheses the type of what it stands for ("Reactive Oxygen Species (ROS)" is no body, "the Harbour Teachers
 * Union (HTU)" is one), here and wherever it is named again: what is no name of a person, body or place is another thing. One with dots has the type of the name whose initials it is.
 * The spans stay ordered.
 */
export function settleAbbreviations({ text }: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const types = new Map<string, EntityType>();
  spans.forEach((span, i) => {
    if (text.charCodeAt(span.start - 1) !== 40 || text.charCodeAt(span.end) !== 41) return;
    const name = nameOf(text, span);
    if (!/^\p{Lu}[\p{Lu}\p{N}-]+s?$/u.test(name)) return;
    if (knownBodies.has(name.toLowerCase()) || countryNames.has(name.toLowerCase())) return;
    const start = expansionStart(text, span.start - 1, name);
    if (start < 0) return;
    const before = spans[i - 1];
    const isNamed = before !== undefined && before.end > start && before.start <= start && before.type !== 'person';
    types.set(name, isNamed ? before.type : 'other');
  });
  const dotted = typesOfDotted(text, spans);
  const byInitials = typesByInitials(text, spans);
  if (types.size + dotted.size + byInitials.size === 0) return [...spans];
  return spans.map((span): NamedSpan => {
    const name = nameOf(text, span);
    const type = types.get(name) ?? dotted.get(name);
    const told = type ? undefined : byInitials.get(name);
    if (told) return changed(span, { type: told, confidence: 0.9, settled: true });
    return type && type !== span.type ? changed(span, { type, confidence: 0.8 }) : span;
  });
}

const isDotted = (name: string): boolean => name.charCodeAt(1) === 46 && /^(?:\p{Lu}\.){2,}$/u.test(name);

/** The first letters of the words that have a capital: "UAE" of "United Arab Emirates". */
export const initialsOf = (name: string): string => name.split(/[\s-]+/).map((word) => /^\p{Lu}/u.exec(word)?.[0] ?? '').join('');

/** "E.U." and "T.P.P.", found as places, where a body or another thing has these initials and no place has, or where they are a known body's. */
function typesOfDotted(text: string, spans: readonly NamedSpan[]): Map<string, EntityType> {
  const types = new Map<string, EntityType>();
  // "Columbia, S.C."
  const written = new Set(spans.filter(({ type, start }) => type !== 'organisation' && text.charCodeAt(start - 2) !== 44).map((span) => nameOf(text, span)).filter(isDotted));
  if (written.size === 0) return types;
  const byInitials = new Map<string, EntityType>();
  for (const span of spans) {
    if (span.type === 'person') continue;
    const name = nameOf(text, span);
    const initials = name.includes('.') ? '' : initialsOf(name);
    if (initials.length > 1 && byInitials.get(initials) !== 'place') byInitials.set(initials, span.type);
  }
  for (const name of written) {
    const initials = name.replace(/\./g, '');
    const type = byInitials.get(initials) ?? (knownBodies.has(initials.toLowerCase()) || names.organisations.has(initials.toLowerCase()) ? 'organisation' : undefined);
    if (type && type !== 'place') types.set(name, type);
  }
  return types;
}

/** "GBI" and "ACA", whatever they were found as, by what has these initials: a body, or only an act or the like. */
function typesByInitials(text: string, spans: readonly NamedSpan[]): Map<string, EntityType> {
  const written = new Set<string>();
  const spoken = new Map<string, string>();
  for (const span of spans) {
    const length = span.end - span.start;
    if (length < 3 || length > 7) continue;
    const name = text.slice(span.start, span.end);
    if (/^\p{Lu}+$/u.test(name)) written.add(name);
    // "the Kenya Union of Port Pilots (Kupp)"
    else if (text.charCodeAt(span.start - 1) === 40 && text.charCodeAt(span.end) === 41 && /^\p{Lu}\p{Ll}+$/u.test(name)) spoken.set(name.toUpperCase(), name);
  }
  const types = new Map<string, EntityType>();
  if (written.size + spoken.size === 0) return types;
  const bodies = new Set<string>();
  const others = new Set<string>();
  for (const span of spans) {
    const name = span.end - span.start > longestAcronym ? nameOf(text, span) : '';
    const initials = name && initialsOf(name);
    const asSpoken = spoken.size > 0 && span.type === 'organisation' ? spoken.get(initials) : undefined;
    if (asSpoken) types.set(asSpoken, 'organisation');
    if (!written.has(initials)) continue;
    if (span.type === 'organisation') bodies.add(initials);
    else if (span.type === 'person' || span.type === 'place' || !/ (?:Act|Amendment|Treaty|Agreement|Bill|Law)$/.test(name)) others.add(initials);
    else types.set(initials, 'other');
  }
  for (const initials of others) types.delete(initials);
  for (const initials of bodies) {
    if (others.has(initials)) types.delete(initials);
    else types.set(initials, 'organisation');
  }
  return types;
}
const longestAcronym = 12;

/** Where the words before `end` begin whose first letters are the abbreviation's; -1 where they are not. */
function expansionStart(text: string, end: number, abbreviation: string): number {
  const letters = abbreviation.replace(/s$/, '').replace(/[^\p{Lu}]/gu, '').toLowerCase();
  const from = Math.max(0, end - wordsReach);
  const words = [...text.slice(from, end).matchAll(/[\p{L}\p{N}’']+/gu)];
  let at = letters.length - 1;
  for (let k = words.length - 1; k >= 0; k--) {
    const [word = ''] = words[k]!;
    if (word.charAt(0).toLowerCase() === letters.charAt(at)) {
      if (--at < 0) return from + words[k]!.index;
    } else if (!smallWords.test(word)) return -1;
  }
  return -1;
}
