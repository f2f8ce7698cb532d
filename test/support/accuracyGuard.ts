import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { sharedFolder } from '../../scripts/paths.mjs';
import { createAnalyzer } from '../../src/core/analysis/analyze.js';
import { readModels } from '../../src/core/analysis/models.js';
import { toBrat } from '../../src/core/formats/brat.js';

/** A scorer's figures on a sample of a corpus, and the file that says what they were. */
export interface AccuracyGuard<Key extends string> {
  /** Folder of brat files in ../shared/corpora. */
  readonly corpus: string;
  /** Program in ../shared/eval. */
  readonly scorer: string;
  /** Of the documents in the order of their names, each of so many is measured. */
  readonly every: number;
  /** How far a figure may fall below the recorded one, in points of F1. */
  readonly tolerance: number;
  /** Where the figures are recorded, by a run with RECORD_ACCURACY set. */
  readonly floorFile: string;
  /** The figures, in points of F1, from what the scorer prints with --json. */
  readonly figures: (scores: unknown) => Record<Key, number>;
}

/**
 * Asserts that no figure of the whole analysis with all shipped models is more than the tolerance below the recorded one.
 * Skips the test, with a message, where the corpus or its scorer is absent (SEED_SHARED, or ../shared).
 */
export function guardAccuracy<Key extends string>(test: Mocha.Context, guard: AccuracyGuard<Key>): void {
  const gold = path.join(sharedFolder, 'corpora', guard.corpus);
  const scorer = path.join(sharedFolder, 'eval', guard.scorer);
  if (!fs.existsSync(gold) || !fs.existsSync(scorer)) {
    console.log(`      skipped: the corpus ${guard.corpus} or its scorer is not in ${sharedFolder}`);
    test.skip();
  }
  holdFloor(guard.floorFile, guard.figures(score(gold, scorer, guard.every)), guard.tolerance);
}

/** Asserts that no figure is more than the tolerance below the one recorded in the file; records them where RECORD_ACCURACY is set. */
export function holdFloor(floorFile: string, figures: Readonly<Record<string, number>>, tolerance: number): void {
  if (process.env.RECORD_ACCURACY) fs.writeFileSync(floorFile, `${JSON.stringify(figures, null, 2)}\n`);
  const floor = JSON.parse(fs.readFileSync(floorFile, 'utf8')) as Record<string, number>;
  for (const [key, figure] of Object.entries(figures)) {
    assert.ok(figure >= floor[key]! - tolerance, `${key} is ${figure.toFixed(1)}, recorded is ${floor[key]!.toFixed(1)}`);
  }
}

function score(gold: string, scorer: string, every: number): unknown {
  const analyze = createAnalyzer(readModels(readModelFiles()).value);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seed-guard-'));
  try {
    const [sample, predicted] = ['gold', 'predicted'].map((name) => path.join(folder, name)) as [string, string];
    fs.mkdirSync(sample);
    fs.mkdirSync(predicted);
    const names = fs.readdirSync(gold).filter((file) => file.endsWith('.txt')).sort().filter((_, i) => i % every === 0).map((file) => file.slice(0, -4));
    for (const name of names) {
      for (const end of ['.txt', '.ann']) fs.copyFileSync(path.join(gold, name + end), path.join(sample, name + end));
      fs.writeFileSync(path.join(predicted, `${name}.ann`), toBrat(analyze(fs.readFileSync(path.join(gold, `${name}.txt`), 'utf8'))));
    }
    return JSON.parse(execFileSync(process.execPath, [scorer, sample, predicted, '--json'], { encoding: 'utf8' }));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
