import type { SeedDocument } from '../../../document/types.js';
import { textOf } from '../../../text/span.js';
import { definitionsIn, farthestDefinition } from './definitions.js';
import type { ReadName } from './readNames.js';

/** What the text says that a body is called by for short, by key: acronyms, and "the Company" of “Saxon Freight Ltd (the “Company”)”. */
export function explicitShortNames(document: SeedDocument, read: readonly ReadName[]): Map<string, ReadName> {
  const result = explicitAcronyms(document, read);
  for (const { noun, at } of definitionsIn(document.text)) {
    const body = read.findLast(({ type, mention }) => type === 'organisation' && mention.end <= at && mention.end > at - farthestDefinition);
    if (body) result.set(noun, body);
  }
  return result;
}

/** "Joint Commission of Ports (JCP)", "Mission of the League in Arland (MLA)", "PCJ (Joint Commission of Ports)": the acronym's key to the name beside it. */
function explicitAcronyms({ text }: SeedDocument, read: readonly ReadName[]): Map<string, ReadName> {
  const result = new Map<string, ReadName>();
  read.forEach((name, i) => {
    if (text.charCodeAt(name.mention.start - 1) !== 40) return;
    const before = bodyBefore(text, read, i);
    if (!before) return;
    const gap = text.slice(before.mention.end, name.mention.start);
    if (!/^(?: in (?:the )?\p{Lu}\p{L}+)?\s?\($/u.test(gap)) return;
    if (isAcronym(text, name) || isSpoken(text, name, before)) result.set(name.key, before);
    else if (sameLetters(textOf(text, before.mention), name.organisation?.initials ?? '')) result.set(before.key, name);
  });
  return result;
}

const isAcronym = (text: string, { mention }: ReadName): boolean => /^\P{Ll}{2,8}s?$/u.test(textOf(text, mention));

/** "Union of Port Pilots (Upp)". */
const isSpoken = (text: string, { mention }: ReadName, { organisation }: ReadName): boolean => organisation !== null && organisation.initials.length > 2 && textOf(text, mention).toUpperCase() === organisation.initials;

const sameLetters = (a: string, b: string): boolean => a.length > 1 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** The name before another one, over the place in which a body is; null for a person. */
function bodyBefore(text: string, read: readonly ReadName[], index: number): ReadName | null {
  const before = read[index - 1];
  const body = before?.type === 'place' && text.slice(before.mention.start - 4, before.mention.start) === ' in ' ? (read[index - 2] ?? before) : before;
  return body && body.type !== 'person' ? body : null;
}
