import assert from 'node:assert/strict';
import type { Annotation, RegisteredEntity } from '../../../src/core/annotations/schema.js';
import { describeTarget } from '../../../src/core/annotations/target.js';
import { textHash } from '../../../src/core/annotations/textHash.js';
import { cohensKappa, compareAnnotators, f1, type Annotated } from '../../../src/core/features/agreement.js';
import { agreementCsv, agreementFigures, agreementJson, agreementText } from '../../../src/core/features/agreementReport.js';
import { createRegisterIndex } from '../../../src/core/index/registerIndex.js';
import { spanOf } from '../../support/factsBuilder.js';

const text = '“The weir holds,” said Ada Brook.\n“Nobody came, and it rained,” said Tom Field.\nThe road is shut.\n';
const people: RegisteredEntity[] = [{ id: 'ada-brook', type: 'person', name: 'Ada Brook' }, { id: 'tom-field', type: 'person', name: 'Tom Field' }];

function annotation(words: string, fields: Partial<Annotation> = {}, own = text): Annotation {
  return { id: words, type: 'quotation', status: 'confirmed', ...fields, target: describeTarget(own, spanOf(own, words), textHash(own)) };
}
const by = (annotations: readonly Annotation[], own = text, entities: RegisteredEntity[] = people): Annotated => ({ text: own, annotations, register: createRegisterIndex({ version: 1, entities }) });

describe('Cohen’s kappa', () => {
  const answers = (table: readonly (readonly [string, string, number])[]): [string, string][] => table.flatMap(([a, b, n]) => Array.from({ length: n }, (): [string, string] => [a, b]));

  it('is what one computes by hand', () => {
    // both yes 20, only A 5, only B 10, both no 15, of 50: observed 0.7; by chance 0.5 · 0.6 + 0.5 · 0.4 = 0.5; (0.7 − 0.5) / (1 − 0.5) = 0.4
    assert.equal(cohensKappa(answers([['y', 'y', 20], ['y', 'n', 5], ['n', 'y', 10], ['n', 'n', 15]])), 0.4);
    // three answers: observed 7/10; by chance (4·5 + 4·3 + 2·2)/100 = 0.36; (0.7 − 0.36) / 0.64 = 0.53125
    assert.equal(cohensKappa(answers([['x', 'x', 4], ['y', 'y', 2], ['y', 'x', 1], ['y', 'z', 1], ['z', 'z', 1], ['z', 'y', 1]])), 0.53125);
  });

  it('is 1 for the same answers, 0 for what chance gives, below 0 for opposite ones', () => {
    assert.equal(cohensKappa(answers([['y', 'y', 3], ['n', 'n', 2]])), 1);
    assert.equal(cohensKappa(answers([['y', 'y', 1], ['y', 'n', 1], ['n', 'y', 1], ['n', 'n', 1]])), 0);
    assert.equal(cohensKappa(answers([['y', 'n', 2], ['n', 'y', 2]])), -1);
  });

  it('is not told where nobody was asked, or where both give one answer throughout', () => {
    assert.equal(cohensKappa([]), null);
    assert.equal(cohensKappa(answers([['y', 'y', 9]])), null);
  });
});

describe('the agreement of two annotators', () => {
  it('has an F1 of spans as one computes it by hand', () => {
    assert.equal(f1(4, 6, 3), 0.6);
    assert.equal(f1(0, 0, 0), null);
    assert.equal(f1(3, 0, 0), 0);
  });

  it('is whole where both decided the same', () => {
    const all = [annotation('“The weir holds,”', { speaker: 'ada-brook', kind: 'direct' }), annotation('The road is shut', { type: 'claim', status: 'rejected' })];
    const { counts, answers, disagreements } = compareAnnotators(by(all), by(all));
    assert.deepEqual(disagreements, []);
    assert.deepEqual(counts.quotation, { a: 1, b: 1, paired: 1, exact: 1, charactersA: 17, charactersB: 17, charactersBoth: 17 });
    assert.deepEqual(counts.claim, { a: 0, b: 0, paired: 0, exact: 0, charactersA: 0, charactersB: 0, charactersBoth: 0 });
    assert.deepEqual(answers.claim.right, [['wrong', 'wrong']]);
    assert.deepEqual(answers.quotation, { right: [['right', 'right']], speaker: [['ada-brook', 'ada-brook']], kind: [['direct', 'direct']] });
  });

  it('pairs one to one what has most words in common, and tells of other bounds', () => {
    const { counts, disagreements } = compareAnnotators(
      by([annotation('Nobody came, and it rained'), annotation('The weir holds')]),
      by([annotation('Nobody came'), annotation('Nobody came, and it', { id: 'longer' })]),
    );
    assert.deepEqual(counts.quotation, { a: 2, b: 2, paired: 1, exact: 0, charactersA: 40, charactersB: 19, charactersBoth: 19 });
    assert.deepEqual(disagreements.map(({ what, line, a, b }) => [what, line, a, b]), [
      ['missing', 1, 'confirmed', 'nothing decided'],
      ['bounds', 2, 'Nobody came, and it rained', 'Nobody came, and it'],
      ['missing', 2, 'nothing decided', 'confirmed'],
    ]);
  });

  it('tells who says what otherwise: right or wrong, speaker, kind', () => {
    const { answers, disagreements } = compareAnnotators(
      by([annotation('“The weir holds,”', { speaker: 'ada-brook', kind: 'direct' }), annotation('The road is shut', { type: 'claim' })]),
      by([annotation('“The weir holds,”', { speaker: null, kind: 'mixed' }), annotation('The road is shut', { type: 'claim', status: 'rejected', reason: 'an opinion' })]),
    );
    assert.deepEqual(disagreements.map(({ layer, what, a, b }) => [layer, what, a, b]), [
      ['quotation', 'speaker', 'Ada Brook', 'nobody'], ['quotation', 'kind', 'direct', 'mixed'], ['claim', 'right', 'right', 'wrong (an opinion)'],
    ]);
    assert.deepEqual(answers.claim, { right: [['right', 'wrong']] });
  });

  it('knows somebody by a name where the two registers have other ids', () => {
    const others: RegisteredEntity[] = [{ id: 'brook', type: 'person', name: 'A. Brook', aliases: ['Ada Brook'] }, { id: 'ada', type: 'person', name: 'Tom Field' }];
    const compared = (speaker: string) => compareAnnotators(by([annotation('“The weir holds,”', { speaker: 'ada-brook' })]), by([annotation('“The weir holds,”', { speaker })], text, others)).disagreements;
    assert.deepEqual(compared('brook'), []);
    assert.deepEqual(compared('ada').map(({ a, b }) => [a, b]), [['Ada Brook', 'Tom Field']]);
  });

  it('leaves out who it is, and counts it, when an id is not in the register of who gives it', () => {
    const [known, founder] = [annotation('“The weir holds,”', { speaker: 'ada-brook' }), annotation('“The weir holds,”', { speaker: 'founder' })];
    for (const [a, b] of [[by([known]), by([founder])], [by([founder]), by([known])], [by([known]), by([known], text, [])]] as const) {
      const { answers, disagreements, unknown } = compareAnnotators(a, b);
      assert.deepEqual([answers.quotation, disagreements, unknown], [{ right: [['right', 'right']] }, [], 1]);
      assert.match(agreementText([{ file: 'weir.txt', agreement: compareAnnotators(a, b) }], ['a', 'b']), /^1 answer on who it is is left out: the id is not in entities\.yaml$/m);
    }
  });

  it('finds the second one’s decisions again where their text differs a little, and counts those that it does not', () => {
    const own = `Late news\n\n${text.replace('The road is shut.', 'The moon is full of green cheese today.')}`;
    const { counts, disagreements, lost } = compareAnnotators(
      by([annotation('“The weir holds,”', { speaker: 'ada-brook' })]),
      by([annotation('“The weir holds,”', { speaker: 'tom-field' }, own), annotation('moon is full of green cheese today', { type: 'claim' }, own)], own),
    );
    assert.deepEqual([counts.quotation.exact, counts.claim.b, lost], [1, 0, [0, 1]]);
    assert.deepEqual(disagreements.map(({ what, line }) => [what, line]), [['speaker', 1]]);
  });

  it('leaves out what the other one decided about the same when the words of a decision are not found', () => {
    const own = text.replace('The road is shut.', 'The moon is full of green cheese today, and the road is shut.');
    const cheese = annotation('moon is full of green cheese today', { type: 'claim' }, own);
    const weir = annotation('“The weir holds,”');
    const mistyped: Annotation = { ...weir, target: { ...weir.target, exact: 'Purple zebras juggle', prefix: '', suffix: '' } };
    for (const [a, b, of] of [[by([weir]), by([mistyped]), 'b'], [by([mistyped]), by([weir]), 'a'], [by([]), by([cheese], own), 'b']] as const) {
      const { counts, disagreements, lost, notFound } = compareAnnotators(a, b);
      assert.deepEqual([counts.quotation.a, counts.quotation.b, counts.quotation.charactersA, disagreements], [0, 0, 0, []]);
      assert.deepEqual(lost, of === 'a' ? [1, 0] : [0, 1]);
      assert.deepEqual(notFound.map((each) => [each.of, each.isShared]), [[of, a.annotations.length > 0]]);
    }
  });

  it('takes a decision for one about the same when its words are, but stand at several places', () => {
    const own = 'Yes. It rained.\nYes. It rained.\n';
    const yes = annotation('Yes', {}, own);
    const far: Annotation = { ...yes, target: { exact: 'Yes', start: 500, end: 503 } };
    const { disagreements, notFound } = compareAnnotators(by([yes], own), by([far], `${own}\n`));
    assert.deepEqual([disagreements, notFound.map(({ words, isShared }) => [words, isShared])], [[], [['Yes', true]]]);
  });

  it('leaves notes alone, and takes any text', () => {
    const note = annotation('Tom Field', { type: 'note', status: 'added', note: 'who?' });
    assert.deepEqual(compareAnnotators(by([note]), by([])).disagreements, []);
    assert.deepEqual(compareAnnotators(by([annotation('Tom Field')], ''), by([], '')).lost, [1, 0]);
  });
});

describe('the report on two annotators', () => {
  const documents = [
    { file: 'seeds/weir.txt', agreement: compareAnnotators(by([annotation('“The weir holds,”', { speaker: 'ada-brook' })]), by([annotation('“The weir holds,”', { speaker: 'tom-field' })])) },
    { file: 'seeds/road.txt', agreement: compareAnnotators(by([annotation('The road is shut', { type: 'claim' })]), by([])) },
  ];

  it('sums up all documents', () => {
    const { layers, questions } = agreementFigures(documents);
    assert.deepEqual([layers.quotation.f1, layers.claim.f1, layers.mention.f1], [{ exact: 1, overlap: 1, characters: 1 }, { exact: 0, overlap: 0, characters: 0 }, { exact: null, overlap: null, characters: null }]);
    assert.deepEqual(questions, [
      { layer: 'quotation', question: 'right', judged: 1, same: 1, kappa: null },
      { layer: 'quotation', question: 'speaker', judged: 1, same: 0, kappa: 0 },
    ]);
  });

  it('tells people each disagreement with its file and line, what is to be settled first', () => {
    const lines = agreementText(documents, ['ada/', 'nora/']).trimEnd().split('\n');
    assert.deepEqual(lines.slice(0, 3), ['A: ada/', 'B: nora/', '2 documents that both decided about']);
    assert.deepEqual(lines.slice(-3), [
      '2 disagreements:',
      'seeds/weir.txt:1: quote “The weir holds,”, speaker: A Ada Brook, B Tom Field',
      'seeds/road.txt:3: claim “The road is shut”, only one has it: A confirmed, B nothing decided',
    ]);
    assert.ok(lines.some((line) => /^Quotes +1 +1 +1 +1 +1\.00 +1\.00 +1\.00$/.test(line)), lines.join('\n'));
  });

  it('is JSON and CSV, too', () => {
    const json = JSON.parse(agreementJson(documents, ['a', 'b'])) as { documents: string[]; disagreements: { file: string; line: number }[] };
    assert.deepEqual([json.documents, json.disagreements.map(({ file, line }) => `${file}:${line}`)], [['seeds/weir.txt', 'seeds/road.txt'], ['seeds/weir.txt:1', 'seeds/road.txt:3']]);
    assert.equal(agreementCsv(documents).split('\r\n')[1], '"seeds/weir.txt","1","quote","“The weir holds,”","speaker","Ada Brook","Tom Field"');
  });
});
