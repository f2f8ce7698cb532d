import path from 'node:path';
import { readModelFiles } from '../../../scripts/modelFiles.mjs';
import { root } from '../../../scripts/paths.mjs';
import { createAnalyzer } from '../../../src/core/analysis/analyze.js';
import { readModels } from '../../../src/core/analysis/models.js';
import { countArticles, f1, kinds, sum } from '../../../training/articleCounts.js';
import { readArticles } from '../../../training/articles.js';
import { holdFloor } from '../../support/accuracyGuard.js';

describe('accuracy on articles of our own that nothing was learned from', () => {
  it('is not more than a point below what is recorded', function () {
    this.timeout(60_000);
    const { attributions, joint, speakers, names } = countArticles(['articles', 'articlesOfBodies'].flatMap((folder) => readArticles(path.join(root, 'bench', folder))), createAnalyzer(readModels(readModelFiles()).value));
    holdFloor(path.join(import.meta.dirname, 'ownArticlesFloor.json'), {
      ...Object.fromEntries(kinds.map((kind) => [kind, 100 * f1(attributions[kind])])),
      attributions: 100 * f1(sum(Object.values(attributions))),
      withSource: 100 * f1(sum(Object.values(joint))),
      speakers: (100 * speakers.right) / speakers.gold,
      ...Object.fromEntries([...names].map(([type, count]) => [type, 100 * f1(count)])),
    }, 1);
  });
});
