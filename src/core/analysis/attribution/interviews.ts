import type { Paragraph, SeedDocument } from '../../document/types.js';
import type { Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';
import { toldParagraphs } from './toldParagraphs.js';

const confidence = 0.6;
const leastAnswers = 3;
const longestQuestion = 320;
/** Paragraphs between two questions at most, if they shall all be answers. */
const longestAnswer = 5;
/** Share of questions among the paragraphs from the first to the last of them at least. */
const leastShare = 0.3;

const firstPerson = /\b(?:I|I['’](?:m|ve|d|ll)|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s)\b/;
const secondPerson = /\byou(?:rs?|rself)?\b/i;

/**
 * The answers of an interview that is printed without labels: paragraphs that are questions and address somebody, and between them what “I” or “we” answer. They have neither source nor cue. Of questions about things,
 * which the text itself answers, none is found.
 * @param reports what was found without the layout: an answer does not go on into a quotation that has a source of its own there
 */
export function attributeInterview(document: SeedDocument, reports: readonly SourcedContent[]): SourcedContent[] {
  const { text, paragraphs } = document;
  const questions: number[] = [];
  paragraphs.forEach((paragraph, p) => {
    if (p > 0 && isQuestion(text, paragraph)) questions.push(p);
  });
  const first = questions[0];
  if (first === undefined || questions.length < leastAnswers || questions.length < leastShare * (questions.at(-1)! - first + 1)) return [];
  const says = (p: number): boolean => firstPerson.test(text.slice(paragraphs[p]!.start, paragraphs[p]!.end));
  const told = toldParagraphs(document, reports);
  const goesOn = (p: number): boolean => says(p) && !told.has(p);
  const answers = questions.map((question, i) => answerBehind(document, question, questions[i + 1], goesOn)).filter((answer) => answer.length > 0);
  const inFirstPerson = answers.filter((answer) => answer.some(says)).length;
  const addressed = questions.filter((p) => secondPerson.test(text.slice(paragraphs[p]!.start, paragraphs[p]!.end))).length;
  if (answers.length < leastAnswers || inFirstPerson * 2 < answers.length || addressed * 4 < questions.length) return [];
  return answers.map((answer) => ({ kind: 'direct', source: null, cue: null, contents: answer.map((p) => spanOf(paragraphs[p]!)), confidence, parent: -1 }));
}

/** Whether a paragraph is short, opens with a capital and ends with a question mark. */
export const isQuestion = (text: string, { start, end }: Span): boolean => end - start <= longestQuestion && text.charAt(end - 1) === '?' && /^[\p{Lu}\p{N}]/u.test(text.charAt(start));

const spanOf = ({ start, end }: Paragraph): Span => ({ start, end });

/** Numbers of the paragraphs that answer a question, up to the next one: the first, and those behind it that speak of “me” or “us” and are no quotation of somebody else. */
function answerBehind({ text, paragraphs }: SeedDocument, question: number, next: number | undefined, goesOn: (p: number) => boolean): number[] {
  const answer: number[] = [];
  for (let p = question + 1; p < (next ?? question + 2) && p < paragraphs.length && p <= question + longestAnswer; p++) {
    const { kind, start } = paragraphs[p]!;
    if (kind !== 'body' || /["“«„‘(]/.test(text.charAt(start)) || (answer.length > 0 && !goesOn(p))) break;
    answer.push(p);
  }
  return answer;
}
