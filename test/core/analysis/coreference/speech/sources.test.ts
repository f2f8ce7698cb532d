import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mentionOfSource } from '../../../../../src/core/analysis/coreference/speech/sources.js';
import type { EntityType } from '../../../../../src/core/analysis/types.js';

const types: Readonly<Record<string, EntityType>> = { P: 'person', O: 'organisation', L: 'place', X: 'other' };

/** The name that the source is taken for, or ''. Names are marked: "a report by the [O:Harlund Fund]". */
function speaker(marked: string): string {
  const names: { start: number; end: number; type: EntityType }[] = [];
  let text = '';
  for (const [part, type, name] of marked.matchAll(/\[(\w):(.*?)\]|[^[]+/g)) {
    if (type) names.push({ start: text.length, end: text.length + name!.length, type: types[type]! });
    text += name ?? part;
  }
  const mentions = names.map(({ start, end }, entity) => ({ start, end, kind: 'name', entity }) as const);
  const found = names[mentionOfSource({ text }, { start: 0, end: text.length }, mentions, (entity) => names[entity]!.type)];
  return found ? text.slice(found.start, found.end) : '';
}

const takes = (name: string, sources: readonly string[]): void => assert.deepEqual(sources.map((source) => [source, speaker(source)]), sources.map((source) => [source, name]));

describe('who a source is', () => {
  it('takes a body’s spokesman, officials and offices for the body', () => {
    takes('Harlund Fund', [
      'A spokesman for the [O:Harlund Fund]', 'a senior official at the [O:Harlund Fund]', 'Two [O:Harlund Fund] officials', 'the [O:Harlund Fund]’s spokeswoman', 'A [O:Harlund Fund] spokesperson',
      'The board of the [O:Harlund Fund]', 'The [O:Harlund Fund]’s regional office', 'The [O:Harlund Fund] delegation in [L:Tarn]', 'a spokeswoman for the charity [O:Harlund Fund]', 'The [O:Harlund Fund] yesterday',
      'Observers from the [O:Harlund Fund]', 'Investigators of the [O:Harlund Fund]', 'Economists at [O:Harlund Fund]', 'A [O:Harlund Fund] delegate', 'The [O:Harlund Fund] cycling team', 'The [O:Harlund Fund] chain, which is the cheapest,', 'The [O:Harlund Fund]’s order',
    ]);
  });

  it('takes for nobody who is only employed or asked by a body or a person', () => {
    takes('', [
      'The lawyers for [O:Harlund Fund]', 'The [O:Harlund Fund]’s lawyer', 'Analysts surveyed by [O:Harlund Fund]', 'Drivers at [O:Harlund Fund]', 'The [O:Harlund Fund] workforce', 'Former investigators of the [O:Harlund Fund]', 'A nurse at the [O:Harlund Clinic]', 'A spokesman for [P:Ada Brook]', '[P:Ada Brook]’s office', 'people close to the [O:Harlund Fund]',
      'A [O:Harlund Fund] driver', 'a former [O:Harlund Fund] official', 'a source at the [O:Harlund Fund]', 'a spokesman for a customer of the [O:Harlund Fund]', 'a spokesman for [O:Senate] President [P:Ada Brook]',
      'a [O:Harlund Fund] official who asked not to be named', 'some [O:Harlund Fund] figures',
    ]);
  });

  it('takes what a body or somebody wrote or published for them', () => {
    takes('Harlund Fund', [
      'A 2011 survey by the [O:Harlund Fund]', 'a study published in August by the [O:Harlund Fund]', 'A letter from the [O:Harlund Fund]', 'a report released Monday by the human-rights group [O:Harlund Fund]', 'The [O:Harlund Fund]’s latest bulletin',
      'The minutes of the [O:Harlund Fund]', 'The audit, carried out by [O:Harlund Fund],', 'A report of the [O:Harlund Fund] tabled in the [O:House]', 'an article in the [O:Harlund Fund]', 'figures from [O:Harlund Fund]', 'The [O:Harlund Fund] report',
    ]);
    takes('Ada Brook', ['A 2019 paper by the psychologist [P:Ada Brook] of [O:Tarn College]', 'A letter of 1933 from [P:Ada Brook]', 'A communiqué signed by Col. [P:Ada Brook]', '[P:Ada Brook]’s memoirs', 'a text from club secretary [P:Ada Brook]', '[P:Ada Brook]’s flyers', 'The prosecution, led by [P:Ada Brook],', 'the voice of the former deputy [P:Ada Brook]']);
  });

  it('takes what is about a body, or was seen or ordered by it, for nobody’s', () => {
    takes('', ['a report seen by the [O:Harlund Fund]', 'a memo obtained by [O:Harlund Fund]', 'A study of the [O:Harlund Fund]', 'a report commissioned by [O:Harlund Fund]', 'a report on the [O:Harlund Fund]', 'a book about [P:Ada Brook]', 'a letter to the [O:Harlund Fund]', 'A [O:Facebook] post']);
  });

  it('takes who gives their name for its bearer', () => {
    takes('Ada Brook', ['a woman who gave her name as Mrs. [P:Ada Brook]', 'A reader from [L:Tarn], who signs herself [P:Ada Brook],', 'A former clerk, who asks to be called [P:Ada Brook],', 'One prisoner, identified as [P:Ada Brook],', 'a farmer of the name of [P:Ada Brook]']);
  });

  it('takes the rest of a body’s name with it', () => {
    takes('App Makers', ['The Coalition of Independent [O:App Makers]', 'Local 1185 of the [O:App Makers]']);
    takes('', ['The Minister of [O:App Makers]']);
  });
});
