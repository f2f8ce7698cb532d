import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { buildSync } from 'esbuild';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readAnnotations } from '../../../src/core/annotations/read.js';
import { createAnnotationFiles, type OpenDocument, type RawFiles } from '../../../src/host/annotations/files.js';
import { nodeFiles, nodeRawFiles } from '../../support/nodeFiles.js';

const kills = 4;

describe('the annotation files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-annotator-files-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();

  it('leave the old or the new text, whole, when the process is killed in the middle of writing', async () => {
    // bundled, so that each of the many children starts fast
    const program = join(folder, 'writingChild.cjs');
    buildSync({ entryPoints: [join(import.meta.dirname, 'writingChild.ts')], outfile: program, bundle: true, platform: 'node', format: 'cjs', logLevel: 'silent' });
    const killOften = async (path: string, seed: number): Promise<void> => {
      let least = 0;
      // so large that writing takes a while
      const head = `# ${'x'.repeat(1_000_000)}\n`;
      writeFileSync(path, head);
      for (let i = 0; i < kills; i++) {
        const child = fork(program, [pathToFileURL(path).toString()], { execArgv: [], stdio: 'ignore' });
        await new Promise((resolve) => child.once('message', resolve));
        await new Promise((resolve) => setTimeout(resolve, (seed + i * 7919) % 40));
        child.kill('SIGKILL');
        await new Promise((resolve) => child.once('exit', resolve));
        const text = readFileSync(path, 'utf8');
        const { value, problems } = readAnnotations(text);
        assert.deepEqual(problems, []);
        assert.ok(text.startsWith(head) && text.endsWith('\n'));
        assert.ok(value.annotations.length > least, `${value.annotations.length} annotations are left, ${least} were there before`);
        least = value.annotations.length;
      }
    };
    await Promise.all([1, 2, 3, 4].map((n) => killOften(join(folder, `killed${n}.annotations.yaml`), n * 11)));
  }).timeout(60_000);

  it('write nothing when the file is not as it was, and leave nothing behind', async () => {
    const path = join(folder, 'changed.yaml');
    writeFileSync(path, 'new');
    assert.equal(await nodeFiles.write({ uri: uriOf('changed.yaml'), before: 'old', after: 'mine', edits: [] }), false);
    assert.equal(readFileSync(path, 'utf8'), 'new');
    assert.deepEqual(readdirSync(folder).filter((name) => name.includes('changed')), ['changed.yaml']);
  });

  it('keep the old text when the disk is full or the rename fails', async () => {
    for (const broken of [{ write: () => Promise.reject(new Error('no space left')) }, { rename: () => Promise.reject(new Error('locked')) }] as Partial<RawFiles>[]) {
      writeFileSync(join(folder, 'full.yaml'), 'old');
      const files = createAnnotationFiles({ ...nodeRawFiles, ...broken }, () => undefined, () => 'x1');
      await assert.rejects(files.write({ uri: uriOf('full.yaml'), before: 'old', after: 'mine', edits: [] }));
      assert.equal(readFileSync(join(folder, 'full.yaml'), 'utf8'), 'old');
      assert.deepEqual(readdirSync(folder).filter((name) => name.includes('full')), ['full.yaml']);
    }
  });

  it('edit an open document with unsaved changes in place of its file', async () => {
    writeFileSync(join(folder, 'open.yaml'), 'on disk');
    const edited: unknown[] = [];
    const open: OpenDocument = { text: 'in the editor', isDirty: true, edit: (edits) => Promise.resolve(edited.push(...edits) > 0) };
    const files = createAnnotationFiles(nodeRawFiles, () => open, () => 'x1');
    const uri = uriOf('open.yaml');
    assert.equal(await files.read(uri), 'in the editor');
    const edits = [{ offset: 0, length: 2, newText: 'In' }];
    assert.equal(await files.write({ uri, before: 'in the editor', after: 'In the editor', edits }), true);
    assert.equal(await files.write({ uri, before: 'on disk', after: 'On disk', edits }), false);
    assert.deepEqual(edited, edits);
    assert.equal(readFileSync(join(folder, 'open.yaml'), 'utf8'), 'on disk');
  });

  it('keep a byte order mark, and say that a file is not UTF-8', async () => {
    writeFileSync(join(folder, 'bom.yaml'), '\ufeffversion: 1\r\n');
    assert.equal(await nodeFiles.read(uriOf('bom.yaml')), '\ufeffversion: 1\r\n');
    writeFileSync(join(folder, 'latin.yaml'), Buffer.from([0x66, 0xfc, 0x72]));
    await assert.rejects(nodeFiles.read(uriOf('latin.yaml')));
    assert.equal(await nodeFiles.read(uriOf('none.yaml')), undefined);
  });
});
