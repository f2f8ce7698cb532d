import { shorten, withFullStop } from '../text/shorten.js';
import { describeWordChanges, wordChanges } from '../text/wordChanges.js';
import { documentsOf, statementOf, type RelatedStatement, type Statement, type StatementIndex, type StatementRef } from '../index/statementIndex.js';
import type { WorkspaceIndex } from '../index/workspaceIndex.js';
import { count, figureValue, fileName, ownVoice } from './labels.js';
import type { ListRow } from './lists/list.js';

/** A row for the same statement in another document. */
export interface RelatedRow extends ListRow {
  readonly other: RelatedStatement;
}

/** What the lists and cards ask for the same statement elsewhere. */
export interface Related {
  readonly index: WorkspaceIndex;
  readonly statements: StatementIndex;
}

const labelLength = 140;
const changesLength = 200;

/** "also in 3 documents, with another figure"; empty where it stands nowhere else. */
export function relatedLabel(related: readonly RelatedStatement[]): string {
  if (!related.length) return '';
  return `also in ${count(documentsOf(related), 'document')}${related.some((r) => r.conflict) ? ', with another figure' : ''}`;
}

/** The rows below a claim or quotation: the same in other documents, each with what differs; null where one is gone. */
export function relatedRows({ index, statements }: Related, ref: StatementRef): RelatedRow[] {
  const own = statementOf(index.get(ref.uri), ref);
  if (!own) return [];
  return statements.related(ref).flatMap((other) => {
    const statement = statementOf(index.get(other.uri), other);
    return statement ? [{ ...relatedRow(own, statement, other, spansOf(index, other)), other }] : [];
  });
}

const spansOf = (index: WorkspaceIndex, { uri, kind, index: i }: StatementRef): ListRow['spans'] => {
  const facts = index.get(uri);
  const claim = facts?.claims[i];
  return kind === 'claim' ? (claim ? [claim] : []) : (facts?.attributions[i]?.contents ?? []);
};

function relatedRow(own: Statement, other: Statement, { uri, conflict, similarity }: RelatedStatement, spans: ListRow['spans']): ListRow {
  const where = `${fileName(uri)}, line ${other.line + 1}`;
  const differences = differencesOf(own, other, conflict);
  const what = differences.length ? differences.map(({ short }) => short).join(', ') : 'the same words';
  return {
    id: `${uri}#${other.kind}${other.index}`,
    label: shorten(other.text, labelLength),
    description: `${where} · ${what}`,
    tooltip: [other.text, speakerOf(other), ...differences.map(({ long }) => long), `${where} · ${Math.round(similarity * 100)} % of the word pairs are the same`],
    icon: conflict ? 'warning' : differences.length ? 'diff' : 'copy',
    accessibilityLabel: `Also in ${where}: ${withFullStop(shorten(other.text, 300))} ${differences.map(({ long }) => long).join('. ') || 'The same words'}`,
    uri,
    spans,
  };
}

const speakerOf = ({ speaker, kind }: Statement): string => speaker || (kind === 'claim' ? ownVoice : 'No speaker named');

interface Difference {
  readonly short: string;
  readonly long: string;
}

/** In what another statement differs: figures, speaker, wording, the weightiest first. */
function differencesOf(own: Statement, other: Statement, conflict: RelatedStatement['conflict']): Difference[] {
  const value = ({ value: v, unit, date }: Statement['figures'][number]): string => figureValue(v, unit, date);
  const differences: Difference[] = [];
  if (conflict) {
    const long = `Another figure: ${value(conflict.other)} there, ${value(conflict.own)} here`;
    differences.push({ short: `${value(conflict.other)}, not ${value(conflict.own)}`, long });
  }
  if (speakerOf(own) !== speakerOf(other)) differences.push({ short: `said by ${speakerOf(other)}`, long: `Said by ${speakerOf(other)} there, by ${speakerOf(own)} here` });
  const changes = describeWordChanges(wordChanges(own.text, other.text));
  if (changes) differences.push({ short: 'other words', long: `In other words: ${shorten(changes, changesLength)}` });
  return differences;
}

/** A statement as a short text, so that two can be compared line by line: words (a sentence or clause a line), speaker, figures, place. */
export function comparableText(statement: Statement): string {
  const { text, figures, uri, line } = statement;
  const lines = text.replace(/\s+/g, ' ').trim().replace(/([.;:!?]”?) /g, '$1\n');
  return [
    lines,
    '',
    `Said by: ${speakerOf(statement)}`,
    ...(figures.length ? [`Figures: ${figures.map((f) => figureValue(f.value, f.unit, f.date)).join('; ')}`] : []),
    `Source: ${fileName(uri)}, line ${line + 1}`,
    '',
  ].join('\n');
}
