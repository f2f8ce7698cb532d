import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keyboard } from '../support/keyboard.js';
import { eventually, VsCodeWindow } from '../support/vscodeWindow.js';

const text = `Brookfield floods again

“We lost the boats,” said Tom Field, a farmer.

“The dam held,” said Lena Marsh.
`;

describe('who decides, where Git knows no name', () => {
  let code: VsCodeWindow;
  let keyboard: Keyboard;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/flood.txt': text }, popUps: true, env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
    keyboard = new Keyboard(code);
    await code.openFile('seeds/flood.txt');
    await code.hover('Tom Field', { until: /Person/ });
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  const confirm = async (line: number): Promise<void> => {
    await code.goTo(line, 4);
    await keyboard.keys('Alt+d', 'c');
  };
  const file = (): string => (existsSync(join(code.workspace, 'seeds/flood.annotations.yaml')) ? readFileSync(join(code.workspace, 'seeds/flood.annotations.yaml'), 'utf8') : '');

  it('is asked on the screen with the first decision, and written beside the next one', async () => {
    await confirm(3);
    await keyboard.choose(/Confirm which/, 'Quote');
    const notice = code.page.locator('.notification-toast').filter({ hasText: 'without your name' });
    await notice.waitFor();
    await code.screenshot('notice-author');
    await eventually('the decision in the file', async () => file().includes('status: confirmed'));
    assert.ok(!file().includes('by:'));
    await notice.getByRole('button', { name: 'Give a Name…' }).click();
    await keyboard.answer(/Who decides/, 'Nora');
    await eventually('the setting', async () => code.userSettings()['seedAnnotator.annotations.author'] === 'Nora');
    await confirm(5);
    await eventually('her name in the file', async () => file().includes('by: Nora'));
  });

  it('chooses what is shown in the text', async () => {
    await code.goTo(5, 4);
    const choose = async (): Promise<void> => {
      await keyboard.keys('Alt+d', 'h');
      await code.page.locator('.quick-input-widget').filter({ hasText: 'Show in the Text' }).waitFor();
      await code.page.keyboard.type('Decisions');
      await code.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Ticks and crosses' }).getByRole('checkbox').click();
      await code.screenshot('choosing-shown');
      await code.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).click();
    };
    const marks = (): Promise<number> => code.page.locator('.view-line span').evaluateAll((spans) => spans.filter((span) => getComputedStyle(span, '::after').content.includes('✓')).length);
    await eventually('ticks', async () => (await marks()) > 0);
    await choose();
    await eventually('no tick', async () => (await marks()) === 0);
    assert.equal(code.userSettings()['seedAnnotator.highlight.decisions'], false);
    await choose();
    await eventually('ticks again', async () => (await marks()) > 0);
  });

  it('is told why a decision can not be undone, is shown the line, and can go on with the one before', async () => {
    const lines = file().split('\n');
    const at = lines.findLastIndex((line) => line.includes('status: confirmed'));
    code.writeFile('seeds/flood.annotations.yaml', lines.with(at, '    status: rejected').join('\n'));
    await code.goTo(5, 4);
    await keyboard.keys('Alt+d', 'z');
    const notice = code.page.locator('.notification-toast').filter({ hasText: `flood.annotations.yaml was changed in line ${at + 1} since: “confirmed” → “rejected”` });
    await notice.waitFor();
    await code.screenshot('notice-undo');
    await notice.getByRole('button', { name: 'Show the Line' }).click();
    await code.page.locator('.tab.active').filter({ hasText: 'flood.annotations.yaml' }).waitFor();
    assert.equal((await code.selection()).line, at + 1);
    await code.runCommand('View: Close Editor');
    await code.goTo(5, 4);
    await keyboard.keys('Alt+d', 'z');
    await notice.getByRole('button', { name: 'Leave It' }).click();
    await notice.waitFor({ state: 'detached' });
    await keyboard.keys('Alt+d', 'z');
    await eventually('the decision before it undone', async () => (file().match(/- id:/g) ?? []).length === 1);
    assert.ok(file().includes('status: rejected'));
  });

  it('is told that a decision waits for a broken file until the file is mended, and no longer', async () => {
    const good = file();
    const line = good.split('\n').length;
    code.writeFile('seeds/flood.annotations.yaml', `${good}<<<<<<< mine\n`);
    await code.goTo(5, 4);
    const notice = code.page.locator('.notification-toast').filter({ hasText: `flood.annotations.yaml has an error and is not written to: line ${line}` });
    await eventually('the notice', async () => {
      await confirm(3);
      await keyboard.choose(/Confirm which/, 'Quote');
      await notice.waitFor({ timeout: 3000 });
      return true;
    });
    await code.screenshot('notice-waiting');
    await notice.getByText('Show the Line').click();
    await code.page.locator('.tab.active').filter({ hasText: 'flood.annotations.yaml' }).waitFor();
    await eventually('the line', async () => (await code.selection()).line === line);
    code.writeFile('seeds/flood.annotations.yaml', good);
    const mended = code.page.locator('.notification-toast').filter({ hasText: 'The file is mended' });
    await mended.waitFor();
    await notice.waitFor({ state: 'detached' });
    await code.screenshot('notice-mended');
    await mended.getByRole('button', { name: 'Decide Now' }).click();
    await eventually('the decision in the file', async () => (file().match(/- id:/g) ?? []).length === 2);
  });

  it('is told that an annotation file can not be read until another program mends or deletes it, and no longer', async () => {
    const path = join(code.workspace, 'seeds/barn.annotations.yaml');
    const latin = Buffer.from('version: 1\nunit: utf-16\nannotations: [] # Zo\xeb\n', 'latin1');
    const notice = code.page.locator('.notification-toast').filter({ hasText: "seeds/barn.annotations.yaml can't be read" });
    writeFileSync(path, latin);
    code.writeFile('seeds/barn.txt', '“It burned,” said Lena Marsh.\n');
    await notice.filter({ hasText: 'the decisions in it are not shown' }).waitFor();
    await code.screenshot('notice-unreadable');
    writeFileSync(path, 'version: 1\nunit: utf-16\nannotations: []\n');
    await notice.waitFor({ state: 'detached' });
    writeFileSync(path, latin);
    await notice.filter({ hasText: 'are shown as they were before' }).waitFor();
    await notice.getByText('Open the File').click();
    await code.page.locator('.tab.active').filter({ hasText: 'barn.annotations.yaml' }).waitFor();
    await code.runCommand('View: Close Editor');
    rmSync(path);
    await notice.waitFor({ state: 'detached' });
  });
});
