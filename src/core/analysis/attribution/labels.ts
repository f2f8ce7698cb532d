/**
 * Labels of the attribution tagger. A source or a content says on which side its cue stands, so the labels alone tell which
 * cue it belongs to: the nearest one on that side. B- begins a span, I- goes on.
 */
export const labels = ['O', 'B-Cue', 'I-Cue', 'B-Source>', 'I-Source>', 'B-Source<', 'I-Source<', 'B-Content>', 'I-Content>', 'B-Content<', 'I-Content<'] as const;

export const outside = 0;
export const beginCue = 1;
export const beginSourceBeforeCue = 3;
export const beginSourceAfterCue = 5;
export const beginContentBeforeCue = 7;
export const beginContentAfterCue = 9;

/** True when a span may go on with label `to` behind label `from` (-1: the start of the sequence). */
export const mayFollow = (from: number, to: number): boolean => to === 0 || to % 2 === 1 || from === to || from === to - 1;
