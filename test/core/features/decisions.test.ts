import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/schema.js';
import { decidedBy, disagrees } from '../../../src/core/features/decisionLabels.js';
import { decisionDocument } from '../../../src/core/features/decisionDocument.js';
import { claimsKeptWith, itemOf, itemsAt, withoutChancePronouns, withoutSpokenClaims } from '../../../src/core/features/items.js';
import { orphanDiagnostic, orphanRow } from '../../../src/core/features/orphans.js';
import { readAnnotations } from '../../../src/core/annotations/read.js';
import { decisionGroups, decisionRow, type RegisterDecision } from '../../../src/core/features/lists/decisions.js';
import { claimGroups } from '../../../src/core/features/lists/claims.js';
import { quoteGroups, quoteRow } from '../../../src/core/features/lists/quotes.js';
import type { AnnotationFact, DocumentFacts } from '../../../src/core/index/facts.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import type { Span } from '../../../src/core/text/span.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const text = '“It cost 45 euros,” said Ada Brook. “Nobody came,” said Tom Field. Tom left.\n';
const first = spanOf(text, '“It cost 45 euros,”');
const second = spanOf(text, '“Nobody came,”');

function annotation(id: string, fields: Partial<Annotation>, span: Span): Annotation {
  return { id, type: 'quotation', status: 'confirmed', by: 'Nora', at: '2026-11-24T09:30:00Z', ...fields, target: { exact: text.slice(span.start, span.end), start: span.start, end: span.end } };
}

function facts(): DocumentFacts {
  const found = factsWith(text, {
    entities: [{ name: 'Ada Brook' }, { name: 'Tom Field', mentions: [['Tom Field'], ['Tom', 'name', 2]] }],
    attributions: [{ contents: ['“It cost 45 euros,”'], speaker: 0 }, { contents: ['“Nobody came,”'], speaker: 1 }],
    claims: [{ words: 'It cost 45 euros' }],
  });
  const changed = annotation('q1', {}, first);
  const all: AnnotationFact[] = [
    { annotation: { ...changed, target: { ...changed.target, exact: '“It cost 40 euros,”', prefix: '', suffix: ' said' } }, state: 'changed', spans: [first], score: 0.9 },
    { annotation: annotation('q2', { speaker: 'tom-field', reason: 'so he told us' }, second), state: 'exact', spans: [second], score: 1 },
    { annotation: annotation('n1', { type: 'note', status: 'added', note: 'Who counted?' }, first), state: 'exact', spans: [first], score: 1 },
    { annotation: annotation('q3', { status: 'rejected' }, spanOf(text, 'Tom left')), state: 'lost', spans: [], score: 0 },
  ];
  const decided = (index: number, differs: readonly { field: 'speaker'; machine: string; human: string }[] = []) => ({ fact: all[index]!, status: 'confirmed', origin: 'machine', differs }) as const;
  const [a, b] = found.attributions;
  assert.ok(a && b);
  return { ...found, attributions: [{ ...a, decision: decided(0) }, { ...b, decision: decided(1, [{ field: 'speaker', machine: 'Ada Brook', human: 'Tom Field' }]) }], annotations: all };
}

function setUp() {
  const index = createWorkspaceIndex();
  index.put('file:///rain.txt', facts());
  return index;
}

describe('the list of decisions', () => {
  it('puts what moved, changed or was lost first, then where the machine says otherwise', () => {
    const groups = decisionGroups(setUp(), '');
    assert.deepEqual(groups.map((g) => [g.id, g.items.map((i) => i.index)]), [['stale', [0, 3]], ['differing', [1]], ['notes', [2]]]);
  });

  it('lists the words that are no name in any seed, with who said so', () => {
    const ignored = [{ register: 'file:///entities.yaml', ignored: { name: 'Monday', by: 'Nora', at: '2026-11-24T09:30:00Z', reason: 'a day' } }];
    const group = decisionGroups(setUp(), '', [], ignored).at(-1);
    assert.deepEqual([group?.id, group?.items], ['ignored', [{ uri: 'file:///entities.yaml', index: -2 }]]);
    const row = decisionRow(setUp(), { uri: 'file:///entities.yaml', index: -2 }, [], ignored);
    assert.deepEqual([row?.label, row?.menu, row?.tooltip], ['Monday', 'ignored', ['“Monday”', 'No name, in any seed, says Nora, 24 November 2026', 'Reason: a day']]);
    assert.equal(decisionRow(setUp(), { uri: 'file:///entities.yaml', index: -3 }, [], ignored), null);
    assert.deepEqual(decisionGroups(setUp(), 'a day', [], ignored).map(({ id }) => id), ['ignored']);
  });

  it('lists who is who, with what was decided, by whom and why', () => {
    const entity = { id: 'orla-vance', type: 'person', name: 'Orla Vance' } as const;
    const stamp = { by: 'Nora', at: '2026-11-24T09:30:00Z' };
    const uri = 'file:///entities.yaml';
    const registered: RegisterDecision[] = [
      { register: uri, entity, place: { start: 30, end: 44 }, decision: { id: 'd1', type: 'merge', entity: 'orla-vance', names: ['Vance', 'O. Vance'], gained: { aliases: ['Vance', 'O. Vance'] }, reason: 'one desk, one name', ...stamp } },
      { register: uri, entity, decision: { id: 'd2', type: 'split', entity: 'orla-vance', names: ['Nils Vance'] } },
      { register: uri, entity, decision: { id: 'd3', type: 'rename', entity: 'orla-vance', gained: { name: 'Orla J. Vance' }, lost: { name: 'Orla Vance' } } },
      { register: uri, entity, decision: { id: 'd4', type: 'change-type', entity: 'orla-vance', gained: { type: 'organisation' }, lost: { type: 'person' } } },
      { register: uri, entity, decision: { id: 'd5', type: 'add-alias', entity: 'orla-vance', names: ['the harbour master'] } },
      { register: uri, entity: undefined, decision: { id: 'd6', type: 'remove-alias', entity: 'tom-field', names: ['Tom'] } },
      { register: uri, ignored: { name: 'Monday' } },
    ];
    const [group] = decisionGroups(setUp(), '', [], registered).slice(-2);
    assert.deepEqual([group?.label, group?.description, group?.items.map(({ index }) => index)], ['Who is who', '6', [-2, -3, -4, -5, -6, -7]]);
    const rows = group!.items.map((item) => decisionRow(setUp(), item, [], registered));
    assert.deepEqual(rows.map((row) => row?.label), [
      'Merged “Vance”, “O. Vance” into Orla Vance', 'Split Orla Vance off Nils Vance', 'Renamed “Orla Vance” to Orla J. Vance',
      'Orla Vance is an organisation, not a person', '“the harbour master” is also Orla Vance', '“Tom” is not tom-field',
    ]);
    const [merge] = rows;
    assert.deepEqual(merge?.tooltip, ['Merged “Vance”, “O. Vance” into Orla Vance', 'Decided by Nora, 24 November 2026', 'Reason: one desk, one name', '“Vance”, “O. Vance” are names of Orla Vance now']);
    assert.deepEqual([merge?.menu, merge?.uri, merge?.spans], ['entity', uri, [{ start: 30, end: 44 }]]);
    assert.match(merge?.accessibilityLabel ?? '', /^Merged .*Decided by Nora, 24 November 2026\. Reason: one desk/);
    assert.deepEqual(rows[1]?.tooltip, ['Split Orla Vance off Nils Vance']);
    assert.deepEqual(decisionGroups(setUp(), 'one desk', [], registered).map(({ id, items }) => [id, items.length]), [['entities', 1]]);
    assert.deepEqual(decisionGroups(setUp(), 'harbour master', [], registered).map(({ id, items }) => [id, items.length]), [['entities', 1]]);
  });

  it('puts a file whose text is gone before all else, with what it keeps and what to do', () => {
    const yaml = 'version: 1\nunit: utf-16\nannotations:\n  - id: q7\n    type: quotation\n    status: confirmed\n    target:\n      exact: “The weir holds,”\n      start: 0\n      end: 17\n';
    const orphan = { uri: 'file:///weir.annotations.yaml', reading: readAnnotations(yaml) };
    const [group] = decisionGroups(setUp(), '', [orphan]);
    assert.deepEqual([group?.id, group?.items], ['orphaned', [{ uri: orphan.uri, index: -1 }]]);
    const row = decisionRow(setUp(), { uri: orphan.uri, index: -1 }, [orphan]);
    assert.deepEqual(row, orphanRow(orphan));
    assert.equal(`${row?.label} ${row?.description}`, 'weir.txt is gone · 1 decision in weir.annotations.yaml');
    assert.ok(row?.tooltip.includes('“The weir holds,”'));
    assert.match(row?.tooltip[0] ?? '', /Bring it back.*rename this file.*delete/);
    assert.deepEqual(decisionGroups(setUp(), 'weir holds', [orphan]).map(({ id }) => id), ['orphaned']);
    assert.deepEqual(decisionGroups(setUp(), 'Nobody', [orphan]).map(({ id }) => id), ['differing']);
    const { message, span } = orphanDiagnostic(orphan);
    assert.match(message, /^weir\.txt, which the 1 decision in weir\.annotations\.yaml is about/);
    assert.deepEqual(span, { start: 0, end: 'version: 1'.length });
  });

  it('shows how the words changed, who decided and why', () => {
    const index = setUp();
    const row = decisionRow(index, { uri: 'file:///rain.txt', index: 0 });
    assert.match(row?.label ?? '', /^“40” → “45”: “It cost 40 euros,”/);
    assert.match(row?.accessibilityLabel ?? '', /Confirmed by Nora, 24 November 2026.*words were changed/);
    const other = decisionRow(index, { uri: 'file:///rain.txt', index: 1 });
    assert.ok(other?.tooltip.includes('Reason: so he told us'));
    assert.ok(other?.tooltip.includes('The machine says now: speaker Ada Brook'));
  });

  it('finds a note by its words', () => {
    assert.deepEqual(decisionGroups(setUp(), 'counted').map((g) => g.id), ['notes']);
  });
});

describe('the list of quotes', () => {
  const options = { groupBy: 'speaker', sortBy: 'position', filter: '', kinds: ['direct'], cardKey: null, leastConfidence: 0 } as const;

  it('marks what is decided, also for a screen reader', () => {
    const row = quoteRow(setUp(), { uri: 'file:///rain.txt', index: 1 });
    assert.equal(row?.icon, 'pass');
    assert.equal(row.decided, 'confirmed');
    assert.match(row.accessibilityLabel, /Confirmed by Nora/);
  });

  it('leaves decided ones out when only undecided ones are wanted', () => {
    assert.equal(quoteGroups(setUp(), { ...options, onlyUndecided: true }).length, 0);
    assert.equal(quoteGroups(setUp(), options).length, 2);
  });
});

describe('the list of claims', () => {
  it('leaves decided ones out when only undecided ones are wanted', () => {
    const index = createWorkspaceIndex();
    const found = factsWith('The weir holds. The road is shut.', { claims: [{ words: 'The weir holds' }, { words: 'The road is shut' }] });
    const [weir, road] = found.claims;
    const fact = { annotation: { id: 'd1', type: 'claim', status: 'confirmed', target: { exact: weir!.text, start: weir!.start, end: weir!.end } }, state: 'exact', spans: [weir!], score: 1 } as const;
    index.put('file:///weir.txt', { ...found, annotations: [fact], claims: [{ ...weir!, decision: { fact, status: 'confirmed', origin: 'machine', differs: [] } }, road!] });
    const shown = (onlyUndecided: boolean): number[] =>
      claimGroups(index, { groupBy: 'document', sortBy: 'position', filter: '', leastCheckWorthiness: 0, onlyUndecided }).flatMap((group) => group.items.map((item) => item.index));
    assert.deepEqual([shown(false), shown(true)], [[0, 1], [1]]);
  });
});

describe('what a selection means', () => {
  const typesAt = (span: Span, leastCheckWorthiness = 0): string[] => itemsAt('u', facts(), span, leastCheckWorthiness).map((item) => item.type);

  it('is what has exactly its bounds, before what lies around the cursor', () => {
    assert.equal(typesAt(first)[0], 'quotation');
    assert.equal(typesAt(spanOf(text, 'It cost 45 euros'))[0], 'claim');
  });

  it('is first the quote and then the claim around the cursor, whichever is longer', () => {
    const said = '“It cost 45 euros,” said Ada Brook. Tom Field said “nothing” cost 45 euros.';
    const found = factsWith(said, {
      entities: [{ name: 'Ada Brook' }, { name: 'Tom Field' }],
      attributions: [{ contents: ['“It cost 45 euros,”'], speaker: 0 }, { contents: ['“nothing”'], speaker: 1 }],
      claims: [{ words: 'It cost 45 euros', claimant: 0 }, { words: '“nothing” cost 45 euros', claimant: 1 }],
    });
    for (const words of ['cost', 'nothing']) {
      const at = said.indexOf(words) + 1;
      assert.deepEqual(itemsAt('u', found, { start: at, end: at }, 0).map(({ type }) => type), ['quotation', 'claim']);
    }
  });

  it('is no claim that is too little worth checking to be listed', () => {
    const at = text.indexOf('cost');
    assert.ok(typesAt({ start: at, end: at }).includes('claim'));
    assert.deepEqual(typesAt({ start: at, end: at }, 0.99).filter((type) => type === 'claim'), []);
  });

  it('is the name under the cursor, where no quote is', () => {
    const at = text.indexOf('Tom left') + 1;
    const [item] = itemsAt('u', facts(), { start: at, end: at }, 0);
    assert.equal(item?.type, 'mention');
    assert.equal(item.who, 'Tom Field');
    assert.deepEqual(itemOf(facts(), item.ref), item);
  });

  it('is no pronoun in a quote, unless it is selected', () => {
    const said = '“He paid,” said Ada Brook. He left.';
    const found = factsWith(said, { entities: [{ name: 'Ada Brook' }, { name: 'Tom Field', mentions: [['He', 'pronoun'], ['He', 'pronoun', 2]] }], attributions: [{ contents: ['“He paid,”'], speaker: 0 }] });
    const at = (span: Span): string[] => withoutChancePronouns(itemsAt('u', found, span, 0), span).map(({ type }) => type);
    const cursor = (offset: number): Span => ({ start: offset, end: offset });
    assert.deepEqual(at(cursor(2)), ['quotation']);
    assert.deepEqual(at(spanOf(said, 'He')), ['mention', 'quotation']);
    assert.deepEqual(at(cursor(said.lastIndexOf('He'))), ['mention']);
  });

  it('is for a question about who speaks no claim of a quotation’s own speaker, unless it alone is selected', () => {
    const said = '“The dam cost 40 euros, and it leaks,” said Ada Brook. Tom Field left.';
    const found = factsWith(said, { entities: [{ name: 'Ada Brook' }, { name: 'Tom Field' }], attributions: [{ contents: ['“The dam cost 40 euros, and it leaks,”'], speaker: 0 }], claims: [{ words: 'The dam cost 40 euros', attribution: 0, claimant: 0 }] });
    const at = (facts: DocumentFacts, span: Span): string[] => withoutSpokenClaims(facts, itemsAt('u', facts, span, 0), span).map(({ type }) => type);
    const [claim] = found.claims;
    const cursor = { start: 3, end: 3 };
    assert.deepEqual(at(found, cursor), ['quotation']);
    assert.deepEqual(at(found, spanOf(said, 'The dam cost 40 euros')), ['claim', 'quotation']);
    assert.deepEqual(at({ ...found, claims: [{ ...claim!, claimant: 1 }] }, cursor), ['quotation', 'claim'], 'somebody else claims it');
    assert.deepEqual(at({ ...found, claims: [{ ...claim!, attribution: -1 }] }, cursor), ['quotation', 'claim'], 'it is not in the quotation');
    const [item] = itemsAt('u', found, cursor, 0);
    assert.deepEqual(claimsKeptWith(found, item!.ref), [], 'it follows the speaker by itself');
    const fact: AnnotationFact = { annotation: annotation('c1', { type: 'claim', claimant: 'ada-brook' }, first), state: 'exact', spans: [first], score: 1 };
    const decided: DocumentFacts = { ...found, claims: [{ ...claim!, decision: { fact, status: 'confirmed', origin: 'machine', differs: [] } }] };
    assert.deepEqual(claimsKeptWith(decided, item!.ref), [{ uri: 'u', type: 'claim', id: claim!.id }]);
  });

  it('is nothing between them', () => {
    const at = text.indexOf('left') + 2;
    assert.deepEqual(typesAt({ start: at, end: at }), []);
  });
});

describe('a decision', () => {
  it('is shown with what stood there and what stands there now', () => {
    const [fact] = facts().annotations ?? [];
    assert.ok(fact);
    assert.deepEqual(decisionDocument(fact, text), { before: '“It cost 40 euros,” said', after: '“It cost 45 euros,” said' });
  });

  it('tells who decided and when, or as much as is known', () => {
    assert.equal(decidedBy(annotation('q', {}, first)), 'Confirmed by Nora, 24 November 2026');
    const { by, at, ...rest } = annotation('q', { status: 'rejected' }, first);
    assert.ok(by && at);
    assert.equal(decidedBy(rest), 'Rejected');
  });

  it('that a person added is no disagreement', () => {
    assert.equal(disagrees({ status: 'added', differs: [{ field: 'found', machine: '', human: 'x' }] }), false);
  });
});
