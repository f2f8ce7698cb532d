import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/document.js';
import { joinLines } from '../../../src/core/document/joinLines.js';
import { tokenize } from '../../support/tokenizer.js';
import type { SeedDocument } from '../../../src/core/document/types.js';
import type { Span } from '../../../src/core/text/span.js';

const parse = (text: string): SeedDocument => parseDocument(text, tokenize);
const words = (document: SeedDocument, spans: readonly Span[]): string[] => spans.map(({ start, end }) => document.text.slice(start, end));

describe('document', () => {
  it('takes lines as paragraphs and tells title, headings and body apart', () => {
    const document = parse('A port opens in Varnograd\n\nThe mayor came at noon.\nWhat the guild wants\nIt wants a hall. It said so.');
    assert.deepEqual(document.paragraphs.map((p) => p.kind), ['title', 'body', 'heading', 'body']);
  });

  it('takes no line of speech in single marks and no byline for a heading', () => {
    const lines = ['A port opens in Varnograd', '‘I saw nothing,’ the mayor said. ‘Not a boat.’', 'By Ada Brook in Varnograd', 'Published 9.14am, 3 May 2025', '‘Not a boat’', 'Reporting by Ada Brook; editing by Jon Sed', 'It was noon.'];
    assert.deepEqual(parse(lines.join('\n')).paragraphs.map((p) => p.kind), ['title', 'body', 'body', 'body', 'heading', 'body', 'body']);
  });

  it('takes blocks as paragraphs when lines are cut at a column', () => {
    const block = 'The mayor of the town came to the harbour at noon with all of\nthe members of the council who had voted for the loan in the\nspring of that year and with the two engineers of the port\nauthority.';
    assert.equal(parse(`${block}\n\n${block}`).paragraphs.length, 2);
  });

  it('has a space for each line break within a paragraph when lines are joined, and nothing else changes', () => {
    const text = 'One\n\nThe Bank of\nMbarro said\r\nso.\n\nTwo\n';
    const paragraphs = [{ start: 0, end: 3 }, { start: 5, end: 33 }, { start: 35, end: 38 }];
    assert.equal(joinLines(text, paragraphs), 'One\n\nThe Bank of Mbarro said  so.\n\nTwo\n');
    assert.equal(joinLines('One\nTwo', [{ start: 0, end: 3 }, { start: 4, end: 7 }]), 'One\nTwo');
  });

  it('finds sentences, not within addresses and not across paragraphs', () => {
    const document = parse('She wrote for khamla.ir on Monday. Mr. Osei did not.\nA new line');
    assert.deepEqual(words(document, document.sentences), ['She wrote for khamla.ir on Monday.', 'Mr. Osei did not.', 'A new line']);
  });

  it('ends a sentence behind the name Al, but not behind “et al.”', () => {
    const text = '“Yes,” said Al. “No,” said Ben. Holt et al. Found it.';
    const { sentences, tokens } = parseDocument(text, tokenize);
    assert.deepEqual(sentences.map(({ firstToken, endToken }) => text.slice(tokens.starts[firstToken], tokens.ends[endToken - 1])), ['“Yes,” said Al.', '“No,” said Ben.', 'Holt et al. Found it.']);
  });

  it('finds the dateline', () => {
    const document = parse('VARNOGRAD (Delta Wire) – The council met on Monday to vote.\nIt voted.');
    assert.deepEqual(words(document, document.dateline ? [document.dateline] : []), ['VARNOGRAD (Delta Wire) –']);
  });

  it('takes a quotation alone for a headline, but none that ends like a sentence or says who speaks', () => {
    for (const [head, kind] of [
      ['“We counted every tree”', 'title'], ['“Enough”: mayor on the bridge', 'title'], ['“We counted every tree,” said Ada Brook', 'body'], ['“It is over.”', 'body'],
    ] as const) assert.equal(parse(`${head}\n\nThe council met on Monday to vote.`).paragraphs[0]?.kind, kind, head);
    assert.equal(parse('Interview: “We counted every tree”\n\nCourier: Every tree?\n\nBrook: Every tree.').paragraphs[0]?.kind, 'title');
  });

  it('takes a place before a colon for the dateline, but no label of a turn and no kind of piece', () => {
    const lead = 'The 16-day strike by the employees was called off on Monday after the board had agreed to pay.';
    const found = (text: string): string[] => {
      const document = parseDocument(text, tokenize);
      return words(document, document.dateline ? [document.dateline] : []);
    };
    assert.deepEqual(found(`Strike ends\n\nTHIRUV: ${lead}`), ['THIRUV:']);
    assert.deepEqual(found(`Strike ends\n\nAnalysis: ${lead}`), []);
    assert.deepEqual(found(`Strike ends\n\nReed: ${lead}\n\nOde: ${lead}`), []);
    assert.deepEqual(found(`Strike ends\n\nReed: I think that ${lead}`), []);
  });

  it('takes a place in capitals before a full stop for the dateline, where no other paragraph opens so', () => {
    const lead = 'A silver saddle was returned to the museum on Monday after the board had agreed to pay.';
    const found = (text: string): string[] => {
      const document = parseDocument(text, tokenize);
      return words(document, document.dateline ? [document.dateline] : []);
    };
    assert.deepEqual(found(`A saddle returns\n\nORVANA. ${lead}`), ['ORVANA.']);
    assert.deepEqual(found(`A saddle returns\n\nORVANA, May 9 (Gulf Ledger). ${lead}`), ['ORVANA, May 9 (Gulf Ledger).']);
    assert.deepEqual(found(`A saddle returns\n\nQUESTION. ${lead}\n\nANSWER. ${lead}`), []);
    assert.deepEqual(found(`A saddle returns\n\nORVANA. It is late.`), []);
  });

  it('finds the dateline below a headline that names who speaks, and below a byline', () => {
    for (const [head, kind] of [['Envoy: Port deal “within reach”', 'title'], ['By Ada Brook', 'title'], ['A port opens\nBy Ada Brook\nPublished 9.14am, 3 May', 'title']] as const) {
      const document = parse(`${head}\nPORT AVEL, May 3 (Harbour Wire) — The council met on Monday to vote.\nIt voted.`);
      assert.equal(document.paragraphs[0]?.kind, kind, head);
      assert.deepEqual(words(document, document.dateline ? [document.dateline] : []), ['PORT AVEL, May 3 (Harbour Wire) —'], head);
    }
    assert.equal(parse('Q: Why now?\nA: It was noon.\nQ: And then?').paragraphs[0]?.kind, 'body');
  });

  it('takes a straight mark behind a space and before a word in lower case for a closing one where the next opens or there is none', () => {
    const quoted = (text: string): string[] => { const document = parse(text); return words(document, document.quotedSpans); };
    assert.deepEqual(quoted('Her song "On Tides "was heard. She said, "I sing"; they paid.'), ['"On Tides "', '"I sing"']);
    assert.deepEqual(quoted('The name "Ada Ode "comes from a ship.'), ['"Ada Ode "']);
    assert.deepEqual(quoted('He said, "The "little boat" sank."'), ['"The "little boat" sank."', '"little boat"']);
  });

  it('holds its invariants for any text', () => {
    const piece = fc.constantFrom('“', '”', '‘', '’', '"', "'", '«', '»', '„', '\n', '\r\n', ' ', '\u2028', '\ufeff', '\u3000', '🙂', 'a', 'Word', '.', '—', 's', '3.5', 'U.S.', '\ud800');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')));
    fc.assert(
      fc.property(text, (value) => {
        const document = parse(value);
        const { tokens, paragraphs, sentences, quotedSpans } = document;
        for (let i = 0; i < tokens.count; i++) {
          assert.ok(tokens.starts[i]! < tokens.ends[i]! && tokens.ends[i]! <= value.length);
          assert.ok(i === 0 || tokens.ends[i - 1]! <= tokens.starts[i]!);
        }
        for (const list of [paragraphs, sentences]) {
          list.forEach((span, i) => {
            assert.ok(span.start < span.end && span.end <= value.length);
            assert.ok(i === 0 || (list[i - 1]?.end ?? 0) <= span.start);
          });
        }
        for (const { paragraph, start, end } of sentences) {
          assert.ok((paragraphs[paragraph]?.start ?? Infinity) <= start && end <= (paragraphs[paragraph]?.end ?? -1));
        }
        quotedSpans.forEach(({ start, end, inner, parent, paragraph }, i) => {
          assert.ok(start < inner.start && inner.start <= inner.end && inner.end <= end && end <= (paragraphs[paragraph]?.end ?? -1));
          assert.ok(parent < i && (parent < 0 || ((quotedSpans[parent]?.start ?? Infinity) < start && end <= (quotedSpans[parent]?.end ?? -1))));
        });
      }),
      { numRuns: 500 },
    );
  });
});
