import type { SeedDocument, Sentence } from '../../../document/types.js';
import { behindNotes } from '../pronouns/binding.js';
import type { Discourse, Link } from '../discourse.js';
import { nominalMention, type Nominal } from './nominals.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';

/** What opens the sentence at hand and is said of who follows: "An able swimmer and a poet, X …". */
export class Openings {
  private waiting: readonly Nominal[] = [];
  /** Where the sentence ends that holds what waits. */
  private end = 0;

  constructor(private readonly document: SeedDocument, private readonly words: TokenWords, private readonly discourse: Discourse) {}

  /** Keeps a nominal that opens its sentence, or goes on with one that does. */
  take(nominal: Nominal, { firstToken, endToken }: Sentence): void {
    const { words, waiting } = this;
    const opens = behindNotes(words, firstToken);
    const last = waiting[waiting.length - 1];
    this.end = endToken;
    if (nominal.start === opens || (nominal.start === opens + 1 && /^(?:as|while|though)$/.test(words.lower(opens)))) this.waiting = [nominal];
    // "While used as a guard, …"
    else if (nominal.start - opens <= 4 && nominal.start > opens && words.lower(nominal.start - 1) === 'as') this.waiting = [nominal];
    else if (last && nominal.start - last.head === 2 && (words.bits(last.head + 1) & wordBit.join) !== 0) this.waiting = [...waiting, nominal];
  }

  /** Links what waits to the one mentioned next, right behind its comma. */
  meet({ entity, mention: { firstToken } }: Link): void {
    const { document, words, discourse, waiting } = this;
    const last = waiting[waiting.length - 1];
    if (!last) return;
    if (firstToken >= this.end || !leadsUpTo(words, last, firstToken)) {
      if (firstToken >= this.end || firstToken > last.head + 14) this.waiting = [];
      return;
    }
    this.waiting = [];
    for (const opening of waiting) {
      if (!discourse.fits(entity, opening) || discourse.entityAt(opening.head) >= 0) continue;
      discourse.add({ entity, mention: nominalMention(document, opening, 0.8, 'what the sentence says of the name') });
    }
  }
}

/** An able swimmer, X …: the entity that follows the nominal's comma, for a nominal that starts its sentence or clause. */
function leadsUpTo(words: TokenWords, nominal: Nominal, token: number): boolean {
  if (token <= nominal.head || token - nominal.head > 14 || words.lower(token - 1) !== ',') return false;
  for (let i = nominal.head + 1; i < token; i++) if (/^[.!?]$/.test(words.lower(i))) return false;
  return true;
}
