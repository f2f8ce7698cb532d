import type { SeedDocument } from '../../../document/types.js';
import type { Span } from '../../../text/span.js';
import { beginContentBeforeCue, beginSourceAfterCue } from './labels.js';
import type { LinkedCue } from './link.js';
import { quoteState, type Units } from './units.js';

/** "the mayor, Ada Brook, and …": who speaks, where a content opens so. */
const introduced = /^(?:[Tt]he|an?|its|his|her|their) (?:[\p{L}’'-]+ ){0,5}\p{Ll}[\p{L}-]*, (?:\p{Lu}[\p{L}.’'-]*[ -]?){1,4},(?= (?:and|but|while|as)\b)/u;
const longest = 120;

/**
 * Turns a report round whose content was taken to stand behind its cue, where that is who speaks: "The bridge will open in May, said the mayor, Ada Brook, and it paid", "“We won,” said …". Returns source and
 * content, which is what stands before the cue in its sentence; null for any other report.
 */
export function turnedRound(document: SeedDocument, cue: Span | null, contents: readonly Span[]): { readonly source: Span; readonly contents: Span[] } | null {
  const { text, quotedSpans, sentences, dateline } = document;
  const first = contents.at(-1);
  // a quotation before the cue may have been found, too
  if (!cue || !first || (contents.length > 1 && (contents.length > 2 || contents[0]!.end !== cue.start - 1)) || first.start !== cue.end + 1 || !/^(?:said|says|announced|added|explained)$/.test(text.slice(cue.start, cue.end))) return null;
  const who = introduced.exec(text.slice(first.start, first.start + longest))?.[0];
  const comma = cue.start - 2;
  if (!who) return null;
  const source = { start: first.start, end: first.start + who.length };
  const quotation = quotedSpans.find(({ end, parent }) => parent < 0 && end === cue.start - 1);
  if (quotation) return { source, contents: [{ start: quotation.start, end: quotation.end }] };
  const sentence = sentences.find(({ start, end }) => start <= cue.start && cue.start < end);
  return text.charCodeAt(comma) === 44 && sentence && comma - sentence.start > 15 ? { source, contents: [{ start: dateline && dateline.end > sentence.start ? dateline.end + 1 : sentence.start, end: comma }] } : null;
}

/** Turns a report round whose source is a quotation that ends with a comma before the verb: “We listen,” said its director. */
export function turnQuotation({ text, tokens }: SeedDocument, { quote, firstToken, endToken }: Units, link: LinkedCue): void {
  const { cue, source, contents: [behind] } = link;
  if (source?.end !== cue.first || (behind && behind.first !== cue.end)) return;
  const [opens, closes] = [quote[source.first], quote[source.end - 1]];
  if ((opens !== quoteState.first && opens !== quoteState.whole) || (closes !== quoteState.last && closes !== quoteState.whole)) return;
  if (!/[,?!]\S$/.test(text.slice(tokens.starts[firstToken[source.first]!], tokens.ends[endToken[source.end - 1]! - 1]))) return;
  link.source = behind ? { first: behind.first, end: behind.end, label: beginSourceAfterCue } : null;
  link.contents.splice(0, link.contents.length, { first: source.first, end: source.end, label: beginContentBeforeCue });
}
