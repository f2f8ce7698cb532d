import assert from 'node:assert/strict';
import { readModelFiles } from '../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../src/core/analysis/analyze.js';
import { readModels } from '../../../src/core/analysis/models.js';

const analyze = createAnalyzer(readModels(readModelFiles()).value);

const wrapped = `The minister of finance, Hadiza
Bergström-Cole, came to the hall at noon with all of the papers that the
council had asked for in the spring of that year. She said that fares
would rise by "no more than a tenth" before the autumn.

Inflation stood at 9.4 percent in May, its highest since 2016. The Bank of
Mbarro forecast in April that ending the subsidy would add two points to
it at once and take three away within two years, as Gideon Tamarau of the
National Union of Drivers had said.
`;
const straight = wrapped.replace(/(?<!\n)\n(?!\n|$)/g, ' ');

describe('hard-wrapped text', () => {
  it('is read like the same text without line breaks', () => {
    const [a, b] = [analyze(wrapped), analyze(straight)];
    assert.equal(wrapped.length, straight.length);
    assert.deepEqual(a.entities, b.entities);
    assert.deepEqual(a.mentions, b.mentions);
    assert.deepEqual(a.attributions, b.attributions);
    assert.deepEqual(a.claims, b.claims);
    assert.ok(a.entities.some(({ name }) => name === 'Bank of Mbarro'), a.entities.map(({ name }) => name).join(', '));
    assert.ok(a.entities.some(({ name }) => name === 'Hadiza Bergström-Cole'));
  });

  it('keeps its own text and offsets', () => {
    const { document, mentions } = analyze(wrapped);
    assert.equal(document.text, wrapped);
    assert.ok(mentions.some(({ start, end }) => wrapped.slice(start, end) === 'Bank of\nMbarro'));
  });

  it('is told in narrow and uneven columns, too, by lines that go on in small letters', () => {
    const narrow = wrapped.split('\n\n').map((paragraph) => paragraph.replace(/\s+/g, ' ').replace(/(.{25,42}) /g, '$1\n')).join('\n\n');
    assert.deepEqual(analyze(narrow).attributions, analyze(narrow.replace(/(?<!\n)\n(?!\n|$)/g, ' ')).attributions);
    const list = 'Shops\n\n' + Array.from({ length: 8 }, (_, i) => `Harbour Row ${i}, open until late at night`).join('\n');
    assert.equal(analyze(list).document.paragraphs.length, 9);
  });
});
