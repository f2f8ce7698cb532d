import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readModelFiles } from '../../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { readModels } from '../../../../src/core/analysis/models.js';
import { toBrat } from '../../../../src/core/formats/brat.js';

const shared = process.env.SEED_SHARED ?? path.join(import.meta.dirname, '../../../../../shared');
const gold = path.join(shared, 'corpora/gum');
const scorer = path.join(shared, 'eval/score-entities.mjs');
const floorFile = path.join(import.meta.dirname, 'accuracyFloor.json');

/** How far a figure may fall below the recorded one, in points of F1. */
const tolerance = 1;

interface Scores {
  readonly people: number;
  readonly organisations: number;
}

/** Scores on every fourth document of gum. The shipped model has seen them: this catches breakage, bench/entities.ts measures quality. */
function measure(): Scores {
  const analyze = createAnalyzer(readModels(readModelFiles()).value);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-guard-'));
  try {
    const [sample, predicted] = ['gold', 'predicted'].map((name) => path.join(folder, name)) as [string, string];
    fs.mkdirSync(sample);
    fs.mkdirSync(predicted);
    for (const file of fs.readdirSync(gold).filter((name) => name.endsWith('.txt')).sort().filter((_, i) => i % 4 === 0)) {
      const name = file.slice(0, -4);
      for (const end of ['.txt', '.ann']) fs.copyFileSync(path.join(gold, name + end), path.join(sample, name + end));
      fs.writeFileSync(path.join(predicted, `${name}.ann`), toBrat(analyze(fs.readFileSync(path.join(gold, file), 'utf8'))));
    }
    const { names } = JSON.parse(execFileSync(process.execPath, [scorer, sample, predicted, '--json'], { encoding: 'utf8' })) as {
      names: { person: { f: number }; organization: { f: number } };
    };
    return { people: 100 * names.person.f, organisations: 100 * names.organization.f };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

describe('recognition accuracy', () => {
  it('is not more than a point below what is recorded, on a sample of gum that the model has seen', function () {
    this.timeout(120_000);
    if (!fs.existsSync(gold) || !fs.existsSync(scorer)) {
      console.log(`      skipped: the corpus gum or its scorer is not in ${shared}`);
      this.skip();
    }
    const scores = measure();
    if (process.env.RECORD_ACCURACY) fs.writeFileSync(floorFile, `${JSON.stringify(scores, null, 2)}\n`);
    const floor = JSON.parse(fs.readFileSync(floorFile, 'utf8')) as Scores;
    for (const key of ['people', 'organisations'] as const) {
      assert.ok(scores[key] >= floor[key] - tolerance, `${key} F1 is ${scores[key].toFixed(1)}, recorded is ${floor[key].toFixed(1)}`);
    }
  });
});
