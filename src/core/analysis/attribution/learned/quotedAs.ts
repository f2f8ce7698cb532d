import { beginSourceAfterCue } from './labels.js';
import type { LinkedCue } from './link.js';
import type { Units } from './units.js';
import { comma, hashesOf, hashOf } from './wordHashes.js';

const quotes = hashesOf('quoted', 'quotes', 'quoting', 'quote', 'cited', 'cites', 'citing');
const as = hashOf('as');
const saying = hashesOf('saying', 'telling', 'adding', 'writing');
const longestSource = 16;

/** "The Echo quoted | Ada Brook, its editor, | as saying …": who is quoted is the source, not who quotes. Changes the link. */
export function takeQuoted({ word, sentenceEnd }: Units, link: LinkedCue): void {
  const { cue } = link;
  if (!quotes.has(word[cue.end - 1]!)) return;
  const stop = Math.min(sentenceEnd[cue.first]! - 1, cue.end + longestSource);
  let at = cue.end;
  while (at < stop && !(word[at] === as && saying.has(word[at + 1]!))) at++;
  if (at >= stop || at === cue.end) return;
  link.source = { first: cue.end, end: word[at - 1] === comma ? at - 1 : at, label: beginSourceAfterCue };
  link.contents.splice(0, link.contents.length, ...link.contents.flatMap((content) => (content.end <= cue.end || content.first >= at + 2 ? [content] : content.end > at + 2 ? [{ ...content, first: at + 2 }] : [])));
}
