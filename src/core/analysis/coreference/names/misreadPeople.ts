import { organisationHeads, tradeWords } from '../../../lexicon/organisationWords.js';
import type { SeedDocument } from '../../../document/types.js';
import { textOf } from '../../../text/span.js';
import { isGivenName } from '../../../lexicon/names.js';
import { isOfPerson, type FoundName } from './founders.js';

/** "Nadia Brook", "Nadia de Brook SC": two to four words with capitals, small ones and an abbreviation behind them apart. */
const twoOrMore = /^(?!The |St\.? |Saint )\p{Lu}[\p{L}\p{M}’'-]+(?: \p{Lu}\.)?(?: (?:de|da|di|van|von|bin|al|ul))?(?: \p{Lu}[\p{L}\p{M}’'-]+){1,2}(?: (?:SC|KC|QC|SAN))?$/u;
const silk = / (?:SC|KC|QC|SAN)$/;

/**
 * The names, by their place in `read`, that were taken for a body's though they are the full name of a person whom the text goes on to call by its last word
 * alone: "Nadia Brook" where it says "Brook, 77, said", "Ms Brook" or "Brook told them she …", and nobody else of that family is named in full.
 */
export function misreadPeople(document: SeedDocument, read: readonly FoundName[]): ReadonlySet<number> {
  const found = new Set<number>();
  const full = new Set<string>();
  const bare = new Map<string, FoundName[]>();
  for (const name of read) {
    const { person } = name;
    if (!person) continue;
    if (person.isFull) for (const word of person.words.slice(1)) full.add(word);
    else if (person.words.length === 1) {
      const alone = bare.get(person.words[0]!);
      if (alone) alone.push(name);
      else bare.set(person.words[0]!, [name]);
    }
  }
  if (bare.size === 0) return found;
  read.forEach(({ type, mention, organisation }, i) => {
    if (type !== 'organisation' || !organisation || organisation.isFirm || organisation.words.length < 2) return;
    const written = textOf(document.text, mention);
    if (!twoOrMore.test(written)) return;
    const words = written.replace(silk, '').toLowerCase().split(' ');
    const family = words[words.length - 1]!;
    const alone = bare.get(family);
    if (!alone || full.has(family) || words.some((word) => organisationHeads.has(word) || tradeWords.has(word))) return;
    if (/\bthe $/i.test(document.text.slice(Math.max(0, mention.start - 4), mention.start)) && !isGivenName(words[0]!)) return;
    const later = alone.filter((name) => name.mention.start > mention.start);
    if (later.some((name) => name.titles.length > 0 || isOfPerson(document, name))) found.add(i);
  });
  return found;
}
