import assert from 'node:assert/strict';
import type { EntityType, Gender } from '../../../src/core/analysis/types.js';
import type { EntityFact } from '../../../src/core/index/facts.js';
import { bucketKey, groupEntities } from '../../../src/core/index/identity.js';

const fact = (name: string, gender: Gender = 'unknown', type: EntityType = 'person'): EntityFact => ({ id: `${type}:${name}`, type, name, aliases: [], roles: [], gender });

/** The cards of the names, each as its names joined by " = "; names with different keys are on different cards. */
function cards(...facts: readonly EntityFact[]): string[] {
  const buckets = new Map<string, EntityFact[]>();
  for (const entity of facts) buckets.set(bucketKey(entity), [...(buckets.get(bucketKey(entity)) ?? []), entity]);
  return [...buckets.values()].flatMap((bucket) => groupEntities(bucket).map((group) => group.map((i) => (bucket[i] as EntityFact).name).join(' = '))).sort();
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
