/**
 * Makes training/recognition/taught.json.gz with teach.py: how likely each label is for the tokens of texts without gold names, as five
 * teachers say that were fine-tuned on gum, four of them without a quarter of its documents.
 *   npx tsx training/recognition/makeTaught.ts export DIR    writes DIR/texts.jsonl: all texts as tokens, with labels where there are some
 *   python3 training/recognition/teach.py DIR MODEL          (what it needs and how long it takes: in its head)
 *   npx tsx training/recognition/makeTaught.ts pack DIR      reads DIR/shares.K.bin and DIR/shares.K.json for K from 0 to 4
 * `export` needs a recogniser that has not seen gum, for the places and works that gum does not mark:
 *   npm run train:recognition -- --folds 4 --gum-weight 0 --taught-weight 0 --out DIR
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { sharedFolder } from '../../scripts/paths.mjs';
import { readModels } from '../../src/core/analysis/models.js';
import { createTagger } from '../../src/core/analysis/recognition/learned/tagger.js';
import { parseDocument } from '../../src/core/document/document.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { readModel } from '../../src/core/model/container.js';
import { completeGum, labels, readConll, readGum } from './corpora.js';
import { readSilver } from './silver.js';
import { isPassage, packShares, taughtFile, unlabelledTexts, type TaughtFile } from './taught.js';

const [task, directory] = process.argv.slice(2);
if (!directory || (task !== 'export' && task !== 'pack')) throw new Error('makeTaught.ts export|pack DIR');
const corpora = path.join(sharedFolder, 'corpora');
const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);
if (task === 'export') exportTexts(directory);
else pack(directory);

function exportTexts(to: string): void {
  const lines: string[] = [];
  const add = (corpus: string, name: string, { text, tokens, sentences }: SeedDocument, own: Uint8Array | null, fold = -1): void => {
    const words = Array.from({ length: tokens.count }, (_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
    lines.push(JSON.stringify({ corpus, name, fold, tokens: words, sentences: sentences.map(({ firstToken }) => firstToken), labels: own && [...own] }));
  };
  for (const file of fs.readdirSync(path.join(corpora, 'ner')).filter((entry) => entry.endsWith('.conll')).sort())
    for (const { name, document, labels: own } of readConll(path.join(corpora, 'ner', file), tokenize)) add(file.replace(/[-.].*/, ''), name, document, own);
  for (const { name, document, labels: own, doubtful } of readSilver(path.join(corpora, 'polnear-train'), tokenize))
    add('silver', name, document, own.map((label, i) => (doubtful[i] ? 255 : label)));
  const base = createTagger(readModel(fs.readFileSync(path.join(to, 'fold0.bin')), 'recognition').value ?? { task: '', about: {}, sections: {} });
  if (!base) throw new Error(`${to}/fold0.bin does not fit`);
  completeGum(readGum(path.join(corpora, 'gum'), tokenize), base).forEach(({ name, document, labels: own }, i) => add('gum', name, document, own, i % taughtFile.quarters));
  for (const [name, text] of unlabelledTexts(corpora)) if (!fs.existsSync(path.join(corpora, 'polnear-train', `${name}.txt`))) add(isPassage(name) ? 'gap' : 'clef', name, parseDocument(text, tokenize), null);
  fs.writeFileSync(path.join(to, 'texts.jsonl'), lines.join('\n') + '\n');
}

function pack(from: string): void {
  const texts = unlabelledTexts(corpora);
  const documents: Record<string, number[][]> = {};
  for (let teacher = 0; teacher <= taughtFile.quarters; teacher++) {
    const bytes = fs.readFileSync(path.join(from, `shares.${teacher}.bin`));
    const index = JSON.parse(fs.readFileSync(path.join(from, `shares.${teacher}.json`), 'utf8')) as [name: string, offset: number][];
    for (const [name, offset] of index.sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
      const { starts, count } = parseDocument(texts.get(name) ?? '', tokenize).tokens;
      (documents[name] ??= []).push(packShares(starts, count, (i, l) => bytes[offset + i * labels.length + l]! / 255));
    }
  }
  const content: TaughtFile = {
    about: `How likely each label is (${labels.join(' ')}), for texts of polnear-train, gap and clef2019-train, by each of five teachers; form: packShares in taught.ts`,
    source: 'all-MiniLM-L6-v2 (Apache-2.0) fine-tuned by teach.py; made by makeTaught.ts. No text.',
    licence: 'MIT, as the project',
    documents,
  };
  fs.writeFileSync(taughtFile.path, gzipSync(JSON.stringify(content), { level: 9 }));
  console.log(`${Object.keys(documents).length} documents`);
}
