import assert from 'node:assert/strict';
import type { EntityType, Gender } from '../../../src/core/analysis/types.js';
import type { EntityFact } from '../../../src/core/index/facts.js';
import { bucketKey, groupEntities } from '../../../src/core/index/identity.js';

const fact = (name: string, gender: Gender = 'unknown', type: EntityType = 'person'): EntityFact => ({ id: `${type}:${name}`, type, name, aliases: [], roles: [], gender });

/** The cards of the names, each as its names joined by " = "; names with different keys are on different cards. */
function cards(...facts: readonly EntityFact[]): string[] {
  const buckets = new Map<string, EntityFact[]>();
  for (const entity of facts) buckets.set(bucketKey(entity), [...(buckets.get(bucketKey(entity)) ?? []), entity]);
  return [...buckets.values()].flatMap((bucket) => groupEntities(bucket).map((group) => group.map((i) => bucket[i]!.name).join(' = '))).sort();
}

describe('one card for a person across documents', () => {
  it('joins the same name, with and without accents, hyphens and titles', () => {
    assert.deepEqual(cards(fact('Baptiste Ōkawa'), fact('Baptiste Okawa')), ['Baptiste Ōkawa = Baptiste Okawa']);
    assert.deepEqual(cards(fact('Hassan Emir-Vostani'), fact('Hassan Emir Vostani')), ['Hassan Emir-Vostani = Hassan Emir Vostani']);
    assert.deepEqual(cards(fact('Dr. Orla Vennick'), fact('Orla Vennick')), ['Dr. Orla Vennick = Orla Vennick']);
  });

  it('joins a name that leaves out what stands in the middle', () => {
    assert.deepEqual(cards(fact('Marek Anton Solano'), fact('Marek Solano'), fact('Marek A. Solano')), ['Marek Anton Solano = Marek Solano = Marek A. Solano']);
  });

  it('never joins two full names that differ', () => {
    assert.deepEqual(cards(fact('Anna Brisk'), fact('Olga Brisk')), ['Anna Brisk', 'Olga Brisk']);
    assert.deepEqual(cards(fact('Marek Anton Solano'), fact('Marek Bruno Solano')), ['Marek Anton Solano', 'Marek Bruno Solano']);
  });

  it('joins a family name alone when one full name ends with it, and leaves it alone when two do', () => {
    assert.deepEqual(cards(fact('Solano'), fact('Marek Solano')), ['Solano = Marek Solano']);
    assert.deepEqual(cards(fact('Brisk'), fact('Anna Brisk'), fact('Olga Brisk')), ['Anna Brisk', 'Brisk', 'Olga Brisk']);
  });

  it('joins a family name alone with the one whom far more documents name than all others of that family', () => {
    const often = Array.from({ length: 5 }, () => fact('Anna Brisk'));
    const all = often.map(({ name }) => name).join(' = ');
    assert.deepEqual(cards(fact('Brisk'), ...often, fact('Olga Brisk')), [`Brisk = ${all}`, 'Olga Brisk'].sort());
    assert.deepEqual(cards(fact('Brisk'), ...often, fact('Olga Brisk'), fact('Olga Brisk')), [all, 'Brisk', 'Olga Brisk = Olga Brisk']);
  });

  it('joins a name without “Jr.” with the father’s where both have the same given name', () => {
    assert.deepEqual(cards(fact('Tomas Hale'), fact('Tomas B. Hale'), fact('Tomas Hale Jr.')), ['Tomas Hale = Tomas B. Hale', 'Tomas Hale Jr.']);
    assert.deepEqual(cards(fact('Hale'), fact('Otto Hale'), fact('Tomas Hale Jr.')), ['Hale', 'Otto Hale', 'Tomas Hale Jr.']);
  });

  it('lets the gender decide which of two a family name alone is', () => {
    assert.deepEqual(cards(fact('Brisk', 'male'), fact('Anna Brisk', 'female'), fact('Oleg Brisk', 'male')), ['Anna Brisk', 'Brisk = Oleg Brisk']);
  });

  it('leaves a shorter name alone when two longer ones fit', () => {
    assert.deepEqual(cards(fact('Marek Solano'), fact('Marek Anton Solano'), fact('Marek Bruno Solano')), ['Marek Anton Solano', 'Marek Bruno Solano', 'Marek Solano']);
  });

  it('keeps father and son apart', () => {
    assert.deepEqual(cards(fact('Tomas Hale Sr.'), fact('Tomas Hale Jr.')), ['Tomas Hale Jr.', 'Tomas Hale Sr.']);
    assert.deepEqual(cards(fact('Tomas Hale'), fact('Tomas Hale Jr.')), ['Tomas Hale = Tomas Hale Jr.']);
  });

  it('does not take an initial for a given name', () => {
    assert.deepEqual(cards(fact('M. Solano'), fact('Marek Solano')), ['M. Solano', 'Marek Solano']);
  });

  it('keeps a person and an organisation of one name apart, and organisations of different names', () => {
    assert.deepEqual(cards(fact('Brisk'), fact('Brisk', 'unknown', 'organisation')), ['Brisk', 'Brisk']);
    assert.deepEqual(cards(fact('The Ports Authority', 'unknown', 'organisation'), fact('Ports Authority', 'unknown', 'organisation'), fact('Port Authority', 'unknown', 'organisation')), [
      'Port Authority', 'The Ports Authority = Ports Authority',
    ]);
  });

  it('groups the same whatever the order', () => {
    const facts = [fact('Solano'), fact('Marek Anton Solano'), fact('Marek Solano'), fact('Petra Solano'), fact('Solano', 'female')];
    const sorted = (given: readonly EntityFact[]): string[] => cards(...given).map((card) => card.split(' = ').sort().join(' = ')).sort();
    assert.deepEqual(sorted([...facts].reverse()), sorted(facts));
  });
});

describe('one card for an organisation, a place or another thing across documents', () => {
  const thing = (name: string, type: EntityType, ...aliases: string[]): EntityFact => ({ ...fact(name, 'unknown', type), aliases });

  it('joins one name whatever each document takes it for', () => {
    assert.deepEqual(cards(thing('Lantern House', 'organisation'), thing('Lantern House', 'place'), thing('LANTERN HOUSE', 'other')), ['Lantern House = Lantern House = LANTERN HOUSE']);
    assert.deepEqual(cards(thing('House of Vennick', 'organisation'), thing('HOUSE OF VENNICK', 'organisation'), thing('House Of Vennick', 'other')), ['House of Vennick = HOUSE OF VENNICK = House Of Vennick']);
    assert.deepEqual(cards(thing('Nafo', 'organisation'), thing('NAFO', 'organisation'), thing('The Nafo', 'other')), ['Nafo = NAFO = The Nafo']);
  });

  it('joins the names of one country, and a state with what it is written for short', () => {
    assert.deepEqual(cards(thing('U.S.', 'place'), thing('United States', 'place'), thing('America', 'place'), thing('American', 'other')), ['American', 'U.S. = United States = America']);
    assert.deepEqual(cards(thing('Nev.', 'place'), thing('Nevada', 'place'), thing('N.H.', 'place'), thing('New Hampshire', 'place')), ['N.H. = New Hampshire', 'Nev. = Nevada']);
  });

  it('joins an acronym with the name that another document says it stands for, with dots and without', () => {
    const inFull = thing('Harbour Board of Skarn', 'organisation', 'HBS');
    assert.deepEqual(cards(thing('HBS', 'organisation'), inFull, thing('H.B.S.', 'place')), ['HBS = Harbour Board of Skarn = H.B.S.']);
    assert.deepEqual(cards(thing('HBS', 'organisation'), thing('Harbour Board of Skarn', 'organisation')), ['HBS', 'Harbour Board of Skarn']);
  });

  it('leaves an acronym alone that stands for two', () => {
    const two = [thing('Harbour Board of Skarn', 'organisation', 'HBS'), thing('Higher Bank School', 'organisation', 'HBS')];
    assert.deepEqual(cards(thing('HBS', 'organisation'), ...two), ['HBS', 'Harbour Board of Skarn', 'Higher Bank School']);
  });
});
