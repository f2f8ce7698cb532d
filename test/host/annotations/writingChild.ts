// Bundled and started by files.test.ts, which kills it: writes annotations to the file named by the first argument for as long as it lives.
import { editAnnotations } from '../../../src/core/annotations/edit.js';
import { readAnnotations } from '../../../src/core/annotations/read.js';
import { applyEdits } from '../../../src/core/text/edits.js';
import { nodeFiles } from '../../support/nodeFiles.js';

async function writeOn(uri: string): Promise<never> {
  let file = readAnnotations((await nodeFiles.read(uri)) ?? '');
  for (let i = 0; ; i++) {
    const note = `number ${i}: “${'x'.repeat(200)}”`;
    const annotation = { id: `n${process.pid}-${i}`, type: 'note', status: 'added', note, target: { exact: 'words', start: (i * 37) % 5000, end: 5000 } } as const;
    const { edits } = editAnnotations(file, [{ do: 'add', annotation }]);
    const after = applyEdits(file.text, edits);
    await nodeFiles.write({ uri, before: file.text, after, edits });
    file = readAnnotations(after, file);
    if (i === 0) process.send?.('written');
  }
}

void writeOn(process.argv[2]!);
