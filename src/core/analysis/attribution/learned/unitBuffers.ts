const intFields = [
  'firstToken', 'endToken', 'word', 'suffix', 'quotation', 'leftCue', 'rightCue', 'leftVerb', 'rightVerb', 'sentenceFirst', 'sentenceEnd',
  'clauseFirst', 'clauseEnd', 'marks', 'thats',
] as const;
const byteFields = ['tag', 'shape', 'fine', 'cue', 'quote'] as const;

/** The arrays of `Units`, to be filled. */
export type Buffers = Record<(typeof intFields)[number], Int32Array> & Record<(typeof byteFields)[number], Uint8Array> & Record<'firstUnit' | 'endUnit' | 'unitOf', Int32Array>;

/** Makes room for so many units, tokens and paragraphs. */
export function createBuffers(units: number, tokens: number, paragraphs: number): Buffers {
  return {
    ...Object.fromEntries(intFields.map((name) => [name, new Int32Array(units)])),
    ...Object.fromEntries(byteFields.map((name) => [name, new Uint8Array(units)])),
    firstUnit: new Int32Array(paragraphs), endUnit: new Int32Array(paragraphs), unitOf: new Int32Array(tokens),
  } as Buffers;
}
