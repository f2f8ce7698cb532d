import assert from 'node:assert/strict';
import { allClaims, claimChoices, claimGroups, claimRow, type ClaimSelection } from '../../../src/core/features/lists/claims.js';
import { cardRow, entityGroups } from '../../../src/core/features/lists/entities.js';
import { quoteGroups, quoteRow, type QuotesOptions } from '../../../src/core/features/lists/quotes.js';
import { createWorkspaceIndex, type WorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith } from '../../support/factsBuilder.js';

const first = 'Mirela Doncheva said “We built it.” Officials said the port cost 3 million.';
const second = 'Doncheva said: “It is ours.” Osei Mensah said he doubted it.';

function workspace(): WorkspaceIndex {
  const index = createWorkspaceIndex();
  index.put(
    'file:///seeds/a.txt',
    factsWith(first, {
      entities: [{ name: 'Mirela Doncheva', role: 'Mirela Doncheva' }],
      attributions: [
        { contents: ['“We built it.”'], source: 'Mirela Doncheva', cue: 'said', speaker: 0, confidence: 0.9 },
        { kind: 'indirect', contents: ['the port cost 3 million'], source: 'Officials', confidence: 0.4 },
      ],
      claims: [{ words: 'the port cost 3 million', kind: 'quantity', checkWorthiness: 0.8, attribution: 1 }],
    }),
  );
  index.put(
    'file:///seeds/b.txt',
    factsWith(second, {
      entities: [{ name: 'Doncheva' }, { name: 'Osei Mensah' }],
      attributions: [
        { contents: ['“It is ours.”'], source: 'Doncheva', cue: 'said', speaker: 0 },
        { kind: 'indirect', contents: ['he doubted it'], source: 'Osei Mensah', cue: 'said', speaker: 1 },
      ],
      claims: [{ words: 'It is ours', checkWorthiness: 0.1, claimant: 0, attribution: 0 }],
    }),
  );
  return index;
}

const all: QuotesOptions = { groupBy: 'speaker', sortBy: 'position', filter: '', kinds: ['direct', 'mixed', 'indirect'], cardKey: null, leastConfidence: 0 };
const shape = (options: Partial<QuotesOptions>) => quoteGroups(workspace(), { ...all, ...options }).map((g) => [g.label, g.items.length]);

describe('what a screen reader says of a row', () => {
  it('reads like a sentence, with one full stop behind the words', () => {
    const index = workspace();
    assert.equal(quoteRow(index, { uri: 'file:///seeds/a.txt', index: 0 })?.accessibilityLabel, 'Mirela Doncheva: “We built it.” Direct quotation, a.txt, line 1');
    assert.equal(claimRow(index, { uri: 'file:///seeds/a.txt', index: 0 })?.accessibilityLabel, 'Claimed by Officials: the port cost 3 million. Quantity, worth checking 80 %, a.txt, line 1');
    index.put('file:///seeds/c.txt', factsWith('It was reported that a crane fell.', { claims: [{ words: 'a crane fell' }] }));
    const facts = index.get('file:///seeds/c.txt');
    index.put('file:///seeds/c.txt', { ...facts, claims: facts?.claims.map((claim) => ({ ...claim, voice: 'unnamed' })) } as typeof facts & object);
    assert.match(claimRow(index, { uri: 'file:///seeds/c.txt', index: 0 })?.accessibilityLabel ?? '', /^Claimed by somebody who is not named: a crane fell\. /);
  });
});

describe('quotes list', () => {
  it('groups by speaker over documents, unnamed sources last', () => {
    assert.deepEqual(shape({}), [['Mirela Doncheva', 2], ['Osei Mensah', 1], ['Officials', 1]]);
  });

  it('shows an organisation that speaks as one, and a letter before a turn as it stands in the text', () => {
    const index = createWorkspaceIndex();
    index.put(
      'file:///seeds/c.txt',
      factsWith('Port Board said it was late.\nA: In two weeks.', {
        entities: [{ name: 'Port Board', type: 'organisation' }],
        attributions: [
          { kind: 'indirect', contents: ['it was late'], source: 'Port Board', cue: 'said', speaker: 0 },
          { contents: ['In two weeks.'], source: 'A', cue: ':' },
        ],
      }),
    );
    assert.deepEqual(quoteGroups(index, all).map(({ label, icon }) => [label, icon]), [['Port Board', 'organization'], ['“A”', 'question']]);
  });

  it('tells by icon and words where nobody is named, and of whom', () => {
    const groups = quoteGroups(workspace(), all).map(({ label, icon, description }) => [label, icon, description]);
    assert.deepEqual(groups.slice(1), [['Osei Mensah', 'account', '1 quote'], ['Officials', 'question', '1 quote · no name · a.txt']]);
    const index = createWorkspaceIndex();
    index.put('file:///seeds/c.txt', factsWith('“We are late.” Rain fell.', { attributions: [{ contents: ['“We are late.”'] }], claims: [{ words: 'Rain fell' }] }));
    assert.deepEqual(quoteGroups(index, all).map(({ label, icon, description }) => [label, icon, description]), [['No speaker named', 'question', '1 quote']]);
    const claims = claimGroups(index, { groupBy: 'claimant', sortBy: 'position', filter: '', leastCheckWorthiness: 0 });
    assert.deepEqual(claims.map(({ icon, description }) => [icon, description]), [['file-text', '1 claim']]);
  });

  it('groups by document and by kind', () => {
    assert.deepEqual(shape({ groupBy: 'document' }), [['a.txt', 2], ['b.txt', 2]]);
    assert.deepEqual(shape({ groupBy: 'kind' }), [['Direct quotation', 2], ['Indirect quotation', 2]]);
  });

  it('filters by words of the quote or its speaker, by kind, by card and by confidence', () => {
    assert.deepEqual(shape({ filter: 'BUILT' }), [['Mirela Doncheva', 1]]);
    assert.deepEqual(shape({ filter: 'mensah doubted' }), [['Osei Mensah', 1]]);
    assert.deepEqual(shape({ kinds: ['direct'] }), [['Mirela Doncheva', 2]]);
    assert.deepEqual(shape({ cardKey: 'person:Osei Mensah' }), [['Osei Mensah', 1]]);
    assert.deepEqual(shape({ leastConfidence: 0.5 }), [['Mirela Doncheva', 2], ['Osei Mensah', 1]]);
  });

  it('shows the least sure first when sorted by confidence', () => {
    const index = workspace();
    const [group] = quoteGroups(index, { ...all, groupBy: 'document', sortBy: 'confidence' });
    assert.deepEqual(group?.items.map((item) => quoteRow(index, item)?.label), ['the port cost 3 million', '“We built it.”']);
  });

  it('makes rows with the quote, its speaker and line, and words for screen readers', () => {
    const row = quoteRow(workspace(), { uri: 'file:///seeds/a.txt', index: 0 });
    assert.equal(row?.label, '“We built it.”');
    assert.equal(row?.description, 'Mirela Doncheva · a.txt, line 1');
    assert.equal(row?.accessibilityLabel, 'Mirela Doncheva: “We built it.” Direct quotation, a.txt, line 1');
    assert.deepEqual(row?.spans.map(({ start, end }) => first.slice(start, end)), ['“We built it.”']);
  });

  it('leaves the speaker out of rows in the speaker’s own group', () => {
    const description = (groupBy: QuotesOptions['groupBy']): string | undefined => quoteRow(workspace(), { uri: 'file:///seeds/a.txt', index: 0 }, [], groupBy)?.description;
    assert.deepEqual((['speaker', 'document'] as const).map(description), ['a.txt, line 1', 'Mirela Doncheva · a.txt, line 1']);
    assert.equal(claimRow(workspace(), { uri: 'file:///seeds/a.txt', index: 0 }, [], 'claimant')?.description, '80 % · a.txt, line 1');
  });

  it('begins with who is quoted most when sorted by quotes, unnamed sources last', () => {
    const index = workspace();
    const words = '“No.” “Never.” “Not us.” the others said. Adil Norr said “Yes.”';
    const others = ['“No.”', '“Never.”', '“Not us.”'].map((content) => ({ contents: [content], source: 'the others' }));
    index.put('file:///seeds/c.txt', factsWith(words, { entities: [{ name: 'Adil Norr' }], attributions: [...others, { contents: ['“Yes.”'], speaker: 0 }] }));
    const labels = (options: Partial<QuotesOptions>): string[] => quoteGroups(index, { ...all, ...options }).map(({ label }) => label);
    assert.deepEqual(labels({}).slice(0, 2), ['Adil Norr', 'Mirela Doncheva']);
    assert.deepEqual(labels({ sortBy: 'quotes' }), ['Mirela Doncheva', 'Adil Norr', 'Osei Mensah', 'the others', 'Officials']);
    assert.equal(labels({ sortBy: 'quotes', groupBy: 'document' })[0], 'c.txt');
  });

  it('names sources without a name by their words, and groups those of the same person', () => {
    const index = createWorkspaceIndex();
    const words = '“We close.” A spokesman for the port said. “In May.” The spokesman said. “No.” he said. A driver who asked for no name said it hurts.';
    index.put('file:///seeds/c.txt', factsWith(words, {
      attributions: [
        { contents: ['“We close.”'], source: 'A spokesman for the port' }, { contents: ['“In May.”'], source: 'The spokesman' },
        { contents: ['“No.”'], source: 'he' }, { kind: 'indirect', contents: ['it hurts'], source: 'A driver who' },
      ],
    }));
    assert.deepEqual(quoteGroups(index, all).map((g) => [g.label, g.items.length]), [['a driver', 1], ['a spokesman for the port', 2], ['“he”', 1]]);
    assert.equal(quoteRow(index, { uri: 'file:///seeds/c.txt', index: 1 })?.description, 'a spokesman for the port · c.txt, line 1');
  });

  it('tells sources without a name apart by their documents, as “the company” of each is its own', () => {
    const index = createWorkspaceIndex();
    const put = (name: string, words: string, sources: readonly string[]): void =>
      index.put(`file:///seeds/${name}`, factsWith(words, {
        attributions: sources.map((source, i) => ({ kind: 'indirect', contents: [`sales ${i}`], source, cue: 'said' })),
        claims: sources.map((_, i) => ({ words: `sales ${i}`, attribution: i })),
      }));
    put('bank.txt', 'The company said sales 0 fell. The company said sales 1 rose.', ['The company', 'company']);
    put('mine.txt', 'The company said sales 0 fell. It said sales 1 rose.', ['The company', 'It']);
    const shown = (groups: readonly { label: string; description: string }[]): string[] => groups.map(({ label, description }) => `${label}: ${description}`);
    assert.deepEqual(shown(quoteGroups(index, all)), ['the company: 2 quotes · no name · bank.txt', 'the company: 1 quote · no name · mine.txt', '“It”: 1 quote · no name · mine.txt']);
    assert.deepEqual(shown(claimGroups(index, { groupBy: 'claimant', sortBy: 'position', filter: '', leastCheckWorthiness: 0 }))[1], 'the company: 1 claim · no name · mine.txt');
    assert.deepEqual(claimChoices(index, 0).filter(({ by }) => by === 'claimants').map(({ label, count }) => [label, count]), [['the company · bank.txt', 2], ['the company · mine.txt', 1], ['“It” · mine.txt', 1]]);
  });

  it('has no row for an item that is gone', () => {
    assert.equal(quoteRow(workspace(), { uri: 'file:///seeds/a.txt', index: 9 }), null);
    assert.equal(quoteRow(workspace(), { uri: 'file:///seeds/gone.txt', index: 0 }), null);
  });
});

describe('claims list', () => {
  it('leaves out claims below the least check-worthiness and names unnamed sources by their words', () => {
    const groups = claimGroups(workspace(), { groupBy: 'claimant', sortBy: 'checkWorthiness', filter: '', leastCheckWorthiness: 0.3 });
    assert.deepEqual(groups.map((g) => [g.label, g.items.length]), [['Officials', 1]]);
    assert.equal(claimRow(workspace(), { uri: 'file:///seeds/a.txt', index: 0 })?.description, 'Officials · 80 % · a.txt, line 1');
  });

  it('shows only claims of the kinds, documents and claimants that are selected, and offers each with its count', () => {
    const index = workspace();
    const shown = (selection: Partial<ClaimSelection>): string[] =>
      claimGroups(index, { groupBy: 'document', sortBy: 'position', filter: '', leastCheckWorthiness: 0, selection: { ...allClaims, ...selection } }).map(({ label }) => label);
    const choices = claimChoices(index, 0);
    const keyOf = (name: string): string => choices.find(({ label }) => label === name)?.key ?? '';
    assert.deepEqual(shown({}), ['a.txt', 'b.txt']);
    assert.deepEqual(shown({ kinds: ['quantity'] }), ['a.txt']);
    assert.deepEqual(shown({ documents: ['file:///seeds/b.txt'] }), ['b.txt']);
    assert.deepEqual(shown({ claimants: [keyOf('Mirela Doncheva')] }), ['b.txt']);
    assert.deepEqual(shown({ kinds: ['quantity'], documents: ['file:///seeds/b.txt'] }), []);
    assert.deepEqual(choices.map(({ count }) => count), choices.map(() => 1));
  });
});

describe('people and organisations list', () => {
  it('sorts by name or by number of quotes and filters by alias', () => {
    const names = (sortBy: 'name' | 'quotes', filter = '') =>
      entityGroups(workspace(), { sortBy, filter, types: ['person'] }).flatMap((g) => g.cards.map((card) => card.name));
    assert.deepEqual(names('quotes'), ['Mirela Doncheva', 'Osei Mensah']);
    assert.deepEqual(names('name', 'osei'), ['Osei Mensah']);
  });

  it('says role, aliases and counts in the row of a card', () => {
    const index = workspace();
    const row = cardRow(index, index.cards()[0] as never);
    assert.deepEqual(row.tooltip, ['Mirela Doncheva · Person', 'Mirela Doncheva', 'Also: Doncheva', '2 mentions, 2 quotes, 1 claim in 2 documents']);
    assert.equal(cardRow(index, index.cards()[0] as never, 0.99).tooltip.at(-1), '2 mentions, 2 quotes, 0 claims (and 1 less worth checking) in 2 documents');
  });
});
