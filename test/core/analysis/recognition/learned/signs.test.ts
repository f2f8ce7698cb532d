import assert from 'node:assert/strict';
import { createWordClusters } from '../../../../../src/core/analysis/recognition/learned/wordClusters.js';
import { signBit, signsOf } from '../../../../../src/core/analysis/recognition/learned/signs.js';
import { readTokenFacts } from '../../../../../src/core/analysis/recognition/learned/tokenFacts.js';
import { createWordLists } from '../../../../../src/core/analysis/recognition/learned/wordFacts.js';
import type { EntityType } from '../../../../../src/core/analysis/types.js';
import { parseDocument } from '../../../../../src/core/document/document.js';
import { createTokenizer } from '../../../../../src/core/document/tokenize.js';
import { readModels } from '../../../../../src/core/analysis/models.js';
import { readModelFiles } from '../../../../../scripts/modelFiles.mjs';

const { tags, recognition } = readModels(readModelFiles()).value;
const tokenize = createTokenizer(tags);
const lists = createWordLists();
const clusters = createWordClusters(recognition?.sections ?? {});

/** The signs of the last of the names, each of the type given, in the text's first sentence. */
function signsIn(text: string, ...names: readonly (readonly [string, EntityType])[]): string[] {
  const document = parseDocument(text, tokenize);
  const spans = names.map(([name, type]) => ({ start: text.indexOf(name), end: text.indexOf(name) + name.length, type, confidence: 0.5 }));
  const { start, end } = spans.at(-1)!;
  const { starts, ends, count } = document.tokens;
  const first = starts.indexOf(start);
  let last = first;
  while (last + 1 < count && ends[last]! < end) last++;
  const found = signsOf(document, readTokenFacts(document, lists, clusters), spans, spans.length - 1, first, last, 0, document.sentences[0]!.endToken);
  return Object.entries(signBit).filter(([, bit]) => found & bit).map(([sign]) => sign);
}

describe('signs of what a name is', () => {
  it('reads who owns, runs or plays for a body', () => {
    assert.ok(signsIn('Zelmar chairman Ada Brook resigned.', ['Zelmar', 'person']).includes('roleBehind'));
    assert.ok(signsIn('The editor of Zelmar resigned.', ['Zelmar', 'person']).includes('roleOf'));
    assert.ok(signsIn('Ada Brook of Zelmar resigned.', ['Ada Brook', 'person'], ['Zelmar', 'person']).includes('personOf'));
  });

  it('reads what is said of a body or of somebody', () => {
    assert.ok(signsIn('Zelmar, which makes pumps, closed.', ['Zelmar', 'person']).includes('which'));
    assert.ok(signsIn('Zelmar, a small firm, closed.', ['Zelmar', 'person']).includes('bodySaid'));
    assert.ok(signsIn('Zelmar, who makes pumps, left.', ['Zelmar', 'person']).includes('who'));
    assert.ok(signsIn('Zelmar, a retired teacher, left.', ['Zelmar', 'person']).includes('roleSaid'));
    assert.ok(signsIn('Zelmar, 45, left.', ['Zelmar', 'person']).includes('aged'));
    assert.ok(signsIn('She left with her younger son, Zelmar, at noon.', ['Zelmar', 'person']).includes('titled'));
    assert.ok(!signsIn('The mill was sold to its parent, Zelmar, at noon.', ['Zelmar', 'person']).includes('titled'));
  });

  it('reads what stands for the name behind it, up to the next name', () => {
    assert.ok(signsIn('Zelmar lowered its forecast.', ['Zelmar', 'person']).includes('its'));
    assert.ok(signsIn('Zelmar sold his boat.', ['Zelmar', 'person']).includes('his'));
    assert.deepEqual(signsIn('Ada Brook met Zelmar and sold its boat.', ['Zelmar', 'person'], ['Ada Brook', 'person']).filter((sign) => sign === 'his'), []);
  });

  it('takes a verb of many behind a name alone for a club’s, not for a family’s or that of two people', () => {
    assert.ok(signsIn('Zelmar have won again.', ['Zelmar', 'person']).includes('plural'));
    assert.ok(!signsIn('The Zelmars have won again.', ['Zelmars', 'person']).includes('plural'));
    assert.ok(!signsIn('Brook and Zelmar have won again.', ['Zelmar', 'person']).includes('plural'));
  });
});
