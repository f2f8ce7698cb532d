import { isByline } from '../../document/paragraphs.js';
import type { SeedDocument } from '../../document/types.js';

/** Lines that say who made the story, or where to ask. */
const credit =
  /^[(*—–-]*\s*(?:(?:additional |further )?(?:reporting|writing|editing|edited|written|compiled|translated|photographs?|photography|research)\b.{0,8}\bby\b|(?:media|press) (?:contacts?|enquiries|inquiries)\b|contacts?:|for (?:more|further) information\b|for (?:media|press) (?:enquiries|inquiries)\b|copyright\b|©|all rights reserved|read more\b|see also\b|related:|sign up\b|subscribe\b|follow (?:us|the |@)|this (?:story|article|report|interview|post) (?:was|has been|first|originally|appeared)\b|(?:correction|clarification)[: ])/i;
/** What opens the notes behind a press release; all behind it are notes. */
const notes = /^\W*notes? (?:to|for) (?:the )?editors?\b/i;
/** Captions, by the credit in them. */
const caption = /\b(?:photo(?:graph)?|picture|image)s?(?: by [^.]{1,40}|: ?[^.]{1,40}|\/[^.]{1,40})\W*$/i;
const longestCaption = 300;
/** Addresses and telephone numbers. */
const address = /\S@\S+\.\w|\bwww\.\w|\bhttps?:\/\/|\b(?:tel|phone|call)\b.{0,12}\+?\d[\d ()-]{6,}/i;
const mayHoldAddress = /[@/]|www|\d[\d ()-]{6}/i;
const longestAddress = 160;
/** A credit stands so near the end of its caption. */
const creditReach = 80;

/** The last words, in which a caption's credit stands. */
const tailOf = (words: string): string => words.slice(words.lastIndexOf(' ', Math.max(0, words.length - creditReach)) + 1);

/** Before the credit stands "by", a colon or a slash. */
const isCaption = (tail: string): boolean => /[:/]| by /i.test(tail) && caption.test(tail);

/** Of each paragraph, 1 where it is a byline, a credit, a caption, or a note or address for editors: beside the story. */
export function readAsides({ text, paragraphs }: SeedDocument): Uint8Array {
  const asides = new Uint8Array(paragraphs.length);
  for (let i = 0; i < paragraphs.length; i++) {
    const { start, end } = paragraphs[i] as { start: number; end: number };
    const words = text.slice(start, Math.min(end, start + longestCaption + 1));
    if (notes.test(words)) return asides.fill(1, i);
    if (isByline(words) || credit.test(words) || (words.length <= longestCaption && isCaption(tailOf(words))) || (words.length <= longestAddress && mayHoldAddress.test(words) && address.test(words))) asides[i] = 1;
  }
  return asides;
}
