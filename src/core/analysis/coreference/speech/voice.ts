/** Who speaks outside quotation marks in one paragraph: indices into the drafts, -1 where that is not known. */
export interface Voice {
  readonly speaker: number;
  readonly addressee: number;
  /** Who "we" is: the organisation the speaker speaks for; -1 where that is not known. */
  readonly own: number;
  readonly confidence: number;
  readonly reason: string;
}

/** What "I" and "we" mean outside quotation marks, by paragraph. */
export interface Voices {
  of(paragraph: number): Voice;
}

export const nobody: Voice = { speaker: -1, addressee: -1, own: -1, confidence: 0, reason: '' };
export const silent: Voices = { of: () => nobody };
