import assert from 'node:assert/strict';
import { readAnnotations, readRegister } from '../../../src/core/annotations/read.js';
import { checkAnnotations, checkRegister } from '../../../src/core/decisions/check.js';
import { fileDiagnostics, seedDiagnostics } from '../../../src/core/features/diagnostics.js';
import { createRegisterIndex } from '../../../src/core/index/registerIndex.js';
import { applyEdits } from '../../../src/core/text/edits.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';

const seed = 'file:///w/seeds/ferry.txt';
const text = 'The ferry cost 40 million, Orla Vance said. “It was worth it.” The quay was repaired in May by the Skarn Line and her crew.';
const facts = factsWith(text, {
  entities: [{ name: 'Orla Vance' }],
  attributions: [{ contents: ['“It was worth it.”'] }],
  claims: [{ words: 'The ferry cost 40 million', claimant: 0 }],
});

describe('seedDiagnostics', () => {
  it('hints at a quotation without a speaker, until a person says that nobody is named', async () => {
    const store = storeOver(memoryFiles());
    const [found] = seedDiagnostics(seed, text, await store.overlay(seed, text, facts));
    assert.deepEqual([found?.code, found?.severity, found?.span], ['quotation-without-speaker', 'hint', spanOf(text, '“It was worth it.”')]);
    const nobody = found?.fixes.find((fix) => 'decisions' in fix);
    assert.ok(nobody && 'decisions' in nobody);
    await store.decide(nobody.decisions);
    assert.deepEqual(seedDiagnostics(seed, text, store.factsOf(seed)!), []);
  });

  it('says that a text was read in another encoding than it has, at the first of the characters that tell', () => {
    const codes = (words: string): string[] => seedDiagnostics(seed, words, factsWith(words, {})).map(({ code }) => code).filter((code) => code === 'wrong-encoding');
    const words = 'Zo\ufffd Marsh: \ufffdIt rained,\ufffd she said.';
    const [found] = seedDiagnostics(seed, words, factsWith(words, {}));
    assert.match(found?.message ?? '', /^3 characters like “\ufffd” .*“Reopen with Encoding”/);
    assert.deepEqual([found?.code, found?.span], ['wrong-encoding', { start: 2, end: 3 }]);
    assert.deepEqual(codes('â€œIt rained,â€\u009d ZoÃ« said.'), ['wrong-encoding']);
    assert.deepEqual(codes('Ângela e João: NÃO, â, €.'), []);
  });

  it('says of one or two characters that could not be read that they are lost, and of a rare letter nothing', () => {
    const words = 'The caf\ufffd was full, said Zo\ufffd Brook.';
    const [found] = seedDiagnostics(seed, words, factsWith(words, {}));
    assert.deepEqual([found?.code, found?.span], ['wrong-encoding', { start: 7, end: 8 }]);
    assert.match(found?.message ?? '', /^2 characters could not be read: “�”\./);
    assert.deepEqual(seedDiagnostics(seed, 'It costs Â£5.', factsWith('It costs Â£5.', {})), []);
  });

  it('raises the alarm when a figure in a confirmed claim changes, with the words that changed', async () => {
    const store = storeOver(memoryFiles());
    await store.overlay(seed, text, facts);
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'claim', id: 'c0' } }]);
    const now = text.replace('40 million', '45 million');
    const effective = await store.overlay(seed, now, factsWith(now, { entities: [{ name: 'Orla Vance' }], claims: [{ words: 'The ferry cost 45 million', claimant: 0 }] }));
    const [found] = seedDiagnostics(seed, now, effective);
    assert.equal(found?.code, 'words-changed');
    assert.equal(found?.severity, 'information');
    assert.equal(found?.message, 'The words of this confirmed claim have changed: “40” → “45”');
    assert.deepEqual(found?.changes?.filter((c) => c.type !== 'same').map((c) => c.text), ['40', '45']);
    const keep = found?.fixes[0];
    assert.ok(keep && 'decisions' in keep);
    await store.decide(keep.decisions);
    assert.deepEqual(seedDiagnostics(seed, now, store.factsOf(seed)!), []);
  });

  it('lists what is lost, and drops it only when told', async () => {
    const store = storeOver(memoryFiles());
    await store.overlay(seed, text, facts);
    await store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'repaired in May'), note: 'check' }]);
    const now = text.slice(0, text.indexOf('The quay'));
    const [found] = seedDiagnostics(seed, now, await store.overlay(seed, now, { ...facts, attributions: [] }));
    assert.equal(found?.code, 'annotation-lost');
    assert.ok(found.span.end <= now.length);
    const drop = found.fixes.find((fix) => 'decisions' in fix);
    assert.ok(drop && 'decisions' in drop);
    await store.decide(drop.decisions);
    assert.deepEqual(store.factsOf(seed)?.annotations ?? [], []);
  });

  it('offers to close or delete a quotation mark without a partner', () => {
    const open = 'She said: “It was worth it.\n\nThe end.';
    const [found] = seedDiagnostics(seed, open, factsWith(open, {}));
    assert.equal(found?.code, 'unbalanced-quotation-mark');
    const fixed = found.fixes.map((fix) => ('edits' in fix ? applyEdits(open, fix.edits) : ''));
    assert.deepEqual(fixed, ['She said: “It was worth it.”\n\nThe end.', 'She said: It was worth it.\n\nThe end.']);
  });

  it('leaves out what is switched off', () => {
    assert.deepEqual(seedDiagnostics(seed, text, facts, new Set(['quotation-without-speaker'])), []);
  });
});

describe('fileDiagnostics', () => {
  const annotations = 'version: 1\nunit: utf-16\nannotations:\n  - id: a1\n    type: quotation\n    status: confirmed\n    speaker: orla-vance\n    target: { exact: "x", start: 0, end: 1 }\n';
  const register = 'version: 1\nentities:\n  - id: orla\n    type: person\n    name: Orla Vance\n    aliases:\n      - Vance\n  - id: tiberio\n    type: person\n    name: Tiberio Vance\n    aliases:\n      - T. V.\n      - Vance\n';

  it('names an id that the register does not have, and offers to add it', () => {
    const problems = checkAnnotations(readAnnotations(annotations), createRegisterIndex({ version: 1, entities: [] }));
    const [found] = fileDiagnostics(annotations, problems);
    assert.deepEqual([found?.code, found?.severity, annotations.slice(found?.span.start, found?.span.end)], ['unknown-id', 'error', 'orla-vance']);
    assert.deepEqual(found?.fixes, [{ title: 'Add “orla-vance” to the register', decisions: [{ do: 'addEntity', id: 'orla-vance', name: 'Orla Vance', type: 'person' }] }]);
  });

  it('counts as editors do, without the byte order mark of the file', () => {
    const [found] = fileDiagnostics(`\ufeff${register}`, checkRegister(readRegister(`\ufeff${register}`)));
    assert.deepEqual(found, fileDiagnostics(register, checkRegister(readRegister(register)))[0]);
  });

  it('names an alias that two entities claim, and offers to delete it', () => {
    const [found] = fileDiagnostics(register, checkRegister(readRegister(register)));
    assert.equal(found?.code, 'alias-claimed-twice');
    assert.match(found.message, /“Vance” is a name of “Orla Vance”/);
    const fix = found.fixes[0];
    assert.ok(fix && 'edits' in fix);
    const mended = applyEdits(register, fix.edits);
    assert.equal(mended, register.replace('      - T. V.\n      - Vance\n', '      - T. V.\n'));
    assert.deepEqual(checkRegister(readRegister(mended)), []);
  });

  it('offers a new id for one that is used twice, and quotation marks for a number', () => {
    const twice = `${annotations}  - id: a1\n    type: note\n    status: added\n    note: 2024\n    target: { exact: "y", start: 1, end: 2 }\n`;
    let now = twice;
    for (let i = 0; i < 2; i++) {
      const fix = fileDiagnostics(now, readAnnotations(now).problems)[0]?.fixes[0];
      assert.ok(fix && 'edits' in fix);
      now = applyEdits(now, fix.edits);
    }
    assert.deepEqual(readAnnotations(now).problems, []);
    assert.equal(now, twice.replace('2024', '"2024"').replace('  - id: a1\n    type: note', '  - id: a1-2\n    type: note'));
  });
});
