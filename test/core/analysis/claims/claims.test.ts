import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createClaimFinder } from '../../../../src/core/analysis/claims/claims.js';
import type { Attribution, Claim } from '../../../../src/core/analysis/types.js';
import { parseDocument } from '../../../../src/core/document/document.js';
import { tokenize } from '../../../support/tokenizer.js';

const findClaims = createClaimFinder();

interface Report {
  readonly kind?: Attribution['kind'];
  readonly source: string;
  readonly cue: string;
  readonly content: string;
  readonly speaker?: number;
  readonly parent?: number;
}

function claimsOf(text: string, reports: readonly Report[] = []): (Claim & { readonly text: string })[] {
  const span = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const attributions = reports.map((r, i): Attribution => ({
    id: `a${i}`, kind: r.kind ?? 'indirect', source: span(r.source), cue: span(r.cue), contents: [span(r.content)], confidence: 1,
    parent: r.parent ?? -1, speaker: r.speaker ?? -1, speakerReason: '',
  }));
  return findClaims(parseDocument(text, tokenize), attributions).map((c) => ({ ...c, text: text.slice(c.start, c.end) }));
}

describe('findClaims', () => {
  it('gives the clause without the words that say who speaks', () => {
    const text = 'According to the envoy, currently, 40% of trade between Arland and Borland is done in their own money.';
    const [claim, ...more] = claimsOf(text, [
      { source: 'the envoy', cue: 'According to', content: 'currently, 40% of trade between Arland and Borland is done in their own money', speaker: 2 },
    ]);
    assert.deepEqual(more, []);
    assert.equal(claim?.text, '40% of trade between Arland and Borland is done in their own money');
    assert.deepEqual([claim?.claimant, claim?.attribution, claim?.voice, claim?.kind], [2, 0, 'speaker', 'quantity']);
  });

  it('takes the speaker of the innermost attribution, and what is said of another as the outer speaker\'s own', () => {
    const text = 'Mira Tosk said that the ministry reported that exports rose by 12 per cent in 2019.';
    const claims = claimsOf(text, [
      { source: 'Mira Tosk', cue: 'said', content: 'that the ministry reported that exports rose by 12 per cent in 2019', speaker: 0 },
      { source: 'the ministry', cue: 'reported', content: 'that exports rose by 12 per cent in 2019', speaker: 1, parent: 0 },
    ]);
    assert.deepEqual(claims.map((c) => [c.text, c.claimant]), [['the ministry reported that exports rose by 12 per cent in 2019', 0], ['exports rose by 12 per cent in 2019', 1]]);
  });

  it('says that a source without a name is unnamed and that the document speaks for itself', () => {
    const text = 'Officials said the dam burst in 2003. The dam was the largest of its kind in Borland.';
    const claims = claimsOf(text, [{ source: 'Officials', cue: 'said', content: 'the dam burst in 2003' }]);
    assert.deepEqual(claims.map((c) => c.voice), ['unnamed', 'document']);
    assert.equal(claims[1]?.attribution, -1);
  });

  it('takes what somebody thinks or plans as the document\'s own claim', () => {
    const text = 'Mira Tosk wants to close all 40 harbours of Borland by 2030.';
    const claims = claimsOf(text, [{ source: 'Mira Tosk', cue: 'wants', content: 'to close all 40 harbours of Borland by 2030', speaker: 0 }]);
    assert.deepEqual(claims.map((c) => [c.text, c.voice]), [[text.slice(0, -1), 'document']]);
  });

  it('gives what goes on behind the words that say who speaks to the same speaker', () => {
    const text = 'The company made £9m in 2020, the mayor said, and it paid £2m in tax.';
    const claims = claimsOf(text, [{ source: 'the mayor', cue: 'said', content: 'The company made £9m in 2020', speaker: 3 }]);
    assert.deepEqual(claims.map((c) => [c.text, c.claimant]), [['The company made £9m in 2020', 3], ['it paid £2m in tax', 3]]);
  });

  it('keeps a clause of the document that stands before a report in its sentence', () => {
    const text = 'Borland Steel holds $28 million abroad, and Mira Tosk said the state would look into it in May.';
    const claims = claimsOf(text, [{ source: 'Mira Tosk', cue: 'said', content: 'the state would look into it in May', speaker: 0 }]);
    assert.deepEqual(claims.map((c) => [c.text, c.voice]), [['Borland Steel holds $28 million abroad', 'document'], ['the state would look into it in May', 'speaker']]);
  });

  it('keeps words in quotation marks together with the clause that they are part of', () => {
    const text = 'Mira Tosk said the storm was “the worst one that we have seen in a century” and that 40 ships sank.';
    const claims = claimsOf(text, [{ kind: 'mixed', source: 'Mira Tosk', cue: 'said', content: text.slice(15, -1), speaker: 0 }]);
    assert.deepEqual(claims.map((c) => c.text), ['the storm was “the worst one that we have seen in a century”', '40 ships sank']);
    const own = 'Its leader, Jon Sed, called the price of water in Arland “a riddle that is wrapped in a tender”.';
    assert.deepEqual(claimsOf(own).map((c) => [c.text, c.voice]), [[own.slice(0, -1), 'document']]);
  });

  it('leaves out the “that” that leads into a report, but none that is its subject', () => {
    const report = (content: string) => claimsOf(`Mira Tosk said ${content}.`, [{ source: 'Mira Tosk', cue: 'said', content, speaker: 0 }]).map((c) => c.text);
    assert.deepEqual(report('that hackers have read 40 lists'), ['hackers have read 40 lists']);
    assert.deepEqual(report('that climate change is real and costs 4 per cent'), ['climate change is real and costs 4 per cent']);
    assert.deepEqual(report('that was 40 years ago'), ['that was 40 years ago']);
  });

  it('leaves out what is left of a sentence behind a report and has no subject of its own', () => {
    for (const rest of ['and urged 40 people to leave Arland', ', which 40 people in Arland had feared']) {
      const content = 'that the harbour of Borland is closed';
      const claims = claimsOf(`Mira Tosk said ${content} ${rest}.`, [{ source: 'Mira Tosk', cue: 'said', content, speaker: 0 }]);
      assert.deepEqual(claims.map((c) => c.text), ['the harbour of Borland is closed'], rest);
    }
  });

  it('keeps a title in quotation marks as the subject of its clause', () => {
    assert.deepEqual(claimsOf('“The Keeper of the Last Lighthouse” was written in Arland after the flood of 1999.').map((c) => c.text), ['“The Keeper of the Last Lighthouse” was written in Arland after the flood of 1999']);
  });

  it('keeps “in addition to” in its clause', () => {
    assert.deepEqual(claimsOf('In addition to the harbour, Borland closed 12 mines in 2019.').map((c) => c.text), ['In addition to the harbour, Borland closed 12 mines in 2019']);
  });

  it('keeps a pair of marks whole, and leaves out the one around all', () => {
    const text = '“‘Nobody’ is a large word in Arland,” Mira Tosk said. She wrote that “the price was ‘secret’” in May.';
    const claims = claimsOf(text, [{ kind: 'direct', source: 'Mira Tosk', cue: 'said', content: text.slice(0, 37), speaker: 0 }]);
    assert.deepEqual(claims.map((c) => c.text), ['‘Nobody’ is a large word in Arland', 'She wrote that “the price was ‘secret’” in May']);
  });

  it('takes neither the label before a turn nor the words before a quotation for a claim', () => {
    const text = 'TOSK: He told parliament: “We closed 40 of the harbours in Arland in 2019.”';
    const claims = claimsOf(text, [
      { kind: 'direct', source: 'TOSK', cue: ':', content: text.slice(6), speaker: 0 },
      { kind: 'direct', source: 'He', cue: 'told', content: text.slice(26), speaker: 1, parent: 0 },
    ]);
    assert.deepEqual(claims.map((c) => [c.text, c.claimant]), [['We closed 40 of the harbours in Arland in 2019', 1]]);
  });

  it('gives what is retold within a turn to whose turn it is', () => {
    const text = 'TOSK: The ministry says that 20 per cent of the harbours are closed.';
    const claims = claimsOf(text, [
      { kind: 'direct', source: 'TOSK', cue: ':', content: text.slice(6), speaker: 0 },
      { source: 'The ministry', cue: 'says', content: 'that 20 per cent of the harbours are closed', speaker: 1, parent: 0 },
    ]);
    assert.deepEqual(claims.map((c) => [c.text, c.claimant]), [['The ministry says that 20 per cent of the harbours are closed', 0], ['20 per cent of the harbours are closed', 1]]);
  });

  it('takes what somebody asks as the document\'s own claim, and no infinitive for a statement', () => {
    for (const [cue, content] of [['asked', 'whether the state closed 40 harbours in 2019'], ['said', 'to have closed 40 harbours that the state built']] as const) {
      const text = `Mira Tosk ${cue} ${content}.`;
      assert.deepEqual(claimsOf(text, [{ source: 'Mira Tosk', cue, content, speaker: 0 }]).map((c) => [c.text, c.voice]), [[text.slice(0, -1), 'document']]);
    }
  });

  it('cuts a sentence where a clause of its own begins', () => {
    const texts = claimsOf('Arland has 300 million speakers of Borlish, but the state runs no channel in that language; in 2001 both signed a treaty.').map((c) => c.text);
    assert.deepEqual(texts, ['Arland has 300 million speakers of Borlish', 'the state runs no channel in that language', 'in 2001 both signed a treaty']);
  });

  it('cuts a sentence where a figure, or a phrase such as "at the same time", opens the next clause', () => {
    const texts = claimsOf('They have no language in common, 30 million people speak Borlish, at the same time the state teaches no Arlish.').map((c) => c.text);
    assert.deepEqual(texts, ['They have no language in common', '30 million people speak Borlish', 'the state teaches no Arlish']);
  });

  it('takes a thing that somebody names or asks for as the document\'s own claim', () => {
    for (const [cue, content] of [['pointed to', 'a law passed by the Borlish against trade'], ['asked', 'the members to meet in May and refrain from strikes']] as const) {
      const text = `Mira Tosk ${cue} ${content}.`;
      assert.deepEqual(claimsOf(text, [{ source: 'Mira Tosk', cue, content, speaker: 0 }]).map((c) => [c.text, c.voice]), [[text.slice(0, -1), 'document']]);
    }
  });

  it('takes no fragment that names nothing, but short statements that do', () => {
    assert.deepEqual(claimsOf('It was. They did so in 2019. Taxes doubled in Arland, and it was.').map((c) => c.text), ['They did so in 2019', 'Taxes doubled in Arland']);
    assert.deepEqual(claimsOf('Prices doubled.').map((c) => c.text), ['Prices doubled']);
  });

  it('says what is missing among its reasons', () => {
    const reasons = claimsOf('Arland does not have a land border with Borland.')[0]?.reasons.map((r) => r.text) ?? [];
    assert.ok(reasons.includes('says that something is missing') && !reasons.includes('names a country or its people'), String(reasons));
  });

  it('puts statistics and dated events before opinions, wishes, courtesies and questions', () => {
    const score = (text: string): number => Math.max(0, ...claimsOf(text).map((c) => c.checkWorthiness));
    const facts = ['Unemployment in Arland fell by 12 percent last year.', 'Borland signed the treaty in 2001.', 'We spent $4 billion on schools.'];
    const rest = ['I think this is very important.', 'We hope to see a better future.', 'Thank you very much for coming.', 'Why would anybody do that?'];
    assert.ok(Math.min(...facts.map(score)) > 0.5, String(facts.map(score)));
    assert.ok(Math.max(...rest.map(score)) < 0.3, String(rest.map(score)));
  });

  for (const line of [
    'By Ada Brook in Port Avel', 'Ada Brook, chief reporter of the Harbour Wire', '7 p.m.', 'A question of money in Borland', 'THE HARBOUR OF PORT AVEL',
    'Reporting by Ada Brook in Arland; editing by Jon Sed', 'Published 9.14am, 3 May 2021 by the Harbour Wire', 'Media contact: Ada Brook, press@harbour.example, 020 5550 1234',
    'Borland Steel declined to comment.', 'Mr Jon Sed said.', 'Mira Tosk did not immediately respond to a request for comment on Monday.',
    'The bank, First Dale, had no comment.', 'There was no immediate comment from the ministry.', 'Ada Brook and Jon Sed contributed reporting from Arland.', 'Ada Brook in Borland contributed to this report.',
  ]) {
    it(`lists no claim of the line "${line}"`, () => {
      const texts = claimsOf(`Prices rose by 8 per cent in Arland.\n\nShops closed in March, and 40 people lost their work.\n\n${line}\n\nThe shops opened again in May.`).map((c) => c.text);
      assert.deepEqual(texts.filter((text) => line.includes(text)), []);
    });
  }

  it('lists figures without a verb in the document\'s own words', () => {
    assert.ok(claimsOf('Prices rose in Arland.\n\nUnemployment in Arland in March: 12 per cent, after 8 per cent in May.').some((c) => c.text.startsWith('Unemployment')));
  });

  it('thinks less worth checking what stands in captions and notes, and says why', () => {
    const story = 'Prices rose by 8 per cent in Arland.\n\nShops closed in March, and 40 people lost their work.\n\n';
    const text = 'The trust has looked after 40 lighthouses in Borland since 1962.';
    const [inStory, inNotes, inCaption] = [`${story}${text}`, `${story}Notes to editors\n\n${text}`, `${story}${text} (Photo: Ada Brook/Harbour Wire)`].map((t) => claimsOf(t).find((c) => c.text.startsWith('The trust')));
    assert.ok(inStory && inNotes && inCaption);
    assert.ok(Math.max(inNotes.checkWorthiness, inCaption.checkWorthiness) < inStory.checkWorthiness - 0.2, `${inStory.checkWorthiness} ${inNotes.checkWorthiness}`);
    assert.ok(inNotes.reasons.some((r) => r.text === 'stands in a note, credit or caption' && r.weight < 0));
  });

  it('takes no verb for a word of praise', () => {
    const [claim] = claimsOf('Exports of Arland rose by 12 percent.');
    assert.ok(claim && !claim.reasons.some((r) => r.text === 'praises'), JSON.stringify(claim?.reasons));
  });

  it('takes “First” and “Last” within a name for no record', () => {
    const kinds = (text: string) => claimsOf(`Prices rose in Arland.\n\n${text}`).filter((c) => text.startsWith(c.text.slice(0, 12))).flatMap((c) => c.kinds);
    for (const text of ['The owner, First Dale, closed the mill in March.', 'The mill was sold to Only Brands in March.', 'She sold the Last Frontier in March.']) assert.ok(!kinds(text).includes('record'), text);
    for (const text of ['First Dale was the first owner of the mill.', 'The mill was the last in Arland.', 'Arland Elects First Woman Mayor']) assert.ok(kinds(text).includes('record'), text);
  });

  it('takes a number behind “call” for no telephone number', () => {
    const [claim] = claimsOf('Prices rose in Arland.\n\nThe call came from 350 miles away, and 40 people in Borland answered it.').filter((c) => c.text.startsWith('The call'));
    assert.ok(claim && !claim.reasons.some((r) => r.text.startsWith('stands in a note')));
  });

  it('gives its reasons in words, strongest first', () => {
    const [claim] = claimsOf('Unemployment in Arland fell by 12 percent last year.');
    assert.equal(claim?.reasons[0]?.text, 'states a share');
    const sizes = claim?.reasons.map((r) => Math.abs(r.weight)) ?? [];
    assert.deepEqual(sizes, [...sizes].sort((a, b) => b - a));
  });

  for (const [text, kind] of [
    ['Borland is larger than Arland.', 'comparison'],
    ['Parliament passed the bill on water.', 'law'],
    ['Arland will hold its next election in 2031.', 'prediction'],
    ['The fire destroyed Port Avel in 1904.', 'event'],
  ] as const) {
    it(`knows the kind of "${text}"`, () => assert.equal(claimsOf(text)[0]?.kind, kind));
  }

  it('gives ordered spans within the text and unique ids, whatever the text', () => {
    const word = fc.constantFrom('He', 'said', 'that', '“', '”', 'it', 'was', '40%', ',', 'and', 'but', ';', 'Arland', '.', '?', '\n', '(', ')');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word).map((w) => w.join(' '))), (text) => {
      const claims = claimsOf(text);
      let start = 0;
      for (const c of claims) {
        assert.ok(c.start >= start && c.end > c.start && c.end <= text.length);
        assert.ok(c.checkWorthiness >= 0 && c.checkWorthiness <= 1);
        start = c.start;
      }
      assert.equal(new Set(claims.map((c) => c.id)).size, claims.length);
    }), { numRuns: 200 });
  });
});
