import assert from 'node:assert/strict';
import { readModelFiles } from '../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../src/core/analysis/analyze.js';
import { readModels } from '../../../src/core/analysis/models.js';

const analyze = createAnalyzer(readModels(readModelFiles()).value);

/** "type: name | mentions" of each entity, and "speaker: content" of each attribution. */
function read(text: string) {
  const { entities, mentions, attributions } = analyze(text);
  const cards = entities.map(({ type, name, mentions: own }) => `${type}: ${name} | ${[...new Set(own.map((m) => text.slice(mentions[m]?.start, mentions[m]?.end)))].join(', ')}`);
  const said = attributions.map(({ speaker, contents }) => `${entities[speaker]?.name ?? '—'}: ${contents.map(({ start, end }) => text.slice(start, end)).join(' … ')}`);
  return { cards, said };
}

describe('firms that are called like a person of the article', () => {
  const article = `Halvorsen Shipping to cut 400 jobs as charter rates fall

BERGHAVEN, Sept 14 (Nordwire) - Halvorsen Shipping said on Monday it would cut about 400 jobs.

The tanker group, founded by Pieter Halvorsen in 1968, posted a loss. Halvorsen, 87, still holds 31% of the shares. In an interview last year, he said that he would “rather sink than sell”.

Shares in Halvorsen Shipping (HSH.BX) fell 6.1% on the Berghaven Stock Exchange. The company said in a statement it would pay no interim dividend.`;

  it('have a card of their own, also in a headline, and speak for themselves', () => {
    const { cards, said } = read(article);
    assert.ok(cards.some((card) => card.startsWith('organisation: Halvorsen Shipping | Halvorsen Shipping, ')), cards.join('\n'));
    assert.ok(said.includes('Halvorsen Shipping: it would cut about 400 jobs'), said.join('\n'));
    assert.ok(said.includes('Halvorsen Shipping: it would pay no interim dividend'), said.join('\n'));
    assert.ok(said.includes('Pieter Halvorsen: that he would “rather sink than sell”'), said.join('\n'));
  });

  it('are meant by the name alone where it goes on with “its”', () => {
    const { cards } = read('Veridane Foods buys mill\n\nVeridane Foods, Inc. (NASDAQ: VRDN) has bought a mill. “We are thrilled,” said Desmond Veridane, founder of Veridane Foods. Veridane reaffirmed its guidance for the year. Veridane, 54, was born in Creston.');
    const firm = cards.find((card) => card.startsWith('organisation: Veridane Foods'));
    assert.equal(firm, 'organisation: Veridane Foods, Inc. | Veridane Foods, Veridane Foods, Inc., Veridane, its', cards.join('\n'));
    assert.ok(!cards.some((card) => /NASDAQ|VRDN/.test(card)), cards.join('\n'));
  });

  it('are called by all but their trade and form for short', () => {
    const { cards } = read('Foods group buys Old Mill\n\nThe group has bought Old Mill Bakery LLC, a maker of breads. Old Mill said that Old Mill would stay.');
    assert.ok(cards.some((card) => card.startsWith('organisation: Old Mill Bakery LLC | Old Mill, ')), cards.join('\n'));
  });

  it('are known by their analysts, and ships by what kind they are', () => {
    const { cards } = read('Brewer warns on profit\n\nAnalysts at Stonebridge Peel cut their rating. The barque Sigrid was run into by the ferry Doña Inés. The ferry Doña Inés sank.');
    assert.ok(cards.some((card) => card.startsWith('organisation: Stonebridge Peel |')), cards.join('\n'));
    assert.ok(!cards.some((card) => /^person: (?:Sigrid|Doña)/.test(card)), cards.join('\n'));
  });

  it('are not what a city is called that they have their name from', () => {
    const { cards } = read('Wind farm opens\n\nThe coastal city of Lianbei has opened a wind farm. It was built by Lianbei Ocean Power Co., Ltd., officials said.');
    assert.ok(cards.some((card) => card.startsWith('place: Lianbei |')), cards.join('\n'));
  });

  it('take the office beside their name for nobody whose name is part of theirs', () => {
    const { cards, said } = read('Group names finance chief\n\nProperty developer Teng Group said it had named Cecilia Teng, 34, as its finance chief. Toolmaker Brandt & Söhne ruled out a listing. Heinrich Brandt spoke.');
    assert.ok(said.includes('Teng Group: it had named Cecilia Teng, 34, as its finance chief'), said.join('\n'));
    assert.ok(cards.some((card) => card.startsWith('organisation: Brandt & Söhne |')), cards.join('\n'));
  });

  it('announce what they announce, whatever the release says that they are', () => {
    const { said } = read('Veridane Foods buys mill\n\nCRESTON FALLS, March 3 /NewsPress/ -- Veridane Foods, Inc. (NASDAQ: VRDN), a leading producer of plant-based snacks, today announced that it has completed its purchase of a mill. Shares in Veridane Foods rose.');
    assert.ok(said.includes('Veridane Foods, Inc.: that it has completed its purchase of a mill'), said.join('\n'));
  });

  it('are “the Company” where they are said to be called so, and “the company” where a stock exchange is named beside them', () => {
    const { cards } = read('Tamborine reports\n\nTamborine Gold Corp. (“Tamborine” or the “Company”) reported a profit. “We thank Kestrel Drilling,” Ada Ode said. In May the Company produced 38,200 ounces.');
    assert.ok(cards.some((card) => /^organisation: Tamborine Gold Corp\. \|.*\bCompany\b/.test(card)), cards.join('\n'));
    const other = read('Shares rise\n\nShares rose on the Berghaven Stock Exchange after Solvane AB said it would buy back stock. The company will pay a dividend of $2.').cards;
    assert.ok(other.some((card) => card.startsWith('organisation: Solvane AB | Solvane AB, company')), other.join('\n'));
  });

  it('leave their founder his name behind “Mr.”', () => {
    const { cards } = read('Strike\n\nMy father worked for Crenshaw Coal. I saw Mr. Crenshaw once. He wore a white suit. Crenshaw laughed. Crenshaw Coal fought us.');
    assert.ok(cards.some((card) => card.startsWith('person: Crenshaw | Crenshaw')), cards.join('\n'));
    assert.ok(cards.some((card) => card.startsWith('organisation: Crenshaw Coal |')), cards.join('\n'));
  });
});

describe('what is no person', () => {
  it('is where somebody of a given age is from, or how a ruler is addressed', () => {
    const { cards } = read('Crash\n\nA 62-year-old Larkfield man was in hospital on Wednesday after a crash, police said. His Highness commended the crew. The right hon. Gentleman agreed.');
    assert.ok(!cards.some((card) => /^person: (?:Larkfield|Highness|Gentleman)/.test(card)), cards.join('\n'));
  });
});
