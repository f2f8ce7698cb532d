import type { NamedSpan } from '../types.js';

// All names are made here, with the same fields in the same order: so many passes read them that it is felt when engines meet other forms.

/** A name that a rule has found. */
export const namedSpan = (start: number, end: number, type: NamedSpan['type'], confidence: number, settled = false): NamedSpan => ({ start, end, type, confidence, shares: undefined, settled });

/** The name with some of its fields changed. */
export const changed = (span: NamedSpan, { start = span.start, end = span.end, type = span.type, confidence = span.confidence, settled = span.settled }: Partial<NamedSpan>): NamedSpan => ({
  start, end, type, confidence, shares: span.shares, settled,
});
