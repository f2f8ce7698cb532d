import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/document.js';
import { findUnbalancedMarks } from '../../../src/core/document/unbalancedMarks.js';
import { tokenizeAtSpaces } from '../../support/factsBuilder.js';

function marksOf(text: string): string[] {
  const { paragraphs, quotedSpans } = parseDocument(text, tokenizeAtSpaces);
  return findUnbalancedMarks(text, paragraphs, quotedSpans).map(({ start }) => text.slice(start, start + 6));
}

describe('unbalanced quotation marks', () => {
  it('are one that is never closed', () => {
    assert.deepEqual(marksOf('“It rained, said Ada Brook.\n\nNobody came.\n'), ['“It ra']);
  });

  it('are one that nothing opened', () => {
    assert.deepEqual(marksOf('It rained,” said Ada Brook.\n'), ['” said']);
  });

  it('are none where the next paragraph goes on with the quotation', () => {
    assert.deepEqual(marksOf('“It rained.\n\n“It rained again,” said Ada Brook.\n'), []);
  });

  it('are none where all is closed, nested or with apostrophes', () => {
    assert.deepEqual(marksOf('“He said ‘no’ to Ada’s plan,” said Tom Field. "Fine." «Bien.» „Gut.“\n'), []);
  });
});
