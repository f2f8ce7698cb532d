/** What came of a decision, an undo or a redo. */
export interface Outcome {
  /** done: in the files; nothing: there was nothing to do; pending: a file has errors, so it waits (see `pending`); failed: not written, and not decided. */
  readonly status: 'done' | 'nothing' | 'pending' | 'failed';
  /** What was decided, in the past tense; for people. */
  readonly name: string;
  /** What went wrong, for people. */
  readonly problems: readonly string[];
}
