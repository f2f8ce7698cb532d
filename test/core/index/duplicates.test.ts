import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findConflicts } from '../../../src/core/index/conflicts.js';
import { compareStatements, diffWords, findDuplicates, type Statement } from '../../../src/core/index/duplicates.js';

const statement = (uri: string, text: string, more: Partial<Statement> = {}): Statement => ({
  uri, kind: 'claim', index: 0, text, speaker: '', figures: [], ...more,
});

describe('findDuplicates', () => {
  it('groups the same words in other documents, whatever their case and punctuation', () => {
    const [group, ...more] = findDuplicates([
      statement('a', 'The harbour of Port Avel closed in 1904.'),
      statement('b', 'The market of Tolmin has two gates.'),
      statement('c', '“The harbour of Port Avel closed in 1904”'),
    ]);
    assert.deepEqual(more, []);
    assert.deepEqual([group?.exact, group?.documents, group?.members.map((m) => m.uri)], [true, 2, ['a', 'c']]);
  });

  it('groups nearly the same words and says that they differ', () => {
    const [group] = findDuplicates([
      statement('a', 'About 40 percent of trade between Arland and Borland is done in their own money'),
      statement('b', 'Some 40 percent of all trade between Arland and Borland is done in their own money'),
    ]);
    assert.deepEqual([group?.exact, group?.documents], [false, 2]);
  });

  it('leaves alone what is repeated in one document only, and what is very short', () => {
    assert.deepEqual(findDuplicates([
      statement('a', 'The harbour of Port Avel closed in 1904.'), statement('a', 'The harbour of Port Avel closed in 1904.', { index: 1 }),
      statement('a', 'Nobody came.'), statement('b', 'Nobody came.'),
    ]), []);
  });
});

describe('compareStatements', () => {
  it('shows the differences in wording, speaker and figure', () => {
    const figure = (value: number) => [{ start: 0, end: 2, text: String(value), value, unit: '%', kind: 'share' as const }];
    const difference = compareStatements(
      statement('a', 'prices rose 12 % in May', { speaker: 'Mira Tosk', figures: figure(12) }),
      statement('b', 'prices rose 15 % in May', { speaker: 'Ilan Vesk', figures: figure(15) }),
    );
    assert.deepEqual(difference.words.map((w) => [w.kind, w.text]), [['same', 'prices rose'], ['removed', '12'], ['added', '15'], ['same', '% in May']]);
    assert.equal(difference.otherSpeaker, true);
    assert.deepEqual([difference.figuresRemoved[0]?.value, difference.figuresAdded[0]?.value], [12, 15]);
  });
});

describe('diffWords', () => {
  it('gives back both texts, whatever they are', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd')).map((w) => w.join(' '));
    fc.assert(fc.property(words, words, (a, b) => {
      const side = (kind: string): string => diffWords(a, b).filter((c) => c.kind === 'same' || c.kind === kind).map((c) => c.text).join(' ');
      assert.deepEqual([side('removed'), side('added')], [a, b]);
    }));
  });
});

describe('findConflicts', () => {
  const claim = (uri: string, text: string, figure: string, value: number): Statement => {
    const start = text.indexOf(figure);
    return statement(uri, text, { figures: [{ start, end: start + figure.length, text: figure, value, unit: 'people', kind: 'quantity' }] });
  };
  const conflicts = (...claims: Statement[]): number => findConflicts(claims, () => 0).length;

  it('finds two claims that differ in one figure only', () => {
    assert.equal(conflicts(
      claim('a', 'the flood in Port Avel killed 40 people on Monday night', '40 people', 40),
      claim('b', 'The flood in Port Avel killed 70 people on Monday night', '70 people', 70),
    ), 1);
  });

  it('stays silent where a name, a date or a word of degree differs, or where rounding explains the difference', () => {
    const base = claim('a', 'the flood in Port Avel killed 40 people on Monday night', '40 people', 40);
    assert.equal(conflicts(base, claim('b', 'the flood in Port Bor killed 70 people on Monday night', '70 people', 70)), 0);
    assert.equal(conflicts(base, claim('b', 'the flood in Port Avel killed 70 people on Tuesday night', '70 people', 70)), 0);
    assert.equal(conflicts(base, claim('b', 'the flood in Port Avel killed more than 30 people on Monday night', '30 people', 30)), 0);
    assert.equal(conflicts(base, claim('b', 'the flood in Port Avel killed 41 people on Monday night', '41 people', 41)), 0);
  });
});
