import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keyboard } from '../support/keyboard.js';
import { eventually, VsCodeWindow } from '../support/vscodeWindow.js';

const weir = `“The weir is safe,” said Ada Brook, head of the River Board.

“Nobody asked us,” Tom Field, a farmer, said.
`;
const decided = `version: 1
unit: utf-16
annotations:
  - id: a1b2c3d4
    type: quotation
    status: confirmed
    target:
      start: 0
      end: 19
      exact: “The weir is safe,”
`;

describe('files of seeds in the page', () => {
  let code: VsCodeWindow;
  let keyboard: Keyboard;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/weir.txt': weir, 'seeds/weir.annotations.yaml': decided }, popUps: true });
    keyboard = new Keyboard(code);
    await code.openFile('seeds/weir.txt');
    await code.hover('Ada Brook', { until: /Person/ });
  });
  afterEach(async function () {
    await code?.reportFailure(this.currentTest);
  });
  after(() => code?.close());

  const isThere = (path: string): boolean => existsSync(join(code.workspace, path));
  const explored = (name: string) => code.page.locator('.explorer-folders-view .monaco-list-row').filter({ has: code.page.getByText(name, { exact: true }) });
  const rename = async (from: string, to: string): Promise<void> => {
    await code.runCommand('File: Focus on Files Explorer');
    await explored(from).click();
    await keyboard.keys('F2');
    await code.page.locator('.explorer-folders-view input').first().fill(to);
    await keyboard.keys('Enter');
  };

  it('shows what is decided when the view is first opened, and never that nothing is', async () => {
    await code.page.evaluate(`{
      globalThis.welcomes = 0;
      new MutationObserver(() => (globalThis.welcomes += Number(document.body.innerText.includes('Nothing is decided yet')))).observe(document.body, { childList: true, subtree: true });
    }`);
    await code.showView('Decisions');
    await code.treeRow('Decisions', /The weir is safe/).waitFor();
    assert.equal(await code.page.evaluate('globalThis.welcomes'), 0);
  });

  it('saves what the view Quotes lists as a table', async () => {
    await code.runCommand('Seed Annotator: Save the Quotes as a Table (CSV)…');
    await code.page.locator('.quick-input-widget').filter({ hasText: 'Save 2 quotes' }).waitFor();
    await keyboard.keys('Enter');
    await eventually('the table', async () => isThere('quotes.csv') && /^\ufeff"Words","Speaker".*\r\n"“The weir is safe,”","Ada Brook".*"confirmed"/.test(readFileSync(join(code.workspace, 'quotes.csv'), 'utf8')));
    await code.page.locator('.notification-toast').filter({ hasText: 'Saved 2 quotes in quotes.csv' }).waitFor();
    await code.runCommand('File: Focus on Files Explorer');
    await explored('quotes.csv').waitFor();
  });

  it('checks a table that is chosen from those of the workspace, and leads from a problem to the line of the seed', async () => {
    const table = join(code.workspace, 'quotes.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('The weir is safe', 'The old weir is safe'));
    await code.runCommand('Seed Annotator: Check a Table…');
    const asked = code.page.locator('.quick-input-widget').filter({ hasText: /Check which table/ });
    await asked.locator('.monaco-list-row').filter({ hasText: 'quotes.csv' }).waitFor();
    await code.screenshot('table-choice');
    await keyboard.keys('Enter');
    const notice = code.page.locator('.notification-toast').filter({ hasText: 'quotes.csv: 2 rows: 1 unchanged, 1 changed.' });
    await notice.waitFor();
    await notice.getByRole('button', { name: 'Show the Problems' }).click();
    const problem = code.page.locator('.markers-panel .monaco-list-row').filter({ hasText: /weir\.txt, line \d+: changed \(line \d+\), “old” was taken out/ });
    await problem.waitFor();
    await code.page.locator('.tab.active').filter({ hasText: 'quotes.csv' }).waitFor();
    await code.screenshot('table-problems');
    await code.page.locator('.markers-panel .monaco-list-row').filter({ hasText: 'where they stand now' }).dblclick();
    await code.page.locator('.tab.active').filter({ hasText: 'weir.txt' }).waitFor();
    await code.runCommand('View: Close All Editors');
    rmSync(table);
    await explored('quotes.csv').waitFor({ state: 'detached' });
  });

  it('takes the annotation file along when a seed is renamed, asks nothing, and takes it back when that is undone', async () => {
    await rename('weir.txt', 'dam.txt');
    await eventually('the annotation file beside the new name', async () => isThere('seeds/dam.annotations.yaml') && !isThere('seeds/weir.annotations.yaml'), 10_000);
    assert.equal(await code.page.locator('.monaco-dialog-box').count(), 0);
    await code.runCommand('File: Focus on Files Explorer');
    await explored('dam.txt').click();
    await keyboard.keys('Control+z');
    await eventually('both files at the old name', async () => isThere('seeds/weir.txt') && isThere('seeds/weir.annotations.yaml') && !isThere('seeds/dam.annotations.yaml'));
  });

  it('tells of the decisions about a seed that was deleted', async () => {
    await code.runCommand('View: Close All Editors');
    rmSync(join(code.workspace, 'seeds/weir.txt'));
    await code.showView('Decisions');
    await code.treeRow('Decisions', /weir\.txt/).filter({ hasText: 'is gone · 1 decision in weir.annotations.yaml' }).waitFor();
    await code.screenshot('decisions-without-seed');
    await code.treeRow('Decisions', /weir\.txt/).click();
    await code.page.locator('.tab.active').filter({ hasText: 'weir.annotations.yaml' }).waitFor();
  });

  it('names the files that are skipped above the quotes, and why', async () => {
    writeFileSync(join(code.workspace, 'seeds/scan.txt'), Buffer.from([80, 75, 0, 0, 1]));
    await code.showView('Quotes');
    await code.pane('Quotes').getByText('1 file skipped: scan.txt (it holds binary data, not text).').waitFor();
    await code.screenshot('quotes-skipped');
  });

  it('says that a seed is read in another encoding than it has', async () => {
    writeFileSync(join(code.workspace, 'seeds/latin.txt'), Buffer.from('\x93It rained,\x94 said Zo\xeb Marsh, head of the River Board. \x93It is late.\x94\n', 'latin1'));
    await code.openFile('seeds/latin.txt');
    await code.runCommand('Problems: Focus on Problems View');
    await code.page.locator('.markers-panel').getByText(/another encoding than it is read in/).waitFor();
    await code.screenshot('problems-encoding');
  });

  it('makes a seed of a file and of a folder, and takes that back when it is undone', async () => {
    const settings = (): string => (isThere('.vscode/settings.json') ? readFileSync(join(code.workspace, '.vscode/settings.json'), 'utf8') : '');
    const mode = (name: string) => code.page.locator('#status\\.editor\\.mode').filter({ hasText: name });
    mkdirSync(join(code.workspace, 'notes'));
    writeFileSync(join(code.workspace, 'notes/plain.txt'), '“The bridge is shut,” said Ada Brook.\n');
    for (const [command, pattern] of [['Treat This File as a Seed', 'notes/plain.txt'], ['Treat This Folder as Seeds', 'notes/**/*.txt']] as const) {
      await code.openFile('notes/plain.txt');
      await mode('Plain Text').waitFor();
      if (command.includes('File')) await code.runCommand(`Seed Annotator: ${command}`);
      else {
        await code.runCommand('File: Focus on Files Explorer');
        await explored('notes').click({ button: 'right' });
        // a menu that has just opened takes no click
        await eventually('the command of the menu', async () => {
          await code.page.getByRole('menuitem', { name: command }).click({ timeout: 2000 }).catch(() => undefined);
          return (await code.page.getByRole('menuitem', { name: command }).count()) === 0;
        });
      }
      await mode('Seed Text').waitFor();
      assert.ok(settings().includes(pattern), command);
      const notice = code.page.locator('.notification-toast').filter({ hasText: /seeds? now/ });
      await notice.waitFor();
      await code.screenshot(`treated-${pattern.includes('*') ? 'folder' : 'file'}`);
      await notice.getByRole('button', { name: 'Undo' }).click();
      await mode('Plain Text').waitFor();
      assert.ok(!settings().includes('notes'), command);
    }
  });

  it('has caused no error of the extension', () => {
    assert.deepEqual(code.extensionErrors(), []);
  });
});
