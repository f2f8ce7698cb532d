import assert from 'node:assert/strict';
import { annotationFileName, ownAnnotationFileName } from '../../../src/core/annotations/fileNames.js';
import { describeTarget } from '../../../src/core/annotations/target.js';
import { readAnnotations } from '../../../src/core/annotations/read.js';
import { editAnnotations } from '../../../src/core/annotations/edit.js';
import { textHash } from '../../../src/core/annotations/textHash.js';
import { createSeedPlaces } from '../../../src/host/annotations/places.js';
import { applyEdits } from '../../../src/core/text/edits.js';
import { memoryFiles } from '../../support/annotationFiles.js';

const folder = 'file:///w/seeds/';
const [rain, rainTxt, shared, own] = ['rain', 'rain.txt', 'rain.annotations.yaml', 'rain.self.annotations.yaml'].map((name) => folder + name) as [string, string, string, string];
const nameOf = (uri: string): string => uri.slice(folder.length);

/** An annotation file with a note on each of the words, made on the texts. */
function fileOf(...notes: readonly (readonly [words: string, text: string])[]): string {
  const changes = notes.map(([words, text]) => {
    const start = text.indexOf(words);
    return { do: 'add', annotation: { id: words, type: 'note', status: 'added', note: words, target: describeTarget(text, { start, end: start + words.length }, textHash(text)) } } as const;
  });
  return applyEdits('', editAnnotations(readAnnotations(''), changes).edits);
}

const idsIn = (text: string | undefined): string[] => readAnnotations(text ?? '').value.annotations.map(({ id }) => id);

function over(seeds: Map<string, string>, initial: Record<string, string> = {}) {
  const files = memoryFiles(initial);
  const moved: string[] = [];
  const places = createSeedPlaces({
    usual: (seed) => folder + annotationFileName(nameOf(seed)),
    own: (seed) => folder + ownAnnotationFileName(nameOf(seed)),
    seedsBeside: () => Promise.resolve([...seeds.keys()]),
    textOf: (seed) => Promise.resolve(seeds.get(seed) ?? ''),
    files,
    move(from, to) {
      files.contents.set(to, files.contents.get(from) ?? '');
      return Promise.resolve(files.contents.delete(from));
    },
    forget: (seed) => void moved.push(`forgotten at ${nameOf(places.annotationsOf(seed))}`),
    readAgain: (seed) => Promise.resolve(void moved.push(`read at ${nameOf(places.annotationsOf(seed))}`)),
    logger: { info() {}, warn() {}, error: (message) => assert.fail(message) },
  });
  return { places, files, moved };
}

const onRain = 'It rained on Tarn, said Ole Brandt, and the mill stood still.';
const onTxt = 'Snow fell on Lund, said Mira Voss, and the roads were closed.';

describe('the places of annotation files', () => {
  it('are the usual ones where no two seeds share one', async () => {
    const { places } = over(new Map([[rain, onRain], [`${folder}fog.txt`, onTxt]]), { [shared]: fileOf(['Tarn', onRain]) });
    await places.settle(rain);
    assert.equal(places.annotationsOf(rain), shared);
    assert.equal(places.annotationsOf(`${folder}fog.txt`), `${folder}fog.annotations.yaml`);
  });

  it('differ for rain and rain.txt', async () => {
    const { places } = over(new Map([[rain, onRain], [rainTxt, onTxt]]));
    await Promise.all([rain, rainTxt].map((seed) => places.settle(seed)));
    assert.equal(places.annotationsOf(rain), own);
    assert.equal(places.annotationsOf(rainTxt), shared);
  });

  it('differ for seeds whose names differ in capitals', async () => {
    const capital = `${folder}rain.TXT`;
    const { places } = over(new Map([[capital, onRain], [rainTxt, onTxt]]));
    await places.settle(capital);
    assert.equal(places.annotationsOf(capital), `${folder}rain.TXT.self.annotations.yaml`);
  });

  it('stay a seed’s own when the other one is gone', async () => {
    const { places } = over(new Map([[rain, onRain]]), { [own]: fileOf(['Tarn', onRain]) });
    await places.settle(rain);
    assert.equal(places.annotationsOf(rain), own);
  });

  it('part what both seeds wrote into one file, and lose none of it', async () => {
    const file = fileOf(['Tarn', onRain], ['Lund', onTxt], ['Ole Brandt', onRain]);
    const { places, files } = over(new Map([[rain, onRain], [rainTxt, onTxt]]), { [shared]: file });
    await places.settle(rain);
    assert.deepEqual(idsIn(files.contents.get(own)), ['Tarn', 'Ole Brandt']);
    assert.deepEqual(idsIn(files.contents.get(shared)), ['Lund']);
  });

  it('know whose an annotation is by its words when the text was changed since', async () => {
    const file = fileOf(['Tarn', onRain], ['Lund', onTxt]);
    const { places, files } = over(new Map([[rain, `${onRain} More rain came.`], [rainTxt, `${onTxt} More snow came.`]]), { [shared]: file });
    await places.settle(rain);
    assert.deepEqual([own, shared].map((uri) => idsIn(files.contents.get(uri))), [['Tarn'], ['Lund']]);
  });

  it('leave a file as it is that has errors, or nothing of the other seed', async () => {
    for (const file of [fileOf(['Lund', onTxt]), `${fileOf(['Tarn', onRain])}<<<<<<< HEAD\n`]) {
      const { places, files } = over(new Map([[rain, onRain], [rainTxt, onTxt]]), { [shared]: file });
      await places.settle(rain);
      assert.deepEqual([...files.contents], [[shared, file]]);
    }
  });

  it('change when rain.txt comes beside rain: the decisions about rain go to a file of its own', async () => {
    const seeds = new Map([[rain, onRain]]);
    const file = fileOf(['Tarn', onRain]);
    const { places, files, moved } = over(seeds, { [shared]: file });
    await places.settle(rain);
    seeds.set(rainTxt, onTxt);
    await places.settle(rainTxt);
    assert.deepEqual([...files.contents], [[own, file]]);
    assert.deepEqual(moved, ['forgotten at rain.annotations.yaml', 'read at rain.self.annotations.yaml']);
    assert.deepEqual([places.annotationsOf(rain), places.annotationsOf(rainTxt)], [own, shared]);
  });

  it('stay when rain is renamed to rain.txt', async () => {
    const seeds = new Map([[rain, onRain]]);
    const file = fileOf(['Tarn', onRain]);
    const { places, files, moved } = over(seeds, { [shared]: file });
    await places.settle(rain);
    seeds.delete(rain);
    seeds.set(rainTxt, onRain);
    await places.settle(rainTxt);
    assert.deepEqual([...files.contents], [[shared, file]]);
    assert.deepEqual(moved, []);
    assert.equal(places.annotationsOf(rainTxt), shared);
  });
});
