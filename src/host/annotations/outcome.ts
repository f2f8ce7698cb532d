/** Why a decision can't be undone or made again, and what can be done. */
export interface Obstacle {
  readonly uri: string;
  /** From 0; undefined where the file is gone. */
  readonly line: number | undefined;
  /** Leaves the decision as it is and forgets it, so that the one before it comes next. */
  leaveOut(): void;
}

/** What came of a decision, an undo or a redo. */
export interface Outcome {
  /** done: in the files; nothing: there was nothing to do; pending: a file has errors, so it waits (see `pending`); failed: not written, and not decided. */
  readonly status: 'done' | 'nothing' | 'pending' | 'failed';
  /** What was decided, in the past tense; for people. */
  readonly name: string;
  /** What went wrong, for people. */
  readonly problems: readonly string[];
  /** Of an undo or redo that failed because a file is not as the decision had left it. */
  readonly obstacle?: Obstacle | undefined;
}
