// npm run bench:accuracy [-- --shared DIR]: what the analysis finds in documents whose answers are known; writes bench/RESULTS.md.
// The scorers and corpora are those of DIR (default ../shared); what is absent is left out and said so.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readModelFiles } from '../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../scripts/paths.mjs';
import { createAnalyzer, type Analyze } from '../src/core/analysis/analyze.js';
import { noModels, readModels } from '../src/core/analysis/models.js';
import { toBrat } from '../src/core/formats/brat.js';
import { ownArticles } from './articles.js';
import { claims } from './claims.js';
import { entities } from './entities.js';

const { values: options } = parseArgs({ options: { shared: { type: 'string', default: sharedFolder } } });

/** Folders of our own marked articles that nothing is learned from, and what they are. */
const ownFolders = {
  'Of the same kinds as those that the models learn from (bench/articles):': join(root, 'bench/articles'),
  'Written to be hard, full of bodies that no list has and of reports without quotation marks (bench/articlesOfBodies):': join(root, 'bench/articlesOfBodies'),
};

/** One measured task: its heading and a Markdown section, or the reason why it was not measured. */
interface Section {
  readonly title: string;
  readonly measure: (analyze: Analyze) => string;
}

const sections: Section[] = [
  { title: 'Attribution (polnear-dev)', measure: attribution },
  { title: 'People and organisations (gum)', measure: () => entities(options.shared, join(root, '.cache/recognition')) },
  { title: 'Our own articles', measure: (run) => ownArticles(ownFolders, run) },
  { title: 'Check-worthiness (ClaimBuster, CLEF 2019)', measure: (run) => claims(options.shared, run) },
];
const resultsFile = join(root, 'bench/RESULTS.md');

const { value: models, problems } = readModels(readModelFiles());
for (const problem of problems) console.error(problem);
const analyze = createAnalyzer(models);
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
const head = `# Accuracy\n\nMeasured by \`npm run bench:accuracy\` on ${git('log', '-1', '--format=%cs')} at commit ${git('rev-parse', '--short', 'HEAD')}.\n`;
const before = existsSync(resultsFile) ? readFileSync(resultsFile, 'utf8').split(/^(?=## )/m) : [];
const body = sections.map(({ title, measure }) => `## ${title}\n\n${keptWhereNotMeasured(title, measure(analyze))}\n`).join('\n');
writeFileSync(resultsFile, `${head}\n${body}`);
console.log(body);

/** The text; where it says that nothing was measured, what the file had of the section before. */
function keptWhereNotMeasured(title: string, text: string): string {
  const heading = `## ${title}\n`;
  const old = before.find((section) => section.startsWith(heading))?.slice(heading.length).trim();
  if (!text.startsWith('Not measured') || !old) return text;
  console.error(`${title}: ${text} What bench/RESULTS.md had is kept.`);
  return old;
}

/** Annotates every text of a brat directory and returns what the scorer prints. */
function score(scorer: string, gold: string, run: Analyze): string {
  const out = mkdtempSync(join(tmpdir(), 'seed-accuracy-'));
  try {
    for (const file of readdirSync(gold).filter((name) => name.endsWith('.txt'))) {
      writeFileSync(join(out, file.replace(/\.txt$/, '.ann')), toBrat(run(readFileSync(join(gold, file), 'utf8'))));
    }
    return execFileSync(process.execPath, [join(options.shared, 'eval', scorer), gold, out], { encoding: 'utf8' }).trimEnd();
  } finally {
    rmSync(out, { recursive: true });
  }
}

function attribution(run: Analyze): string {
  const gold = join(options.shared, 'corpora/polnear-dev');
  if (!existsSync(gold)) return `Not measured: ${gold} is not there.`;
  const withModel = score('score-attribution.mjs', gold, run);
  const rules = score('score-attribution.mjs', gold, createAnalyzer({ ...noModels, tags: models.tags }));
  return `With the model:

\`\`\`
${withModel}
\`\`\`

By rules alone (no model of attributions or names):

\`\`\`
${rules}
\`\`\`

For comparison, as given by their makers or by trials on the same data:

| system | on | figures |
|---|---|---|
| two people annotating the same article (the ceiling) | PolNeAR | detect 79.6, joint about 75, characters 91.1; exact source/cue/content 77.7/70.4/67.8 |
| averaged perceptron in JavaScript, crude linking (trial) | dev | detect 60.4, joint 49.6; direct 91.1/81.3; mixed 73.4/57.5; indirect 50.1/39.8; characters 80.3; exact 68.1/61.2/46.3 |
| untuned CRF with CoreNLP's tags, crude linking | dev | joint 44.5; exact 69.6/64.5/49.9; speaker right 77.1 % |
| CoreNLP quote annotator (published) | test | exact source 13.9, content 17.5 |
| linear CRF with word embeddings (published, CofeNet) | test | exact 50.6/53.4/28.6 |
| BiLSTM+CRF (published) | test | exact 69.6/66.7/59.0 |
| BERT+Cofe, 110 million parameters (published) | test | exact 83.2/75.3/72.9 |`;
}
