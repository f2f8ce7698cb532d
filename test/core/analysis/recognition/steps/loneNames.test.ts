import assert from 'node:assert/strict';
import fs from 'node:fs';
import { createAnalyzer } from '../../../../../src/core/analysis/analyze.js';
import { readModels } from '../../../../../src/core/analysis/models.js';
import { withoutHeadlines } from '../../../../../src/core/analysis/recognition/steps/headlines.js';
import { namedSpan } from '../../../../../src/core/analysis/recognition/namedSpan.js';
import { withoutFields } from '../../../../../src/core/analysis/recognition/steps/repair/office.js';
import { settleSignatures } from '../../../../../src/core/analysis/recognition/steps/signatures.js';
import { repairNames } from '../../../../../src/core/analysis/recognition/steps/repair.js';
import { settleKinds } from '../../../../../src/core/analysis/recognition/steps/kinds.js';
import { settleWorks } from '../../../../../src/core/analysis/recognition/steps/works.js';
import { settlePlaceNamesakes } from '../../../../../src/core/analysis/recognition/steps/placeNamesakes.js';
import { settlePlaces } from '../../../../../src/core/analysis/recognition/steps/places.js';
import { settleRepeats } from '../../../../../src/core/analysis/recognition/steps/repeats.js';
import { settleLoneNames } from '../../../../../src/core/analysis/recognition/steps/loneNames.js';
import type { EntityType, NamedSpan } from '../../../../../src/core/analysis/types.js';
import { parseDocument } from '../../../../../src/core/document/document.js';
import type { SeedDocument } from '../../../../../src/core/document/types.js';
import { tokenize } from '../../../../support/tokenizer.js';

/** The names of a text, each where it stands first behind the one before, given as "type: name". */
function spansOf(text: string, names: readonly string[]): NamedSpan[] {
  let from = 0;
  return names.map((each) => {
    const [type, name] = each.split(': ') as [EntityType, string];
    const start = text.indexOf(name, from);
    assert.ok(start >= 0, `${name} in ${text}`);
    from = start + name.length;
    return namedSpan(start, from, type, 0.7);
  });
}

/** What a rule makes of the names. */
function after(rule: (document: SeedDocument, spans: readonly NamedSpan[]) => readonly NamedSpan[], text: string, ...names: string[]): string[] {
  return rule(parseDocument(text, tokenize), spansOf(text, names)).map(({ start, end, type }) => `${type}: ${text.slice(start, end)}`);
}

describe('names without a word for what they are', () => {
  it('takes the first word of a body or a state of the text for that, unless somebody is called so', () => {
    assert.deepEqual(after(settleLoneNames, 'Quillon Homes built it. Quillon lost.', 'organisation: Quillon Homes', 'person: Quillon')[1], 'organisation: Quillon');
    assert.deepEqual(after(settleLoneNames, 'In Dorra State the rains failed. Dorra is poor.', 'place: Dorra State', 'person: Dorra')[1], 'place: Dorra');
    assert.deepEqual(after(settleLoneNames, 'Quillon Homes built it. Mr Quillon lost.', 'organisation: Quillon Homes', 'person: Quillon')[1], 'person: Quillon');
    assert.deepEqual(after(settleLoneNames, 'Vera Quillon left Quillon Homes. Quillon lost.', 'person: Vera Quillon', 'organisation: Quillon Homes', 'person: Quillon')[2], 'person: Quillon');
  });

  it('leaves whom the text names again and again a person, though something is called so once', () => {
    const text = 'The Vonder Train left. Vonder spoke. Vonder smiled, Vonder waved, Vonder slept and Vonder left, as Vonder does.';
    const spans = spansOf(text, ['organisation: Vonder Train', ...Array.from({ length: 6 }, () => 'person: Vonder')]).map((span) => (span.type === 'person' ? { ...span, confidence: 0.97 } : span));
    assert.ok(settleLoneNames(parseDocument(text, tokenize), spans).slice(1).every(({ type }) => type === 'person'));
  });

  it('takes a name for a place by whom it has and where an office is held', () => {
    assert.deepEqual(after(settleLoneNames, 'Karatu’s President Nurlan Abdra left. Karatu says so.', 'person: Karatu', 'person: Nurlan Abdra', 'person: Karatu')[2], 'place: Karatu');
    assert.deepEqual(after(settleLoneNames, 'Foreign Minister Erlan Toka of Karatu spoke.', 'person: Erlan Toka', 'person: Karatu')[1], 'place: Karatu');
    assert.deepEqual(after(settleLoneNames, 'Karatu’s brother, Nurlan Abdra, left.', 'person: Karatu', 'person: Nurlan Abdra')[0], 'person: Karatu');
    assert.deepEqual(after(settleLoneNames, 'Velling coach Oda Lunde waited.', 'person: Velling', 'person: Oda Lunde')[0], 'organisation: Velling');
  });

  it('takes a dateline’s place in capitals for one where the title has it, too, and the seat of a member', () => {
    const text = 'Rebels enter Gorai\n\nGORAI, Sahara — Rebels entered on Sunday. The Member for Rangi said so.';
    assert.deepEqual(after(settlePlaces, text, 'person: Gorai', 'place: GORAI', 'person: Rangi').filter((name) => !name.includes('Sahara')), ['place: Gorai', 'place: GORAI', 'place: Rangi']);
  });

  it('takes whom somebody hails from for a place, and a given name of the text for no place', () => {
    assert.deepEqual(after(settleLoneNames, 'The 29-year-old from Kapsa won. His coach left.', 'person: Kapsa')[0], 'place: Kapsa');
    assert.deepEqual(after(settleLoneNames, 'She had a letter from Kapsa.', 'person: Kapsa')[0], 'person: Kapsa');
    const clear = (text: string) => settlePlaceNamesakes(parseDocument(text, tokenize), spansOf(text, ['person: Dawit Tesse', 'place: Dawit']).map((span) => ({ ...span, confidence: 0.9 })));
    assert.equal(clear('He beat Dawit Tesse. He looked at Dawit.')[1]?.type, 'person');
    assert.equal(clear('He beat Dawit Tesse. He lives in Dawit.')[1]?.type, 'place');
  });

  it('takes for a body what a body’s noun stands before or behind, and a firm’s name without its kind', () => {
    assert.deepEqual(after(settleLoneNames, 'He sits for the Watat party. Watat has 41 seats.', 'person: Watat', 'person: Watat')[1], 'organisation: Watat');
    assert.deepEqual(after(settleLoneNames, 'They came from the Austrian builder Strabo for roads.', 'person: Strabo')[0], 'organisation: Strabo');
    assert.deepEqual(after(settleLoneNames, 'The developer Strabo said so.', 'person: Strabo')[0], 'person: Strabo');
    assert.deepEqual(after(settleLoneNames, 'Sweet Dew Holdings grew. Sweet Dew fell.', 'organisation: Sweet Dew Holdings', 'person: Sweet Dew')[1], 'organisation: Sweet Dew');
    assert.deepEqual(after(settleLoneNames, 'Mianbo Group grew. Mianbo fell.', 'organisation: Mianbo Group', 'place: Mianbo')[1], 'organisation: Mianbo');
    assert.deepEqual(after(settleLoneNames, 'Quarro’s disaster office said so. Quarro sleeps.', 'person: Quarro', 'person: Quarro')[1], 'place: Quarro');
    assert.deepEqual(after(settleKinds, 'Larger Sweet Dew’s shares closed lower.', 'person: Sweet Dew')[0], 'organisation: Sweet Dew');
    assert.deepEqual(after(settleKinds, 'She told the daily Nova Prava so.', 'person: Nova Prava')[0], 'organisation: Nova Prava');
  });

  it('takes what a body’s noun and a comma stand before for a body, unless somebody is of that body', () => {
    assert.deepEqual(after(settleKinds, 'She sent it to the anti-corruption agency, Addal. It had none.', 'person: Addal')[0], 'organisation: Addal');
    assert.deepEqual(after(settleKinds, 'Dosov’s company, Elektro Qaz, was new.', 'person: Elektro Qaz')[0], 'organisation: Elektro Qaz');
    assert.deepEqual(after(settleKinds, 'An NGO, Pratyash, runs a kitchen.', 'person: Pratyash')[0], 'organisation: Pratyash');
    assert.deepEqual(after(settleKinds, 'A spokesperson for the company, Siewo Abern, declined.', 'person: Siewo Abern')[0], 'person: Siewo Abern');
    assert.deepEqual(after(repairNames, 'Rival Dangwo Group may bid.', 'organisation: Rival Dangwo Group'), ['organisation: Dangwo Group']);
  });

  it('takes a title behind what it is and a comma for a work', () => {
    assert.deepEqual(after(settleWorks, 'He wrote since his debut, The Ferry at Wush, and slept.', 'person: Ferry')[0], 'other: Ferry');
    assert.deepEqual(after(settleWorks, 'Since his debut, Ferry at times slept.', 'person: Ferry')[0], 'person: Ferry');
  });

  it('leaves ranks in letters and what opens a sentence out of a name', () => {
    assert.deepEqual(after(repairNames, 'DI Sohal added this.', 'person: DI Sohal'), ['person: Sohal']);
    assert.deepEqual(after(repairNames, 'Substitute Emeka Okafo scored.', 'person: Substitute Emeka Okafo'), ['person: Emeka Okafo']);
  });

  it('puts a body’s first word alone on its card', () => {
    const { value } = readModels({ recognition: fs.readFileSync('models/recognition.bin') });
    const { entities } = createAnalyzer(value)('The Harlund Ridge Foundation bought the mill. A Harlund spokesman said it would reopen. The Harlund Ridge Foundation paid in cash.');
    assert.equal(entities.filter(({ name }) => name.includes('Harlund')).length, 1, entities.map(({ name }) => name).join(', '));
  });

  it('takes a word that a club’s result, players or plural verb follow for a club', () => {
    assert.deepEqual(after(settleLoneNames, 'Tarnvik 2-3 Velling', 'person: Tarnvik')[0], 'organisation: Tarnvik');
    assert.deepEqual(after(settleLoneNames, 'It fell to Velling goalkeeper Oda Lunde.', 'person: Velling')[0], 'organisation: Velling');
    assert.deepEqual(after(settleLoneNames, 'VELLING 17. It fell to Velling goalkeeper Oda Lunde.', 'person: VELLING', 'person: Velling')[0], 'organisation: VELLING');
    assert.deepEqual(after(settleLoneNames, 'Velling have won again.', 'person: Velling')[0], 'organisation: Velling');
    assert.deepEqual(after(settleLoneNames, 'Lunde 6-3 6-4 Brandt', 'person: Lunde')[0], 'person: Lunde');
    assert.deepEqual(after(settleLoneNames, 'He and Velling have won.', 'person: Velling')[0], 'person: Velling');
  });

  it('takes what is said behind a comma to be a firm, or before it a body, for one', () => {
    assert.deepEqual(after(settleKinds, 'Orders came from Quillo, the Dutch online grocer, and others.', 'place: Quillo')[0], 'organisation: Quillo');
    assert.deepEqual(after(settleKinds, 'Quillo, the local grocer, was there.', 'person: Quillo')[0], 'person: Quillo');
    assert.deepEqual(after(settleKinds, 'The growers’ association, Les Pins du Nord, sued.', 'other: Les Pins du Nord')[0], 'organisation: Les Pins du Nord');
    assert.deepEqual(after(settleKinds, 'She co-founded Quillo in 2008.', 'person: Quillo')[0], 'organisation: Quillo');
  });

  it('takes a village for a place though a given name opens it, and a place’s noun behind a name', () => {
    assert.deepEqual(after(settleKinds, 'They rode into Dan Tulbi, a village in the north.', 'person: Dan Tulbi')[0], 'place: Dan Tulbi');
    assert.deepEqual(after(settlePlaces, 'It is noon in the Tamrit valley.', 'person: Tamrit')[0], 'place: Tamrit');
    assert.deepEqual(after(settlePlaces, 'He asked the Tamrit valley governor.', 'person: Tamrit')[0], 'person: Tamrit');
    assert.deepEqual(after(settlePlaces, 'Ivor Lunde, 44, of Tregarth Road, Boddick, denies it.', 'person: Ivor Lunde', 'place: Tregarth Road', 'person: Boddick')[2], 'place: Boddick');
  });

  it('takes a place in a list of children for one of them', () => {
    const text = 'She leaves two daughters, Inés and Kaarina, and a house in Turku.';
    assert.deepEqual(after(settlePlaceNamesakes, text, 'person: Inés', 'place: Kaarina', 'place: Turku'), ['person: Inés', 'person: Kaarina', 'place: Turku']);
  });

  it('does not take the place in what somebody was called for a family', () => {
    const text = 'A town of some size, Hallwick burned. They called him the Butcher of Hallwick.';
    assert.equal(after((document, spans) => settleRepeats(document, repairNames(document, spans)), text, 'place: Hallwick', 'person: Butcher of Hallwick')[1], 'person: Butcher of Hallwick');
    assert.equal(after((document, spans) => settleRepeats(document, repairNames(document, spans)), text, 'place: Hallwick', 'person: Butcher of Hallwick')[0], 'place: Hallwick');
  });

  it('joins the halves of a name, leaves letters behind it out, and takes two names with “&” for a firm', () => {
    assert.deepEqual(after(repairNames, 'Referee Anne-Lise Berg waited.', 'person: Lise Berg'), ['person: Anne-Lise Berg']);
    assert.deepEqual(after(repairNames, 'By DANIEL ABER-COLE', 'person: DANIEL ABER'), ['person: DANIEL ABER-COLE']);
    assert.deepEqual(after(repairNames, 'Philippa Asare-Grey KC said so.', 'person: Philippa Asare', 'organisation: Grey KC'), ['person: Philippa Asare-Grey']);
    assert.deepEqual(after(repairNames, 'Philippa Asare-Grey left. Ms Asare-Grey said so.', 'person: Philippa Asare-Grey', 'person: Asare')[1], 'person: Asare-Grey');
    assert.deepEqual(after(repairNames, 'orders from Walcott & Byrne fell', 'person: Walcott & Byrne'), ['organisation: Walcott & Byrne']);
    assert.deepEqual(after(repairNames, 'the Hon. Losa Tupou moved', "organisation: Hon. Losa Tupou"), ['person: Losa Tupou']);
  });

  it('takes a headline with a capital on every word for no name', () => {
    const text = 'Halden Grid Acquires Solm Storage\n\nHalden Grid said on Monday that it had bought Solm Storage S.A. for cash.';
    assert.deepEqual(after(withoutHeadlines, text, 'organisation: Halden Grid Acquires Solm Storage', 'organisation: Halden Grid', 'organisation: Solm Storage S.A.'), ['organisation: Halden Grid', 'organisation: Solm Storage S.A.']);
    const other = 'University of Halden Opens\n\nThe University of Halden opened.';
    assert.deepEqual(after(withoutHeadlines, other, 'organisation: University of Halden', 'organisation: University of Halden').length, 2);
  });

  it('takes the line below the name that closes a letter for a place, but no second name', () => {
    const letter = 'It is late.\n\nArda Hokan (Mrs)\nSpindle Row';
    assert.deepEqual(after(settleSignatures, letter, 'person: Arda Hokan', 'person: Spindle Row'), ['person: Arda Hokan', 'place: Spindle Row']);
    assert.deepEqual(after(settleSignatures, `${letter}\n\nAnother letter.`, 'person: Arda Hokan', 'person: Spindle Row')[1], 'place: Spindle Row');
    assert.deepEqual(after(settleSignatures, letter.replace('Spindle', 'Peter'), 'person: Arda Hokan', 'person: Peter Row')[1], 'person: Peter Row');
    assert.deepEqual(after(settleSignatures, `${letter}\nand others`, 'person: Arda Hokan', 'person: Spindle Row')[1], 'person: Spindle Row');
  });

  it('takes what an office is for for no body, unless the text calls one so', () => {
    assert.deepEqual(after(withoutFields, 'The Minister of Foreign Affairs left.', 'organisation: Foreign Affairs'), []);
    assert.deepEqual(after(withoutFields, 'The Secretary of Agriculture left. Agriculture said no more.', 'organisation: Agriculture', 'organisation: Agriculture').length, 2);
    assert.deepEqual(after(withoutFields, 'The Commissioner of the Harbour Board left.', 'organisation: Harbour Board').length, 1);
  });
});
