import assert from 'node:assert/strict';
import { editAnnotations } from '../../../src/core/annotations/edit.js';
import { partAnnotations } from '../../../src/core/annotations/parting.js';
import { readAnnotations } from '../../../src/core/annotations/read.js';
import { describeTarget } from '../../../src/core/annotations/target.js';
import { textHash } from '../../../src/core/annotations/textHash.js';
import { applyEdits } from '../../../src/core/text/edits.js';

const own = 'Ada Brook opened the dam on Monday.';
const other = 'Osei Mensah closed the mill on Friday.';

/** A file with a note on each of the words, made on the text that holds them. */
function fileOf(...words: readonly string[]): string {
  const changes = words.map((note) => {
    const text = own.includes(note) ? own : other;
    const start = text.indexOf(note);
    return { do: 'add', annotation: { id: note, type: 'note', status: 'added', note, target: describeTarget(text, { start, end: start + note.length }, textHash(text)) } } as const;
  });
  return applyEdits('', editAnnotations(readAnnotations(''), changes).edits);
}

const idsIn = (text: string): string[] => readAnnotations(text).value.annotations.map(({ id }) => id);

describe('parting a file that two seeds wrote to', () => {
  it('gives each seed the annotations that were made on its text', () => {
    const parted = partAnnotations(fileOf('Ada Brook', 'Osei Mensah', 'the dam'), own, other);
    assert.deepEqual(parted && [idsIn(parted.own), idsIn(parted.rest)], [['Ada Brook', 'the dam'], ['Osei Mensah']]);
  });

  it('tells by the words and what stands around them where the text was changed since', () => {
    const changed = `${own} It rained.`;
    const parted = partAnnotations(fileOf('Ada Brook', 'Osei Mensah'), changed, other);
    assert.deepEqual(parted && [idsIn(parted.own), idsIn(parted.rest)], [['Ada Brook'], ['Osei Mensah']]);
  });

  it('parts nothing where both texts are the same, none of the annotations is of the one, or the file has errors', () => {
    assert.equal(partAnnotations(fileOf('Ada Brook'), own, own), null);
    assert.equal(partAnnotations(fileOf('Osei Mensah'), own, other), null);
    assert.equal(partAnnotations(`${fileOf('Ada Brook')}\n: [`, own, other), null);
  });
});
