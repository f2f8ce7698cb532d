import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { installVsix } from '../../scripts/vscodeServer.mjs';
import { VsCodeWindow } from '../support/vscodeWindow.js';

const largest = 3_000_000;
/** What runs, and what a person reads; `.vsixmanifest` is VS Code's own note of where it came from. */
const belongs = [
  /^(package(\.nls)?\.json|README\.md|CHANGELOG\.md|LICENSE(\.txt|\.md)?|language-configuration\.json|\.vsixmanifest)$/i,
  /^dist\/(package\.json|[\w-]+(\.\w+)*\.(cjs|js|bin))$/,
  /^(syntaxes|schemas)\/[\w.-]+\.json$/,
  /^media\/((walkthrough\/)?[\w-]+\.svg|icon\.png)$/,
];
const needed = ['package.json', 'dist/extension.node.cjs', 'dist/extension.web.cjs', 'dist/extension.web.cjs.js', 'dist/analysis.js', 'dist/tags.bin', 'dist/recognition.bin', 'dist/attribution.bin'];

describe('the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seed-annotator-package-'));
  const vsix = join(folder, 'seed-annotator.vsix');

  before(() => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'package.mjs'), '--out', vsix], { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}${stderr}`);
  });
  after(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));

  it('is at most 3 MB', () => {
    const { size } = statSync(vsix);
    assert.ok(size <= largest, `it is ${size} bytes`);
  });

  it('holds nothing but what runs and what a person reads', async () => {
    const data = join(folder, 'data');
    await installVsix(data, vsix);
    const extensions = join(data, 'server', 'extensions');
    const name = readdirSync(extensions).find((each) => each.startsWith('seed-annotator.seed-annotator-'));
    assert.ok(name);
    const files = readdirSync(join(extensions, name), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(extensions, name).length + 1).split(sep).join('/'));
    assert.deepEqual(files.filter((file) => !belongs.some((pattern) => pattern.test(file))), []);
    assert.deepEqual(needed.filter((file) => !files.includes(file)), []);
  });

  describe('installed in a clean VS Code', () => {
    let code: VsCodeWindow;
    before(async () => {
      code = await VsCodeWindow.open({
        vsix,
        files: { 'seeds/rain.txt': 'Brookfield, 3 May\n\n“It rained all night,” said Margaret Brook, head of the River Board.\n\nMrs Brook said the board would meet on Monday.\n' },
      });
      await code.openFile('seeds/rain.txt');
    });
    afterEach(async function () {
      await code?.reportFailure(this.currentTest);
    });
    after(() => code?.close());

    it('shows a card when the mouse rests on a name', async () => {
      assert.match(await code.hover('Margaret Brook', { until: /Margaret Brook/ }), /person/i);
    });
  });
});
