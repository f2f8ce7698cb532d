import { posCode } from '../../../document/types.js';
import type { Units } from './units.js';
import { articles, hashesOf } from './wordHashes.js';

// What looks like a report to the tagger and is none.

interface UnitRange {
  readonly first: number;
  readonly end: number;
}

/** "A man called Jon Brook wrote back": named, not reported. */
export function isNaming({ word, tag }: Units, source: UnitRange, cue: UnitRange, content: UnitRange): boolean {
  if (cue.end - cue.first !== 1 || source.end !== cue.first || content.first !== cue.end || !names.has(word[cue.first]!) || !indefinite.has(word[source.first]!)) return false;
  let u = content.first;
  while (u < content.end && tag[u] === posCode.PROPN) u++;
  return u > content.first && u < content.end && (tag[u] === posCode.VERB || tag[u] === posCode.AUX);
}

const names = hashesOf('called', 'named', 'nicknamed');
const indefinite = hashesOf('a', 'an', 'one', 'someone', 'somebody', 'something');

const came = hashesOf('came', 'comes');
const circumstances = hashesOf('against', 'amid', 'amidst', 'in', 'at', 'after', 'as', 'on', 'just', 'during', 'hours', 'days');

/** "The vote came against a background of strikes": when, not what. */
export const isArrival = ({ word }: Units, cue: UnitRange): boolean =>
  came.has(word[cue.first]!) && cue.end - cue.first > 1 && circumstances.has(word[cue.first + 1]!);

const handsOver = hashesOf('delivered', 'delivers', 'delivering', 'handed', 'hands', 'handing', 'carried', 'brought', 'submitted', 'submits', 'submitting');
const papers = hashesOf('letter', 'letters', 'parcel', 'package', 'envelope', 'copy', 'copies', 'document', 'documents', 'report', 'reports', 'application');

/** "delivered a letter": what is handed over is not said. */
export function isHandOver({ word }: Units, cue: UnitRange, content: UnitRange): boolean {
  if (!handsOver.has(word[cue.end - 1]!) || content.first !== cue.end || !articles.has(word[content.first]!)) return false;
  return papers.has(word[content.first + 1]!) || papers.has(word[content.first + 2]!);
}

const shows = hashesOf('showed', 'shows', 'showing', 'shown');
const little = hashesOf('no', 'little', 'any', 'much', 'some');
const emotions = hashesOf('emotion', 'remorse', 'sign', 'signs', 'mercy', 'fear', 'regret', 'sympathy', 'patience', 'enthusiasm', 'appetite');
/** Words of a content in which it is told what somebody shows. */
const opening = 4;

/** "showed no emotion": what is to be seen of somebody is not said. */
export const isShown = ({ word }: Units, cue: UnitRange, content: UnitRange): boolean => cue.end - cue.first === 1 && shows.has(word[cue.first]!) && content.first === cue.end && little.has(word[content.first]!) &&
  word.subarray(content.first, Math.min(content.end, content.first + opening)).some((w) => emotions.has(w));

const finds = hashesOf('found', 'finds', 'finding');
const verdicts = hashesOf('guilty', 'liable');
/** What stands between "found" and the verdict: who is judged. */
const foundParts: ReadonlySet<number> = new Set([posCode.PRON, posCode.PROPN, posCode.NOUN, posCode.DET, posCode.ADV]);

/** "A jury found him guilty of fraud": a verdict is no report of one, other than "found that he lied". */
export function isVerdict({ word, tag }: Units, cue: UnitRange, content: UnitRange): boolean {
  if (cue.end - cue.first !== 1 || !finds.has(word[cue.first]!) || content.first !== cue.end) return false;
  let u = content.first;
  while (u < content.end - 1 && !verdicts.has(word[u]!) && foundParts.has(tag[u]!)) u++;
  return verdicts.has(word[u]!);
}

const nouns: ReadonlySet<number | undefined> = new Set([posCode.NOUN, posCode.PROPN]);
const beforeAdjectives = hashesOf('the', 'a', 'an');

/** "the | proposed | junction", "an often- | cited | paper": a participle between an article and a noun tells of what it is, and reports nothing. */
export function isAttributive({ word, tag }: Units, cue: UnitRange, content: UnitRange): boolean {
  return cue.end - cue.first === 1 && content.first === cue.end && (tag[cue.first] === posCode.VERB || tag[cue.first] === posCode.ADJ) && beforeAdjectives.has(word[cue.first - 1]!) && nouns.has(tag[content.first]);
}
