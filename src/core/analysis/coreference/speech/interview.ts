import { paragraphAt } from '../../../document/lookup.js';
import type { Paragraph, SeedDocument } from '../../../document/types.js';
import { colon } from '../../../text/characterCodes.js';
import type { Span } from '../../../text/span.js';
import type { DraftEntity } from '../draftEntity.js';
import { organisationOf } from './organisationOf.js';
import { nobody, silent, type Voice, type Voices } from './voice.js';

const asksIn =
  /\b(?:interview(?:s|ed|ing)?(?: with| of)?|interviewee|(?:spoke|speaks|speaking|talk(?:s|ed|ing)?|sat down|sits down|caught up|catches up|chat(?:s|ted)?|conversation|discussion|q ?& ?a) (?:to|with)|questions (?:to|for))\b[^.!?;]*$/i;
/** The theme of an interview, not the one interviewed: "interviews the owner on X". */
const isTheme = /\b(?:on|about|over|regarding|concerning|after|for|against|behind)\b[^,.!?]*$/i;
const creditBefore = /(?:image|photo|photograph|picture|credit|courtesy|by)s?\s*[:.]?\s*$/i;
/** Before who asks: "He spoke to Y about empty nets.", "The interviewer is Y." */
const askedBy = /\b(?:(?:He|She|They) (?:spoke|speaks|talked|talks|sat down) (?:to|with)|(?:interviewers?|questions)(?: is| are| was| were|:)(?: by)?) $/i;
/** Behind who asks: "Y spoke with her in March." */
const asksBehind = /^ (?:spoke|speaks|talked|talks|sat down|sits down|met|meets|interviewed|interviews|asked)(?: (?:to|with))? (?:him|her|them)\b/;

/** Who speaks in each paragraph of an interview. `asks`: whether a paragraph is a question; `leadEnd`: offset of the first turn. */
export function interviewVoices(document: SeedDocument, drafts: readonly DraftEntity[], asks: readonly boolean[], firstQuestion: number, leadEnd: number): Voices {
  const { text, paragraphs } = document;
  const title = paragraphs.find((p) => p.kind === 'title') ?? paragraphs[0];
  const titleEnd = title?.end ?? 0;
  const scored: { index: number; score: number; at: number; isAsked: boolean }[] = [];
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    let score = 0.6 * Math.log(1 + draft.mentions.filter((m) => m.kind === 'name').length);
    let inTitle = 0;
    let inLead = 0;
    let asked = 0;
    let at = Infinity;
    for (const mention of draft.mentions) {
      if (mention.kind !== 'name') continue;
      if (mention.start >= leadEnd) {
        if (isAnswerOf(document, mention, asks)) asked = 3;
        continue;
      }
      const before = text.slice(Math.max(0, mention.start - 140), mention.start).replace(/^[^]*[\n]/, '');
      if (askedBy.test(before) || asksBehind.test(text.slice(mention.end, mention.end + 40))) {
        score -= 3;
        continue;
      }
      if (creditBefore.test(before) && !/interviewed by $/i.test(before) && !/(?:interview|conversation|talk) by $/i.test(before)) {
        score -= 1.5;
        continue;
      }
      if (/\bby $/i.test(before)) continue;
      at = Math.min(at, mention.start);
      const theme = isTheme.test(before);
      if (mention.start < titleEnd) inTitle = Math.max(inTitle, theme ? 0 : 2);
      else inLead = Math.max(inLead, before === '' ? 1.5 : 1);
      if (/^['’]s\b/.test(text.slice(mention.end, mention.end + 3))) continue;
      if (asksIn.test(before) && !theme) asked = 3;
    }
    score += inTitle + inLead + asked;
    if (inTitle + inLead + asked > 0) scored.push({ index, score, at, isAsked: asked + inTitle > 0 || inLead > 1 });
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || (!best.isAsked && scored.length > 1)) return silent;
  // two are asked at once: who of them answers is not said, but whom they speak for may be
  const between = second ? text.slice(Math.min(best.at, second.at), Math.max(best.at, second.at)) : '';
  const isPair = second !== undefined && second.isAsked && between.length < 60 && /\band\b/.test(between);
  let organisation = organisationOf(document, drafts, best.index, titleEnd);
  if (organisation < 0 && isPair) organisation = organisationOf(document, drafts, second.index, titleEnd);
  const confidence = second && best.score - second.score < 1 ? 0.6 : 0.8;
  const person = isPair ? -1 : best.index;
  const answer: Voice = { speaker: person, addressee: -1, own: organisation, confidence, reason: 'answers in this interview' };
  const question: Voice = { speaker: -1, addressee: person, own: -1, confidence: confidence - 0.05, reason: 'the person interviewed' };
  const voices = paragraphs.map((p, i) => {
    if (i < firstQuestion || p.kind === 'title') return nobody;
    if (asks[i] || addresses(text.slice(p.start, p.end))) return question;
    return isPair ? { ...answer, speaker: otherOf(p, drafts, best.index, second.index), confidence: 0.65 } : answer;
  });
  return { of: (paragraph) => voices[paragraph] ?? nobody };
}

/** Whether the name is the label of a turn that answers a question: "Ode: My uncle wrote a letter." */
function isAnswerOf({ text, paragraphs }: SeedDocument, { start, end }: Span, asks: readonly boolean[]): boolean {
  if (text.charCodeAt(end) !== colon) return false;
  const at = paragraphAt(paragraphs, start);
  return paragraphs[at]?.start === start && !asks[at] && asks[at - 1] === true;
}

/** Which of two who answer speaks: whoever the other is named by ("Ada and I"); -1 where neither or both are named. */
function otherOf(paragraph: Paragraph, drafts: readonly DraftEntity[], one: number, two: number): number {
  const isNamed = (index: number): boolean => drafts[index]!.mentions.some((m) => m.kind === 'name' && m.start >= paragraph.start && m.end <= paragraph.end);
  return isNamed(one) === isNamed(two) ? -1 : isNamed(one) ? two : one;
}

/** True for a turn that speaks to the other and not of itself: "You have received much attention." */
const addresses = (content: string): boolean => content.length < 400 && /\b(?:you|your)\b/i.test(content) && !/\b(?:I|my|me|we|our|us)\b/.test(content);
