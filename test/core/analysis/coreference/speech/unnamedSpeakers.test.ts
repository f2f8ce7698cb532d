import assert from 'node:assert/strict';
import { readModelFiles } from '../../../../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../../../../src/core/analysis/analyze.js';
import { readModels } from '../../../../../src/core/analysis/models.js';

const analyze = createAnalyzer(readModels(readModelFiles()).value);

/** Who says the quotations that stand without a source, in order. */
function unnamed(text: string): string[] {
  const { attributions, entities } = analyze(text);
  return attributions.filter(({ source, kind }) => !source && kind === 'direct').map(({ speaker }) => entities[speaker]?.name ?? '');
}

describe('a quotation without a source', () => {
  const court = 'The night watch\n\nTheodor Reed, the night watchman, said he had left the gate for “four minutes, five”. Counsel for the port, Ada Brook, asked what he had been doing.\n\n';

  it('is said by who was asked, and by who asks in turn, when it answers a question', () => {
    assert.deepEqual(unnamed(`${court}“Feeding the gulls.”\n\n“At two in the morning?”\n\n“They wake early on that side.”\n\nThe hearing goes on.`), ['Theodor Reed', 'Ada Brook', 'Theodor Reed']);
  });

  it('is left open when two others spoke before the question, or nobody asked', () => {
    const rest = '“Feeding the gulls.”\n\n“At two in the morning?”\n\n“They wake early on that side.”\n\nThe hearing goes on.';
    assert.deepEqual(unnamed(`The night watch\n\nTheodor Reed said he had left the gate. The foreman, Otto Lind, told him to stay. Counsel for the port, Ada Brook, asked what he had been doing.\n\n${rest}`)[0], '');
    assert.deepEqual(unnamed(`The night watch\n\nTheodor Reed said he had left the gate. “Is that so? Is that what you say?” Ada Brook said.\n\n${rest}`)[0], '');
  });

  const lead = 'Ada Brook, 78, was the first woman to build a lighthouse in the north. We met in her kitchen, above the harbour.';
  const turns = ['Is it true that you learnt it from your aunt?', 'She had a lamp, and I carried the oil. I was never paid.', 'Do you still climb the stairs?', 'Every Sunday. My knees count them, and I listen.', 'What do you say to the young ones?', 'To clean the glass before they look through it. The rest comes.', 'And the fog?', 'It pays no rent.'];

  it('is said by who answers in the interview, also where an answer has no “I” and in the headline', () => {
    assert.deepEqual(unnamed(`“The fog pays no rent”\n\n${lead}\n\n${turns.join('\n\n')}`), ['Ada Brook', 'Ada Brook', 'Ada Brook', 'Ada Brook', 'Ada Brook']);
  });

  it('is said by who answers to “Q.”, not by who is named as asking', () => {
    const { attributions, entities } = analyze(`The lamp\n\n${lead} The interviewer is Otto Lind.\n\n${turns.map((turn, i) => `${i % 2 ? 'A' : 'Q'}. ${turn}`).join('\n\n')}`);
    const answers = attributions.filter((a) => a.parent < 0 && a.cue).map(({ source, speaker }) => [source && source.end - source.start, entities[speaker]?.name ?? '']);
    assert.deepEqual(answers.filter(([, name]) => name !== '').map(([, name]) => name), ['Ada Brook', 'Ada Brook', 'Ada Brook', 'Ada Brook']);
  });

  it('is said in a headline by who says the same words below', () => {
    assert.deepEqual(unnamed('“A stone may travel far”\n\nThe quarry opened on Monday. “A stone may travel far,” said the owner, Theodor Reed, in May.'), ['Theodor Reed']);
  });
});
