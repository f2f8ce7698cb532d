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
  if (!files.every(existsSync)) return 'Not measured: run `npm run train:recognition -- --folds 4 --out .cache/recognition` first.';
  const shipped = readModelFiles();
  const analyzers = files.map((file) => createAnalyzer(readModels({ ...shipped, recognition: readFileSync(file) }).value));
  const texts = readdirSync(gold).filter((name) => name.endsWith('.txt')).sort();
  const ours = (text: string, index: number): string => toBrat((analyzers[index % folds] as (typeof analyzers)[0])(text));
  const rows = [ours, compromise].flatMap((annotate, i) => {
    const predicted = texts.map((file, index) => [file.replace(/\.txt$/, '.ann'), annotate(readFileSync(join(gold, file), 'utf8'), index)] as const);
    return ['', ...genres].map((genre) => row(i === 0 ? 'Seed Annotator' : 'compromise 14', genre || 'all', score(shared, gold, predicted.filter(([name]) => name.includes(`_${genre}`)))));
  });
  return `Made by \`npm run train:recognition -- --folds 4 --out .cache/recognition\` and \`npm run bench:accuracy\`: four folds, each document by a
model that has not seen it. The rules were written with all documents at hand, and the pronouns' weights have seen them.
Of compromise, equal names of one type are one entity.

| | genre | names F1 | P | R | people F1 | organisations F1 | cards F1 | hover: name | nominal | pronoun |
|---|---|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}`;
}

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
