import type { SeedDocument } from '../../../document/types.js';
import type { DraftEntity } from '../draftEntity.js';
import { readLabels } from './turnLabels.js';
import { silent, type Voice, type Voices } from './voice.js';

/** What a text in the first person calls itself. */
const speechWords = /\b(?:speech|remarks|address|statement|testimony|sermon|lecture|keynote|letter|message|eulogy|toast|acceptance)\b/i;
/** What stands between a speech and its speaker: "by President", "Address of". */
const givenBy = /(?:\b(?:[Bb]y|BY|[Ff]rom|FROM)|(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Ss]tatement|[Tt]estimony|[Ss]ermon|[Ll]ecture|[Ll]etter|[Mm]essage|[Ee]ulogy) of)\s(?:the\s)?(?:(?:\p{Lu}[\p{L}.]*,?|of|for|and|the)\s){0,9}$/u;
/** Before and behind a name that stands on a line of its own: "Speaker: Mayor", ", minister for ports". */
const opensLine = /^(?:(?:speaker|delivered by|given by)\s?:?\s|[—–-]\s?)?(?:\p{Lu}[\p{L}.]*\s){0,4}$/iu;
const closesLine = /^\s*(?:,\s[^.?!]{0,70})?$/;

/** Who speaks in a text in the first person: the one whose turn a label says it is, or else the speaker or author whom its first or last lines name. */
export function speechVoices(document: SeedDocument, drafts: readonly DraftEntity[]): Voices {
  const { text, paragraphs } = document;
  const lead = paragraphs[Math.min(4, paragraphs.length - 1)]?.end ?? 0;
  const signature = paragraphs[paragraphs.length - 1]?.start ?? 0;
  let speaker = -1;
  let bestScore = 0;
  let rivals = 0;
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    let score = 0;
    for (const mention of draft.mentions) {
      if (mention.kind !== 'name' || (mention.start > lead && mention.start < signature)) continue;
      const paragraph = paragraphs.findIndex((p) => mention.start < p.end);
      const { start = 0, end = 0 } = paragraphs[paragraph] ?? {};
      const before = text.slice(start, mention.start);
      const after = text.slice(mention.end, end);
      const isShort = end - start < 260;
      if (end - start < 120 && opensLine.test(before) && closesLine.test(after)) score = Math.max(score, 2);
      if (mention.start > lead) continue;
      if (givenBy.test(before) && speechWords.test(before) && isShort) score = Math.max(score, 3);
      if (/^['’]s?\s/.test(after) && speechWords.test(after.slice(0, 60)) && isShort) score = Math.max(score, 3);
      if (speechWords.test(after.slice(0, 30)) && paragraph === 0 && isShort) score = Math.max(score, 2.5);
      if (/^[^.]{0,40}\b(?:delivered|gave|made|addressed|spoke|said the following)\b/i.test(after)) score = Math.max(score, 3);
      if (/^\s*by\s$/i.test(before) && end - start < 80) score = Math.max(score, 3);
      if (/^(?:[\p{L}.]+\s){0,3}$/u.test(before) && /^[.:]\s/.test(after)) score = Math.max(score, 2);
    }
    if (score > 0) rivals++;
    if (score > bestScore) [speaker, bestScore] = [index, score];
  });
  const labels = readLabels(document, drafts);
  if (labels) {
    return {
      of: (paragraph) => ({ speaker: labels[paragraph] ?? -1, addressee: -1, own: -1, confidence: 0.85, reason: 'the speaker whose turn it is' }),
    };
  }
  if (speaker < 0 || (bestScore < 2 && rivals > 1)) return silent;
  const voice: Voice = { speaker, addressee: -1, own: -1, confidence: bestScore >= 2 ? 0.85 : 0.6, reason: 'whose words this text gives' };
  return { of: () => voice };
}
