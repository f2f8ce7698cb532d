import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Analyze } from '../src/core/analysis/analyze.js';
import { toJson } from '../src/core/formats/json.js';

/**
 * Check-worthiness as a Markdown section: the whole analysis on ClaimBuster, from which the weights are learned, and on CLEF 2019, which
 * they have not seen; sentences stand in their file's order. Says what is missing where it cannot measure.
 * @param shared the folder with corpora/claims and eval/score-claims.mjs
 */
export function claims(shared: string, analyze: Analyze): string {
  const corpus = join(shared, 'corpora/claims');
  if (!existsSync(corpus)) return 'Not measured: corpora/claims is not there.';
  const clef = readdirSync(join(corpus, 'clef2019-train')).sort().map((name) => join(corpus, 'clef2019-train', name));
  const own = score(shared, [join(corpus, 'claimbuster.tsv')], analyze);
  const other = score(shared, clef, analyze);
  return `The whole analysis, as the command line runs it. ClaimBuster's sentences taught the weights: by four folds, without attributions,
\`npm run train:claims\` prints what they reach on sentences that they have not seen.

ClaimBuster, whole file:

\`\`\`
${own}
\`\`\`

CLEF 2019 train files, not trained on:

\`\`\`
${other}
\`\`\``;
}

/** What the scorer prints for the files: a label and a sentence a line. */
function score(shared: string, files: readonly string[], analyze: Analyze): string {
  const out = mkdtempSync(join(tmpdir(), 'seed-claims-'));
  try {
    const pairs = files.flatMap((file, i) => {
      const sentences = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => line.slice(line.indexOf('\t') + 1));
      const predicted = join(out, `${i}.json`);
      writeFileSync(predicted, JSON.stringify(toJson(analyze(`${sentences.join('\n')}\n`))));
      return [file, predicted];
    });
    return execFileSync(process.execPath, [join(shared, 'eval/score-claims.mjs'), ...pairs], { encoding: 'utf8' }).trimEnd();
  } finally {
    rmSync(out, { recursive: true });
  }
}
