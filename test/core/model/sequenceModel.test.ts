import assert from 'node:assert/strict';
import { splitKeys } from '../../../src/core/model/keyPlanes.js';
import { createSequenceModel, forbidden } from '../../../src/core/model/sequenceModel.js';
import { readModel, writeModel, type SectionArray } from '../../../src/core/model/container.js';

/** A model of two labels, A and B, with three features: 5 speaks for A, 7 for B, and 9 (as -9 unsigned too) for neither. */
function model(transitions: number[]) {
  const keys = Uint32Array.from([5, 7, 0xfffffff7]);
  const sections: Record<string, SectionArray> = { weights: Int8Array.of(4, 0, 0, 2, 0, 0), transitions: Float32Array.from(transitions) };
  splitKeys(keys).forEach((plane, i) => (sections[`keys${i}`] = plane));
  const { value } = readModel(writeModel({ task: 't', about: { labels: ['A', 'B'], scale: 0.5 }, sections }), 't');
  return value && createSequenceModel(value);
}

const decode = (transitions: number[], features: number[]): string => {
  const sequenceModel = model(transitions);
  assert.ok(sequenceModel);
  const run = sequenceModel.start();
  run.decode(features.length, (i, out) => {
    out[0] = features[i]!;
    return 1;
  });
  return features.map((_, i) => sequenceModel.labels[run.labels[i]!]).join('');
};

describe('sequence model', () => {
  it('takes the best label of each position when transitions say nothing', () => {
    assert.equal(decode([0, 0, 0, 0, 0, 0], [5, 7, 7, 5, -9]), 'ABBAA');
  });

  it('takes the best path when a transition is forbidden', () => {
    assert.equal(decode([0, forbidden, 0, 0, 0, 0], [5, 7, 7]), 'AAA');
    assert.equal(decode([0, forbidden, 0, 0, 0, 0], [5, 7, 7, 7]), 'BBBB');
  });

  it('adds nothing for features that it does not know', () => {
    assert.equal(decode([0, 0, 0, 0, 0, 1], [1234, 7]), 'BB');
  });

  it('adds nothing for features that differ from known ones in a few bits only', () => {
    for (let bit = 1; bit < 32; bit++) assert.equal(decode([0, 0, 0, 0, 0, 0], [7 ^ (1 << bit), 5 ^ (1 << bit)]), bit === 1 ? 'AB' : 'AA');
  });

  it('keeps what was decoded before when a sequence is laid behind it', () => {
    const sequenceModel = model([0, 0, 0, 0, 0, 0]);
    assert.ok(sequenceModel);
    const run = sequenceModel.start();
    const put = (features: number[], at: number) =>
      run.decode(features.length, (i, out) => {
        out[0] = features[i]!;
        return 1;
      }, at);
    put([7, 7], 2);
    put([5, 7], 0);
    put(new Array<number>(1000).fill(5), 4);
    assert.deepEqual([...run.labels.subarray(0, 5)], [0, 1, 1, 1, 0]);
    assert.deepEqual([...run.scores.subarray(0, 10)], [2, 0, 0, 1, 0, 1, 0, 1, 2, 0]);
  });

  it('adds up every group of a position, whatever place their keys lead to', () => {
    const sequenceModel = model([0, 0, 0, 0, 0, 0]);
    assert.ok(sequenceModel);
    const run = sequenceModel.start();
    for (const step of [1 << 13, 1 << 14, 1 << 15]) {
      run.decode(1, () => 0, 0, {
        count: 2,
        keyOf: (_, g) => 10 + g * step,
        extract(_, g, out) {
          out[0] = g === 0 ? 5 : 7;
          return 1;
        },
      });
      assert.deepEqual([...run.scores.subarray(0, 2)], [2, 1], `keys ${step} apart`);
    }
  });

  it('counts the steps from and to the labels beside a sequence where they are known', () => {
    const best = (transitions: number[], before: number | null, behind: number | null): string => {
      const sequenceModel = model(transitions);
      assert.ok(sequenceModel);
      const run = sequenceModel.start();
      run.decode(1, (_, out) => {
        out[0] = 7;
        return 1;
      }, 0, undefined, { before, behind });
      return sequenceModel.labels[run.labels[0]!]!;
    };
    // from A to A, from nothing to A
    const toAgain = [3, 0, 0, 0, 0, 0], atStart = [0, 0, 0, 0, 3, 0];
    assert.equal(best(toAgain, null, null), 'B');
    assert.equal(best(toAgain, 0, null), 'A');
    assert.equal(best(toAgain, 1, null), 'B');
    assert.equal(best(toAgain, null, 0), 'A');
    assert.equal(best(toAgain, null, 1), 'B');
    assert.equal(best(atStart, null, null), 'A');
    assert.equal(best(atStart, 1, null), 'B');
  });

  it('gives nothing for an empty sequence', () => {
    assert.equal(decode([0, 0, 0, 0, 0, 0], []), '');
  });

  it('is null when the sections do not fit', () => {
    assert.equal(createSequenceModel({ task: 't', about: { labels: ['A'], scale: 1 }, sections: { weights: Int8Array.of(1) } }), null);
  });
});
