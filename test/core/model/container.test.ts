import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readModel, writeModel } from '../../../src/core/model/container.js';
import { readModels } from '../../../src/core/analysis/models.js';

const content = { task: 'attribution', about: { labels: ['O', 'é'] }, sections: { weights: Int8Array.of(1, -2, 3), scale: Float32Array.of(0.5) } };

describe('model container', () => {
  it('reads what was written', () => {
    const { value, problems } = readModel(writeModel(content), 'attribution');
    assert.deepEqual(problems, []);
    assert.deepEqual(value?.about, content.about);
    assert.deepEqual(value?.sections.weights, content.sections.weights);
    assert.deepEqual(value?.sections.scale, content.sections.scale);
  });

  it('reads a file whose bytes begin at an odd offset', () => {
    const bytes = writeModel(content);
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    assert.deepEqual(readModel(shifted.subarray(1), 'attribution').problems, []);
  });

  it('says that a file is damaged when any byte behind the magic changed', () => {
    const bytes = writeModel(content);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = bytes.slice();
        damaged[at] = damaged[at]! ^ change;
        const { value, problems } = readModel(damaged, 'attribution');
        assert.equal(value, null);
        assert.equal(problems.length, 1);
      }),
    );
  });

  it('refuses any other bytes without a throw', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => assert.equal(readModel(bytes, 'attribution').value, null)));
  });

  it('refuses a model made for another task', () => {
    assert.match(readModel(writeModel(content), 'recognition').problems[0] ?? '', /made for the task "attribution"/);
  });

  it('names the model that is missing', () => {
    const { value, problems } = readModels({ attribution: writeModel(content) });
    assert.ok(value.attribution);
    assert.equal(value.recognition, null);
    assert.match(problems.join(), /recognition model is missing/);
  });
});
