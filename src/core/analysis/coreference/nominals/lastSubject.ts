import { posCode, type SeedDocument } from '../../../document/types.js';
import type { DraftEntity } from '../draftEntity.js';
import { grammaticalRole, roleCodes } from '../grammaticalRole.js';
import { sentenceOf } from './roles.js';
import type { TokenWords } from '../words/tokenWords.js';

/**
 * The person named first in the last sentence before the token's that names one outside quotation marks, of its paragraph or the one before: whom an epithet in its place means ("“…,” said the Swede"); null where that is no
 * subject, as it stands behind a preposition or owns something.
 */
export function lastSubject(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[], token: number): DraftEntity | null {
  const { sentences, tokens, quotedSpans, paragraphs } = document;
  const at = sentenceOf(document, { firstToken: token });
  const { paragraph = 0 } = sentences[at] ?? {};
  const start = (paragraphs[Math.max(0, paragraph - 1)] as { start: number }).start;
  const limit = tokens.starts[sentences[at]?.firstToken ?? token]!;
  const named: { readonly draft: DraftEntity; readonly start: number; readonly firstToken: number; readonly endToken: number; readonly sentence: number }[] = [];
  for (const draft of drafts) {
    if (draft.type !== 'person') continue;
    for (const { kind, start: from, end, firstToken, endToken } of draft.mentions) {
      if (kind !== 'name' || from < start || end > limit || quotedSpans.some((quoted) => quoted.start < from && from < quoted.end)) continue;
      named.push({ draft, start: from, firstToken, endToken, sentence: sentenceOf(document, { firstToken }) });
    }
  }
  const last = Math.max(...named.map(({ sentence }) => sentence));
  const [first] = named.filter(({ sentence }) => sentence === last).sort((a, b) => a.start - b.start);
  const sentence = sentences[last];
  if (!first || !sentence) return null;
  // "The coach, Ada Ode, refused"
  const tag = tokens.tags[first.endToken + 1];
  const closes = words.lower(first.endToken) === ',' && (tag === posCode.VERB || tag === posCode.AUX) && words.lower(first.firstToken - 1) === ',';
  return closes || grammaticalRole(document, words, first.firstToken, first.endToken, sentence) === roleCodes.subject ? first.draft : null;
}
