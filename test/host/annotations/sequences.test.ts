import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readAnnotations, readRegister } from '../../../src/core/annotations/read.js';
import type { EntityDecision } from '../../../src/core/annotations/schema.js';
import type { Decision } from '../../../src/core/decisions/decision.js';
import type { DocumentFacts } from '../../../src/core/index/facts.js';
import { mentionAt } from '../../../src/core/index/mentionTable.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';
import { factsWith, type GivenFindings } from '../../support/factsBuilder.js';
import { anyText } from '../../support/annotationArbitraries.js';

const seed = 'file:///w/seeds/ferry.txt';
const yaml = 'file:///w/seeds/ferry.annotations.yaml';
const register = 'file:///w/entities.yaml';
const names = ['Orla Vance', 'Tiberio Lund', 'Skarn Line', 'Vance', 'Lund'];
const sentences = ['“We looked at every bolt,” Orla Vance said.', 'Tiberio Lund called it “a scandal”.', 'The Skarn Line lost 40 million, Vance said.', 'Nobody was hurt.', '“It sails on Monday,” said Lund.', 'Vance left early; Lund did not. 😀'];

/** What a machine might find: quotations between marks, claims with a figure, names. */
function factsFor(text: string, mood: number): DocumentFacts {
  const first = (words: string): boolean => text.includes(words);
  const entities = names.filter(first).map((name) => ({ name, type: name === 'Skarn Line' ? 'organisation' as const : 'person' as const, mentions: [[name] as const] }));
  const quotes = [...new Set(text.match(/“[^”\n]+”/gu) ?? [])];
  const given: GivenFindings = {
    entities: entities.map(({ name, type, mentions }) => ({ name, type, mentions })),
    attributions: quotes.filter((_, i) => (i + mood) % 4 !== 3).map((words, i) => ({ contents: [words], speaker: entities.length > 0 ? (i + mood) % entities.length : -1 })),
    claims: [...new Set(text.match(/[^.\n]*40 million[^.\n]*/gu) ?? [])].map((words) => ({ words })),
  };
  return factsWith(text, given);
}

const pick = <T>(items: readonly T[], n: number): T | undefined => items[n % Math.max(1, items.length)];

/** A decision about what is there now, chosen by numbers. */
function decisionFor(facts: DocumentFacts, text: string, onEntities: readonly EntityDecision[], kind: number, a: number, b: number, words: string): Decision | undefined {
  const quotation = pick(facts.attributions, a);
  const claim = pick(facts.claims, a);
  const mention = facts.mentions.count > 0 ? mentionAt(facts.mentions, a % facts.mentions.count) : undefined;
  const annotation = pick(facts.annotations ?? [], a)?.annotation;
  const onEntity = pick(onEntities, a);
  const start = a % Math.max(1, text.length);
  const span = { start, end: Math.min(text.length, start + 1 + (b % 30)) };
  const entity = { uri: seed, entity: b % Math.max(1, facts.entities.length) };
  const item = quotation && ({ uri: seed, type: 'quotation', id: quotation.id } as const);
  const makers: (() => Decision | undefined)[] = [
    () => item && { do: 'confirm', item },
    () => item && { do: 'reject', item, reason: words },
    () => item && { do: 'setSpeaker', item, speaker: b % 3 === 0 ? null : b % 3 === 1 && words.trim() ? { name: words, type: 'person' } : entity },
    () => item && { do: 'moveBoundary', item, spans: [span] },
    () => item && { do: 'setKind', item, kind: 'mixed' },
    () => item && { do: 'undecide', item },
    () => claim && { do: 'confirm', item: { uri: seed, type: 'claim', id: claim.id } },
    () => mention && { do: 'confirm', item: { uri: seed, type: 'mention', span: mention }, scope: 'document' },
    () => mention && { do: 'notAName', uri: seed, span: mention, scope: (['place', 'document', 'workspace'] as const)[b % 3] as 'place' },
    () => ({ do: 'addQuotation', uri: seed, spans: [span] }),
    () => ({ do: 'addClaim', uri: seed, span }),
    () => ({ do: 'addNote', uri: seed, span, note: words }),
    () => ({ do: 'addMention', uri: seed, span, entity }),
    () => annotation && { do: 'reply', uri: seed, annotation: annotation.id, text: words },
    () => annotation && { do: 'setNote', uri: seed, annotation: annotation.id, note: words },
    () => annotation && { do: 'keep', uri: seed, annotation: annotation.id },
    () => annotation && { do: 'reattach', uri: seed, annotation: annotation.id, spans: [span] },
    () => annotation && { do: 'drop', uri: seed, annotation: annotation.id },
    () => ({ do: 'addAlias', entity, alias: words }),
    () => ({ do: 'merge', from: [{ uri: seed, entity: a % Math.max(1, facts.entities.length) }], into: entity, scope: b % 2 === 0 ? 'document' : 'workspace' }),
    () => mention && { do: 'split', uri: seed, mentions: [mention], entity: b % 2 === 0 ? entity : { name: words, type: 'person' } },
    () => ({ do: 'rename', entity, name: words }),
    () => ({ do: 'setEntityType', entity, type: (['person', 'organisation', 'place'] as const)[a % 3] as 'person' }),
    () => onEntity && { do: 'undecideEntity', decision: onEntity.id, uris: [seed] },
    () => onEntity && { do: 'setEntityReason', decision: onEntity.id, reason: words },
  ];
  return (makers[kind % makers.length] as () => Decision | undefined)();
}

const removing = new Set<Decision['do']>(['undecide', 'undecideEntity', 'drop', 'reject', 'notAName']);

const commands = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant('decide' as const), choices: fc.array(fc.tuple(fc.nat(24), fc.nat(500), fc.nat(500), anyText), { minLength: 1, maxLength: 3 }) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('edit' as const), at: fc.nat(500), length: fc.nat(30), words: fc.constantFrom('', 'x', ' and more', '\n\n', '😀', ...sentences) }) },
    { weight: 2, arbitrary: fc.record({ type: fc.constant('undo' as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('redo' as const) }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant('analyse' as const), mood: fc.nat(3) }) },
  ),
  { minLength: 1, maxLength: 14 },
);

describe('any sequence of decisions, edits, undo and redo', () => {
  it('leaves files that can be read, unique ids, every human decision and the facts that follow from the files alone; undo and redo restore files byte for byte', () =>
    fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 8 }), fc.constantFrom(' ', '\n\n', '\r\n\r\n'), commands, async (parts, gap, steps) => {
        const files = memoryFiles();
        const store = storeOver(files);
        let text = parts.join(gap);
        let mood = 0;
        let isEdited = false;
        const now = () => store.factsOf(seed)!;
        const contents = () => ({ yaml: files.contents.get(yaml), register: files.contents.get(register) });
        const back: ReturnType<typeof contents>[] = [];
        let ahead: ReturnType<typeof contents>[] = [];
        await store.overlay(seed, text, factsFor(text, mood));
        for (const step of steps) {
          const before = contents();
          const idsBefore = readAnnotations(before.yaml ?? '').value.annotations.map((a) => a.id);
          let mayRemove = step.type === 'undo' || step.type === 'redo';
          if (step.type === 'decide') {
            const decisions = step.choices.flatMap(([kind, a, b, words]) => decisionFor(now(), text, readRegister(before.register ?? '').value.decisions ?? [], kind, a, b, words) ?? []);
            mayRemove = decisions.some((d) => removing.has(d.do));
            const { status, problems } = await store.decide(decisions);
            assert.ok(status !== 'pending', problems.join());
            if (status === 'done') {
              back.push(before);
              ahead = [];
            } else assert.deepEqual(contents(), before);
          } else if (step.type === 'edit') {
            isEdited = true;
            const at = Math.min(text.length, step.at);
            text = text.slice(0, at) + step.words + text.slice(at + step.length);
            await store.overlay(seed, text, factsFor(text, mood));
          } else if (step.type === 'analyse') {
            mood = step.mood;
            await store.overlay(seed, text, factsFor(text, mood));
          } else if (step.type === 'undo') {
            assert.equal((await store.undo()).status, back.length > 0 ? 'done' : 'nothing');
            const expected = back.pop();
            if (expected) {
              assert.deepEqual(contents(), expected);
              ahead.push(before);
            }
          } else {
            assert.equal((await store.redo()).status, ahead.length > 0 ? 'done' : 'nothing');
            const expected = ahead.pop();
            if (expected) {
              assert.deepEqual(contents(), expected);
              back.push(before);
            }
          }
          const file = readAnnotations(contents().yaml ?? '');
          assert.deepEqual(file.problems, []);
          assert.deepEqual(readRegister(contents().register ?? '').problems, []);
          const ids = file.value.annotations.map((a) => a.id);
          assert.equal(new Set(ids).size, ids.length);
          if (!mayRemove) assert.deepEqual(idsBefore.filter((id) => !ids.includes(id)), []);
          const facts = now();
          // places that were carried along through edits can differ from those found in the edited text alone
          if (!isEdited) assert.deepEqual(facts, await storeOver(files).overlay(seed, text, factsFor(text, mood)));
          assert.deepEqual((facts.annotations ?? []).map((a) => a.annotation.id), ids);
          for (const { start, end } of (facts.annotations ?? []).flatMap((a) => a.spans)) assert.ok(0 <= start && start <= end && end <= text.length);
          for (const { speaker } of facts.attributions) assert.ok(speaker < facts.entities.length);
          for (let i = 0; i < facts.mentions.count; i++) assert.ok(facts.entities[facts.mentions.entities[i]!]);
        }
      }),
      { numRuns: 120 },
    )).timeout(60_000);
});
