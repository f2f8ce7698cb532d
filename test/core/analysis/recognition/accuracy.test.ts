import path from 'node:path';
import { guardAccuracy } from '../../../support/accuracyGuard.js';

interface Scores {
  readonly names: { readonly person: { readonly f: number }; readonly organization: { readonly f: number } };
}

describe('recognition accuracy', () => {
  // the shipped model has seen gum: this catches breakage, bench/entities.ts measures quality
  it('is not more than a point below what is recorded, on a sample of gum that the model has seen', function () {
    this.timeout(120_000);
    guardAccuracy(this, {
      corpus: 'gum', scorer: 'score-entities.mjs', every: 4, tolerance: 1, floorFile: path.join(import.meta.dirname, 'accuracyFloor.json'),
      figures: (scores) => {
        const { names } = scores as Scores;
        return { people: 100 * names.person.f, organisations: 100 * names.organization.f };
      },
    });
  });
});
