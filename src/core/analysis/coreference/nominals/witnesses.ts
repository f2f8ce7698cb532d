import type { SeedDocument } from '../../../document/types.js';
import type { Discourse } from '../discourse.js';
import type { DraftEntity } from '../draftEntity.js';
import type { TokenWords } from '../words/tokenWords.js';

/** Who is in court for somebody else, and never "the witness". */
const officers = /^(?:advocate|attorney|barrister|coroner|counsel|defender|judge|justice|lawyer|magistrate|prosecutor|recorder|silk|solicitor)$/;
/** What lawyers and judges do. */
const examines = /^(?:appeared|appearing|asked|asks|cross|cross-examined|inquired|instructed|interjected|interrupted|objected|overruled|pressed|prosecuted|prosecuting|put|queried|read|ruled|submitted|submits|suggested|suggests)$/;

/** Questions and answers are paragraphs of their own. */
const reach = 2;
const silk = /^(?:qc|kc|sc|san|q\.c\.|k\.c\.)$/;

/**
 * Who is "the witness" at the token: the person of the last paragraphs who was a subject last, outside quotation marks, and is neither lawyer
 * nor judge, nor asks; -1 where two were at once.
 */
export function witnessBefore({ sentences, paragraphs }: SeedDocument, words: TokenWords, discourse: Discourse, sentence: number, token: number): number {
  const { drafts, salience: { outside } } = discourse;
  const { paragraph } = sentences[sentence]!;
  const from = paragraphs[Math.max(0, paragraph - reach)]!.firstToken;
  let found = -1;
  let isShared = false;
  discourse.salience.recent('person', sentence, (entity) => {
    const at = outside.subjectOf[entity]!;
    if (at < 0 || sentences[at]!.paragraph < paragraph - reach || isOfficer(drafts[entity]!) || actsAsOfficer(words, discourse, entity, from, token)) return true;
    const last = found < 0 ? -1 : outside.subjectOf[found]!;
    if (at === last) isShared = true;
    if (at > last) [found, isShared] = [entity, false];
    return true;
  });
  return isShared ? -1 : found;
}

const isOfficer = ({ roles, titles, nouns }: DraftEntity): boolean => [...roles.map(({ head }) => head), ...titles, ...nouns].some((word) => officers.test(word.slice(word.lastIndexOf(' ') + 1)));

/** "Ailsa Dunn SC put it to him", "Mr Dunn asked", "Mr Dunn, who appeared for the defence,", "Mr Dunn: Were you there?" */
function actsAsOfficer(words: TokenWords, discourse: Discourse, entity: number, from: number, end: number): boolean {
  for (let i = from; i < end; i++) {
    if (discourse.entityAt(i) !== entity || discourse.entityAt(i + 1) === entity) continue;
    if (words.lower(i + 1) === ':' || silk.test(words.lower(i))) return true;
    for (let k = i + 1; k <= i + 3; k++) if (examines.test(words.lower(k)) || silk.test(words.lower(k))) return true;
  }
  return false;
}
