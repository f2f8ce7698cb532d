import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readModelFile } from '../../../scripts/modelFiles.mjs';
import { parseDocument } from '../../../src/core/document/document.js';
import { createTokenizer } from '../../../src/core/document/tokenize.js';
import { partsOfSpeech } from '../../../src/core/document/types.js';
import { readModel } from '../../../src/core/model/container.js';
import { hashLower } from '../../../src/core/model/hash.js';
import { isSpace } from '../../../src/core/text/span.js';
import { tokenize } from '../../support/tokenizer.js';

const parse = (text: string, tokenizer = tokenize) => parseDocument(text, tokenizer);
/** The tokens apart by spaces. */
const tokens = (text: string): string => {
  const { starts, ends, count } = parse(text).tokens;
  return Array.from({ length: count }, (_, i) => text.slice(starts[i], ends[i])).join(' ');
};
const sentences = (text: string): string[] => parse(text).sentences.map(({ start, end }) => text.slice(start, end));
const tags = (text: string, tokenizer = tokenize): string => Array.from(parse(text, tokenizer).tokens.tags, (tag) => partsOfSpeech[tag]).join(' ');

describe('tokens', () => {
  const cases: [what: string, text: string, expected: string][] = [
    ['contracted words', "They don't, she'll, I'd've, we CAN'T cannot", "They do n't , she 'll , I 'd 've , we CA N'T can not"],
    ['possessive endings of all kinds of words', "Ada's Osei’s BORN'S the guilds' plan", "Ada 's Osei ’s BORN 'S the guilds ' plan"],
    ['apostrophes within names', "O'Dell D’Arvo Sana'a rock'n'roll", "O'Dell D’Arvo Sana'a rock'n'roll"],
    ['decades', "the '90s and ’80s and 1970s", "the '90s and ’80s and 1970s"],
    ['hyphens, which part words but for prefixes', 'Amir-Varnola long-time re-election anti-Varnog -- no', 'Amir - Varnola long - time re-election anti-Varnog -- no'],
    ['abbreviations and initials', 'Mr. J. K. Brook of U.S. Steel Inc. at 5 p.m. in St. Osk, Fla. on Jan. 5', 'Mr. J. K. Brook of U.S. Steel Inc. at 5 p.m. in St. Osk , Fla. on Jan. 5'],
    ['words that are abbreviations elsewhere', 'No. He is ill. The sun. No. 5', 'No . He is ill . The sun . No. 5'],
    ['numbers with marks inside', '1,250.75 2016-01-02 9:30 5/6 1.5-2.5 -3 .5 5, 6.', '1,250.75 2016-01-02 9:30 5/6 1.5-2.5 -3 .5 5 , 6 .'],
    ['money with a letter before the figure', 'R1.2bn Sh3.1 B2. C', 'R1.2bn Sh3.1 B2 . C'],
    ['units and money', '$5.5m €3bn US$20 5% 40km 3rd 5pm 9:30am', '$ 5.5 m € 3 bn US$ 20 5 % 40 km 3rd 5pm 9:30am'],
    ['addresses', 'See https://varno.gd/a?b=1, www.brook.org/x. or a.b-c@varno.co.uk and khamla.ir.', 'See https://varno.gd/a?b=1 , www.brook.org/x . or a.b-c@varno.co.uk and khamla.ir .'],
    ['names of social networks', '@ada_brook #GuildFirst @ 5', '@ada_brook #GuildFirst @ 5'],
    ['marks', '“Oh!” («no»…) „ja“ – [x]... AT&T and/or', '“ Oh ! ” ( « no » … ) „ ja “ – [ x ] ... AT&T and / or'],
    ['emoji as a reader sees them', 'ok 👩‍🚀👍🏽 🇫🇷 ❤️!', 'ok 👩‍🚀 👍🏽 🇫🇷 ❤️ !'],
    ['letters of any script', 'Élan naïve Ærø Москва Ἀθῆναι 東京 cafe\u0301 𝒜da', 'Élan naïve Ærø Москва Ἀθῆναι 東京 cafe\u0301 𝒜da'],
  ];
  for (const [what, text, expected] of cases) it(`are right for ${what}`, () => assert.equal(tokens(text), expected));

  it('cover every character that is no white space, once, whatever the text', () => {
    const piece = fc.constantFrom('“', '’', "'", "'s", "n't", '"', '-', '--', '.', '...', 'U.S.', 'Mr.', 'a', 'Word', 'www.', 'http://', '@', '#', 'b@c.de', '3.5', '$', '+', '1', '_', '&', '\u200d', '\ufe0f', '🇫', '👍', '🏽', '\ud800', 'é', '\u0301', ' ', '\n', '\u00ad');
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')));
    fc.assert(
      fc.property(text, (value) => {
        const { tokens: found } = parse(value);
        let at = 0;
        for (let i = 0; i <= found.count; i++) {
          const start = i < found.count ? found.starts[i]! : value.length;
          for (; at < start; at++) assert.ok(isSpace(value.charCodeAt(at)), `character ${at} is in no token`);
          if (i === found.count) break;
          assert.ok(start >= at && start < found.ends[i]!);
          at = found.ends[i]!;
          assert.equal(found.words[i], hashLower(value, start, at));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are the same each time', () => {
    const text = 'Ada Brook’s guild (“the U.S. one”) won 5 of 9 seats.';
    assert.deepEqual(parse(text).tokens, parse(text).tokens);
  });
});

describe('sentences', () => {
  const cases: [what: string, text: string, count: number][] = [
    ['behind full stops, questions and exclamations', 'She came. Did he? No! They left.', 4],
    ['not behind titles and initials', 'Mr. Osei met Sen. J. K. Brook and Gov. Ada Varn of St. Osk.', 1],
    ['not behind abbreviations that a name follows', 'The U.S. Senate met at Brook Inc. Hall on Jan. 5.', 1],
    ['behind abbreviations when the next word begins a sentence', 'She works for Brook Inc. The guild left the U.S. He came at 5 p.m. Osei left.', 4],
    ['not before the words that tell who says a quotation', '“Is it true?” she asked. “It is!” Ada Brook said.', 2],
    ['behind a quotation that ends with its sentence', '“We will go.” The guild left. "We stay." Nobody came.', 4],
    ['not within a quotation that a clause goes on from', 'He called it “a mess.” but stayed.', 1],
    ['not within addresses', 'Write to khamla.ir or see www.brook.org for more.', 1],
    ['not behind the number of an item', '1. The guild meets.', 1],
    ['behind an ellipsis before a capital letter only', 'He waited… and left. She … Then he came.', 3],
    ['between doubled single marks', "They called it ''a mess.'' Others did not.", 2],
  ];
  for (const [what, text, count] of cases) it(`end ${what}`, () => assert.equal(sentences(text).length, count, JSON.stringify(sentences(text))));
});

describe('parts of speech', () => {
  it('are those of the words in their place', () => {
    assert.equal(tags('The mayor of Osk said she will not leave the old harbour.'), 'DET NOUN ADP PROPN VERB PRON AUX PART VERB DET ADJ NOUN PUNCT');
    assert.equal(tags('The vote was close; they vote to close it.'), 'DET NOUN AUX ADJ PUNCT PRON VERB PART VERB PRON PUNCT');
  });

  it('come from plain rules when there is no model', () => {
    assert.equal(tags('Ada Brook said the guild quickly agreed with him.', createTokenizer()), 'PROPN PROPN VERB DET NOUN ADV VERB ADP PRON PUNCT');
  });

  it('come from plain rules when the model is another one', () => {
    const other = createTokenizer(readModel(readModelFile('recognition') ?? new Uint8Array(), 'recognition').value);
    assert.equal(tags('The guild agreed.', other), 'DET NOUN VERB PUNCT');
  });
});
