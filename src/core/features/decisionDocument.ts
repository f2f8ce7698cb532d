import type { AnnotationFact } from '../index/facts.js';
import { textOf } from '../text/span.js';

/**
 * What an annotation was made on and what stands at its place now, each with the words around, as two short texts to be compared.
 * @param text the document as it is now
 */
export function decisionDocument({ annotation, spans }: AnnotationFact, text: string): { readonly before: string; readonly after: string } {
  const { target, more = [] } = annotation;
  const [first] = spans;
  const before = [target, ...more].map(({ prefix = '', exact, suffix = '' }) => `${prefix}${exact}${suffix}`).join('\n…\n');
  if (!first) return { before, after: '' };
  const after = spans.map((span, i) => {
    const { prefix = '', suffix = '' } = [target, ...more][i] ?? target;
    return textOf(text, { start: Math.max(0, span.start - prefix.length), end: Math.min(text.length, span.end + suffix.length) });
  });
  return { before, after: after.join('\n…\n').replaceAll('\r\n', '\n') };
}
