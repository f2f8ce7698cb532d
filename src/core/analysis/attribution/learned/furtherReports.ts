import { posCode } from '../../../document/types.js';
import { beginContentAfterCue, beginCue, beginSourceBeforeCue } from './labels.js';
import type { Chunk, LinkedCue } from './link.js';
import { heads, nounLike } from '../nounPhrases.js';
import { goesOnInSentence, isParticiple, likelyCue, punctuationShape, quoteState, type Units } from './units.js';
import { colon, comma } from './wordHashes.js';

/** Within so many units of where it opens, or before what it leads in, the verb of a further report stands. */
const reach = 8;
const reachBack = 12;

const mayReport = ({ tag, cue }: Units, u: number): boolean => tag[u] === posCode.VERB && cue[u]! >= likelyCue;

/** The report with that verb, of which the units from `first` on may be a part; its source is the noun phrase before the verb, or null: then it is that of the report before. */
function reportWith({ tag }: Units, first: number, verb: number, contents: Chunk[]): LinkedCue {
  let from = verb;
  while (from > first && (tag[from - 1] === posCode.AUX || tag[from - 1] === posCode.ADV)) from--;
  let subject = from;
  while (subject > first && nounLike.has(tag[subject - 1]!)) subject--;
  const hasSource = subject < from && heads.has(tag[from - 1]!);
  return { cue: { first: from, end: verb + 1, label: beginCue }, source: hasSource ? { first: subject, end: from, label: beginSourceBeforeCue } : null, contents, isFurther: true };
}

/** "… praised the plan ▮ and vowed to keep the ferry", "… ▮, calling it fair", "… ▮ while Brook says that …": the report that opens the units [first, end), which were cut off from the content of another. */
export function furtherReport(units: Units, first: number, end: number): LinkedCue | null {
  const { quote, shape } = units;
  for (let u = first; u < Math.min(end, first + reach) && quote[u] === quoteState.none; u++) {
    if (!mayReport(units, u)) continue;
    let content = u + 1;
    while (content < end && shape[content] === punctuationShape && quote[content] === quoteState.none) content++;
    return content < end ? reportWith(units, first, u, [{ first: content, end, label: beginContentAfterCue }]) : null;
  }
  return null;
}

/** "…, his voice breaking, “…”": a participle with a noun of its own tells how it is said. */
const isAside = (units: Units, u: number): boolean => isParticiple(units, u) && heads.has(units.tag[u - 1]!);

/**
 * "… as “fair,” telling reporters that …", "“…,” Brook said on the radio, adding, “…”": a verb that reports and that the tagger passed over between two parts of a
 * content leads in what is behind it. Those parts are taken from the link for a report of their own; null where there is no such verb. Behind a quotation before the
 * cue it must stand right before the next: “…,” said Brook, who called twice. “…” is one.
 */
export function splitBetweenContents(units: Units, link: LinkedCue): LinkedCue | null {
  const { cue, contents } = link;
  for (let i = contents.length - 1; i > 0; i--) {
    const content = contents[i]!;
    const before = contents[i - 1]!;
    const first = Math.max(cue.end, before.end);
    const mark = units.word[content.first - 1];
    if (content.first < first || (before.end <= cue.first && mark !== comma && mark !== colon)) continue;
    // “…,” Brook said, referring to the plan, “…”: a sentence that goes on is led in by no verb but the one right before it
    const goesOn = content.goesOn ?? goesOnInSentence(units, content.first);
    for (let u = content.first - 1; u >= first && u >= content.first - reachBack && units.quote[u] === quoteState.none; u--) {
      if (goesOn && (u < content.first - 2 || isAside(units, u))) break;
      if (mayReport(units, u) || (!goesOn && u === content.first - 2 && (mark === comma || mark === colon) && isParticiple(units, u))) return reportWith(units, first, u, contents.splice(i));
    }
  }
  return null;
}
