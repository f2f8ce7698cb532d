import { inMarks } from '../text/shorten.js';
import { agreementLayers, cohensKappa, f1, questions, type AgreementLayer, type Disagreement, type DocumentAgreement, type NotFound, type Question, type SpanCounts } from './agreement.js';
import { count } from './labels.js';
import { toCsv } from './tables.js';

/** A document that both annotators decided about. */
export interface ComparedDocument {
  /** As people are told of it. */
  readonly file: string;
  readonly agreement: DocumentAgreement;
}

/** The figures over all documents; F1 and kappa are null where there is nothing to tell. */
export interface AgreementFigures {
  readonly layers: Readonly<Record<AgreementLayer, SpanCounts & { readonly f1: { readonly exact: number | null; readonly overlap: number | null; readonly characters: number | null } }>>;
  readonly questions: readonly { readonly layer: AgreementLayer; readonly question: Question; readonly judged: number; readonly same: number; readonly kappa: number | null }[];
  /** Answers on who it is that are left out, as the id that one gives is not in their register. */
  readonly unknown: number;
  /** Decisions whose words are not found in the text, of each. */
  readonly lost: readonly [number, number];
}

const layerLabels: Readonly<Record<AgreementLayer, string>> = { quotation: 'Quotes', claim: 'Claims', mention: 'Names' };
const nouns: Readonly<Record<AgreementLayer, string>> = { quotation: 'quote', claim: 'claim', mention: 'name' };
const questionLabels: Readonly<Record<Question, string>> = { right: 'right or wrong', speaker: 'speaker', claimant: 'claimant', entity: 'who is meant', kind: 'kind', label: 'label' };
const whatLabels: Readonly<Record<Disagreement['what'], string>> = { ...questionLabels, bounds: 'bounds', missing: 'only one has it' };

/** Sums up what the documents say. */
export function agreementFigures(documents: readonly ComparedDocument[]): AgreementFigures {
  const all = documents.map(({ agreement }) => agreement);
  const sum = (of: (agreement: DocumentAgreement) => number): number => all.reduce((total, each) => total + of(each), 0);
  const layerOf = (layer: AgreementLayer): AgreementFigures['layers'][AgreementLayer] => {
    const total = (key: keyof SpanCounts): number => sum(({ counts }) => counts[layer][key]);
    const [a, b, paired, exact] = [total('a'), total('b'), total('paired'), total('exact')];
    const [charactersA, charactersB, charactersBoth] = [total('charactersA'), total('charactersB'), total('charactersBoth')];
    return { a, b, paired, exact, charactersA, charactersB, charactersBoth, f1: { exact: f1(a, b, exact), overlap: f1(a, b, paired), characters: f1(charactersA, charactersB, charactersBoth) } };
  };
  return {
    layers: { quotation: layerOf('quotation'), claim: layerOf('claim'), mention: layerOf('mention') },
    questions: agreementLayers.flatMap((layer) => questions.flatMap((question) => {
      const answers = all.flatMap((each) => each.answers[layer][question] ?? []);
      return answers.length === 0 ? [] : [{ layer, question, judged: answers.length, same: answers.filter(([a, b]) => a === b).length, kappa: cohensKappa(answers) }];
    })),
    unknown: sum(({ unknown }) => unknown),
    lost: [sum(({ lost }) => lost[0]), sum(({ lost }) => lost[1])],
  };
}

/**
 * The figures and then the disagreements, a line each, for people to read.
 * @param leftOut how many documents are left out because of an error
 */
export function agreementText(documents: readonly ComparedDocument[], [a, b]: readonly [string, string], leftOut = 0): string {
  const { layers, questions: asked, unknown, lost } = agreementFigures(documents);
  const disagreements = disagreementsOf(documents);
  const lines = [`A: ${a}`, `B: ${b}`, `${count(documents.length, 'document')} that both decided about${leftOut > 0 ? `; ${leftOut.toLocaleString('en-GB')} more left out because of an error` : ''}`, ''];
  lines.push(...table([
    ['Found right', 'A', 'B', 'both', 'same bounds', 'F1 same bounds', 'F1 overlap', 'F1 characters'],
    ...agreementLayers.map((layer) => {
      const of = layers[layer];
      return [layerLabels[layer], of.a, of.b, of.paired, of.exact, figure(of.f1.exact), figure(of.f1.overlap), figure(of.f1.characters)];
    }),
  ]), '');
  if (asked.length > 0) {
    lines.push(...table([
      ['Judged by both', 'items', 'alike', 'kappa'],
      ...asked.map(({ layer, question, judged, same, kappa }) => [`${layerLabels[layer]}: ${questionLabels[question]}`, judged, same, figure(kappa)]),
    ]), '');
  }
  if (unknown > 0) lines.push(`${count(unknown, 'answer')} on who it is ${unknown === 1 ? 'is' : 'are'} left out: the id is not in entities.yaml`, '');
  lost.forEach((n, i) => {
    if (n === 0) return;
    lines.push(`${count(n, 'decision')} of ${'AB'[i]!} ${n === 1 ? 'is' : 'are'} not found in the text and left out:`);
    for (const { layer, words, place, isShared } of notFoundIn(documents).filter(({ of }) => of === 'ab'[i])) {
      lines.push(`${place && `${place}: `}${nouns[layer]} ${inMarks(words, shownWords)}${isShared ? `; left out with what ${'BA'[i]!} decided about it` : ''}`);
    }
    lines.push('');
  });
  lines.push(disagreements.length === 0 ? 'No disagreements' : `${count(disagreements.length, 'disagreement')}:`);
  for (const { file, layer, what, line, words, a: first, b: second } of disagreements) {
    lines.push(`${file}:${line}: ${nouns[layer]} ${inMarks(words, shownWords)}, ${whatLabels[what]}: A ${shown(what, first)}, B ${shown(what, second)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as JSON. */
export function agreementJson(documents: readonly ComparedDocument[], [a, b]: readonly [string, string], leftOut = 0): string {
  return `${JSON.stringify({ a, b, documents: documents.map(({ file }) => file), leftOut, ...agreementFigures(documents), notFound: notFoundIn(documents), disagreements: disagreementsOf(documents) }, null, 2)}\n`;
}

/** The disagreements as CSV (RFC 4180), one a row. */
export const agreementCsv = (documents: readonly ComparedDocument[]): string =>
  toCsv(['File', 'Line', 'What', 'Words', 'Question', 'A', 'B'], disagreementsOf(documents).map(({ file, line, layer, words, what, a, b }) => [file, line, nouns[layer], words, whatLabels[what], a, b]));

const shownWords = 60;

const notFoundIn = (documents: readonly ComparedDocument[]): NotFound[] => documents.flatMap(({ agreement }) => agreement.notFound);

/** Those on what both judged come first, as there is something to settle. */
function disagreementsOf(documents: readonly ComparedDocument[]): (Disagreement & { readonly file: string })[] {
  const all = documents.flatMap(({ file, agreement }) => agreement.disagreements.map((each) => ({ file, ...each })));
  return [...all.filter(({ what }) => what !== 'missing'), ...all.filter(({ what }) => what === 'missing')];
}

const shown = (what: Disagreement['what'], answer: string): string => (what === 'bounds' ? inMarks(answer, shownWords) : answer);

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2));

/** Rows in columns: the first one to the left, figures to the right. */
function table(rows: readonly (readonly (string | number)[])[]): string[] {
  const widths = rows[0]!.map((_, i) => Math.max(...rows.map((row) => String(row[i]).length)));
  return rows.map((row) => row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]!) : String(cell).padStart(widths[i]!))).join('  '));
}
