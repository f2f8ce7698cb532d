import type { Decider } from '../deciding/decider.js';

/** What the views of the panel share. */
export interface PanelContext {
  readonly decider: Decider;
  /** Leave out what people have decided. */
  onlyUndecided(): boolean;
}
