/**
 * Labels of the attribution tagger. A source or a content says on which side its cue stands, so the labels alone tell which
 * cue it belongs to: the nearest one on that side. B- begins a span, I- goes on; E- ends a content of more than one unit.
 */
export const labels = [
  'O', 'B-Cue', 'I-Cue', 'B-Source>', 'I-Source>', 'B-Source<', 'I-Source<', 'B-Content>', 'I-Content>', 'B-Content<', 'I-Content<', 'E-Content>', 'E-Content<',
] as const;

export const outside = 0;
export const beginCue = 1;
export const beginSourceBeforeCue = 3;
export const beginSourceAfterCue = 5;
export const beginContentBeforeCue = 7;
export const beginContentAfterCue = 9;
const endContentBeforeCue = 11;

/** The label that goes on with the span of a label; 0 for outside. */
export const goesOnAs = (label: number): number => (label === 0 ? 0 : label >= endContentBeforeCue ? 8 + 2 * (label - endContentBeforeCue) : label + (label % 2));

/** The label that ends the span of a label. */
export const endsAs = (label: number): number => (label === 7 || label === 8 ? 11 : label === 9 || label === 10 ? 12 : goesOnAs(label));

/** True when a span may go on with label `to` behind label `from` (-1: the start of the sequence). */
export function mayFollow(from: number, to: number): boolean {
  const isOpen = from === 8 || from === 10;
  if (to === 0 || (to % 2 === 1 && to < endContentBeforeCue)) return !isOpen;
  return from > 0 && from < endContentBeforeCue && goesOnAs(from) === goesOnAs(to);
}

/** Labels the units [first, end) as one span; `begin` is its B- label. */
export function putSpan(labels: Uint8Array, first: number, end: number, begin: number): void {
  labels.fill(begin + 1, first, end);
  labels[first] = begin;
}
