import assert from 'node:assert/strict';
import fc from 'fast-check';
import { resolveEntities } from '../../../../src/core/analysis/coreference/resolve.js';
import { resolveSpeakers } from '../../../../src/core/analysis/coreference/speakers.js';
import type { EntityType, NamedSpan, SourcedContent } from '../../../../src/core/analysis/types.js';
import { parseDocument } from '../../../../src/core/document/document.js';
import { tokenize } from '../../../support/tokenizer.js';


/** Resolves a text in which [P:…], [O:…], [L:…] mark names and {source|content} a report. */
function resolve(marked: string) {
  const types: Record<string, EntityType> = { P: 'person', O: 'organisation', L: 'place' };
  const names: NamedSpan[] = [];
  let text = '';
  for (const part of marked.split(/(\[[POL]:[^\]]+\])/)) {
    const match = /^\[([POL]):(.+)\]$/.exec(part);
    const start = text.length;
    text += match ? (match[2] as string) : part;
    if (match) names.push({ start, end: text.length, type: types[match[1] as string] as EntityType, confidence: 0.9 });
  }
  const document = parseDocument(text, tokenize);
  const said = /“[^”]*”/g;
  const sourced: SourcedContent[] = [...text.matchAll(said)].map((match) => {
    const behind = /^ (?:said )?([^.]*?)(?: said)?\./.exec(text.slice(match.index + match[0].length));
    const at = behind ? text.indexOf(behind[1] as string, match.index + match[0].length) : -1;
    return {
      kind: 'direct', source: behind ? { start: at, end: at + (behind[1] as string).length } : null, cue: null,
      contents: [{ start: match.index, end: match.index + match[0].length }], confidence: 1, parent: -1,
    };
  });
  const { entities, mentions } = resolveEntities(document, names, sourced);
  const of = (words: string, nth = 0): string => {
    let at = -1;
    for (let i = 0; i <= nth; i++) at = text.indexOf(words, at + 1);
    const mention = mentions.find((m) => m.start <= at && m.end >= at + words.length);
    return mention ? (entities[mention.entity]?.name ?? '') : '';
  };
  return { entities, mentions, of, attributions: resolveSpeakers(document, entities, mentions, sourced) };
}

describe('entities of a document', () => {
  it('makes one card of a full name, its family name and its titled form', () => {
    const { entities } = resolve('[P:Marek Anton Solano] spoke. Later [P:Solano] left. Mr [P:Solano] and [P:Marek Solano] are one.');
    assert.deepEqual(entities.map((e) => [e.name, e.mentions.length]), [['Marek Anton Solano', 4]]);
  });

  it('keeps two people of one family name apart by their title', () => {
    const { of } = resolve('[P:Robert Vennick] met [P:Maria Vennick]. Mrs [P:Vennick] smiled. Mr [P:Vennick] did not.');
    assert.equal(of('Vennick', 2), 'Maria Vennick');
    assert.equal(of('Vennick', 3), 'Robert Vennick');
  });

  it('never merges two full names that differ', () => {
    assert.equal(resolve('[P:Anna Brisk] and [P:Olga Brisk] agreed.').entities.length, 2);
  });

  it('joins an organisation with its acronym and its short form', () => {
    const { entities } = resolve('The [O:Northern Ports Authority] ([O:NPA]) closed. The [O:Ports Authority] said the [O:NPA] waits.');
    assert.equal(entities.filter((e) => e.type === 'organisation').length, 1);
  });

  it('gives the role before the name and takes its description for the person', () => {
    const { entities, of } = resolve('Ruritanian Ambassador to Freedonia [P:Olav Brandt] arrived. The ambassador smiled.');
    assert.equal(entities[0]?.roles[0]?.text, 'Ruritanian Ambassador to Freedonia');
    assert.equal(of('ambassador'), 'Olav Brandt');
  });

  it('takes the apposition behind a name as a role', () => {
    const { entities } = resolve('[P:Olav Brandt], the special aide to the mayor of Lindholm, noted the delay.');
    assert.match(entities[0]?.roles[0]?.text ?? '', /^special aide to the mayor/);
  });

  it('resolves "he" and "she" by gender', () => {
    const { of } = resolve('[P:Robert Vennick] met [P:Maria Solano]. He smiled. She left.');
    assert.equal(of('He'), 'Robert Vennick');
    assert.equal(of('She'), 'Maria Solano');
  });

  it('takes "I" within a quotation for its speaker and says why', () => {
    const { of, mentions } = resolve('[P:Maria Solano] met [P:Robert Vennick]. “I am glad,” said [P:Vennick].');
    assert.equal(of('I am'.slice(0, 1)), 'Robert Vennick');
    assert.equal(mentions.find((m) => m.kind === 'pronoun')?.reason, 'speaker of this quotation');
  });

  it('leaves a pronoun alone when nobody fits', () => {
    assert.equal(resolve('The door opened. He came in.').mentions.length, 0);
  });

  it('does not take the owner of a source for the source', () => {
    const { attributions } = resolve('[P:Robert Vennick] was silent. “No comment,” said Vennick’s lawyer.');
    assert.equal(attributions[0]?.speaker, -1);
  });

  it('gives spans that lie in the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(40), fc.nat(40), (text, a, b) => {
        const [start, end] = [Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)];
        const names: NamedSpan[] = end > start ? [{ start, end, type: 'person', confidence: 1 }] : [];
        const { mentions } = resolveEntities(parseDocument(text, tokenize), names, []);
        return mentions.every((m) => m.start >= 0 && m.start < m.end && m.end <= text.length);
      }),
    );
  });
});
