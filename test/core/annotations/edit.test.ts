import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyAnnotationChanges, applyRegisterChanges, type AnnotationChange, type RegisterChange } from '../../../src/core/annotations/changes.js';
import { editAnnotations, editRegister } from '../../../src/core/annotations/edit.js';
import { readAnnotations, readRegister } from '../../../src/core/annotations/read.js';
import { applyEdits } from '../../../src/core/text/edits.js';
import { annotationFields, annotations, anyText, decisionFields, entities, entityDecisions, entityFields } from '../../support/annotationArbitraries.js';

const ids = fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6');
const annotationChanges: fc.Arbitrary<AnnotationChange> = fc.oneof(
  annotations.map((annotation) => ({ do: 'add' as const, annotation })),
  fc.record({ do: fc.constant('set' as const), id: ids, fields: fc.record(annotationFields, { requiredKeys: [] }) }),
  ids.map((id) => ({ do: 'remove' as const, id })),
);
const decisionIds = fc.constantFrom('d1', 'd2', 'd3');
const entityIds = fc.constantFrom('p1', 'p2', 'p3', 'p4');
const names = anyText.map((name) => name || 'x');
const registerChanges: fc.Arbitrary<RegisterChange> = fc.oneof(
  entities.map((entity) => ({ do: 'addEntity' as const, entity })),
  fc.record({ do: fc.constant('setEntity' as const), id: entityIds, fields: fc.record(entityFields, { requiredKeys: [] }) }),
  entityIds.map((id) => ({ do: 'removeEntity' as const, id })),
  names.map((name) => ({ do: 'addIgnored' as const, ignored: { name } })),
  names.map((name) => ({ do: 'removeIgnored' as const, name })),
  names.map((name) => ({ do: 'setIgnored' as const, name, fields: { reason: 'why' } })),
  entityDecisions.map((decision) => ({ do: 'addDecision' as const, decision })),
  fc.record({ do: fc.constant('setDecision' as const), id: decisionIds, fields: fc.record(decisionFields, { requiredKeys: [] }) }),
  decisionIds.map((id) => ({ do: 'removeDecision' as const, id })),
);

const handwritten = `# The ferry story
version: 1   # first version
unit: utf-16

annotations:

  # Orla rang back on Friday
  - id: a1
    type: quotation
    status: confirmed
    speaker: 'orla-vance'   # she confirmed it herself
    note: >
      folded
      note
    target: { exact: 'We have looked', start: 10, end: 24 }

  - {id: b2, type: claim, status: rejected, target: {exact: x, start: 30, end: 31}}   # one line
  - note: a note that comes first
    id: c3
    type: note
    status: added
    replies:
      - text: well
        by: Ada
      # and then
      - text: |
          two

          lines
    target:
        exact: "Skarn Line"
        start: 60
        end: 70
# the end
x-own: [1, 2]
`;

const registerText = `version: 1
entities:
- id: p1
  type: person
  name: Orla Vance
  aliases:
  - Vance   # mostly
  - O. Vance
  links: {wikidata: Q42}

- id: p2
  type: organisation
  name: "Skarn Line"
  aliases: [the Line]
# names of nobody
ignored:
- name: Monday
`;

const endings = { LF: (text: string) => text, CRLF: (text: string) => text.replaceAll('\n', '\r\n'), BOM: (text: string) => `\ufeff${text}`, 'no line end': (text: string) => text.trimEnd() };

describe('editAnnotations', () => {
  for (const [name, change] of Object.entries(endings)) {
    for (const [which, base] of [['a new file', ''], ['a file written by hand', handwritten]] as const) {
      it(`makes ${which} (${name}) say what the changes say, in any sequence`, () => {
        fc.assert(fc.property(fc.array(fc.array(annotationChanges, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (steps) => {
          let file = readAnnotations(change(base));
          assert.deepEqual(file.problems, []);
          for (const changes of steps) {
            const { edits, problems } = editAnnotations(file, changes);
            const next = readAnnotations(applyEdits(file.text, edits), file);
            assert.deepEqual(next.problems, [], next.text);
            const sorted = (value: typeof next.value) => value.annotations.map((a) => JSON.stringify(a, Object.keys(a).sort())).sort();
            const expected = applyAnnotationChanges(file.value, changes);
            assert.deepEqual(next.value.annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)), expected.annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)), `${JSON.stringify(problems)}\n${next.text}`);
            assert.deepEqual(readAnnotations(next.text).value, next.value, 'incremental equals from scratch');
            assert.equal(new Set(next.value.annotations.map((a) => a.id)).size, next.value.annotations.length);
            assert.deepEqual(sorted(next.value), sorted(expected));
            file = next;
          }
        }), { numRuns: 60 });
      });
    }
  }

  it('changes only the lines of the entry', () => {
    fc.assert(fc.property(fc.array(annotationChanges, { minLength: 1, maxLength: 3 }), (changes) => {
      const file = readAnnotations(handwritten);
      const touched = new Set(changes.map((c) => (c.do === 'add' ? c.annotation.id : c.id)));
      const text = applyEdits(file.text, editAnnotations(file, changes).edits);
      for (const comment of ['# The ferry story', '# first version', '# Orla rang back on Friday', '# the end', 'x-own: [1, 2]\n']) assert.ok(text.includes(comment), comment);
      file.layout.sections.find((s) => s.key === 'annotations')?.blocks.forEach((block, i) => {
        const own = handwritten.slice(block.start, block.end);
        if (!touched.has(file.value.annotations[i]?.id ?? '')) assert.ok(text.includes(own), text);
      });
    }));
  });

  it('changes one value in its line and keeps its quotation marks and comment', () => {
    const file = readAnnotations(handwritten);
    const text = applyEdits(file.text, editAnnotations(file, [{ do: 'set', id: 'a1', fields: { speaker: 'tiberio-lund' } }]).edits);
    assert.equal(text, handwritten.replace("'orla-vance'", "'tiberio-lund'"));
  });

  it('adds a field in its place', () => {
    const file = readAnnotations(handwritten);
    const text = applyEdits(file.text, editAnnotations(file, [{ do: 'set', id: 'a1', fields: { kind: 'direct' } }]).edits);
    assert.equal(text, handwritten.replace('# she confirmed it herself\n', '# she confirmed it herself\n    kind: direct\n'));
  });

  it('puts a new entry where it belongs in the order of the text', () => {
    const file = readAnnotations(handwritten);
    const annotation = { id: 'z9', type: 'note', status: 'added', note: 'look: here', target: { exact: 'then', start: 40, end: 44 } } as const;
    const text = applyEdits(file.text, editAnnotations(file, [{ do: 'add', annotation }]).edits);
    const entry = '\n  - id: z9\n    type: note\n    status: added\n    note: "look: here"\n    target:\n        exact: "then"\n        start: 40\n        end: 44\n';
    assert.equal(text, handwritten.replace('# one line\n', `# one line\n${entry}`));
  });

  it('says which annotation is not there any more', () => {
    assert.deepEqual(editAnnotations(readAnnotations(handwritten), [{ do: 'set', id: 'gone', fields: { note: 'x' } }]), { edits: [], problems: ['The annotation “gone” is not in the file any more.'] });
  });
});

describe('editRegister', () => {
  for (const [name, change] of Object.entries(endings)) {
    for (const [which, base] of [['a new file', ''], ['a file written by hand', registerText]] as const) {
      it(`makes ${which} (${name}) say what the changes say, in any sequence`, () => {
        fc.assert(fc.property(fc.array(fc.array(registerChanges, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }), (steps) => {
          let file = readRegister(change(base));
          assert.deepEqual(file.problems, []);
          for (const changes of steps) {
            const next = readRegister(applyEdits(file.text, editRegister(file, changes).edits), file);
            assert.deepEqual(next.problems, [], next.text);
            const expected = applyRegisterChanges(file.value, changes);
            const byId = <T extends { id: string }>(list: readonly T[]): T[] => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
            assert.deepEqual(byId(next.value.entities), byId(expected.entities), next.text);
            assert.deepEqual(byId(next.value.decisions ?? []), byId(expected.decisions ?? []), next.text);
            assert.deepEqual(new Set((next.value.ignored ?? []).map((i) => i.name)), new Set((expected.ignored ?? []).map((i) => i.name)), next.text);
            file = next;
          }
        }), { numRuns: 60 });
      });
    }
  }

  it('adds an alias as one line', () => {
    const file = readRegister(registerText);
    const text = applyEdits(file.text, editRegister(file, [{ do: 'setEntity', id: 'p1', fields: { aliases: ['Vance', 'O. Vance', 'the harbour master'] } }]).edits);
    assert.equal(text, registerText.replace('  - O. Vance\n', '  - O. Vance\n  - the harbour master\n'));
  });
});
