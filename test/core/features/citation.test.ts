import assert from 'node:assert/strict';
import { citations } from '../../../src/core/features/citation.js';
import { claimsTable, quotesTable } from '../../../src/core/features/tables.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith } from '../../support/factsBuilder.js';

const uri = 'file:///seeds/port.txt';
const text = 'The port opens.\n“We built it,” Mirela Doncheva, the mayor of Varnograd, said, “in 12 months.”\n';
const facts = factsWith(text, {
  entities: [{ name: 'Mirela Doncheva', role: 'mayor of Varnograd' }],
  attributions: [{ contents: ['“We built it,”', '“in 12 months.”'], cue: 'said', speaker: 0 }],
  claims: [{ words: '“in 12 months.”', kind: 'quantity', checkWorthiness: 0.8, claimant: 0 }],
});

describe('a quote that is copied', () => {
  it('has its words, who said them, where they stand, and what is around them', () => {
    const [attribution] = facts.attributions;
    assert.ok(attribution);
    assert.equal(citations([{ uri, facts, attribution, text }]), [
      '“We built it,” … “in 12 months.”',
      '— Mirela Doncheva, mayor of Varnograd',
      'port.txt, line 2 · Direct quotation',
      'In the text: “We built it,” Mirela Doncheva, the mayor of Varnograd, said, “in 12 months.”',
      '',
    ].join('\n'));
  });
});

describe('a table', () => {
  const index = createWorkspaceIndex();
  index.put(uri, facts);

  it('has a row for each quote or claim, with who says it and where', () => {
    const [head, quote] = quotesTable(index, [{ uri, index: 0 }, { uri, index: 9 }]).split('\r\n');
    assert.match(head ?? '', /^"Words","Speaker","Role","Kind"/);
    assert.match(quote ?? '', /^"“We built it,” .*“in 12 months\.”","Mirela Doncheva","mayor of Varnograd","Direct quotation","said","port\.txt","2","The port opens\.","0\.\d\d","",""$/);
    const [, claim] = claimsTable(index, [{ uri, index: 0 }]).split('\r\n');
    assert.match(claim ?? '', /"Mirela Doncheva","Quantity","0\.80","","port\.txt","2"/);
  });

  it('doubles quotation marks, keeps a row on one line, and lets no words be taken for a formula', () => {
    const given = '"A" said\n"B", he went.\n=1+1 is what he said\n';
    const other = createWorkspaceIndex();
    other.put(uri, factsWith(given, { entities: [], attributions: [{ contents: ['"A" said\n"B"'] }, { contents: ['=1+1'] }] }));
    const rows = quotesTable(other, [{ uri, index: 0 }, { uri, index: 1 }]).split('\r\n');
    assert.ok(rows[1]?.startsWith('"""A"" said ""B""",'), rows[1]);
    assert.ok(rows[2]?.startsWith('"\'=1+1",'), rows[2]);
    assert.equal(rows.length, 4);
  });
});
