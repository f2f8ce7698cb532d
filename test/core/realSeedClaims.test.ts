import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sharedFolder } from '../../scripts/paths.mjs';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../src/core/analysis/analyze.js';
import { readModels } from '../../src/core/analysis/models.js';
import type { Analysis, Claim } from '../../src/core/analysis/types.js';

const folder = join(sharedFolder, 'seeds');
const file = existsSync(folder) ? readdirSync(folder).find((name) => name.endsWith('.txt')) : undefined;

/** What a careful reader would have checked: the words the claim begins and ends with, the figures in it, and the least score. */
const wanted: readonly { readonly name: string; readonly words: RegExp; readonly figures: readonly string[]; readonly least: number }[] = [
  { name: 'the speakers of Russian', words: /^300 million people speak .* second language$/, figures: ['300000000 people', '500000000 people'], least: 0.8 },
  { name: 'the missing Russian-language channel', words: /^we do not yet have a Russian-language .* network$/, figures: [], least: 0.3 },
  { name: 'the budget', words: /^They have budgeted \$1,900 billion to .* with Europe$/, figures: ['1900000000000 USD'], least: 0.8 },
  { name: 'the share of trade', words: /^40% of trade .* in their national currencies$/, figures: ['40 %'], least: 0.8 },
  { name: 'the agreement of 2001', words: /^In 2001, we signed a 20-year agreement with Russia$/, figures: ['2001', '20 years'], least: 0.8 },
  { name: 'its renewal, as reported', words: /^a decades-long bilateral agreement .* another five years$/, figures: ['5 years'], least: 0.5 },
  { name: 'its renewal, as quoted', words: /^The agreement has now been automatically extended for five years$/, figures: ['5 years'], least: 0.5 },
  { name: 'the land border and the countries between', words: /^We do not have a land border .* Armenia and Georgia$/, figures: [], least: 0.5 },
  { name: 'the routes', words: /^We have three air, land and sea routes .* market$/, figures: ['3 routes'], least: 0.5 },
  { name: 'the timetable of free trade', words: /must complete all the formalities by March .* in three years$/, figures: ['--03', '3 years'], least: 0.5 },
  { name: 'the raised proposal', words: /^We have raised it several times so far/, figures: [], least: 0.3 },
];

describe('claims of the real seed', function () {
  let analysis: Analysis;
  let claims: (Claim & { readonly text: string })[];
  before(function () {
    if (!file) {
      console.log('      skipped: there is no ../shared/seeds (SEED_SHARED) on this machine');
      this.skip();
    }
    analysis = createAnalyzer(readModels(readModelFiles()).value)(readFileSync(join(folder, file), 'utf8'));
    claims = analysis.claims.map((c) => ({ ...c, text: analysis.document.text.slice(c.start, c.end) })).sort((a, b) => b.checkWorthiness - a.checkWorthiness);
  });

  for (const { name, words, figures, least } of wanted) {
    it(`lists ${name}, with its claimant and figures`, () => {
      const claim = claims.find((c) => words.test(c.text));
      assert.ok(claim, 'not listed');
      assert.equal(analysis.entities[claim.claimant]?.name, 'Kazem Jalali');
      assert.deepEqual(claim.figures.map((f) => f.date ?? `${f.value} ${f.unit}`), figures);
      assert.ok(claim.checkWorthiness >= least, `score ${claim.checkWorthiness}`);
    });
  }

  it('has no mere opinion among the first ten', () => {
    const opinions = /\b(?:important|successful|weak|powerful|great|useful|clear|outstanding|independent|misperceptions)\b/;
    assert.deepEqual(claims.slice(0, 10).map((c) => c.text).filter((text) => opinions.test(text) && !text.includes('paid an important visit')), []);
  });

  it('leaves the words that say who speaks out of the claim', () => {
    assert.deepEqual(claims.map((c) => c.text).filter((text) => /^According to|^(?:Jalali|He|The ambassador) (?:also )?(?:said|stated|noted)\b/.test(text)), []);
  });

  it('gives its reasons in words', () => {
    const reasons = new Set(claims.flatMap((c) => c.reasons.map((r) => r.text)));
    assert.ok(reasons.has('states a share') && reasons.has('states an amount of money') && reasons.has('names a country or its people'));
    assert.deepEqual([...reasons].filter((text) => !/^(?:is|states|names|says|tells|gives|claims|makes|speaks|uses|leaves|reports|asks|denies|sets|appeals|praises|blames)\b/.test(text)), []);
  });
});
