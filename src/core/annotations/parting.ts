import { applyEdits } from '../text/edits.js';
import { editAnnotations } from './edit.js';
import { normalise } from './normalText.js';
import { readAnnotations } from './read.js';
import type { Annotation } from './schema.js';
import { textHash } from './textHash.js';

/** The two halves of an annotation file in which the decisions about two seeds got mixed. */
export interface Parted {
  readonly own: string;
  readonly rest: string;
}

/**
 * Parts the text of an annotation file that two seeds wrote to: `own` has the annotations that belong to `ownText` alone, by the text they were
 * made on or by their words and what stands around these; `rest` has all others. Null when there are none of `ownText`, or the file has errors.
 */
export function partAnnotations(file: string, ownText: string, otherText: string): Parted | null {
  const reading = readAnnotations(file);
  if (reading.isBlocked) return null;
  const [own, other] = [ownText, otherText].map((text) => normalise(text).text) as [string, string];
  if (own === other) return null;
  const [ownHash, otherHash] = [textHash(own), textHash(other)];
  const belongs = ({ target: { hash, prefix, exact, suffix } }: Annotation): boolean => {
    if (hash === ownHash || hash === otherHash) return hash === ownHash;
    const words = (prefix ?? '') + exact + (suffix ?? '');
    return own.includes(words) && !other.includes(words);
  };
  const { annotations } = reading.value;
  const isOwn = annotations.map(belongs);
  if (!isOwn.includes(true)) return null;
  const without = (gone: boolean): string => applyEdits(file, editAnnotations(reading, annotations.filter((_, i) => isOwn[i] === gone).map(({ id }) => ({ do: 'remove', id }))).edits);
  return { own: without(false), rest: without(true) };
}
