import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { readModelFiles } from '../../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { readModels } from '../../../../src/core/analysis/models.js';

const sample = path.join(import.meta.dirname, '../../../../samples/seeds/003_interview-archivist.txt');

describe('an interview', () => {
  const text = fs.readFileSync(sample, 'utf8');
  const { attributions, entities } = createAnalyzer(readModels(readModelFiles()).value)(text);
  const turns = attributions.filter((a) => a.cue && text.slice(a.cue.start, a.cue.end) === ':' && a.parent < 0 && a.source);
  const label = (source: { start: number; end: number } | null): string => (source ? text.slice(source.start, source.end) : '');

  it('has a turn for each labelled line', () => {
    assert.equal(turns.length, text.split('\n').filter((line) => /^(?:Q|A|[A-Z -]{8,}): /.test(line)).length);
  });

  it('gives the answers, and the turns under the name in capitals, to the person interviewed', () => {
    const answers = turns.filter((a) => /^(?:A|CASTELLANOS-BRANDT)$/.test(label(a.source)));
    assert.ok(answers.length >= 10);
    assert.deepEqual([...new Set(answers.map((a) => entities[a.speaker]?.name))], ['Nomvula Castellanos-Brandt']);
    assert.match(answers.find((a) => label(a.source) === 'A')?.speakerReason ?? '', /says “I” there/);
  });

  it('has a speaker for who is named only by the labels of a transcript, written small on the card', () => {
    const briefing = 'Daily briefing, 14 March\n\nMR. OYELARAN: Good afternoon. I have two things at the top.\n\nQUESTION: Does the Department believe that the shots were fired by the coast guard?\n\nMR. OYELARAN: I am not in a position to confirm them.';
    const found = createAnalyzer(readModels(readModelFiles()).value)(briefing);
    const speakers = found.attributions.filter((a) => a.parent < 0 && a.kind === 'direct').map((a) => found.entities[a.speaker]?.name ?? null);
    assert.deepEqual(speakers, ['Oyelaran', null, 'Oyelaran']);
  });
});
