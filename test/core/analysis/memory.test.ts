import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readModelFiles } from '../../../scripts/modelFiles.mjs';
import { root } from '../../../scripts/paths.mjs';
import { createAnalyzer, createBatchAnalyzer } from '../../../src/core/analysis/analyze.js';
import { readModels } from '../../../src/core/analysis/models.js';
import { toJson } from '../../../src/core/formats/json.js';

const folder = join(root, 'samples', 'seeds');
const texts = readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(folder, name), 'utf8'));

describe('an analyzer that has read other documents', () => {
  it('finds the same in a document as a new one', () => {
    const models = readModels(readModelFiles()).value;
    const used = createAnalyzer(models);
    for (const text of texts) used(text);
    for (const text of [...texts].reverse()) assert.deepEqual(toJson(used(text)), toJson(createAnalyzer(models)(text)));
  });
});

describe('an analyzer that is given several documents', () => {
  it('finds in each the same as in that document alone', () => {
    const models = readModels(readModelFiles()).value;
    const analyze = createAnalyzer(models);
    assert.deepEqual(createBatchAnalyzer(models)(texts).map(toJson), texts.map((text) => toJson(analyze(text))));
  });

  it('gives nothing for no documents', () => {
    assert.deepEqual(createBatchAnalyzer()([]), []);
  });
});
