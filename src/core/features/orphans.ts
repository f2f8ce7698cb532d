import { annotationFileEnding, seedName } from '../annotations/fileNames.js';
import type { ReadAnnotations } from '../annotations/read.js';
import { shorten } from '../text/shorten.js';
import type { Diagnostic } from './diagnostics.js';
import { count, fileName } from './labels.js';
import type { ListRow } from './lists/list.js';

/** An annotation file whose seed is not there. */
export interface Orphan {
  readonly uri: string;
  readonly reading: ReadAnnotations;
}

export type OrphanCode = 'seed-missing';

const shownDecisions = 5;

/** How many decisions are in it; in a file with errors that can't be told. */
const decisionsIn = ({ reading: { value, isBlocked } }: Orphan): string => (isBlocked ? 'decisions' : count(value.annotations.length, 'decision'));

/** True for a file that keeps something, or may. */
export const keepsSomething = ({ reading: { value, isBlocked } }: Orphan): boolean => isBlocked || value.annotations.length > 0;

const isOne = ({ reading: { value, isBlocked } }: Orphan): boolean => !isBlocked && value.annotations.length === 1;

function whatToDo(orphan: Orphan): string {
  const file = fileName(orphan.uri);
  return `${seedName(file)}, which the ${decisionsIn(orphan)} in ${file} ${isOne(orphan) ? 'is' : 'are'} about, is not among the seeds any more. Bring it back, or, if the text has another name now, rename this file like it (NAME${annotationFileEnding}); or delete this file.`;
}

/** Its row in the list of decisions; a click opens the file. */
export function orphanRow(orphan: Orphan): ListRow {
  const { uri, reading } = orphan;
  const file = fileName(uri);
  const words = reading.value.annotations.map(({ note, target }) => shorten(note ?? target.exact, 80));
  const more = words.length - shownDecisions;
  return {
    id: uri,
    label: seedName(file),
    description: `is gone · ${decisionsIn(orphan)} in ${file}`,
    tooltip: [whatToDo(orphan), ...words.slice(0, shownDecisions), ...(more > 0 ? [`and ${more} more`] : [])],
    icon: 'warning',
    accessibilityLabel: whatToDo(orphan),
    uri,
    spans: [],
    menu: 'file',
  };
}

/** Its problem, on the file's first line. */
export function orphanDiagnostic(orphan: Orphan): Diagnostic<OrphanCode> {
  const end = orphan.reading.text.search(/\r?\n|$/);
  return { code: 'seed-missing', severity: 'information', message: whatToDo(orphan), span: { start: 0, end }, fixes: [] };
}
