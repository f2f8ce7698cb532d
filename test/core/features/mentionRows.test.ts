import assert from 'node:assert/strict';
import { mentionRows } from '../../../src/core/features/mentionRows.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const long = 'The board met on the quay for the third time in a week, since no two of its nine members could agree';
const text = `Orla Vance came late.\n${long}, and Vance said Vance would wait until ${long.toLowerCase()}.\nVance\nleft.`;
const facts = factsWith(text, { entities: [{ name: 'Orla Vance', mentions: [['Orla Vance'], ['Vance', 'name', 2], ['Vance', 'name', 3], ['Vance', 'name', 4]] }] });

describe('the rows of somebody’s mentions', () => {
  const rows = mentionRows(facts, text, 0, spanOf(text, 'Vance', 3));

  it('begin with the mention that is asked about, which alone is meant, and go on in the order of the text', () => {
    assert.deepEqual(rows.map(({ words, line, isMeant }) => [words, line, isMeant]), [['Vance', 2, true], ['Orla Vance', 1, false], ['Vance', 2, false], ['Vance', 3, false]]);
  });

  it('have the words around that very mention, told apart from another one in the same sentence', () => {
    assert.deepEqual(rows.map(({ around }) => around), [
      '… its nine members could agree, and Vance said [Vance] would wait until the board met on the quay for …',
      '[Orla Vance] came late.',
      '… no two of its nine members could agree, and [Vance] said Vance would wait until the board met on …',
      '[Vance]',
    ]);
  });
});
