import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import nlp from 'compromise';
import { readModelFiles } from '../scripts/modelFiles.mjs';
import { createAnalyzer } from '../src/core/analysis/analyze.js';
import { readModels } from '../src/core/analysis/models.js';
import { createCodePointCounter } from '../src/core/formats/codePoints.js';
import { toBrat } from '../src/core/formats/brat.js';

const folds = 4;
const genres = ['news', 'interview', 'bio', 'speech'];

interface Rate {
  readonly p: number;
  readonly r: number;
  readonly f: number;
}

interface Scores {
  readonly documents: number;
  readonly names: { readonly all: Rate; readonly person: Rate; readonly organization: Rate };
  readonly cards: Rate;
  readonly hover: { readonly name: { readonly accuracy: number }; readonly nominal: { readonly accuracy: number }; readonly pronoun: { readonly accuracy: number } };
}

/**
 * People and organisations on gum, as a Markdown section: the analysis, each document by the model of the fold that has not seen it
 * (`foldDirectory`: fold0.bin …, from train:recognition --folds), and compromise 14, by genre. Says what is missing where it cannot measure.
 */
export function entities(shared: string, foldDirectory: string): string {
  const gold = join(shared, 'corpora/gum');
  if (!existsSync(gold)) return 'Not measured: corpora/gum is not there.';
  const files = Array.from({ length: folds }, (_, fold) => join(foldDirectory, `fold${fold}.bin`));
  if (!files.every(existsSync)) return 'Not measured: run `npm run train:recognition` first.';
  const shipped = readModelFiles();
  const analyzers = files.map((file) => createAnalyzer(readModels({ ...shipped, recognition: readFileSync(file) }).value));
  const texts = readdirSync(gold).filter((name) => name.endsWith('.txt')).sort();
  const ours = (text: string, index: number): string => toBrat(analyzers[index % folds]!(text));
  const rows = [ours, compromise].flatMap((annotate, i) => {
    const predicted = texts.map((file, index) => [file.replace(/\.txt$/, '.ann'), annotate(readFileSync(join(gold, file), 'utf8'), index)] as const);
    return ['', ...genres].map((genre) => row(i === 0 ? 'Seed Annotator' : 'compromise 14', genre || 'all', score(shared, gold, predicted.filter(([name]) => name.includes(`_${genre}`)))));
  });
  return `Made by \`npm run train:recognition\` and \`npm run bench:accuracy\`: four folds, each document by a
model that has not seen it. The rules were written with all documents at hand, and the pronouns' weights have seen them.
Of compromise, equal names of one type are one entity.

| | genre | names F1 | P | R | people F1 | organisations F1 | cards F1 | hover: name | nominal | pronoun |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}

${outsideJavaScript}`;
}

/** Recognisers that are no JavaScript and so cannot run here; their output on gum was scored once by the same scorer. */
const outsideJavaScript = `Recognisers of other languages, measured once in November 2026 with the same scorer (names only, they make no cards):

| | genre | names F1 | P | R | people F1 | organisations F1 |
|---|---|---|---|---|---|---|
| CoreNLP 4.5.4, english.all.3class | all | 75.2 | 86.5 | 66.5 | 76.3 | 73.3 |
| | news | 74.7 | 83.7 | 67.5 | 77.4 | 71.4 |
| | interview | 74.3 | 82.9 | 67.3 | 75.5 | 72.7 |
| | bio | 78.9 | 88.7 | 71.0 | 80.6 | 73.0 |
| | speech | 67.5 | 90.0 | 54.0 | 59.0 | 77.5 |
| CoreNLP 4.5.4, english.conll.4class | all | 68.7 | 71.6 | 66.1 | 74.6 | 59.7 |
| spaCy 3.8, en_core_web_md | all | 67.8 | 70.9 | 64.9 | 70.6 | 63.6 |

They were trained on other conventions: gum counts names within names (the person in "Johnson Space Center", "Engineers" in "Corps of Engineers"),
offices with a capital and countries that act ("North Korea says") as names of organisations, and leaves out people named once behind what they
are ("actor Ada Ode"), so a good part of what is called wrong here, theirs and ours, is right for a reader.`;

const percent = (share: number): string => (100 * share).toFixed(1);

function row(system: string, genre: string, { names, cards, hover }: Scores): string {
  const figures = [names.all.f, names.all.p, names.all.r, names.person.f, names.organization.f, cards.f, hover.name.accuracy, hover.nominal.accuracy, hover.pronoun.accuracy];
  return `| ${system} | ${genre} | ${figures.map(percent).join(' | ')} |`;
}

function score(shared: string, gold: string, predicted: readonly (readonly [string, string])[]): Scores {
  const out = mkdtempSync(join(tmpdir(), 'seed-entities-'));
  try {
    const folders = ['gold', 'predicted'].map((name) => join(out, name)) as [string, string];
    folders.forEach((folder) => mkdirSync(folder));
    for (const [name, content] of predicted) {
      writeFileSync(join(folders[1], name), content);
      for (const file of [name, name.replace('.ann', '.txt')]) copyFileSync(join(gold, file), join(folders[0], file));
    }
    return JSON.parse(execFileSync(process.execPath, [join(shared, 'eval/score-entities.mjs'), ...folders, '--json'], { encoding: 'utf8' })) as Scores;
  } finally {
    rmSync(out, { recursive: true });
  }
}

/** People and organisations that compromise finds, those of the same words as one entity. */
function compromise(text: string): string {
  const codePoints = createCodePointCounter(text);
  const document = nlp(text);
  const lines: string[] = [];
  const chains = new Map<string, string[]>();
  const found = [...read(document.people(), 'Person'), ...read(document.organizations(), 'Organization')].sort((a, b) => a.start - b.start);
  for (const { start, length, type } of found) {
    const id = `T${lines.length + 1}`;
    const name = text.slice(start, start + length);
    lines.push(`${id}\t${type} ${codePoints(start)} ${codePoints(start + length)}\t${name.replace(/\s/g, ' ')}`);
    const key = `${type} ${name.toLowerCase()}`;
    chains.set(key, [...(chains.get(key) ?? []), id]);
  }
  for (const chain of chains.values()) if (chain.length > 1) lines.push(`*\tCoref ${chain.join(' ')}`);
  return lines.map((line) => line + '\n').join('');
}

function read(view: { json(options: object): unknown }, type: string): { start: number; length: number; type: string }[] {
  const found = view.json({ offset: true }) as { text: string; offset?: { start: number; length: number } }[];
  return found.flatMap(({ text, offset }) => (offset ? [{ start: offset.start, length: text.replace(/[\s.,;:!?'’"”)]+$/, '').length, type }] : []));
}
