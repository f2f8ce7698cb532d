import type { ReadAnnotations, ReadFile, ReadRegister } from './read.js';
import type { AnnotationFile, Register } from './schema.js';
import { sectionOf } from './yaml/layout.js';

/**
 * What can be shown of an annotation file with errors where it was never read without: the entries that have none, of those with the same id
 * the first. None where the errors are in the head, as the rest may mean something else then.
 */
export function readableAnnotations(reading: ReadAnnotations): AnnotationFile {
  const { value } = reading;
  return { ...value, annotations: isHeadSound(reading, 'annotations') ? firstOfId(value.annotations) : [] };
}

/** The same of a register. */
export function readableRegister(reading: ReadRegister): Register {
  const { value } = reading;
  return isHeadSound(reading, 'entities') ? { ...value, entities: firstOfId(value.entities) } : { version: value.version, entities: [] };
}

function isHeadSound({ problems, layout }: Pick<ReadFile<unknown>, 'problems' | 'layout'>, list: string): boolean {
  const first = sectionOf({ layout }, list)?.blocks[0]?.start ?? 0;
  return problems.every(({ start }) => start >= first);
}

const firstOfId = <T extends { readonly id: string }>(entries: readonly T[]): T[] => [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].reverse();
