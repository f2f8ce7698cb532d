import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { readAnnotations, readAnnotationsInSlices, readRegister } from '../../../src/core/annotations/read.js';
import { brokenFiles } from '../../support/brokenYaml.js';

describe('readAnnotations', () => {
  it('has more than fifty ways of being broken to show', () => {
    assert.ok(brokenFiles.length > 50, String(brokenFiles.length));
  });

  for (const [what, text, line] of brokenFiles) {
    for (const [ending, change] of [['', (t: string) => t], [' (CRLF)', (t: string) => t.replaceAll('\n', '\r\n')]] as const) {
      it(`blocks a file with ${what} and names the line${ending}`, () => {
        const given = change(text);
        const { problems, isBlocked } = readAnnotations(given);
        assert.ok(isBlocked);
        assert.deepEqual(problems[0] && { line: problems[0].line + 1 }, { line }, JSON.stringify(problems, null, 1));
        for (const { start, end, message } of problems) {
          assert.ok(0 <= start && start < end && end <= given.length, JSON.stringify({ start, end, message }));
          assert.match(message, /^[^]{15,300}$/);
        }
      });
    }
  }

  it('takes the examples of the README', () => {
    const examples = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([^]*?)```/g)].map(([, yaml]) => yaml!);
    assert.deepEqual(examples.map((yaml) => (/^annotations:/m.test(yaml) ? readAnnotations(yaml) : readRegister(yaml)).problems), [[], []]);
  });

  it('reads any text without throwing, the same with and without an earlier reading', () => {
    const piece = fc.oneof(fc.constantFrom(...brokenFiles.flatMap(([, text]) => text.split('\n').slice(0, 8)), '  - id: x', '    ', '\t', '---', '- ', '&a', '*a', '? ', ': ', '[', '{', '|', '>', '"', "'"), fc.string({ unit: 'grapheme', maxLength: 12 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('\n', '\r\n', ''), (pieces, ending) => {
      const text = pieces.join(ending || '\n');
      const first = readAnnotations(text);
      const again = readAnnotations(text, readAnnotations(`${text}\n`));
      assert.deepEqual([again.value, again.problems], [first.value, first.problems]);
      assert.ok(readRegister(text).problems.every(({ start, end }) => 0 <= start && start <= end && end <= text.length));
    }), { numRuns: 300 });
  });

  it('reads the same in slices, with a pause now and then', () => {
    const entry = (i: number): string => `  - id: n${i}\n    type: note\n    status: added\n    target: { exact: "x", start: ${i}, end: ${i + 1} }\n`;
    for (const text of [...brokenFiles.map(([, broken]) => broken), `version: 1\nunit: utf-16\nannotations:\n${Array.from({ length: 200 }, (_, i) => entry(i)).join('')}`]) {
      const slices = readAnnotationsInSlices(text);
      let pauses = 0;
      let step = slices.next();
      for (; !step.done; step = slices.next()) pauses++;
      const { value, problems } = readAnnotations(text);
      assert.deepEqual([step.value.value, step.value.problems], [value, problems]);
      assert.equal(pauses > 0, value.annotations.length > 100);
    }
  });

  it('reads an empty file, and one with nothing but a comment, as one without annotations', () => {
    for (const text of ['', '\ufeff', '# soon\n', '\r\n']) assert.deepEqual([readAnnotations(text).value.annotations, readAnnotations(text).problems], [[], []]);
  });

  it('says of an unknown value what it could be', () => {
    const text = brokenFiles.find(([what]) => what === 'an unknown type')?.[1] ?? '';
    assert.equal(readAnnotations(text).problems[0]?.message, '“type” must be one of quotation, claim, mention, note; it is “quote”.');
  });

  for (const [name, text, message, line] of [
    ['a bracket is never closed', 'annotations: [unclosed\n', /bracket that opens here is never closed\. Close it/, 0],
    ['a quotation mark is never closed', 'annotations:\n  - id: a\n    note: "rain\n', /closing quotation mark is missing/, 2],
    ['a line stands under nothing', 'annotations:\n  - id: a\n   type: note\n', /as many spaces/, 2],
  ] as const) {
    it(`says in plain words, with the line, that ${name}`, () => {
      const [problem] = readAnnotations(text).problems;
      assert.match(problem?.message ?? '', message);
      assert.equal(problem?.line, line);
    });
  }

  it('tells of a bracket or quotation mark that is never closed, and not of what is read wrongly behind it', () => {
    const text = (status: string, exact: string): string => `version: 1\nunit: utf-16\nannotations:\n  - id: a\n    type: quotation\n    status: ${status}\n    target:\n      exact: ${exact}\n      start: 0\n      end: 4\n`;
    assert.deepEqual(readAnnotations(text('[confirmed', '"What"')).problems.map(({ line, message }) => [line, message]), [[5, 'A bracket that opens here is never closed. Close it, or put the value in quotation marks.']]);
    assert.deepEqual(readAnnotations(text('confirmed', '"What')).problems.map(({ line, message }) => [line, message]), [[7, 'A closing quotation mark is missing. Add it at the end of the value.']]);
  });

  it('keeps keys that it does not know', () => {
    const { value, problems } = readAnnotations('version: 1\nunit: utf-16\nours: yes\nannotations:\n- id: a\n  type: note\n  status: added\n  colour: red\n  target: {exact: x, start: 0, end: 1}\n');
    assert.deepEqual(problems, []);
    assert.equal((value.annotations[0] as { colour?: string } | undefined)?.colour, 'red');
  });
});
