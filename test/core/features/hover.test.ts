import assert from 'node:assert/strict';
import { hoverCards } from '../../../src/core/features/hover.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith, spanOf, type GivenFindings } from '../../support/factsBuilder.js';

const uri = 'file:///seeds/port.txt';
const text = 'Mirela Doncheva, the mayor of Varnograd, opened the port. “We built it in 12 months,” she said. “It is ours.”';
const findings: GivenFindings = {
  entities: [
    { name: 'Mirela Doncheva', aliases: ['Doncheva'], role: 'mayor of Varnograd', mentions: [['Mirela Doncheva'], ['she', 'pronoun', 1, 'the last person named']] },
  ],
  attributions: [
    { contents: ['“We built it in 12 months,”'], source: 'she', cue: 'said', speaker: 0, speakerReason: '“she” → Mirela Doncheva, the last person named' },
    { contents: ['“It is ours.”'], speaker: 0 },
  ],
  claims: [{ words: 'We built it in 12 months', kind: 'quantity', checkWorthiness: 0.8, claimant: 0, attribution: 0 }],
};

function hover(words: string): string[][] {
  const index = createWorkspaceIndex();
  index.put(uri, factsWith(text, findings));
  return hoverCards(index, uri, spanOf(text, words).start).map((card) => card.lines.map((line) => line.map((run) => run.text).join('')));
}

describe('hover', () => {
  it('shows name, kind, role, aliases, counts and what they said when a name is hovered', () => {
    assert.deepEqual(hover('Mirela')[0], [
      'Mirela Doncheva · Person',
      'mayor of Varnograd',
      'Also: Doncheva',
      'Here: 2 mentions, 2 quotes, 1 claim',
      'First said: “We built it in 12 months,”',
      'Latest: “It is ours.”',
      'Next mention · All mentions · Their quotes',
    ]);
  });

  it('shows first what tells a reader something of what they said: “declined to comment” only where there is nothing else', () => {
    const report = (words: string) => ({ contents: [words], kind: 'indirect' as const, speaker: 0 });
    const saidIn = (...attributions: GivenFindings['attributions'] & object): string[] => {
      const index = createWorkspaceIndex();
      index.put(uri, factsWith('Ada Brook declined to comment. Then Brook denied that. Later she said the mill would close.', { entities: [{ name: 'Ada Brook', mentions: [['Ada Brook']] }], attributions }));
      return hoverCards(index, uri, 0)[0]!.lines.map((line) => line.map((run) => run.text).join('')).filter((line) => /[Ss]aid|Latest/.test(line));
    };
    assert.deepEqual(saidIn(report('to comment'), report('that'), report('the mill would close')), ['Said: the mill would close']);
    assert.deepEqual(saidIn(report('to comment'), report('that')), ['First said: to comment', 'Latest: that']);
  });

  it('says why when a pronoun is hovered', () => {
    assert.ok(hover('she')[0]?.includes('Why: the last person named (90 % sure)'));
  });

  it('shows the quotation and the claim in it when quoted words are hovered', () => {
    const [quotation, claim] = hover('built it');
    assert.deepEqual(quotation?.slice(0, 3), [
      'Direct quotation · Mirela Doncheva',
      'mayor of Varnograd',
      'Reported with “said”; “she” → Mirela Doncheva, the last person named',
    ]);
    assert.deepEqual(claim?.slice(0, 2), ['Claim · Quantity · worth checking 80 %', 'Claimed by Mirela Doncheva']);
  });

  it('has no card for a claim that is too little worth checking to be listed', () => {
    const index = createWorkspaceIndex();
    index.put(uri, factsWith(text, findings));
    const titles = (leastCheckWorthiness: number) => hoverCards(index, uri, spanOf(text, 'built it').start, { leastCheckWorthiness }).map((card) => card.lines[0]?.[0]?.text);
    assert.deepEqual(titles(0.8), ['Direct quotation', 'Claim']);
    assert.deepEqual(titles(0.81), ['Direct quotation']);
  });

  it('counts the claims that are listed, and apart from them those that are not', () => {
    const index = createWorkspaceIndex();
    index.put(uri, factsWith(text, findings));
    index.put('file:///seeds/other.txt', factsWith(text, findings));
    const lines = hoverCards(index, uri, 3, { leastCheckWorthiness: 0.81 })[0]?.lines.map((line) => line.map((run) => run.text).join(''));
    assert.ok(lines?.includes('Here: 2 mentions, 2 quotes, 0 claims (and 1 less worth checking)'));
    assert.ok(lines?.includes('In the workspace: 4 mentions, 4 quotes, 0 claims (and 2 less worth checking) in 2 documents'));
  });

  it('tells what was rejected, and by whom, where there is a cross', () => {
    const index = createWorkspaceIndex();
    const span = spanOf(text, 'We built it in 12 months');
    const facts = factsWith(text, { ...findings, claims: [] });
    const annotation = { id: 'c1', type: 'claim', status: 'rejected', by: 'Nora', at: '2026-11-24T09:30:00Z', reason: 'It was 14', target: { exact: 'We built it in 12 months', ...span } } as const;
    index.put(uri, { ...facts, annotations: [{ annotation, state: 'exact', spans: [span], score: 1 }] });
    const cards = hoverCards(index, uri, span.start + 3).map((card) => card.lines.map((line) => line.map((run) => run.text).join('')));
    assert.equal(cards[0]?.[0], 'Direct quotation · Mirela Doncheva');
    assert.deepEqual(cards[1], ['Rejected claim · “We built it in 12 months”', 'Rejected by Nora, 24 November 2026', 'Reason: It was 14']);
    assert.equal(hoverCards(index, uri, span.start + 3, { only: 'quotation' }).length, 1);
  });

  it('tells of no name and no note that was rejected, nor of what was rejected elsewhere', () => {
    const index = createWorkspaceIndex();
    const span = spanOf(text, 'opened');
    const cardsFor = (type: 'mention' | 'note' | 'claim', offset: number, status: 'rejected' | 'confirmed' = 'rejected'): number => {
      const annotation = { id: 'n1', type, status, target: { exact: 'opened', ...span } } as const;
      index.put(uri, { ...factsWith(text, findings), annotations: [{ annotation, state: 'exact', spans: [span], score: 1 }] });
      return hoverCards(index, uri, offset).length;
    };
    assert.deepEqual([cardsFor('claim', span.start), cardsFor('claim', span.start, 'confirmed'), cardsFor('claim', span.end + 2)], [1, 0, 0]);
    assert.deepEqual([cardsFor('mention', span.start), cardsFor('note', span.start)], [0, 0]);
  });

  it('shows nothing where nothing is known', () => {
    assert.deepEqual(hover('opened'), []);
  });

  it('counts the workspace when the person is in other documents too', () => {
    const index = createWorkspaceIndex();
    index.put(uri, factsWith(text, findings));
    index.put('file:///seeds/other.txt', factsWith(text, findings));
    const lines = hoverCards(index, uri, 3)[0]?.lines.map((line) => line.map((run) => run.text).join(''));
    assert.ok(lines?.includes('In the workspace: 4 mentions, 4 quotes, 2 claims in 2 documents'));
  });
});
