/** A part of two texts: [o0, o1) of the old one, [n0, n1) of the new one. */
export interface Range {
  readonly o0: number;
  readonly o1: number;
  readonly n0: number;
  readonly n1: number;
}
