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

/**
 * Who says their own name ("I'm Ada Ode", "I, Ada Ode, …") or whose name is set below what is said, by paragraph. Two who do so in one paragraph
 * leave it open.
 */
export function findIntroductions({ text, paragraphs }: SeedDocument, drafts: readonly DraftEntity[], pronouns: readonly Pronoun[], isQuoted: (token: number) => boolean): Map<number, Voice> {
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
      else if (paragraph.end - end < 2 && start > paragraph.start + 20 && signs(text, { start, end })) put(at, index, 'whose name stands below it');
    }
  });
  return found;
}
