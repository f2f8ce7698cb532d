import assert from 'node:assert/strict';
import { toJson } from '../../../src/core/formats/json.js';
import { analysisWith } from '../../support/factsBuilder.js';

describe('toJson', () => {
  const text = 'Ann Lee said the sea rose 3 metres. She smiled.';
  const analysis = analysisWith(text, {
    entities: [{ name: 'Ann Lee', aliases: ['Lee'], mentions: [['Ann Lee'], ['She', 'pronoun']] }],
    attributions: [{ contents: ['the sea rose 3 metres'], kind: 'indirect', source: 'Ann Lee', cue: 'said', speaker: 0, confidence: 0.123456 }],
    claims: [{ words: 'the sea rose 3 metres', checkWorthiness: 0.5, claimant: 0, attribution: 0 }],
  });
  const json = toJson(analysis);

  it('names speakers, claimants and attributions by their ids', () => {
    assert.equal(json.attributions[0]?.speaker, analysis.entities[0]?.id);
    assert.equal(json.claims[0]?.claimant, analysis.entities[0]?.id);
    assert.equal(json.claims[0]?.attribution, analysis.attributions[0]?.id);
    assert.equal(json.attributions[0]?.parent, null);
  });

  it('gives mentions with UTF-16 offsets, words and kinds', () => {
    assert.deepEqual(json.entities[0]?.mentions, [{ start: 0, end: 7, text: 'Ann Lee', kind: 'name' }, { start: 36, end: 39, text: 'She', kind: 'pronoun' }]);
  });

  it('gives the words of every span', () => {
    const [{ source, cue, contents } = assert.fail()] = json.attributions;
    assert.deepEqual([source?.text, cue?.text, contents[0]?.text, json.claims[0]?.text], ['Ann Lee', 'said', 'the sea rose 3 metres', 'the sea rose 3 metres']);
  });

  it('keeps nothing but plain data: null where a speaker is not known', () => {
    const unknown = toJson(analysisWith('“Hi.”', { attributions: [{ contents: ['“Hi.”'], speaker: -1 }] }));
    assert.equal(unknown.attributions[0]?.speaker, null);
    assert.equal(unknown.attributions[0]?.source, null);
    assert.deepEqual(JSON.parse(JSON.stringify(unknown)), unknown);
  });

  it('rounds scores to four places', () => assert.equal(json.attributions[0]?.confidence, 0.1235));
});
