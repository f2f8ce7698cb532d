import type { SeedDocument} from '../../document/types.js';
import type { DraftEntity } from './draftEntity.js';
import { grammaticalRole, roleCodes } from './grammaticalRole.js';
import type { Pronoun } from './pronouns/pronouns.js';
import { sentenceOf } from './nominals/roles.js';
import type { TokenWords } from './words/tokenWords.js';

/** Behind whose name an obituary opens: ", who has died aged 91, ", ", a harbour pilot, died on Sunday". */
const dies = /^(?:,? (?:who )?(?:(?:has|have) )?(?:died|dies|passed away)\b|, [^.,]{0,60}, (?:(?:has|have) )?(?:died|dies|passed away)\b)/;
const reach = 90;

/**
 * Whom the text is about (an index into the drafts): the person named twice as often as anyone else, or else the one named most of those who are the
 * subject of the title or the first sentence, or whom that says to have died; -1 where nobody stands out.
 */
export function findMainPerson(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[]): number {
  const { paragraphs, sentences, text } = document;
  const body = Math.max(0, paragraphs.findIndex((p) => p.kind === 'body'));
  const lead = sentences[paragraphs[body]?.firstSentence ?? 0]?.end ?? 0;
  let best = -1;
  let bestCount = 0;
  let most = -1;
  let mostCount = 0;
  let second = 0;
  let total = 0;
  let mourned = -1;
  let mournedCount = 0;
  drafts.forEach((draft, i) => {
    if (draft.type !== 'person') return;
    const names = draft.mentions.reduce((n, m) => n + Number(m.kind === 'name'), 0);
    total += names;
    if (names > mostCount) [most, mostCount, second] = [i, names, mostCount];
    else second = Math.max(second, names);
    if (mourned < 0 && draft.mentions.some(({ kind, start, end }) => kind === 'name' && start < lead && dies.test(text.slice(end, end + reach)))) [mourned, mournedCount] = [i, names];
    const first = draft.mentions.find((m) => m.kind === 'name');
    if (!first || first.start >= lead || names <= bestCount) return;
    const sentence = sentences[sentenceOf(document, first)]!;
    const role = grammaticalRole(document, words, first.firstToken, first.endToken, sentence);
    if (role !== roleCodes.oblique && role !== roleCodes.owner) [best, bestCount] = [i, names];
  });
  if (mostCount >= 4 && mostCount >= 2 * second) return most;
  if (mourned >= 0 && mostCount <= 3 * mournedCount) return mourned;
  return bestCount >= 3 && bestCount * 5 >= total && bestCount * 3 >= mostCount * 2 ? best : -1;
}

/** Gives the person whom a text is about, where their gender is unknown, the one that nearly all its "he" and "she" tell. */
export function settleGender(main: DraftEntity | undefined, pronouns: readonly Pronoun[]): void {
  if (!main || main.gender !== 'unknown') return;
  let he = 0;
  let she = 0;
  for (const { class: kind } of pronouns) {
    if (kind === 'he') he++;
    else if (kind === 'she') she++;
  }
  if (he + she >= 3 && (he > 3 * she || she > 3 * he)) main.gender = he > she ? 'male' : 'female';
}
