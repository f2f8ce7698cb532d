import { posCode, type SeedDocument } from '../../document/types.js';
import { calendarWords } from '../../lexicon/calendar.js';
import { countryNames, demonyms } from '../../lexicon/demonyms.js';
import { isGivenName, names } from '../../lexicon/names.js';
import { legalForms, organisationHeads, otherHeads, placeHeads } from '../../lexicon/organisationWords.js';
import { roleNouns } from '../../lexicon/roles.js';
import { honorifics, nameSuffixes, particles, titleWords } from '../../lexicon/titles.js';
import type { EntityType, NamedSpan } from '../types.js';
import { namedSpan } from './namedSpan.js';

const capitalised = /^[\p{Lu}\p{Lt}]/u;
const calendar = new Set([...calendarWords, ...'christmas easter ramadan today yesterday tomorrow'.split(' ')]);
const pronounLike = /^(?:i|i['’]\w+|he|she|it|we|they|you|the|a|an|this|that|these|those|my|our|his|her|their|its|your)$/i;

/**
 * Names by capital letters and word lists alone: what there is without a trained model.
 * A sentence's first word counts as a name only where the text capitalises it elsewhere too or a list knows it.
 */
export function findNamesByRule(document: SeedDocument): NamedSpan[] {
  const { text, tokens } = document;
  const words = Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
  const lower = words.map((word) => word.toLowerCase().replace(/\.$/, ''));
  const insideNames = collectInsideNames(document, words);
  const spans: NamedSpan[] = [];
  for (const { firstToken, endToken } of document.sentences) {
    let i = firstToken;
    while (i < endToken) {
      if (!startsName(i, i === firstToken || /^[“"‘'«„(…:]$/.test(words[i - 1] ?? ''))) {
        i++;
        continue;
      }
      let end = i + 1;
      while (end < endToken) {
        const next = extendedTo(end, endToken);
        if (next === end || beginsPerson(i, end)) break;
        end = next;
      }
      addSpan(i, end);
      i = end;
    }
  }
  return spans;

  function startsName(i: number, first: boolean): boolean {
    const word = words[i]!;
    const low = lower[i]!;
    if (!capitalised.test(word) || pronounLike.test(word) || calendar.has(low)) return false;
    if (!first) return true;
    if (insideNames.has(word) || isGivenName(low) || honorifics.has(low) || countryNames.has(low) || names.organisations.has(low)) return true;
    const next = words[i + 1] ?? '';
    return tokens.tags[i] === posCode.PROPN && (capitalised.test(next) || !/^\p{Lu}\p{Ll}+$/u.test(word) || next === '’s' || next === "'s");
  }

  /** The token behind what belongs to the name from `i` on; `i` itself when the name ends before it. */
  function extendedTo(i: number, limit: number): number {
    const word = words[i]!;
    const glued = tokens.starts[i] === tokens.ends[i - 1];
    const isName = (k: number): boolean => k < limit && capitalised.test(words[k]!) && !pronounLike.test(words[k]!);
    if (isName(i) && !calendar.has(lower[i]!)) return i + 1;
    if ((word === '-' || word === '–') && glued && isName(i + 1) && tokens.starts[i + 1] === tokens.ends[i]) {
      return demonyms.has(lower[i + 1]!) || countryNames.has(lower[i + 1]!) ? i : i + 2;
    }
    if (word === '&' && isName(i + 1)) return i + 2;
    if (particles.has(word) && isName(i + 1)) return i + 2;
    if (word === 'of' && (organisationHeads.has(lower[i - 1]!) || otherHeads.has(lower[i - 1]!))) {
      if (isName(i + 1)) return i + 2;
      if (lower[i + 1] === 'the' && isName(i + 2)) return i + 3;
    }
    if (word === 'and' && isName(i + 1) && organisationHeads.has(lower[i + 2]!)) return i + 2;
    return i;
  }

  /** "Russia | Kazem Jalali", "Parliament | Mohammad Qalibaf": a given name behind a place or a body starts a name of its own. */
  function beginsPerson(first: number, i: number): boolean {
    const before = lower[i - 1]!;
    const isRole = titleWords.has(before) || honorifics.has(before);
    const closes = countryNames.has(before) || names.countries.has(before) || organisationHeads.has(before);
    return !isRole && closes && i > first && isGivenName(lower[i]!) && capitalised.test(words[i + 1] ?? '');
  }

  function addSpan(from: number, to: number): void {
    let first = from;
    let end = to;
    while (first < end - 1 && (titleWords.has(lower[first]!) || roleNouns.has(lower[first]!) || demonymBeforeTitle(first, end))) first++;
    while (first < end - 1 && honorifics.has(lower[first]!)) first++;
    if (end - first === 1 && (titleWords.has(lower[first]!) || honorifics.has(lower[first]!))) return;
    while (end > first + 1 && /^\P{L}+$/u.test(words[end - 1]!)) end--;
    const { type, confidence } = classify(first, end, first > from);
    spans.push(namedSpan(tokens.starts[first]!, tokens.ends[end - 1]!, type, confidence));
  }

  function demonymBeforeTitle(i: number, end: number): boolean {
    return demonyms.has(lower[i]!) && i + 1 < end && (titleWords.has(lower[i + 1]!) || roleNouns.has(lower[i + 1]!));
  }

  function classify(first: number, end: number, titled: boolean): { type: EntityType; confidence: number } {
    const parts = lower.slice(first, end);
    const whole = parts.join(' ');
    const last = parts[parts.length - 1]!;
    if (titled) return { type: 'person', confidence: 0.9 };
    if (countryNames.has(whole) || names.countries.has(whole)) return { type: 'place', confidence: 0.95 };
    if (demonyms.has(whole) || whole === 'islamic republic') return { type: 'other', confidence: 0.9 };
    if (/ (?:leader|president|minister|ambassador)$/.test(whole)) return { type: 'other', confidence: 0.6 };
    if (names.organisations.has(whole)) return { type: 'organisation', confidence: 0.85 };
    if (names.cities.has(whole) || names.regions.has(whole)) return { type: 'place', confidence: 0.85 };
    const of = parts.indexOf('of');
    const head = of > 0 ? parts[of - 1]! : last;
    if (parts.some((word) => legalForms.has(word)) || organisationHeads.has(head)) return { type: 'organisation', confidence: 0.8 };
    if (placeHeads.has(head) && parts.length > 1) return { type: 'place', confidence: 0.8 };
    if (otherHeads.has(head)) return { type: 'other', confidence: 0.7 };
    if (parts.length > 1 && isGivenName(parts[0]!)) return { type: 'person', confidence: 0.85 };
    if (nameSuffixes.has(last)) return { type: 'person', confidence: 0.7 };
    const verbs = ['said', 'says', 'told', 'added', 'stated', 'noted', 'continued'];
    if (verbs.includes(lower[end]!) && /\p{Ll}/u.test(words[first]!)) return { type: 'person', confidence: 0.6 };
    if (parts.length === 1 && (names.family.has(whole) || isGivenName(whole))) return { type: 'person', confidence: 0.6 };
    if (parts.length === 1 && /^\p{Lu}{2,6}s?$/u.test(words[first]!)) return { type: 'organisation', confidence: 0.5 };
    if (parts.length >= 2 && parts.length <= 3 && parts.every((word) => !organisationHeads.has(word))) return { type: 'person', confidence: 0.5 };
    return { type: 'other', confidence: 0.4 };
  }
}

/** Words that stand capitalised inside a sentence somewhere: proof that their capital is no sentence's. */
function collectInsideNames(document: SeedDocument, words: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { firstToken, endToken, paragraph } of document.sentences) {
    if (document.paragraphs[paragraph]?.kind !== 'body') continue;
    for (let i = firstToken + 1; i < endToken; i++) if (capitalised.test(words[i]!)) found.add(words[i]!);
  }
  return found;
}
