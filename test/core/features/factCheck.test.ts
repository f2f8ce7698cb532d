import assert from 'node:assert/strict';
import { createAnalyzer } from '../../../src/core/analysis/analyze.js';
import { claimReview, claimReviews, factCheckMarkdown, factCheckRequests, type FactCheckSubject } from '../../../src/core/features/factCheck.js';
import { factsOf } from '../../../src/core/index/factsOf.js';

const analyze = createAnalyzer();

function subject(text: string): FactCheckSubject {
  const facts = factsOf(analyze(text));
  const claim = [...facts.claims].sort((a, b) => b.checkWorthiness - a.checkWorthiness)[0];
  assert.ok(claim);
  return { uri: 'file:///seeds/port%20avel.txt', facts, claim, text, date: '2024-05-06' };
}

const text = 'The town council met on Friday in the old hall.\nExports of *Arland* rose by 12 percent in 2019. Nobody knows why.\n';

describe('factCheckMarkdown', () => {
  it('names claim, claimant, source and line, date, figures and context, with Markdown escaped', () => {
    const markdown = factCheckMarkdown(subject(text));
    for (const part of ['> Exports of \\*Arland\\* rose by 12 percent in 2019', 'The document itself', 'port avel.txt, line 2', '2024-05-06', '12 percent (12 %); 2019\n', 'Nobody knows why.']) {
      assert.ok(markdown.includes(part), `${part}\n${markdown}`);
    }
  });
});

describe('factCheckMarkdown of what somebody said', () => {
  it('gives the claimant with their role', () => {
    const markdown = factCheckMarkdown(subject('Harbour news\n\nMayor Orla Vance said that exports rose by 12 percent in 2019.\n'));
    assert.ok(markdown.includes('- **Claimant:** Orla Vance (Mayor)\n'), markdown);
  });
});

describe('claimReview', () => {
  it('is a ClaimReview with what is known, that JSON can hold', () => {
    const review = JSON.parse(JSON.stringify(claimReview(subject(text)))) as Record<string, unknown>;
    assert.equal(review['@type'], 'ClaimReview');
    assert.equal(review.claimReviewed, 'Exports of *Arland* rose by 12 percent in 2019');
    assert.equal((review.itemReviewed as { appearance: { dateModified: string } }).appearance.dateModified, '2024-05-06');
  });
});

describe('several claims', () => {
  it('stand one below the other in requests, and in a list of reviews', () => {
    const two = [subject(text), subject(text)];
    assert.equal(factCheckRequests(two).split('## Fact-check request').length, 3);
    assert.equal((JSON.parse(claimReviews(two)) as unknown[]).length, 2);
    assert.equal((JSON.parse(claimReviews(two.slice(1))) as Record<string, unknown>)['@type'], 'ClaimReview');
  });
});
