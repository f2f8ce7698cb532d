import type { LeastScore } from '../claims/leastScore.js';
import type { Decider } from '../deciding/decider.js';

/** What the views of the panel share. */
export interface PanelContext {
  readonly decider: Decider;
  /** The least check-worthiness of claims shown. */
  readonly least: LeastScore;
  /** Leave out what people have decided. */
  onlyUndecided(): boolean;
}
