import path from 'node:path';
import { guardAccuracy } from '../../../support/accuracyGuard.js';

interface Scores {
  readonly all: { readonly detect: { readonly f: number }; readonly joint: { readonly f: number } };
  readonly chars: number;
}

describe('attribution accuracy', () => {
  it('is not more than half a point below what is recorded, on polnear-dev', function () {
    this.timeout(60_000);
    guardAccuracy(this, {
      corpus: 'polnear-dev', scorer: 'score-attribution.mjs', every: 1, tolerance: 0.5, floorFile: path.join(import.meta.dirname, 'accuracyFloor.json'),
      figures: (scores) => {
        const { all, chars } = scores as Scores;
        return { detect: 100 * all.detect.f, joint: 100 * all.joint.f, characters: 100 * chars };
      },
    });
  });
});
