import { textOf } from '../../text/span.js';
import type { NamedSpan } from '../types.js';

// All names are made here, with the same fields in the same order: so many passes read them that it is felt when engines meet other forms.

/** A name with its text once that has been asked for: cut out once, hashed once. */
interface Read extends NamedSpan {
  text: string | undefined;
}

const make = (start: number, end: number, type: NamedSpan['type'], confidence: number, shares: NamedSpan['shares'], settled: boolean | undefined, text: string | undefined): Read => ({
  start, end, type, confidence, shares, settled, text,
});

/** A name that a rule has found. */
export const namedSpan = (start: number, end: number, type: NamedSpan['type'], confidence: number, settled = false): NamedSpan => make(start, end, type, confidence, undefined, settled, undefined);

/** A name that the tagger has found, with its shares (NamedSpan.shares). */
export const taggedSpan = (start: number, end: number, type: NamedSpan['type'], confidence: number, shares: NamedSpan['shares']): NamedSpan => make(start, end, type, confidence, shares, false, undefined);

/** The name with some of its fields changed. */
export const changed = (span: NamedSpan, { start = span.start, end = span.end, type = span.type, confidence = span.confidence, settled = span.settled }: Partial<NamedSpan>): NamedSpan =>
  make(start, end, type, confidence, span.shares, settled, start === span.start && end === span.end ? (span as Read).text : undefined);

/** The words of a name; `text` is that of its document. */
export const nameOf = (text: string, span: NamedSpan): string => ((span as Read).text ??= textOf(text, span));
