import assert from 'node:assert/strict';
import { conflictOf, revert } from '../../../src/core/annotations/revert.js';

const before = 'entities:\n  - id: orla\n    name: Orla Vance\n    type: person\n';
const edit = { offset: before.indexOf('Orla Vance'), length: 'Orla Vance'.length, newText: 'Orla M. Vance' };
const after = before.replace('Orla Vance', 'Orla M. Vance');

describe('taking edits back', () => {
  it('leaves what else has changed since', () => {
    const now = `# register\n${after}`;
    assert.equal(revert(before, [edit], after, now)?.text, `# register\n${before}`);
    assert.equal(conflictOf(before, [edit], after, now), null);
  });

  it('says which line was changed, and how, when what was edited is not there any more', () => {
    const now = `# register\n${after.replace('M. Vance', 'Mabel Vance')}`;
    assert.equal(revert(before, [edit], after, now), null);
    assert.deepEqual(conflictOf(before, [edit], after, now), { line: 3, change: '“M.” → “Mabel”' });
  });

  it('leaves the head of a file that it was made with, where somebody has added to it', () => {
    const made = `version: 1\n${before}`;
    const more = '  - id: tom\n    name: Tom\n    type: person\n';
    assert.equal(revert('', [{ offset: 0, length: 0, newText: made }], made, made + more)?.text, `version: 1\nentities:\n${more}`);
    assert.equal(revert('', [{ offset: 0, length: 0, newText: made }], made, made)?.text, '');
  });

  it('says so when the lines are gone', () => {
    const now = 'entities:\n  - id: tom\n    name: Tom\n';
    assert.equal(revert(before, [edit], after, now), null);
    assert.match(conflictOf(before, [edit], after, now)?.change ?? '', /Orla M\. Vance/);
    assert.equal(conflictOf(before, [edit], after, '')?.line, 0);
  });
});
