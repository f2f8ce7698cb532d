import assert from 'node:assert/strict';
import fc from 'fast-check';
import { conflictBetween } from '../../../src/core/index/conflicts.js';
import type { DocumentFacts } from '../../../src/core/index/facts.js';
import { createStatementIndex, statementOf, type StatementIndex } from '../../../src/core/index/statementIndex.js';
import { factsWith } from '../../support/factsBuilder.js';

/** The facts of a text whose lines are claims of the document itself. */
const claiming = (...lines: string[]): DocumentFacts => factsWith(lines.join('\n'), { claims: lines.map((words) => ({ words })) });

function indexOf(documents: Readonly<Record<string, DocumentFacts>>): StatementIndex {
  const index = createStatementIndex((uri) => documents[uri]);
  for (const [uri, facts] of Object.entries(documents)) index.put(uri, facts);
  return index;
}

const related = (index: StatementIndex, uri: string, i = 0): [string, number][] =>
  index.related({ uri, kind: 'claim', index: i }).map((r) => [r.uri, Math.round(r.similarity * 100)]);

describe('statement index', () => {
  it('finds the same words in other documents, whatever their case and punctuation', () => {
    const index = indexOf({
      a: claiming('The harbour of Port Avel closed in 1904.'),
      b: claiming('The market of Tolmin has two gates.'),
      c: claiming('“The harbour of Port Avel closed in 1904”'),
    });
    assert.deepEqual(related(index, 'a'), [['c', 100]]);
    assert.deepEqual(related(index, 'b'), []);
  });

  it('finds nearly the same words, the most alike first', () => {
    const words = 'percent of trade between Arland and Borland is done in their own money';
    const index = indexOf({ a: claiming(`About 40 ${words}`), b: claiming(`About 40 ${words} again now`), c: claiming(`Some 40 ${words}`) });
    assert.deepEqual(related(index, 'a').map(([uri]) => uri), ['b', 'c']);
  });

  it('leaves alone what is repeated in one document only, and what is very short', () => {
    const index = indexOf({ a: claiming('The harbour of Port Avel closed in 1904.', 'The harbour of Port Avel closed in 1904!', 'Nobody came.'), b: claiming('Nobody came.') });
    assert.deepEqual([0, 1, 2].flatMap((i) => related(index, 'a', i)), []);
  });

  it('keeps claims and quotations apart', () => {
    const text = 'The harbour of Port Avel closed in 1904.';
    const index = indexOf({ a: claiming(text), b: factsWith(text, { attributions: [{ contents: [text] }] }) });
    assert.deepEqual(related(index, 'a'), []);
  });

  it('takes no indirect quotation for a statement, whatever else says the same', () => {
    const text = 'The harbour of Port Avel closed in 1904.';
    const saying = (kind: 'direct' | 'indirect'): DocumentFacts => factsWith(text, { attributions: [{ contents: [text], kind }] });
    const ref = { uri: 'a', kind: 'quotation', index: 0 } as const;
    assert.deepEqual([statementOf(saying('direct'), ref)?.text, statementOf(saying('indirect'), ref)], [text, null]);
    const index = indexOf({ a: saying('direct'), b: saying('indirect'), c: saying('direct') });
    assert.deepEqual([...index.related(ref), ...index.related({ ...ref, uri: 'b' })].map(({ uri }) => uri), ['c']);
  });

  it('tells of another figure', () => {
    const flood = (n: number): DocumentFacts => {
      const words = `the flood in Port Avel killed ${n} people on Monday night`;
      const start = words.indexOf(String(n));
      return factsWith(words, { claims: [{ words, figures: [{ start, end: start + 9, text: `${n} people`, value: n, unit: 'people', kind: 'quantity' }] }] });
    };
    const [found] = indexOf({ a: flood(40), b: flood(70) }).related({ uri: 'a', kind: 'claim', index: 0 });
    assert.deepEqual([found?.conflict?.own.value, found?.conflict?.other.value], [40, 70]);
  });

  it('answers the same after any puts and removes as when made from scratch', () => {
    const words = 'ash oak elm fir yew'.split(' ');
    const line = fc.array(fc.constantFrom(...words), { minLength: 5, maxLength: 8 }).map((w) => w.join(' '));
    const step = fc.record({ uri: fc.constantFrom('a', 'b', 'c', 'd'), lines: fc.option(fc.uniqueArray(line, { maxLength: 3 })) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const documents: Record<string, DocumentFacts> = {};
        const index = createStatementIndex((uri) => documents[uri]);
        for (const { uri, lines } of steps) {
          delete documents[uri];
          if (lines === null) index.remove(uri);
          else index.put(uri, (documents[uri] = claiming(...lines.map((each, i) => `${each} n${i}`))));
        }
        const fresh = indexOf(documents);
        for (const [uri, facts] of Object.entries(documents)) facts.claims.forEach((_, i) => assert.deepEqual(related(index, uri, i), related(fresh, uri, i)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('conflictBetween', () => {
  const claim = (text: string, figure: string, value: number) => {
    const start = text.indexOf(figure);
    return { text, start: 0, figures: [{ start, end: start + figure.length, text: figure, value, unit: 'people', kind: 'quantity' as const }] };
  };
  const base = claim('the flood in Port Avel killed 40 people on Monday night', '40 people', 40);

  it('finds two claims that differ in one figure only', () => {
    assert.ok(conflictBetween(base, claim('The flood in Port Avel killed 70 people on Monday night', '70 people', 70)));
  });

  it('stays silent where a name, a date or a word of degree differs, or where rounding explains the difference', () => {
    assert.equal(conflictBetween(base, claim('the flood in Port Bor killed 70 people on Monday night', '70 people', 70)), null);
    assert.equal(conflictBetween(base, claim('the flood in Port Avel killed 70 people on Tuesday night', '70 people', 70)), null);
    assert.equal(conflictBetween(base, claim('the flood in Port Avel killed more than 30 people on Monday night', '30 people', 30)), null);
    assert.equal(conflictBetween(base, claim('the flood in Port Avel killed 41 people on Monday night', '41 people', 41)), null);
  });
});
