import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readModelFiles } from '../../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { readModels } from '../../../../src/core/analysis/models.js';
import { toBrat } from '../../../../src/core/formats/brat.js';

const root = path.join(import.meta.dirname, '../../../..');
const shared = process.env.SEED_SHARED ?? path.join(root, '../shared');
const gold = path.join(shared, 'corpora/polnear-dev');
const scorer = path.join(shared, 'eval/score-attribution.mjs');
const floorFile = path.join(import.meta.dirname, 'accuracyFloor.json');

/** How far a figure may fall below the recorded one, in points of F1. */
const tolerance = 0.5;

interface Scores {
  readonly detect: number;
  readonly joint: number;
  readonly characters: number;
}

/** Scores on every third document of polnear-dev. */
function measure(): Scores {
  const analyze = createAnalyzer(readModels(readModelFiles()).value);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-guard-'));
  try {
    const [sample, predicted] = ['gold', 'predicted'].map((name) => path.join(folder, name)) as [string, string];
    fs.mkdirSync(sample);
    fs.mkdirSync(predicted);
    const names = fs.readdirSync(gold).filter((file) => file.endsWith('.txt')).sort().filter((_, i) => i % 3 === 0).map((file) => file.slice(0, -4));
    for (const name of names) {
      for (const end of ['.txt', '.ann']) fs.copyFileSync(path.join(gold, name + end), path.join(sample, name + end));
      fs.writeFileSync(path.join(predicted, `${name}.ann`), toBrat(analyze(fs.readFileSync(path.join(gold, `${name}.txt`), 'utf8'))));
    }
    const { all, chars } = JSON.parse(execFileSync(process.execPath, [scorer, sample, predicted, '--json'], { encoding: 'utf8' })) as {
      all: { detect: { f: number }; joint: { f: number } };
      chars: number;
    };
    return { detect: 100 * all.detect.f, joint: 100 * all.joint.f, characters: 100 * chars };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('attribution accuracy', () => {
  it('is not more than half a point below what is recorded, on a sample of polnear-dev', function () {
    this.timeout(60_000);
    if (!fs.existsSync(gold) || !fs.existsSync(scorer)) {
      console.log(`      skipped: the corpus polnear-dev or its scorer is not in ${shared}`);
      this.skip();
    }
    const scores = measure();
    if (process.env.RECORD_ACCURACY) fs.writeFileSync(floorFile, `${JSON.stringify(scores, null, 2)}\n`);
    const floor = JSON.parse(fs.readFileSync(floorFile, 'utf8')) as Scores;
    for (const key of ['detect', 'joint', 'characters'] as const) {
      assert.ok(scores[key] >= floor[key] - tolerance, `${key} F1 is ${scores[key].toFixed(1)}, recorded is ${floor[key].toFixed(1)}`);
    }
  });
});
