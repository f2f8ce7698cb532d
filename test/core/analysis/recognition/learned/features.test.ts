import assert from 'node:assert/strict';
import { readModelFiles } from '../../../../../scripts/modelFiles.mjs';
import { readModels } from '../../../../../src/core/analysis/models.js';
import { createStretchFeatures } from '../../../../../src/core/analysis/recognition/learned/features.js';
import { eachStretch, endOfNames, firstOfNames } from '../../../../../src/core/analysis/recognition/learned/stretches.js';
import { readTokenFacts } from '../../../../../src/core/analysis/recognition/learned/tokenFacts.js';
import { createWordClusters } from '../../../../../src/core/analysis/recognition/learned/wordClusters.js';
import { createWordLists } from '../../../../../src/core/analysis/recognition/learned/wordFacts.js';
import { parseDocument } from '../../../../../src/core/document/document.js';
import { createTokenizer } from '../../../../../src/core/document/tokenize.js';
import { joinKeys } from '../../../../../src/core/model/keyPlanes.js';
import { maximumFeatures } from '../../../../../src/core/model/sequenceModel.js';

const text = 'The mayor of Port Avel, Maria Ortega, told the City Council on Monday that John Kessler of the Harbour Company would speak to President Adams in London.';

const { tags, recognition } = readModels(readModelFiles()).value;

describe('features of names', () => {
  it('are mostly known to the shipped model: those of several tokens, of the token itself, and of the ones beside it', () => {
    assert.ok(recognition);
    const { sections } = recognition;
    const known = new Set(joinKeys([0, 1, 2, 3].map((plane) => sections[`keys${plane}`] as Uint8Array)));
    const document = parseDocument(text, createTokenizer(tags));
    const facts = readTokenFacts(document, createWordLists(), createWordClusters(sections));
    const features = createStretchFeatures();
    features.begin(document, facts);
    const out = new Int32Array(maximumFeatures);
    const counts = Array.from({ length: features.groups.count + 1 }, () => ({ all: 0, known: 0 }));
    const count = (kind: number, n: number): void => {
      const entry = counts[kind] as { all: number; known: number };
      entry.all += n;
      entry.known += out.subarray(0, n).filter((feature) => known.has(feature)).length;
    };
    eachStretch(document, facts, (from, to, first, end) => {
      features.enter(from, to, first, end);
      for (let i = 0; i < to - from; i++) {
        count(features.groups.count, features.extract(i, out));
        for (let g = 0; g < features.groups.count; g++) count(g, features.groups.extract(i, g, out));
      }
    });
    for (const { all, known: found } of counts) assert.ok(found > all / 2, `${found} of ${all} are known`);
  });

  it('tells where in a stretch a name may begin and end when words without a capital stand around it', () => {
    const text = 'Yesterday the chair of the Harbour Board of Lower Tamsin, Ada von Brook, rode with Lena Ode on Line 7, too.';
    const document = parseDocument(text, createTokenizer(tags));
    const facts = readTokenFacts(document, createWordLists(), createWordClusters(recognition?.sections ?? {}));
    const found: string[] = [];
    eachStretch(document, facts, (from, to) => {
      const first = firstOfNames(facts, from, to);
      found.push(text.slice(document.tokens.starts[first], document.tokens.ends[endOfNames(facts, first, to) - 1]));
    });
    assert.deepEqual(found, ['Yesterday', 'Harbour Board of Lower Tamsin, Ada von Brook', 'Lena Ode on Line 7']);
  });
});
