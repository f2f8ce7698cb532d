import type { SeedDocument} from '../../../document/types.js';
import { comma } from '../../../text/characterCodes.js';
import type { Discourse, Link } from '../discourse.js';
import type { DraftMention } from '../draftEntity.js';
import type { Pronoun } from './pronouns.js';
import type { TokenWords } from '../words/tokenWords.js';
import { isVocative, withTitles } from './vocatives.js';

/** Who is called by name ("Ada, you …"), while a document is walked through. */
export class Addressees {
  private last: { readonly entity: number; readonly sentence: number; readonly quote: number } | null = null;

  constructor(private readonly document: SeedDocument, private readonly words: TokenWords, private readonly discourse: Discourse) {}

  /** Keeps whom the name calls, if it does. */
  note({ entity, mention }: Link, sentence: number): void {
    if (this.isCalled(mention, sentence)) this.last = { entity, sentence, quote: this.quoteAt(mention.firstToken) };
  }

  /** The one called by name in the sentence of a "you" or those right before it, or -1; "you, Ada" is known ahead. */
  of({ token }: Pronoun, sentence: number): number {
    const ahead = this.words.isCharacter(token + 1, comma) ? this.nameBehindTitles(token + 2) : null;
    if (ahead && this.isCalled(ahead.mention, sentence)) return ahead.entity;
    const { last } = this;
    if (!last || last.quote !== this.quoteAt(token) || sentence - last.sentence > 2) return -1;
    const paragraphOf = (index: number): number => this.document.sentences[index]!.paragraph;
    return paragraphOf(last.sentence) === paragraphOf(sentence) ? last.entity : -1;
  }

  private quoteAt(token: number): number {
    return this.discourse.salience.quoteAt[token]!;
  }

  private isCalled(mention: DraftMention, sentence: number): boolean {
    const { document, words, discourse } = this;
    return isVocative(document, words, mention, document.sentences[sentence]!) && discourse.isPerson(discourse.entityAt(mention.firstToken));
  }

  /** The mention that starts at the token, or behind titles there ("Vice President Ada Ode"). */
  private nameBehindTitles(token: number): Link | null {
    for (let at = token; at < token + 4; at++) {
      const found = this.discourse.at(at);
      if (found) return found.mention.firstToken === at && withTitles(this.words, at, token) === token ? found : null;
    }
    return null;
  }
}
