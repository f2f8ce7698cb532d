import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { sharedFolder } from '../../scripts/paths.mjs';
import { createAnalyzer } from '../../src/core/analysis/analyze.js';
import { readModels } from '../../src/core/analysis/models.js';
import { tokensIn } from '../../src/core/document/lookup.js';
import type { Analysis } from '../../src/core/analysis/types.js';

const folder = join(sharedFolder, 'seeds');
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;

/** Who speaks each quotation of more than eight tokens between double marks, in order, by family name. */
const speakers = [
  'Jalali', 'Jalali', 'Qalibaf', 'Amir-Abdollahian', 'Amir-Abdollahian', 'Jalali', 'Jalali', 'Jalali', 'Jalali', 'Jalali', 'Jalali', 'Jalali', 'Jalali', 'Jalali',
  'Jalali', 'Jalali', 'Jalali',
];

describe('the real seed', function () {
  let analysis: Analysis;
  before(function () {
    if (!file) {
      console.log('      skipped: there is no ../shared/seeds (SEED_SHARED) on this machine');
      this.skip();
    }
    analysis = createAnalyzer(readModels(readModelFiles()).value)(readFileSync(join(folder, file), 'utf8'));
  });

  it('has the right speaker for every direct quotation', () => {
    const { document, attributions, entities } = analysis;
    const long = document.quotedSpans.filter((q) => q.style === 'double' && tokensIn(document.tokens, q).endToken - tokensIn(document.tokens, q).firstToken > 8);
    const found = long.map((q) => {
      const attribution = attributions.find((a) => a.contents.some((c) => c.start < q.inner.end && c.end > q.inner.start && a.kind !== 'indirect'));
      return entities[attribution?.speaker ?? -1]?.name.split(' ').at(-1);
    });
    assert.deepEqual(found, speakers);
  });

  it('has one card for each person and body that plays a part', () => {
    const cards = (words: RegExp): number => analysis.entities.filter((e) => [e.name, ...e.aliases].some((name) => words.test(name)) && e.type !== 'place').length;
    for (const name of [/Jalali/, /Khamenei/, /Putin/, /Qalibaf/, /Volodin/, /Amir-Abdollahian/, /Biden/, /Soleimani/, /Raisi/, /Duma/, /Parliament/, /Fars News/]) {
      assert.equal(cards(name), 1, String(name));
    }
  });

  it('knows whom “the Leader” and “the Supreme Leader” are', () => {
    const { document, mentions, entities } = analysis;
    const named = mentions.filter((m) => /^(?:Supreme )?Leader$/.test(document.text.slice(m.start, m.end))).map((m) => entities[m.entity]?.name);
    assert.equal(named.length, 8);
    assert.deepEqual([...new Set(named)], ['Ali Khamenei']);
  });

  it('knows the ambassador by his role', () => {
    const jalali = analysis.entities.find((e) => e.name === 'Kazem Jalali');
    assert.equal(jalali?.roles[0]?.text, 'Iranian Ambassador to Russia');
  });

  it('lists no quotation marks around a title or a single word as a direct quotation', () => {
    const { document, attributions } = analysis;
    const short = document.quotedSpans.filter((q) => tokensIn(document.tokens, q).endToken - tokensIn(document.tokens, q).firstToken <= 8 || q.style === 'single');
    const listed = attributions.filter((a) => a.kind === 'direct' && a.contents.every((c) => short.some((q) => q.start <= c.start && c.end <= q.end)));
    assert.deepEqual(listed, []);
  });
});
