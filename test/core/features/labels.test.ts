import assert from 'node:assert/strict';
import type { Figure } from '../../../src/core/analysis/types.js';
import { dateLabel, figuresLabel, reasonsLabel } from '../../../src/core/features/labels.js';

const figure = (text: string, value: number, unit: string, more: Partial<Figure> = {}): Figure => ({ start: 0, end: text.length, text, value, unit, kind: 'quantity', ...more });

describe('labels of claims', () => {
  it('say dates in words', () => {
    assert.deepEqual(['2001', '2001-03', '2016-05-14', '--02', '--05-04'].map(dateLabel), ['2001', 'March 2001', '14 May 2016', 'February', '4 May']);
  });

  it('give how a figure was read only where it tells something new', () => {
    const date = (text: string, iso: string): Figure => figure(text, 0, 'date', { kind: 'date', date: iso });
    assert.equal(figuresLabel([date('February', '--02'), date('May 14, 2016', '2016-05-14'), figure('two million', 2e6, 'people')]), 'February; May 14, 2016; two million = 2,000,000 people');
    assert.equal(figuresLabel([figure('25 to 40 billion', 25e9, 'USD', { to: 40e9 })]), '25 to 40 billion = 25,000,000,000 USD to 40,000,000,000 USD');
    assert.equal(figuresLabel([date('1990s', '1990')].map((f) => ({ ...f, to: 1999 }))), '1990s = 1990 to 1999');
  });

  it('part what speaks for checking from what speaks against', () => {
    assert.equal(reasonsLabel([{ text: 'states a number', weight: 0.31 }, { text: 'hedged', weight: -0.08 }, { text: 'gives a date', weight: 0.05 }]), 'states a number +0.31; gives a date +0.05. Less so: hedged −0.08');
    assert.equal(reasonsLabel([{ text: 'hedged', weight: -0.08 }]), 'Less so: hedged −0.08');
  });
});
