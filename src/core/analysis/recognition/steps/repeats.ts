import { commonAbbreviations } from '../../../lexicon/organisationWords.js';
import { nameSuffixes, particles } from '../../../lexicon/titles.js';
import { hashLower } from '../../../model/hash.js';
import type { SeedDocument } from '../../../document/types.js';
import type { EntityType, NamedSpan } from '../../types.js';
import { changed, nameOf, namedSpan, phraseOf } from '../namedSpan.js';
import { phraseMemo, type Phrase } from '../../../document/phrases.js';

/** A name for comparison (`nameKey`), and its words without a suffix where there are two or more. */
export const comparison = phraseMemo((name) => {
  const key = nameKey(name.text).replace(/^the /, '');
  return { key, words: key.includes(' ') ? withoutSuffix(key.split(' ')) : [] };
});

/** How much speaks for each of the types that a name is seen as. */
interface Votes {
  readonly types: EntityType[];
  readonly weights: number[];
}

/** Below this a name's type is a guess that its clear repeats in the document may overrule. */
const clear = 0.95;

/**
 * Lets a name that is seen clearly decide its unclear repeats: the same words elsewhere, and one word alone ("Jalali")
 * that ends or starts a clear person's name ("Kazem Jalali").
 */
export function settleRepeats(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const votes = new Map<string, Votes>();
  const vote = (key: string, type: EntityType, weight: number): void => {
    const entry = votes.get(key);
    const at = entry ? entry.types.indexOf(type) : -1;
    if (!entry) votes.set(key, { types: [type], weights: [weight] });
    else if (at >= 0) entry.weights[at]! += weight;
    else {
      entry.types.push(type);
      entry.weights.push(weight);
    }
  };
  for (const span of spans) {
    const { key, words } = comparison(phraseOf(document, span));
    vote(key, span.type, span.confidence ** 2);
    // "Butcher of Hallwyl": Hallwyl is no family
    if (span.type !== 'person' || span.confidence < 0.5 || words.length < 2 || words[words.length - 2] === 'of') continue;
    vote(words[words.length - 1]!, 'person', span.confidence);
    if (words.length === 2) vote(words[0]!, 'person', span.confidence * 0.5);
  }
  return spans.map((span) => {
    if (span.confidence >= 0.97) return span;
    const { types, weights } = votes.get(comparison(phraseOf(document, span)).key)!;
    if (types.length === 1) return span;
    let best: EntityType = span.type;
    let bestWeight = weights[types.indexOf(span.type)]!;
    let total = 0;
    for (let k = 0; k < types.length; k++) {
      const weight = weights[k]!;
      total += weight;
      if (weight <= bestWeight) continue;
      best = types[k]!;
      bestWeight = weight;
    }
    if (best === span.type) return span;
    return span.confidence < clear || bestWeight > 1.5 * (total - bestWeight) ? changed(span, { type: best, confidence: bestWeight / total }) : span;
  });
}

/** The family name of a person's whole name. */
const familyName = /^\p{Lu}[^\s]*\s(?:.*?\s)?(\p{Lu}[\p{L}'’-]+)(?:,? (?:Jr|Sr|I{1,3}|IV)\.?)?$/u;
const familyOf = phraseMemo(({ text }) => familyName.exec(text)?.[1] ?? '');

/** "TWA" of the Transport Workers' Alliance; '' where that is what something else is called. */
const acronymOf = phraseMemo(({ words }) => {
  const letters = words.map((word) => (/^\p{Lu}/u.test(word) ? word.charAt(0) : '')).join('');
  return letters.length > 2 && letters.length < 7 && !commonAbbreviations.has(letters.toLowerCase()) ? letters : '';
});

const openings = 1024;
/** The first word of a name, and a few bits of its hash. */
const openingOf = phraseMemo(({ text }) => {
  const first = /^[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '';
  return { first, opening: hashLower(first, 0, first.length) & (openings - 1) };
});

/** From this weight on a name is clear enough for a repeat to take the place of names found in parts of it. */
const clearRepeat = 0.9;

/** The first of the names that stands in the text there as words of its own. */
const nameAt = (text: string, start: number, names: readonly Phrase[]): Phrase | undefined =>
  names.find((name) => text.startsWith(name.text, start) && !/[\p{L}\p{N}]/u.test(text.charAt(start + name.text.length)));

/** "MBARRO" in a headline: the longest name that stands there in capitals. */
function shoutedAt(text: string, start: number, token: string, firsts: ReadonlyMap<string, readonly Phrase[]>): Phrase | undefined {
  if (token.length < 4 || !/^\p{Lu}+$/u.test(token)) return undefined;
  return firsts.get(token.charAt(0) + token.slice(1).toLowerCase())?.find(({ text: name }) => {
    const there = text.slice(start, start + name.length);
    return there === name.toUpperCase() && !/[\p{L}\p{N}]/u.test(text.charAt(start + name.length));
  });
}

/** "L'Orvain", "Haddad-Noor": a token of two parts. */
function hasJoint(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === 39 || c === 45 || c === 0x2019) return true;
  }
  return false;
}

const beyondAscii = /[^\x00-\x7f]/;

/** "J. R. Whitcombe Jr." ends in its family name too. */
const withoutSuffix = (words: string[]): string[] => (nameSuffixes.has(words[words.length - 1]!) ? words.slice(0, -1) : words);

/** Most names: letters and single spaces. */
const plainName = /^[A-Za-z]+(?: [A-Za-z]+)*$/;

/** A name's words for comparison: lower case, without accents, possessive mark or final dots. */
export const nameKey = (name: string): string => (plainName.test(name) ? name.toLowerCase() : unusualKey(name));

const unusualKey = (name: string): string =>
  (beyondAscii.test(name) ? name.normalize('NFD').replace(/\p{M}/gu, '') : name)
    .toLowerCase()
    .replace(/['’]s$|['’]$/, '')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/\s+/g, ' ');

/** Gives a family name found alone its given name where the same words are one name elsewhere ("Ichiyo | Higuchi" in a headline). */
function widened(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const { text } = document;
  const names = new Map<string, Set<string>>();
  for (const span of spans) {
    if (span.type !== 'person' || span.confidence < 0.4) continue;
    const { text: name, isLong, last } = phraseOf(document, span);
    if (!isLong) continue;
    const put = (key: string, whole: string): void => void names.set(key, (names.get(key) ?? new Set()).add(whole));
    put(last, name);
    // "Ayodele-| Marsh": half of a family name
    const half = last.slice(last.lastIndexOf('-') + 1);
    if (half.length < last.length && half) {
      put(half, name);
      put(half, last);
    }
  }
  return spans.map((span, i) => {
    if (span.type !== 'person') return span;
    const from = spans[i - 1]?.end ?? 0;
    for (const name of names.get(nameOf(text, span)) ?? []) {
      const start = span.end - name.length;
      if (start >= from && text.startsWith(name, start) && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return changed(span, { start });
    }
    return span;
  });
}

/** "Ruud van der Laan": "van der Laan", and as a sentence opens with it; none for most names. */
const familyWithParticles = phraseMemo(({ words }) => {
  let first = words.length - 1;
  while (first > 1 && particles.has(words[first - 1]!)) first--;
  if (first === words.length - 1) return [];
  const family = words.slice(first).join(' ');
  return [family, family.charAt(0).toUpperCase() + family.slice(1)];
});

/** Gives a family name found alone the small words that belong to it in the whole name ("Van der | Laan said"). */
function withParticles(document: SeedDocument, spans: NamedSpan[]): NamedSpan[] {
  const { text } = document;
  let families: Map<string, readonly string[]> | null = null;
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const name = phraseOf(document, span);
    const found = name.words.length > 2 ? familyWithParticles(name) : [];
    if (found.length > 0) (families ??= new Map()).set(name.last, found);
  }
  if (!families) return spans;
  return spans.map((span, i) => {
    if (span.type !== 'person') return span;
    for (const family of families?.get(phraseOf(document, span).last) ?? []) {
      const start = span.end - family.length;
      if (start < span.start && start >= (spans[i - 1]?.end ?? 0) && text.startsWith(family, start) && !/[\p{L}\p{N}]/u.test(text.charAt(start - 1))) return changed(span, { start });
    }
    return span;
  });
}

/**
 * Adds the repeats of clear names that the recogniser left out: the same words with the same capitals elsewhere, and the
 * family name of a clear person alone. A very clear one takes the place of names found in parts of its repeat (“Arland” in “School of
 * Open Arland”); other names already found are left as they are. The result is ordered.
 */
export function addRepeats(document: SeedDocument, found: readonly NamedSpan[]): NamedSpan[] {
  const { text, tokens, phrases } = document;
  const spans = widened(document, found);
  const votes = new Map<Phrase, { type: EntityType; weight: number }>();
  const put = (name: Phrase, type: EntityType, weight: number): void => {
    if (name.text.length < 3 || !name.startsWithCapital) return;
    const entry = votes.get(name);
    if (!entry) votes.set(name, { type, weight });
    else if (entry.type === type) entry.weight += weight;
    else entry.weight -= weight;
  };
  for (const span of spans) {
    const name = phraseOf(document, span);
    // "Paolino’s" the shop, and Paolino’s brother
    if (span.type !== 'organisation' || text.charCodeAt(span.end - 1) !== 115 || !/['’]s$/.test(name.text)) put(name, span.type, span.confidence);
    if (span.type === 'organisation') {
      const letters = name.words.length > 2 ? acronymOf(name) : '';
      if (letters) put(phrases.of(letters), 'organisation', 1);
    }
    if (span.type !== 'person' || span.confidence <= 0.6) continue;
    const last = familyOf(name);
    if (last) put(phrases.of(last), 'person', span.confidence);
  }
  const firsts = new Map<string, Phrase[]>();
  // bits of the hashes of the first words: most tokens are none of them
  const mayOpen = new Uint8Array(openings);
  for (const [name, { weight, type }] of votes) {
    if (weight < (name.isLong ? 0.5 : 0.9) || type === 'other') continue;
    const { first, opening } = openingOf(name);
    const list = firsts.get(first);
    if (list) list.push(name);
    else firsts.set(first, [name]);
    mayOpen[opening] = 1;
  }
  for (const list of firsts.values()) if (list.length > 1) list.sort((a, b) => b.text.length - a.text.length);
  const added: NamedSpan[] = [];
  const replaced = new Set<NamedSpan>();
  let next = 0;
  let covered = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i]!;
    let opening: NamedSpan | null = null;
    while (next < spans.length && spans[next]!.start <= start) {
      const span = spans[next++]!;
      if (span.start === start && start >= covered) opening = span;
      covered = Math.max(covered, span.end);
    }
    if (start < covered && !opening) continue;
    const code = text.charCodeAt(start);
    if (code >= 97 || code < 65) continue;
    const isJoint = hasJoint(text, start, tokens.ends[i]!);
    if (!isJoint && mayOpen[tokens.words[i]! & (openings - 1)] === 0) continue;
    const token = text.slice(start, tokens.ends[i]);
    const candidates = firsts.get(isJoint ? (/^[\p{L}\p{N}]+/u.exec(token)?.[0] ?? '') : token);
    const name = (candidates && nameAt(text, start, candidates)) ?? shoutedAt(text, start, token, firsts);
    if (!name) continue;
    const { type, weight } = votes.get(name) as { type: EntityType; weight: number };
    const end = start + name.text.length;
    if (opening && (end <= opening.end || weight < clearRepeat || type !== 'organisation' || opening.type !== 'person')) continue;
    let behind = next;
    if (weight >= clearRepeat) while (behind < spans.length && spans[behind]!.end <= end) behind++;
    if (behind < spans.length && spans[behind]!.start < end) continue;
    for (; next < behind; next++) replaced.add(spans[next]!);
    if (opening) replaced.add(opening);
    added.push(namedSpan(start, end, type, 0.7));
    covered = end;
  }
  return withParticles(document, added.length ? [...spans.filter((span) => !replaced.has(span)), ...added].sort((a, b) => a.start - b.start) : [...spans]);
}
