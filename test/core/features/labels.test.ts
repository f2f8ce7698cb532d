import assert from 'node:assert/strict';
import type { Figure } from '../../../src/core/analysis/types.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith } from '../../support/factsBuilder.js';
import { misreadLabel, skippedLabel, sureLabel, dateLabel, figuresLabel, reasonsLabel } from '../../../src/core/features/labels.js';

const figure = (text: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({ start: 0, end: text.length, text, value, unit, kind: 'quantity', ...more });

describe('the label of skipped files', () => {
  it('names the first of them with the reasons, and how many more there are', () => {
    assert.equal(skippedLabel(new Map()), '');
    assert.equal(skippedLabel(new Map([['file:///w/a%20b.txt', 'it is large']])), '1 file skipped: a b.txt (it is large).');
    const many = new Map(['a', 'b', 'c', 'd', 'e'].map((name) => [`file:///w/${name}.txt`, 'gone']));
    assert.match(skippedLabel(many), /^5 files skipped: a\.txt \(gone\); b\.txt \(gone\); c\.txt \(gone\); and 2 more, /);
  });
});

describe('the label of files that were read in another encoding than they have', () => {
  it('names them and says what to do, of those that are sure to be so', () => {
    const index = createWorkspaceIndex();
    assert.equal(misreadLabel(index), '');
    index.put('file:///w/good.txt', factsWith('One \ufffd is in the text itself.', {}));
    assert.equal(misreadLabel(index), '');
    index.put('file:///w/old%20wire.txt', factsWith('Zo\ufffd Marsh: \ufffdIt rained,\ufffd she said.', {}));
    assert.match(misreadLabel(index), /^1 file has another encoding than the one read in, so names and quotes are missed: old wire\.txt\. “Reopen with Encoding” helps; the setting files\.encoding/);
    for (const name of ['a', 'b', 'c', 'd']) index.put(`file:///w/${name}.txt`, factsWith('â€œIt rained,â€\u009d ZoÃ« said.', {}));
    assert.match(misreadLabel(index), /^5 files have another .* missed: a\.txt, b\.txt, c\.txt, and 2 more\. /);
  });
});

describe('the label of how sure a finding is', () => {
  it('never says that a guess is certain', () => {
    assert.deepEqual([0.3, 0.874, 0.996, 1].map(sureLabel), ['30 % sure', '87 % sure', '99 % sure', '99 % sure']);
  });
});

describe('labels of claims', () => {
  it('say dates in words', () => {
    assert.deepEqual(['2001', '2001-03', '2016-05-14', '--02', '--05-04'].map(dateLabel), ['2001', 'March 2001', '14 May 2016', 'February', '4 May']);
  });

  it('give how a figure was read only where it tells something new', () => {
    const date = (text: string, iso: string): Figure => figure(text, 0, 'date', { kind: 'date', date: iso });
    assert.equal(figuresLabel([date('February', '--02'), date('May 14, 2016', '2016-05-14'), figure('two million', 2e6, 'people')]), 'February; May 14, 2016; two million = 2,000,000 people');
    assert.equal(figuresLabel([figure('five piers', 5, 'piers'), figure('two', 2, 'piers')]), 'five piers; two = 2 piers');
    assert.equal(figuresLabel([figure('two thirds', 2 / 3, '', { kind: 'share' })]), 'two thirds = 66.7 %');
    assert.equal(figuresLabel([figure('25 to 40 billion', 25e9, 'USD', { to: 40e9 })]), '25 to 40 billion = 25,000,000,000 USD to 40,000,000,000 USD');
    assert.equal(figuresLabel([date('1990s', '1990')].map((f) => ({ ...f, to: 1999 }))), '1990s = 1990 to 1999');
  });

  it('tell what speaks for checking and what against, the weightiest first, as parts of the check-worthiness', () => {
    const reasons = [{ text: 'gives a date', weight: 0.8 }, { text: 'states a number', weight: 3.71 }, { text: 'is hedged', weight: -0.08 }, { text: 'speaks of the future', weight: -0.65 }];
    assert.equal(reasonsLabel(reasons, 0.79), 'states a number +71 %; gives a date +16 %. Less so: speaks of the future −9 %; is hedged −1 %');
    assert.equal(reasonsLabel([{ text: 'is hedged', weight: -0.65 }], 0.5), 'Less so: is hedged −16 %');
  });

  it('leave out reasons that make less than a hundredth', () => {
    assert.equal(reasonsLabel([{ text: 'states a number', weight: 0.06 }], 0.02), '');
    for (const score of [0, 1]) assert.match(reasonsLabel([{ text: 'states a number', weight: 2 }], score), /^states a number \+\d+ %$/);
  });
});
