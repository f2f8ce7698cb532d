import type { SeedDocument } from '../../document/types.js';
import type { Figure, FigureKind } from '../types.js';

/** The words of a document's tokens, lower case. */
export type Words = (token: number) => string;

/** A figure while it is read. */
export type Draft = { -readonly [K in keyof Figure]: Figure[K] };
/** A figure and the token behind it; null where there is none. */
export type Found = { readonly figure: Draft; readonly next: number } | null;

/** The figure of tokens [first, next). */
export function makeFigure(document: SeedDocument, first: number, next: number, value: number, unit: string, kind: FigureKind, more?: Pick<Figure, 'date' | 'to'>): Found {
  const start = document.tokens.starts[first]!;
  const end = document.tokens.ends[next - 1]!;
  const figure: Draft = { start, end, text: document.text.slice(start, end), value, unit, kind };
  if (more?.date !== undefined) figure.date = more.date;
  if (more?.to !== undefined) figure.to = more.to;
  return { figure, next };
}
