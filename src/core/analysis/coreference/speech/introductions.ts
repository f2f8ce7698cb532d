import { paragraphAt } from '../../../document/lookup.js';
import type { SeedDocument } from '../../../document/types.js';
import type { Span } from '../../../text/span.js';
import type { DraftEntity } from '../draftEntity.js';
import type { Pronoun } from '../pronouns/pronouns.js';
import type { Voice } from './voice.js';

/** Right before a name that the speaker gives as their own: "I'm", "my name is", "I,". */
const introduces = /(?:^|[^\p{L}’'])(?:I(?:['’]m|,| am)|[Mm]y name(?:['’]s| is))\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

/** Between the words of a paragraph and whose they are, at its end: "I left. — Reed", and without a dash "I left. Jon Reed" (no "Mr. Reed"). */
const dashBefore = /[.!?…”"’]\s?(?:[–—―‒]|--?)\s?$/;
const sentenceBefore = /[^\p{L}](?:\p{Ll}+|\p{Lu}\p{Ll}{5,})[.!?…]["”’]?\s$/u;

/** Whether a name at the end of its paragraph is set below what is said there. */
const signs = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(start - 20, start);
  return dashBefore.test(before) || (text.slice(start, end).includes(' ') && sentenceBefore.test(before));
};

/** What a letter opens with, in a line of its own or not. */
const salutation = /^(?:to the editor|dear |sir\b|sirs\b|madam\b|your article|your editorial|your letters?\b)/i;
/** Between a letter and its signature. */
const valediction = /^(?:yours|sincerely|respectfully|faithfully|with (?:best|kind)|kind|best|regards|i am|i remain)\b/i;
const longestLine = 70;
const longestLetter = 12;

/** The paragraphs of the letter that the paragraph of a name signs, from its salutation on; none where there is none. */
function letterAbove({ text, paragraphs }: SeedDocument, signature: number): number[] {
  const isLine = ({ start, end }: Span): boolean => end - start < longestLine && !/[.?!…”"»]$/.test(text.slice(start, end));
  const opens = ({ start }: Span): boolean => salutation.test(text.slice(start, start + 20));
  let last = signature - 1;
  while (last >= 0 && isLine(paragraphs[last]!) && valediction.test(text.slice(paragraphs[last]!.start, paragraphs[last]!.end))) last--;
  const letter: number[] = [];
  for (let p = last; p >= 0 && letter.length < longestLetter; p--) {
    if (isLine(paragraphs[p]!)) return opens(paragraphs[p]!) ? letter : [];
    letter.push(p);
    if (opens(paragraphs[p]!)) return letter;
  }
  return [];
}

/**
 * Who says their own name ("I'm Ada Ode", "I, Ada Ode, …") or whose name is set below what is said or below the letter, by paragraph. Two who do so in one paragraph
 * leave it open.
 */
export function findIntroductions(document: SeedDocument, drafts: readonly DraftEntity[], pronouns: readonly Pronoun[], isQuoted: (token: number) => boolean): Map<number, Voice> {
  const { text, paragraphs } = document;
  const found = new Map<number, Voice>();
  if (!pronouns.some((p) => p.class === 'I' && !isQuoted(p.token))) return found;
  const put = (paragraph: number, index: number, reason: string): void => {
    const speaker = (found.get(paragraph)?.speaker ?? index) === index ? index : -1;
    found.set(paragraph, { speaker, addressee: -1, own: -1, confidence: 0.9, reason });
  };
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    for (const { kind, start, end, firstToken } of draft.mentions) {
      if (kind !== 'name' || isQuoted(firstToken)) continue;
      const at = paragraphAt(paragraphs, start);
      const paragraph = paragraphs[at]!;
      if (introduces.test(text.slice(Math.max(0, start - 40), start))) put(at, index, 'who gives this name as their own');
      else if (start === paragraph.start && paragraph.end - end < 2 && text.slice(start, end).includes(' ')) for (const above of letterAbove(document, at)) put(above, index, 'whose name stands below the letter');
      else if (paragraph.end - end < 2 && start > paragraph.start + 20 && signs(text, { start, end })) put(at, index, 'whose name stands below it');
    }
  });
  return found;
}
