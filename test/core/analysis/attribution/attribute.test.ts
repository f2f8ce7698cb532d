import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { createAttributor, type Attribute } from '../../../../src/core/analysis/attribution/attribute.js';
import { readModels } from '../../../../src/core/analysis/models.js';
import { parseDocument } from '../../../../src/core/document/document.js';
import { tokenize } from '../../../support/tokenizer.js';
import type { Span } from '../../../../src/core/text/span.js';

const root = path.join(import.meta.dirname, '../../../..');
const { value: models } = readModels({ attribution: fs.readFileSync(path.join(root, 'models/attribution.bin')) });
const withModel = createAttributor(models.attribution);
const byRules = createAttributor(null);

/** "source | cue | content | content" of each attribution. */
function read(attribute: Attribute, text: string): string[] {
  const words = (span: Span | null): string => (span ? text.slice(span.start, span.end) : '—');
  return attribute(parseDocument(text, tokenize), []).map((a) => [words(a.source), words(a.cue), ...a.contents.map(words)].join(' | '));
}

const holds = (attribute: Attribute, text: string, ...expected: string[]): void => {
  const found = read(attribute, text);
  for (const line of expected) assert.ok(found.includes(line), `${line}\nnot in\n${found.join('\n')}`);
};

describe('attribution', () => {
  it('takes no word that only stands for what was said for a report', () => {
    const found = read(withModel, 'What the minister told the ambassador\n\nThe minister said the river was closed.');
    assert.ok(found.every((line) => !line.endsWith('| What')), found.join('\n'));
  });

  it('takes what somebody denies or confirms of what was told before for a report, though it is only “this” or “it”', () => {
    holds(withModel, 'Bridge\n\nVilla owners said the council had sold the bridge. The council denied this.\n\nMira Ode did not dispute that.', 'The council | denied | this', 'Mira Ode | did not dispute | that');
    const found = read(withModel, 'Bridge\n\nThere, I have said it. The mayor argued that: the bridge was his.');
    assert.ok(!found.some((line) => / \| (?:it|that)$/.test(line)), found.join('\n'));
  });

  it('gives a report between commas both parts around it, and only the words behind it where a relative pronoun stands before', () => {
    holds(withModel, 'Lake\n\nThe reason, according to director Mira Ode, is the resource tax.', 'director Mira Ode | according to | The reason | is the resource tax');
    holds(withModel, 'Lake\n\nThe members met in the hall. To understand the lake, the mayor said, one should swim in it.', 'the mayor | said | To understand the lake | one should swim in it');
    holds(withModel, 'Lake\n\nThe council bought the boat, which, the mayor said, was leaking.', 'the mayor | said | was leaking');
    holds(withModel, 'Lake\n\nIn a letter, Mira Ode wrote, “The lake is ours.”', 'Mira Ode | wrote | “The lake is ours.”');
  });

  it('adds to what is reported the place behind a report between commas, but not in what it was said', () => {
    holds(withModel, 'Lake\n\nMira Ode still has the key. She keeps it, she says, in the drawer with the batteries.', 'she | says | She keeps it | in the drawer with the batteries');
    for (const told of ['in a letter to the council', 'in an interview on Monday']) {
      const found = read(withModel, `Lake\n\nThe council will sell the lake, the mayor said, ${told}.`);
      assert.ok(!found.some((line) => line.includes(`| ${told}`)), found.join('\n'));
    }
  });

  it('ends an answer before a quotation that has a source of its own, and before a bare question', () => {
    const told = 'Q: What happened in 1988?\n\nA: The river rose.\n\n“I sent him a cake,” Lee says, and laughs.\n\nHer daughter Maud Lee puts it differently. “She forgave nobody,” says Maud.\n\nQ: What now?\n\nA: Sleep.';
    holds(withModel, told, 'A | : | The river rose.', 'Lee | says | “I sent him a cake,”', 'Maud | says | “She forgave nobody,”', 'A | : | Sleep.');
    const narrated = 'Q: What happened in 1988?\n\nA: The river rose.\n\nMy mother baked.\n\n“I sent him a cake,” Lee says, and laughs.\n\nShe fetches the tin.\n\nQ: What now?\n\nA: Sleep.';
    holds(withModel, narrated, 'A | : | The river rose. | My mother baked.');
    const asked = 'Q: What happened in 1988?\n\nA: The river rose.\n\nAnd who baked the cake?\n\nI did.\n\nQ: What now?\n\nA: Sleep.';
    holds(withModel, asked, 'A | : | The river rose.');
    const going = 'Q: What happened in 1988?\n\nA: The river rose.\n\nI said, “Take the boat.” Who would not? We rowed.\n\n“Then the boat sank.\n\nQ: What now?\n\nA: Sleep.';
    holds(withModel, going, 'A | : | The river rose. | I said, “Take the boat.” Who would not? We rowed. | Then the boat sank.');
    const long = `Q: What happened in 1988?\n\nA: The river rose.\n\n${'The boat sank.\n\n'.repeat(5)}Q: What now?\n\nA: Sleep.`;
    holds(withModel, long, 'A | : | The river rose.');
  });

  it('reads whose opinion or count a sentence gives', () => {
    holds(withModel, 'Lake\n\nIn the view of its secretary, Mira Ode, a lake is not a port.', 'its secretary, Mira Ode, | In the view of | a lake is not a port');
    holds(withModel, "Lake\n\nIn the adviser's view a council cannot sell its own lake.", "the adviser's | view | a council cannot sell its own lake");
    holds(withModel, 'Lake\n\nEleven hundred people, by the rangers’ own count, walked to the lake.', 'the rangers’ | count | Eleven hundred people | walked to the lake');
    holds(withModel, 'Lake\n\nThe mayor walked out and was, in the words of an aide, “a lamb without wool.”', 'an aide | in the words of | “a lamb without wool.”');
    assert.deepEqual(read(withModel, 'Lake\n\nIn other words, the lake was full. By then the boats had gone.'), []);
  });

  it('takes what a court or a committee heard for a report of nobody named', () => {
    holds(withModel, 'Boat\n\nThe inquest heard how the boys had lost the boat. The jury was told Mira Ode had sold it.', '— | heard | how the boys had lost the boat', '— | was told | Mira Ode had sold it');
    holds(withModel, "Boat\n\nTwo men fired at a boat, the Coroner's Court heard yesterday.", '— | heard | Two men fired at a boat');
    holds(withModel, 'Boat was empty for a year, inquiry hears\n\nThe boat lay in the harbour.', '— | hears | Boat was empty for a year');
    assert.deepEqual(read(withModel, 'Boat\n\nThe mayor of the town heard the boat from far away.'), []);
  });

  it('gives what a court heard no source when a dateline stands before it', () => {
    const fence = "A hill farmer moved his neighbour's boundary fence by almost forty metres under cover of darkness";
    const expected = `— | heard | ${fence}`;
    assert.deepEqual(read(withModel, `Fence\n\n${fence}, the High Court in Invercoulter heard on Tuesday.`), [expected]);
    assert.deepEqual(read(withModel, `Fence\n\nINVERCOULTER — ${fence}, the High Court in Invercoulter heard on Tuesday.`), [expected]);
  });

  it('reads who says what closes a headline, before the verb and behind it', () => {
    const body = '\n\nThe boat lay in the harbour.';
    holds(withModel, `Council hid loss of boat, panel concludes${body}`, 'panel | concludes | Council hid loss of boat');
    holds(withModel, `Skipper sacked over hat must be rehired, board rules${body}`, 'board | rules | Skipper sacked over hat must be rehired');
    holds(withModel, `Boat grounded until Friday, says minister${body}`, 'minister | says | Boat grounded until Friday');
    holds(withModel, 'Boat\n\nNone were paid, harbour director Mira Ode said.', 'harbour director Mira Ode | said | None were paid');
  });

  it('takes no participle between an article and a noun for a verb that reports', () => {
    assert.deepEqual(read(withModel, 'Boat\n\nMira Ode lives sixty metres from the proposed junction.'), []);
  });

  it('reads a figure that somebody puts something at, and what somebody would not say', () => {
    holds(withModel, 'Storm\n\nEmployers put the damage at about Sh3.1 million. A clerk, Mira Ode, put the number at 97.', 'Employers | put | the damage at about Sh3.1 million', 'A clerk, Mira Ode, | put | the number at 97');
    holds(withModel, 'Storm\n\nThe college would not comment on the letter.', 'The college | would not comment | on the letter');
    assert.deepEqual(read(withModel, 'Storm\n\nThe crew put the boat at the quay. The crowd, put by nobody at 900, went home.'), []);
  });

  it('takes whoever is introduced behind the verb for who speaks, though the sentence goes on', () => {
    holds(
      withModel, 'Bridge to reopen\n\nThe bridge will reopen in May, said the mayor, Jon Reed, and the town had paid for all of the work.\n\nThe road will be closed on Friday, said the council leader, Ada Ode, and buses will not run.',
      'the mayor, Jon Reed, | said | The bridge will reopen in May', 'the council leader, Ada Ode, | said | The road will be closed on Friday',
    );
    holds(withModel, 'Bridge\n\nThe bridge will reopen in May, said the mayor, Jon Reed, and it paid for the work. "We won," said the mayor, Jon Reed, and it paid off.', 'the mayor, Jon Reed, | said | "We won,"');
  });

  it('reads verbs that report and that its corpus has not, and no colon of a dateline', () => {
    holds(withModel, 'Bridge\n\nShe reckons that the authors have underestimated the heat.', 'She | reckons | that the authors have underestimated the heat');
    holds(withModel, 'Bridge\n\nMira Ode reckons the plan is dead.', 'Mira Ode | reckons | the plan is dead');
    holds(withModel, 'Bridge\n\nDr Kioa retorted that the minister had not been there.', 'Dr Kioa | retorted | that the minister had not been there');
    holds(withModel, 'Bridge\n\nThe bank gave way because it had been repaired with sand, villagers allege.', 'villagers | allege | The bank gave way because it had been repaired with sand');
    holds(withModel, 'Bridge\n\nThe widow swore that there had been no shot.', 'The widow | swore | that there had been no shot');
    assert.deepEqual(read(withModel, 'Strike ends\n\nTarnvik: The children had just opened their books when the river came through the wall of the school.'), []);
  });

  it('takes the clause before the comma for what is announced behind it', () => {
    holds(
      withModel, 'SARIMET (Gulf Ledger) – Qeshtar will open its largest plant on 14 May, Minister of Water and Energy Leyla Orazgaliyeva announced on Tuesday, ending two years of rationing.',
      'Minister of Water and Energy Leyla Orazgaliyeva | announced | Qeshtar will open its largest plant on 14 May',
    );
  });

  it('takes for the source neither the clause before it nor what opens the sentence, but the canton of a place', () => {
    holds(withModel, 'Sentence\n\nDesmond Harkaway, 58, stood motionless in the dock as Judge Philippa Rowntree told him that he had lost the trust of the town.', 'Judge Philippa Rowntree | told | that he had lost the trust of the town');
    holds(withModel, "Lane\n\nAfter the vote the Harbour Traders' Association said it would ask the High Court for a review.", "the Harbour Traders' Association | said | it would ask the High Court for a review");
    holds(withModel, 'Theatre\n\nThe sale came after the canton of Saint-Aurèle had announced that it would sell the theatre.', 'the canton of Saint-Aurèle | had announced | that it would sell the theatre');
  });

  it('takes neither what somebody is called, nor when something came, nor a letter that is handed over for a report', () => {
    const found = read(withModel, 'Horn\n\nA man called Petter Lysne wrote back. He said that the horn belonged to the past.\n\nThe message came against a backdrop of renewed efforts to strengthen the ties. He delivered a letter to the president.');
    assert.deepEqual(found, ['He | said | that the horn belonged to the past']);
  });

  it('finds a report that another clause follows behind “and”', () => {
    holds(withModel, 'The company made £9m in 2020, the mayor said, and it paid £2m in tax.', 'the mayor | said | The company made £9m in 2020');
  });

  it('keeps the first part of a split quotation, be it ever so short, with any kind of marks', () => {
    for (const [open, close] of ['“”', '‘’', '«»', '„“']) {
      const [first, second] = [`${open}I was,${close}`, `${open}until they changed its colour.${close}`];
      holds(withModel, `Inquiry hears of ferry door\n\n${first} Fergus Mbeki said, ${second}`, `Fergus Mbeki | said | ${first} | ${second}`);
    }
  });

  it('makes one of a quotation that goes on behind words between commas, but not of one that a verb leads in', () => {
    holds(
      withModel, 'Senators join\n\n“Every time you say that,” Tessa Brook said, referring to the one percent, “you give reasons to the people who want to break up the big banks.”',
      'Tessa Brook | said | “Every time you say that,” | “you give reasons to the people who want to break up the big banks.”',
    );
    holds(withModel, 'Gate\n\n“Promise me you will keep the gate shut,” Marlo Vance said, turning to the mayor, “and the key in the box.”', 'Marlo Vance | said | “Promise me you will keep the gate shut,” | “and the key in the box.”');
    holds(withModel, 'Club\n\n“We lost,” said Ada Brook, adding, “but we will be back with more people than ever.”', 'Ada Brook | adding | “but we will be back with more people than ever.”');
  });

  it('leaves out what somebody does between the two parts of a quotation, with short parts and straight marks too', () => {
    for (const [line, expected] of [
      ['"Mr. Petrakis," she said, peering over her glasses, "are you telling this court that the money simply walked away?"', 'she | said | "Mr. Petrakis," | "are you telling this court that the money simply walked away?"'],
      ['“Well,” Judge Halloran said, leaning back in his chair, “we will see about that.”', 'Judge Halloran | said | “Well,” | “we will see about that.”'],
      ['"Listen," said Ada Brook, tapping the map with a pencil, "the road was never there."', 'Ada Brook | said | "Listen," | "the road was never there."'],
      ['“We tried,” the farmer said, his voice breaking, “and we failed.”', 'the farmer | said | “We tried,” | “and we failed.”'],
      ['"What they did," he said, pausing to find the words, "was theft."', 'he | said | "What they did," | "was theft."'],
      ['“You are saving up water,” she told me once, “and one day you withdraw it all.”', 'she | told | “You are saving up water,” | “and one day you withdraw it all.”'],
      ['“If the rain comes back,” Tom Lind said, looking at the sky, “I will lose the rest.”', 'Tom Lind | said | “If the rain comes back,” | “I will lose the rest.”'],
    ] as const) {
      const found = read(withModel, `A day at the court\n\n${line}`);
      assert.deepEqual(found, [expected]);
    }
  });

  it('takes a quotation before “X said the house was sold” for what was said last, and the clause for what X said', () => {
    const found = read(withModel, 'Court\n\n“He drives a 2003 Corolla,” Elena Lind said. “Where is the money?” Ada Brook said the family had sold its house to pay for the defense.');
    assert.deepEqual(found, ['Elena Lind | said | “He drives a 2003 Corolla,” | “Where is the money?”', 'Ada Brook | said | the family had sold its house to pay for the defense']);
    holds(withModel, 'Court\n\n“It is over for all of us.” Tom Lind said the plan was dead.', 'Tom Lind | said | “It is over for all of us.” | the plan was dead');
    holds(withModel, 'Court\n\n“Where is the money?” Tom Lind said several months later, when the court met again.', 'Tom Lind | said | “Where is the money?”');
  });

  it('takes no word for the kind of piece before the colon of a headline for a speaker', () => {
    const found = read(withModel, 'Interview: “We counted every tree”\n\nCourier: Every tree?\n\nBrook: Every tree.');
    assert.deepEqual(found, ['Courier | : | Every tree?', 'Brook | : | Every tree.']);
  });

  it('takes for the source of “…, which warned” what stands behind the verb before', () => {
    holds(withModel, 'Salt\n\nThe findings echo those of a 2020 report by the Delta Commission, which warned that a million people could lose their wells.', 'those of a 2020 report by the Delta Commission, which | warned | that a million people could lose their wells');
    holds(withModel, 'Salt\n\nThe Delta Fishing Cooperative, which speaks for some 900 families, said the shallow bay was dying.', 'The Delta Fishing Cooperative, which speaks for some 900 families, | said | the shallow bay was dying');
  });

  it('takes a first line that opens turns for one turn, and none for “Minutes:”', () => {
    assert.deepEqual(read(withModel, 'Stone: I have read every page of it\n\nAbara: She inherited it.'), ['Stone | : | I have read every page of it', 'Abara | : | She inherited it.']);
    assert.deepEqual(read(withModel, 'MINUTES: Council debates bus cuts\n\nStone: I have read every page of it.\n\nAbara: She inherited it.').filter((line) => line.startsWith('MINUTES')), []);
  });

  it('takes whom an addition between commas speaks of for the source', () => {
    holds(
      withModel, 'Canal\n\nA neighbour, who did not want to be named, said she had heard shouting. The colonel of the guards, who is a fool, insists the enemy is beaten.',
      'A neighbour, who did not want to be named, | said | she had heard shouting', 'The colonel of the guards, who is a fool, | insists | the enemy is beaten',
    );
  });

  it('takes no place of a dateline for who speaks, but the subject behind it', () => {
    const found = read(withModel, 'Bank holds rate\n\nFRANKFELD (Delta Wire) - The Central Bank of Norland left its key interest rate unchanged at 3.25% on Thursday but signalled it could ease policy as early as March, citing slower wage growth.');
    assert.ok(found.includes('The Central Bank of Norland | citing | slower wage growth'), found.join('\n'));
  });

  it('takes no words in marks for who adds something', () => {
    holds(
      withModel, 'Police name woman\n\nIts landlord, Bob Tranter, described her as "quiet, polite, always first to leave". Head teacher Grace Mwangi paid tribute to "a gifted colleague", adding: "The children adored her."',
      'Head teacher Grace Mwangi | adding: | "The children adored her."',
    );
  });

  it('takes the nearer subject before “and declared” for the source', () => {
    const found = read(withModel, 'Let the river flood\n\nI thought of her last week when Transport Minister Amara Diallo stood on the new dyke and declared that “this time it will hold.” It will not.');
    assert.match(found.join('\n'), /^Transport Minister Amara Diallo \| declared/m);
  });

  it('takes what a name adds behind “According to X, Y,” for the source, but not the subject of what follows', () => {
    holds(withModel, 'Works to start\n\nAccording to the authority’s director, Amara Nwosu-Hale, work on the bridge will start on Monday.', 'the authority’s director, Amara Nwosu-Hale, | According to | work on the bridge will start on Monday');
    assert.doesNotMatch(read(withModel, 'Works to start\n\nAccording to police, Ada Brook, a nurse, fled the ward on Monday.').join('\n'), /^police, /m);
  });

  it('leaves what a speaker is out of a line of speech', () => {
    holds(withModel, 'Market\n\n– I am so tired of it, said Mara Lind, a shopkeeper in the old town. – They promise and promise.', 'Mara Lind | said | – I am so tired of it | They promise and promise.');
  });

  it('takes who is told for no part of what is', () => {
    holds(withModel, 'Court\n\nAda Brook had told the jury that Stanhope lied about the loan.', 'Ada Brook | had told | that Stanhope lied about the loan');
    holds(withModel, 'Court\n\nAda Brook told reporters she was sorry for the delay.\n\nShe told the members of the town’s harbour committee that the ferry would sail.', 'Ada Brook | told | she was sorry for the delay', 'She | told | that the ferry would sail');
  });

  it('finds what is said around “the minister said”, before “said Ada Brook” and behind “told the radio”', () => {
    holds(withModel, 'Plant\n\nThe latest test, the company said, was its largest so far.', 'the company | said | The latest test | was its largest so far');
    holds(withModel, 'Plant\n\nHis wife, he says, plans to leave the harbour board in May.', 'he | says | His wife | plans to leave the harbour board in May');
    holds(withModel, 'Plant\n\nA spokesman for the port told the Echo the union had moved the goalposts. The company, he said, had offered 9 per cent over two years.', 'he | said | The company | had offered 9 per cent over two years');
    assert.doesNotMatch(read(withModel, 'Plant\n\nA spokesman for the port, which runs two of the three quays, told the Harbour Echo the union had moved the goalposts.').join('\n'), /^the Harbour Echo/m);
    holds(withModel, 'Plant\n\nSales were great, he said, wiping sweat off his face.', 'he | said | Sales were great');
    holds(withModel, 'Plant\n\nThe first ferry could sail this week, said Brian Ode, a longtime adviser to the board who keeps its accounts.', 'Brian Ode, a longtime adviser to the board who keeps its accounts | said | The first ferry could sail this week');
    holds(withModel, 'Plant\n\nThe mayor told the radio he would resign.', 'The mayor | told | he would resign');
  });

  it('takes what stands behind a colon without quotation marks, also in the next paragraph, for what is said, but no list', () => {
    holds(withModel, 'Bridge\n\nOn Monday Brook tweeted: The bridge is a disgrace and nobody cares. The board did not answer.', 'Brook | tweeted | The bridge is a disgrace and nobody cares');
    holds(withModel, 'Bridge\n\nIn a letter to the council, Ada Brook wrote:\n\nThe bridge has not been painted since 1990, and the council knows it.\n\nThe council met on Monday.', 'Ada Brook | wrote | The bridge has not been painted since 1990, and the council knows it.');
    assert.deepEqual(read(withModel, 'Bridge\n\nThe minister said:\n\n- The bridge is safe.\n- The road is closed.'), []);
  });

  it('takes the name behind “wrote” or “argued” for the source, whatever stands behind it', () => {
    holds(withModel, 'Chips\n\n"Stocks are at 140 days," wrote Devika Rao in a note to clients. "They are hoping for rain."', 'Devika Rao | wrote | "Stocks are at 140 days," | "They are hoping for rain."');
    assert.ok(!read(withModel, 'Chips\n\n"Stocks are at 140 days," wrote Devika Rao in a note to clients. "They hope."').some((line) => line.endsWith('| ."')));
    holds(withModel, 'Chips\n\nThe correction, argued Tom Sele of Nordlys Capital, had been visible since the spring.', 'Tom Sele of Nordlys Capital | argued | The correction | had been visible since the spring');
    holds(withModel, 'Strike\n\nThe union, argued labour historian Pedro Lume of Caldera University, has little to lose.', 'labour historian Pedro Lume of Caldera University | argued | The union | has little to lose');
  });

  it('takes two parts of a quotation for one over “said, laughing,”', () => {
    holds(withModel, 'Match\n\n"The coach decides," Demir said, laughing, "and I carry the cones."', 'Demir | said | "The coach decides," | "and I carry the cones."');
  });

  it('finds what a study has found before the comma', () => {
    holds(withModel, 'Moss\n\nMoss on flat roofs can lower the temperature in the street, a study has found.', 'a study | has found | Moss on flat roofs can lower the temperature in the street');
  });

  it('takes whom “which” goes on about, and the noun phrase before “himself”, for the source', () => {
    holds(withModel, 'Works\n\nThe works council, which represents 9,000 employees, called the plan "a panic reaction" and said it had not been consulted.', 'The works council, which represents 9,000 employees, | said | it had not been consulted');
    assert.match(read(withModel, 'Works\n\nThe mayor himself said that the plan was dead.').join('\n'), /^The mayor himself \| said/m);
  });

  it('takes no court that is told something for who tells it', () => {
    assert.doesNotMatch(read(withModel, "Pilot 'was asleep' before crash, court told\n\nA pilot had been awake for 31 hours.").join('\n'), /^court/m);
  });

  it('takes a paragraph that is a quotation for what the speaker of the one before goes on with, but no answer and no heading', () => {
    const go = '“The pilots fly and the pilots come back,” Brook said.';
    holds(withModel, `Pilots\n\n${go}\n\n“We have not lost a single one of them in nine years of this.”\n\nThe board met on Monday.`, 'Brook | said | “The pilots fly and the pilots come back,” | “We have not lost a single one of them in nine years of this.”');
    holds(withModel, `Pilots\n\n${go}\n\n“A roof is a roof”\n\nThe board met on Monday.`, 'Brook | said | “The pilots fly and the pilots come back,”');
    assert.doesNotMatch(read(withModel, 'Pilots\n\n“Have you lost a single one of them?” Brook asked.\n\n“We have not lost a single one of them in nine years of this.”').join('\n'), /Brook.*nine years/);
  });

  it('takes who is told before a quotation for no content', () => {
    holds(withModel, 'News\n\nShe said to my daddy, "You are wrong about this."', 'She | said | "You are wrong about this."');
  });

  it('reads minutes whose turns a title and a dash open, and no other dashes', () => {
    holds(
      withModel, 'Harbour bill\n\nMr. Brook—I rise to ask about the harbour.\n\nMr. Ode.—There is nothing new in it.\n\nMr. Brook—Then we have wasted a year.',
      'Mr. Brook | — | I rise to ask about the harbour.', 'Mr. Ode | — | There is nothing new in it.',
    );
    assert.deepEqual(read(byRules, 'Harbour\n\nAda Brook—The Harbour Queen\n\nTom Ode—Best Boat'), []);
  });

  it('parts what is said before “but she said” from what is said behind it', () => {
    holds(
      withModel, 'Plant\n\nBrook said that the plan was dead and that "nobody had ever wanted it," but she said that the money was gone.',
      'Brook | said | that the plan was dead and that "nobody had ever wanted it,"', 'she | said | that the money was gone',
    );
  });

  it('takes all that somebody else said for the content of “according to”', () => {
    holds(withModel, 'Plant\n\nMost sailors say they would rather sleep on land, according to a survey by the harbour board.', 'a survey by the harbour board | according to | Most sailors say they would rather sleep on land');
    holds(withModel, 'Plant\n\nAccording to Jon Reed, writing for the Harbour Echo, the league received twelve million from the firm.', 'Jon Reed, writing for the Harbour Echo, | According to | the league received twelve million from the firm');
  });

  it('takes who is asked for no part of what is, and who is behind “asked by” for the source', () => {
    holds(withModel, 'Court\n\nMr. Stanhope asked Ada Brook on Monday whether she had signed the letter.', 'Mr. Stanhope | asked | whether she had signed the letter');
    holds(withModel, 'Court\n\nHis barrister asked the first witness, harbour master Ingrid Tolle, whether she had ever let a tired pilot sail.', 'His barrister | asked | whether she had ever let a tired pilot sail');
    holds(withModel, 'Court\n\nAsked by Jon Reed if the port had been short of pilots, Ms Tolle said it had.', 'Jon Reed | Asked by | if the port had been short of pilots');
    holds(withModel, 'Court\n\nA reporter asked the minister how the ferry would be paid for.', 'A reporter | asked | how the ferry would be paid for');
    holds(withModel, 'Court\n\nThe minister was asked by Ada Brook whether he had signed the letter.', 'Ada Brook | was asked | whether he had signed the letter');
    holds(withModel, 'Court\n\nMr. Reed was told by a guard that he had been “acting strange.”', 'a guard | was told | that he had been “acting strange.”');
  });

  it('takes a name between “, says” and the quotation for the source, and a verb that could be a noun before a name for one', () => {
    const found = read(withModel, 'Flood\n\nThe water came at three, and it came, says Emil Sartori, "like a train through the kitchen".\n\n"Devastated," repeats Nadia Sartori, and looks at the river.');
    assert.match(found.join('\n'), /^Emil Sartori \| says \|.*"like a train through the kitchen"/m);
    assert.ok(found.includes('Nadia Sartori | repeats | "Devastated,"'), found.join('\n'));
  });

  it('takes a body that an addition speaks of for the source, and none of “In a two-line statement”', () => {
    holds(
      withModel, 'Border\n\nThe interior ministry, which drafted the bill, insists the deadline can be met. In a two-line statement his office said he was ill.',
      'The interior ministry, which drafted the bill, | insists | the deadline can be met', 'his office | said | he was ill',
    );
  });

  it('takes neither a verdict nor an emotion that somebody shows for a report', () => {
    const found = read(withModel, 'Verdict\n\nGerald Stanhope, 61, showed no emotion as the verdict was read. A jury in Almere found him guilty of fraud. The court found that he had lied.');
    assert.deepEqual(found, ['The court | found | that he had lied']);
  });

  it('takes who shouts a few words for their source', () => {
    holds(withModel, 'Curfew\n\nThe guards left at noon.\n\nProtesters in the streets chanted “What curfew?” and walked on.', 'Protesters in the streets | chanted | “What curfew?”');
    holds(withModel, 'Curfew\n\nThe guards left at noon.\n\n“Adisa!” the crowd screamed.', 'the crowd | screamed | “Adisa!”');
  });

  it('takes what a work is titled, in a few words, for nothing that is said', () => {
    const found = read(withModel, 'Campaign\n\nThe spot, titled “Arrogant,” was shown on Monday. Ada Brook said the spot was unfair.');
    assert.ok(found.every((line) => !line.includes('Arrogant')), found.join('\n'));
  });

  it('takes no adjective before a noun like “reports” for who reports', () => {
    const found = read(withModel, 'Talks in Adisa\n\nThe visit was announced after what the speaker called inaccurate reports on the scheduled meetings of the minister.');
    assert.ok(found.every((line) => !line.startsWith('inaccurate |')), found.join('\n'));
  });

  it('takes the “who” of a question or heading for no source', () => {
    const found = read(withModel, 'Talks in Adisa\n\nThe plant costs a million.\n\nWHO SAID WHAT ABOUT THE BAY\n\nAda Brook said the bay was clean.');
    assert.ok(found.every((line) => !/^who \|/i.test(line)), found.join('\n'));
  });

  it('leaves the dateline out of a content', () => {
    holds(
      withModel, 'Talks in Varnograd\n\nVARNOGRAD, Oct. 7 (Delta Wire) — Talks over the closed border could end within days, diplomats from both sides said on Saturday.',
      'diplomats from both sides | said | Talks over the closed border could end within days',
    );
  });

  it('leaves what only introduces a report out of its content', () => {
    holds(
      withModel, 'The governor will use the meeting to make some kind of news, Brook said: “I feel he has a surprise up his sleeve.”',
      'Brook | said: | “I feel he has a surprise up his sleeve.”',
    );
    holds(
      withModel, 'The economic weapons that the country has at its disposal, he added, would be of little use in the winter.',
      'he | added | The economic weapons that the country has at its disposal | would be of little use in the winter',
    );
  });

  it('ends a content behind a quotation where a participle begins a new thought', () => {
    holds(withModel, 'The mayor said the plan was “fair,” leaving aside what it would cost the harbour.', 'The mayor | said | the plan was “fair,”');
  });

  it('ends a content where something else is told behind it', () => {
    holds(withModel, 'Ada Brook told reporters that the bridge was unsafe — a claim that the builders have denied for years.', 'Ada Brook | told | that the bridge was unsafe');
    holds(
      withModel, 'Governor Lind blamed the delays on “greedy” builders, while Brook praised the island’s engineers for their work.',
      'Governor Lind | blamed | the delays on “greedy” builders', 'Brook | praised | the island’s engineers for their work',
    );
  });

  it('finds the report that a second verb leads in', () => {
    holds(
      withModel, 'Lind welcomed the vote to close the old harbour as “fantastic,” telling reporters during a visit to Sarimet on Friday that he thinks the plan is “a great thing.”',
      'Lind | welcomed | the vote to close the old harbour as “fantastic,”', 'Lind | telling | that he thinks the plan is “a great thing.”',
    );
    holds(
      withModel, '“We certainly cannot afford to do this anymore,” Brook said on the radio, adding later, “The harbour is costing us a fortune, and we are not even asked.”',
      'Brook | said | “We certainly cannot afford to do this anymore,”', 'Brook | adding | “The harbour is costing us a fortune, and we are not even asked.”',
    );
  });

  it('takes a quotation behind “…,” X said, referring to …, for the rest of the first', () => {
    holds(
      withModel, '“We are down to the number of boats that you can count,” Lind said, referring to the storm of last week. “If the ferry is not safe, we will lose it.”',
      'Lind | said | “We are down to the number of boats that you can count,” | “If the ferry is not safe, we will lose it.”',
    );
  });

  it('takes a name alone before a colon for the speaker of the quotation behind it', () => {
    holds(
      withModel, 'The tunnel may be late, and so may the bridge - More from Brook and Lind: “Data collected by our firm helps confirm that both issues were in play for the vote on the island this year.”',
      'Brook and Lind | : | “Data collected by our firm helps confirm that both issues were in play for the vote on the island this year.”',
    );
    assert.deepEqual(read(withModel, 'The ferry has one rule on the island: “Nobody leaves before the last boat from Sarimet has come in.”').filter((line) => line.includes('| : |')), []);
  });

  it('ends a source before a verb that a participle or an infinitive only follows', () => {
    holds(
      withModel, 'Tom Lind, a former harbour master, travelled to the capital to discuss the plan, saying that it would cost jobs.',
      'Tom Lind, a former harbour master, | saying | that it would cost jobs',
    );
  });

  it('takes the commas around an addition to a source, and no day behind it', () => {
    holds(
      withModel, 'Ada Brook, the mayor of Sarimet, said the harbour would stay open. Governor Tom Lind on Friday said that the ferry would stop.',
      'Ada Brook, the mayor of Sarimet, | said | the harbour would stay open', 'Governor Tom Lind | said | that the ferry would stop',
    );
  });

  it('ends a source before a time, begins it behind what opens the clause, and keeps another verb out of it', () => {
    const sources = read(withModel, `The Supreme Court of Elbia this month said the harbour must stay open. When Tom Lind said that the ferry would stop, nobody laughed.
Governor Lotte Varga beamed and said that she would sail.`).map((line) => line.split(' | ')[0]);
    assert.deepEqual(sources, ['The Supreme Court of Elbia', 'Tom Lind', 'Governor Lotte Varga']);
  });

  it('finds the subject behind the verb of a quotation, whatever follows it', () => {
    holds(
      withModel, `“The exact cause of the blast has not been determined,” said O'Hara, on what was his first full day on the job following the departure of Bill Brack.

"A town cannot avoid the conclusion that its process results in removal of this kind," said the ruling.`,
      "O'Hara | said | “The exact cause of the blast has not been determined,”",
      'the ruling | said | "A town cannot avoid the conclusion that its process results in removal of this kind,"',
    );
  });

  it('finds the report around a report that its last words tell, and each once', () => {
    const found = read(withModel, 'Varga had told the board that she did not want the escort at all, but the port overruled that request, the guard added.');
    assert.deepEqual(found.map((line) => line.split(' | ').slice(0, 2).join(' | ')).sort(), ['Varga | had told', 'the guard | added']);
  });

  it('takes what somebody is called for nothing that is said', () => {
    const text = 'The leader of the union, Chief Zainab Oyelaran, whom both sides call "the Lion of Adisa", began at midnight.';
    const start = text.indexOf('Zainab');
    const found = withModel(parseDocument(text, tokenize), [{ start, end: start + 15, type: 'person', confidence: 0.9 }]);
    assert.deepEqual(found.filter(({ contents }) => contents.some((c) => text.slice(c.start, c.end).includes('Lion'))), []);
  });

  it('takes a long subject before “said it was …” for the source', () => {
    holds(
      withModel, 'Even Qeshtar, the island’s only ally and its economic lifeline to the outside world, said it was "resolutely opposed" to the test and warned the island to refrain from further actions.',
      'Even Qeshtar, the island’s only ally and its economic lifeline to the outside world, | said | it was "resolutely opposed" to the test and warned the island to refrain from further actions',
    );
  });

  it('goes on with the report right before it, also where that is not all in quotation marks', () => {
    holds(
      withModel, `"I am not going to follow a script to show that we are all united," Prime Minister Marco Rinaldi said after the meeting broke up. The summit accomplished "too little," he added in a letter. "Without other policies on the economy, the island risks a lot."`,
      'he | added in a letter | The summit accomplished "too little," | "Without other policies on the economy, the island risks a lot."',
    );
  });

  it('takes who stands before “said, “…”” with an addition for the source and not for content', () => {
    holds(
      withModel, `Runa Colbert, who leads Brook's get-out-the-vote effort for sailors' families, said, "The ferry has been late for decades, and nobody has been asked."`,
      `Runa Colbert, who leads Brook's get-out-the-vote effort for sailors' families, | said | "The ferry has been late for decades, and nobody has been asked."`,
    );
  });

  for (const [name, attribute] of [['with the model', withModel], ['by rules alone', byRules]] as const) {
    it(`${name}: finds the speaker behind a quotation`, () => {
      holds(attribute, '“We will keep the ferry running through the winter,” Mara Olsen said.', 'Mara Olsen | said | “We will keep the ferry running through the winter,”');
    });

    it(`${name}: finds the speaker of a quotation that the verb leads in`, () => {
      holds(attribute, 'She added, “The harbour has been open for ninety years and it will stay open.”', 'She | added | “The harbour has been open for ninety years and it will stay open.”');
    });

    it(`${name}: names the whole word as source where a hyphen stands in it`, () => {
      for (const line of read(attribute, 'The company decided to take over the building, after the canton of Saint-Aurèle had announced that it would sell.')) assert.ok(!line.startsWith('Aurèle'), line);
    });

    it(`${name}: finds what is reported without quotation marks`, () => {
      holds(attribute, 'Some officials said that the ferry would stop in March.', 'Some officials | said | that the ferry would stop in March');
    });

    it(`${name}: reads questions and answers as turns`, () => {
      holds(attribute, 'Q: When does the ferry stop?\n\nA: In the spring, as far as I know.', 'Q | : | When does the ferry stop?', 'A | : | In the spring, as far as I know.');
    });

    it(`${name}: reads turns opened by a name`, () => {
      holds(attribute, 'Olsen: The ferry stays.\n\nBrandt: Nobody believes that.', 'Olsen | : | The ferry stays.', 'Brandt | : | Nobody believes that.');
    });

    it(`${name}: reads speech opened by a dash around its reporting words`, () => {
      holds(attribute, '– I have taken it for thirty years, said Peder Holm. It was never late.', 'Peder Holm | said | – I have taken it for thirty years | It was never late.');
    });

    it(`${name}: takes no list, heading or signature opened by a dash for speech`, () => {
      const list = 'Three things are open:\n\n— A lock on the south basin by spring.\n\n— Lower tolls for the fishing fleet, on weekdays.\n\n— A new harbour master.';
      assert.deepEqual(read(attribute, list), []);
      assert.deepEqual(read(attribute, 'The lock was closed.\n\n– Old hands –\n\nThe basin was empty.\n\n– What next? –\n\nThe fleet stayed.'), []);
    });

    it(`${name}: does not take titles and single words in quotation marks for statements`, () => {
      assert.deepEqual(read(attribute, 'The novel “Winter Ferry” sold well. The word “harbour” is old.'), []);
    });

    it(`${name}: hands out ordered spans within the text for any text`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom('“', '”', '"', '‘', '’', ' said ', ' she ', 'Olsen', ', ', '. ', '\n', '– ', ': ', 'according to ', 'that it rains', '😀', '\ud83d')), (parts) => {
          const text = parts.join('');
          let before = 0;
          for (const a of attribute(parseDocument(text, tokenize), [])) {
            const first = a.contents[0]!;
            assert.ok(first.start >= before && a.confidence >= 0 && a.confidence <= 1);
            before = first.start;
            for (const span of [...a.contents, ...(a.source ? [a.source] : []), ...(a.cue ? [a.cue] : [])]) {
              assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
            }
          }
        }),
        { numRuns: 150 },
      );
    });
  }

  it('joins the parts of an interrupted quotation', () => {
    holds(withModel, '“The ferry will run,” Mara Olsen said. “It has run for ninety years.”', 'Mara Olsen | said | “The ferry will run,” | “It has run for ninety years.”');
  });

  it('goes on with a quotation that runs over paragraphs', () => {
    const text = 'Mara Olsen said: “The ferry will run through the winter, whatever the council says.\n\n“It has run for ninety years, and we will not stop now.”\n\nThe council meets on Monday.';
    const [first] = withModel(parseDocument(text, tokenize), []);
    assert.equal(first?.contents.length, 2);
  });

  it('takes a quotation from the next paragraph when the line before leads it in', () => {
    holds(withModel, 'The council met on Monday evening.\n\nOlsen told the meeting:\n\n“The ferry will run through the winter, whatever the council says.”',
      'Olsen | told | “The ferry will run through the winter, whatever the council says.”');
  });

  it('reads a signature behind a quotation', () => {
    holds(withModel, 'Letters from our readers\n\n“I have never been so cold on a boat in all my life.” ― Ilse Brandt', 'Ilse Brandt | ― | “I have never been so cold on a boat in all my life.”');
  });

  it('takes a headline of the form "NAME: …" for a report', () => {
    holds(withModel, 'Olsen: Ferry will run all winter\n\nThe council met on Monday evening to talk about the ferry.', 'Olsen | : | Ferry will run all winter');
  });

  for (const [style, open, close] of [['British single marks', '‘', '’'], ['straight marks', '"', '"'], ['guillemets', '«', '»'], ['low-9 marks', '„', '“']] as const) {
    it(`takes a quotation in ${style} as a whole`, () => {
      const quotation = `${open}The ferry will not stop before the spring,${close}`;
      holds(withModel, `${quotation} said Tomas Vale.`, `Tomas Vale | said | ${quotation}`);
    });
  }

  it('names the outer attribution of a report within a turn', () => {
    const text = 'Q: What happened on Monday?\n\nA: My deputy said that the ferry was late. We were angry.';
    const found = withModel(parseDocument(text, tokenize), []);
    const inner = found.find((a) => a.source && text.slice(a.source.start, a.source.end) === 'My deputy');
    assert.ok(inner && found[inner.parent]);
    assert.equal(text.slice(found[inner.parent]?.source?.start, found[inner.parent]?.source?.end), 'A');
  });

  it('reads a transcript whose turns open with a quotation mark, with the paragraphs that go on', () => {
    const text = 'Partial transcript:\n\n"VALE: Will the ferry run?\n\n"HOLM: It will.\n\n"But only on weekdays, as the crew is small.\n\n"(CROSSTALK)\n\n"VALE: And on Sundays?\n\n"HOLM: No.';
    holds(withModel, text, 'VALE | : | Will the ferry run?', 'HOLM | : | It will. | But only on weekdays, as the crew is small.', 'VALE | : | And on Sundays?');
  });

  it('shows the inner speaker of a report within a report', () => {
    const text = 'Olsen said the mayor had told reporters that the ferry would stop in March.';
    const found = withModel(parseDocument(text, tokenize), []);
    const inner = found.find((a) => a.source && text.slice(a.source.start, a.source.end) === 'the mayor');
    assert.ok(inner && found[inner.parent]);
    assert.equal(text.slice(found[inner.parent]?.source?.start, found[inner.parent]?.source?.end), 'Olsen');
  });

  it('takes the words up to the comma for the source behind “According to”', () => {
    holds(withModel, 'According to Tomas Vale, a new ferry is being built in the old harbour.', 'Tomas Vale | According to | a new ferry is being built in the old harbour');
  });

  it('reads “According to X, …” also where X has a hyphen and no other word reports', () => {
    const text = 'According to Adewale-Karimi, catches in the bay have already fallen by 18 percent since the dredging began in 2022.';
    const expected = 'Adewale-Karimi | According to | catches in the bay have already fallen by 18 percent since the dredging began in 2022';
    for (const article of [text, `Fishermen are not convinced\n\n${text}\n\nIt rained.`]) holds(withModel, article, expected);
  });

  it('keeps the halves of a split quotation together over a sentence between them', () => {
    const text = '“The ferry will run all winter,” Mara Olsen said as she pointed to the harbour. “It has run for ninety years and it will not stop.”';
    const found = withModel(parseDocument(text, tokenize), []).find((a) => a.kind === 'direct');
    assert.equal(found?.contents.length, 2);
  });

  it('takes no dateline for part of the source', () => {
    const text = 'Ferry to run all winter\n\nHARLUND, March 3 (Coast News) — Mara Olsen said that the ferry would run all winter, whatever the council decided.';
    assert.ok(read(withModel, text).some((line) => line.startsWith('Mara Olsen | said | ')), read(withModel, text).join('\n'));
  });

  it('takes a source without a name as it is', () => {
    holds(withModel, 'Sources close to the council said that the ferry would stop in March.', 'Sources close to the council | said | that the ferry would stop in March');
  });

  it('leaves the time or the bullet that opens an entry out of source and content', () => {
    holds(withModel, 'Live: floods\n\n15:48 "It will get worse," forecaster Amina Varg of the Tide Institute told Radio Lune.', 'forecaster Amina Varg of the Tide Institute | told | "It will get worse,"');
    holds(withModel, 'Live: floods\n\n5.20pm – The mayor of Port Lune, Ada Brook, has asked residents to stay indoors.', 'The mayor of Port Lune, Ada Brook, | has asked | residents to stay indoors');
    holds(withModel, 'Live: floods\n\n- Two people have been taken to hospital, the ambulance service says.\n• The bridge is closed until Monday, the county council announced.', 'the ambulance service | says | Two people have been taken to hospital', 'the county council | announced | The bridge is closed until Monday');
  });

  it('finds the clause behind “points out that” and “submitted that”, whatever stands between subject and verb', () => {
    holds(withModel, 'Work\n\nBut Dr. Ada Brook, a labour economist at the University of Lune, points out that the definition changed in 2023.', 'Dr. Ada Brook, a labour economist at the University of Lune, | points out | that the definition changed in 2023');
    holds(withModel, 'Court\n\nSenior counsel Tomas Vale, appearing for the council, submitted that most of the drains had been covered.', 'Senior counsel Tomas Vale, appearing for the council, | submitted | that most of the drains had been covered');
    assert.deepEqual(read(withModel, 'Court\n\nHe submitted the report that the council had asked for.'), []);
  });

  it('takes who is told at the sentence’s end for no content of “…, he assured the court”', () => {
    holds(withModel, 'Court\n\nThe remaining work would be completed by June 10, he assured the court.', 'he | assured | The remaining work would be completed by June 10');
    assert.ok(!read(withModel, 'Stage\n\nIn his show about the harbour that nobody had seen, he tells one joke.').some((line) => line.startsWith('he | tells | In his show')));
  });

  it('takes the headings of a fact check for no speakers', () => {
    const found = read(withModel, 'Did the ferry pay?\n\nCLAIM: "The ferry has paid for itself since May," Premier Ugo Vale told parliament.\n\nVERDICT: Mostly true, but it leaves something out.');
    assert.deepEqual(found, ['Premier Ugo Vale | told | "The ferry has paid for itself since May,"']);
  });

  it('takes when and in what something is told for no part of it', () => {
    holds(
      withModel,
      'Plant\n\nNordbane Chemicals plans to close its plant in Tarnow by June, the company announced Thursday in a filing with the Securities and Exchange Commission. Two hundred people will lose their jobs, the company announced Monday on its website. It added in a note to the stock exchange that the price was fair.',
      'the company | announced Thursday in a filing with | Nordbane Chemicals plans to close its plant in Tarnow by June', 'the company | announced | Two hundred people will lose their jobs', 'It | added in a note to | that the price was fair',
    );
  });

  it('finds “that …” behind “states”, “informed his mother” and a subject with a relative clause', () => {
    holds(withModel, 'War\n\nThe regimental history states that his company held the pass for a day.', 'The regimental history | states | that his company held the pass for a day');
    holds(withModel, 'War\n\nThe ministry has notified his mother that her son died at Vale.', 'The ministry | has notified | that her son died at Vale');
    holds(withModel, 'Grid\n\nThe fiscal board, which must approve any change to the contract, warned that “piecemeal defection” would raise rates.', 'The fiscal board, which must approve any change to the contract, | warned | that “piecemeal defection” would raise rates');
    assert.ok(!read(withModel, 'Run\n\nThe town holds a state record that stood for ten years.').some((line) => line.includes('that stood')));
  });

  it('finds “that …” behind what tells in what it was said', () => {
    holds(withModel, 'Plant\n\nTwo hundred people will lose their jobs, the company announced Monday on its website. It added in a note to the exchange that the price was fair.', 'It | added | that the price was fair');
  });

  it('takes whom somebody thanks for no part of what they are thanked for', () => {
    holds(withModel, 'Strike\n\nBrook thanked the mayor for “standing by the workers when nobody else did”.', 'Brook | thanked | “standing by the workers when nobody else did”');
  });

  it('has nobody say what somebody is alleged or believed to have done', () => {
    holds(withModel, 'Court\n\nHe is alleged to have taken 412,000 marats over six years. Brandt was said to be unwell.', '— | is alleged | to have taken 412,000 marats over six years', '— | was said | to be unwell');
  });

  it('takes who is quoted for the source, not who quotes', () => {
    holds(withModel, 'Plant\n\n“I have nothing to hide,” it quoted its chief executive, Miriam Oduya, as saying.', 'its chief executive, Miriam Oduya, | quoted | “I have nothing to hide,”');
    holds(withModel, 'Plant\n\nThe Ledger quoted Oduya as saying the plant would reopen in May.', 'Oduya | quoted | the plant would reopen in May');
  });

  it('takes nobody who is asked or told for who speaks', () => {
    holds(withModel, 'Plant\n\nBrook was asked whether the town would sue. Reed was told that the plant would close.', '— | was asked | whether the town would sue', '— | was told | that the plant would close');
  });

  it('begins a source behind the clause that “after” joins it to', () => {
    holds(withModel, 'Shares\n\nShares rose on the Berghaven Stock Exchange after Solvane AB said it would buy back stock.', 'Solvane AB | said | it would buy back stock');
  });

  it('takes what an archive says of an interview for no turn of it', () => {
    const found = read(withModel, 'Interview with Minnie Ode\n\nInterviewer: Carla Deeds\nDate: 12 May 2009\n\nDEEDS: Where were you born?\n\nODE: On Cutler Street.\n\nDEEDS: And your parents?\n\nODE: They sold rope.');
    assert.deepEqual(found.map((line) => line.split(' | ')[0]), ['DEEDS', 'ODE', 'DEEDS', 'ODE']);
  });

  it('goes on behind “hon.” in a sentence', () => {
    holds(withModel, 'House\n\nMr. Brook said that the hon. member had read the bill.', 'Mr. Brook | said | that the hon. member had read the bill');
  });

  it('takes the subject behind a sentence’s opening and its apposition for the source', () => {
    holds(withModel, 'Floods\n\nThrough his communication director, Faith Moran, the governor said he was out of the country.', 'the governor | said | he was out of the country');
    holds(withModel, 'Floods\n\nFaith Moran, the governor of Vale, said he was out of the country.', 'Faith Moran, the governor of Vale, | said | he was out of the country');
  });

  it('takes the office and the name that close a sentence for the source, not for what was said', () => {
    holds(withModel, 'Fire\n\nThe fire was reported at 3:42 a.m. by a neighbor, Deputy Chief Luis Arroyo of the Granby Fire Department said.', 'Deputy Chief Luis Arroyo of the Granby Fire Department | said | The fire was reported at 3:42 a.m. by a neighbor');
  });

  it('takes where the items of a column are from for nobody who speaks', () => {
    const found = read(withModel, 'World in brief\n\nMONTEVELO: Prosecutors charged a minister. His lawyer, Ines Baltar, said he would plead not guilty.\n\nSEOWON: The court upheld the verdict. Ada Ode called it a dark day.\n\nAPIATA: A storm has destroyed most homes, the Red Cross said.');
    assert.ok(found.every((line) => !/^(?:MONTEVELO|SEOWON|APIATA) /.test(line)), found.join('\n'));
  });

  it('takes the lines of a dialogue, and a headline in marks, for quotations of nobody known', () => {
    const found = read(withModel, '“I never saw the key”\n\nThe coroner asked who had locked the boathouse. “Nobody told me to, sir.” She looked at the clerk.\n\n“Then who did?”\n\n“You would have to ask Mr Vale.”\n\nThe song “Winter Ferry” was played. The label read “Boathouse, do not open.”');
    for (const quotation of ['“I never saw the key”', '“Nobody told me to, sir.”', '“Then who did?”', '“You would have to ask Mr Vale.”']) assert.ok(found.includes(`— | — | ${quotation}`), found.join('\n'));
    assert.ok(!found.some((line) => line.includes('Winter Ferry')), found.join('\n'));
  });

  it('takes no heading in single marks for a quotation where the text quotes in double ones', () => {
    const found = read(withModel, 'Envoy in Vale\n\n“We will pay for the bridge,” Ada Ode said on Monday.\n\n‘The mayor wrote a long answer’\n\nThe mayor wrote to the council on Friday.');
    assert.ok(!found.some((line) => line.includes('‘')), found.join('\n'));
  });

  it('takes what “I” answer to questions that address somebody for speech, and none of what a text answers itself', () => {
    const answers = ['I was nine, and my aunt had a loom.', 'We had no money for yarn. My brother unravelled nets.', 'I would tell them to wait.'];
    const interview = `A weaver remembers\n\nWe met Ada Ode in her kitchen.\n\nHow did you come to weaving?\n\n${answers[0]}\n\nWhat did you use?\n\n${answers[1]}\n\nWhat would you tell the young?\n\n${answers[2]}`;
    assert.deepEqual(read(withModel, interview).filter((line) => line.startsWith('— | —')), answers.map((answer) => `— | — | ${answer}`));
    const told = interview.replace(answers[1]!, `${answers[1]}\n\nHer daughter Maud Ode puts it differently. “I never saw a net,” says Maud.`);
    assert.deepEqual(read(withModel, told).filter((line) => line.startsWith('— | —')), answers.map((answer) => `— | — | ${answer}`));
    const guide = 'The new bin tax\n\nWho has to pay?\n\nEvery household with a garden.\n\nWhen does it start?\n\nIt starts in May.\n\nWhat does it cost?\n\nIt costs nine marats.';
    assert.deepEqual(read(withModel, guide), []);
  });

  it('finds who speaks behind guillemets with a comma outside, also with “sums up”', () => {
    holds(withModel, 'Shop\n\n« They counted us », explains Jon Reed.\n\n« We asked for two more in July », he recounts.', 'Jon Reed | explains | « They counted us »', 'he | recounts | « We asked for two more in July »');
  });

  it('takes what somebody does behind a short quotation for no part of it', () => {
    holds(withModel, 'Court\n\n“Some,” the witness said, looking at his hands.\n\n“Habit,” said his sister Maren, not looking up.', 'the witness | said | “Some,”', 'his sister Maren | said | “Habit,”');
  });

  it('reads turns of a speaker with an office behind the name, and none of whom a letter is to', () => {
    holds(withModel, 'Flood\n\nMayor Ada Ode: The tunnel is open.\n\nCommissioner Jon Reed, Harbour Rescue: Nobody was hurt.', 'Commissioner Jon Reed, Harbour Rescue | : | Nobody was hurt.');
    assert.deepEqual(read(withModel, 'Ask Minna\n\nDEAR MINNA: The dog next door sings.\n\nDEAR TIRED: Sing with it.').filter((line) => line.startsWith("DEAR")), []);
  });

  it('takes a quotation that a comma closes before the verb for what is said, never for who says it', () => {
    holds(withModel, 'Shop\n\nThe firm met the residents in the hall.\n\n“We listen,” said its managing director, Stuart Bevan. Asked whether he would listen to the petition, he said he had not read it.', 'its managing director, Stuart Bevan | said | “We listen,”');
  });

  it('reads turns opened by “Q.” and “A.”', () => {
    holds(withModel, 'Inquest\n\nQ. Where were you?\n\nA. In the boathouse, with my brother.', 'Q | . | Where were you?', 'A | . | In the boathouse, with my brother.');
  });

  it('reads the speakers of a parliament’s minutes, with office, seat and party', () => {
    const found = read(withModel, 'House\n\nQ1. Tessa Wren (North Fells) (Lab): Has he read the letter?\n\nThe Secretary of State for Transport (Sir Martin Rudd): I have it here.\n\nTessa Wren: Did he open it?\n\nMr Edwin Sayle (Castle Moor) (Con): Does he agree with me?\n\nSir Martin Rudd: I do.');
    assert.deepEqual(found.map((line) => line.split(' | ')[0]), ['Tessa Wren (North Fells) (Lab)', 'The Secretary of State for Transport (Sir Martin Rudd)', 'Tessa Wren', 'Mr Edwin Sayle (Castle Moor) (Con)', 'Sir Martin Rudd']);
  });
});
