import assert from 'node:assert/strict';
import { VsCodeWindow } from '../support/vscodeWindow.js';

const port = `VARNOGRAD (Delta Wire) – Mirela Doncheva, the mayor of Varnograd, opened the new harbour on Monday.

“We built this harbour in 12 months,” Doncheva said.

Her critic Osei Mensah doubted that the harbour would pay.
`;

const second = 'The harbour again\n\nMirela Doncheva came back on Friday. “It is ours,” Osei Mensah told her.\n';

async function filterQuotes(code: VsCodeWindow, words: string): Promise<void> {
  await code.runCommand('Seed Annotator: Filter Quotes…');
  const box = code.page.getByPlaceholder('Words in the quote, its speaker or its document');
  await box.fill(words);
  await box.press('Enter');
}

describe('Seed Annotator in the page', () => {
  let code: VsCodeWindow;

  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/port.txt': port, 'seeds/second.txt': second }, size: { width: 1400, height: 900 } });
    await code.openFile('seeds/port.txt');
    await code.showView('Quotes');
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  it('opens a text file below seeds/ as a seed', async () => {
    assert.equal(await code.page.locator('#status\\.editor\\.mode').innerText(), 'Seed Text');
  });

  it('shows a card over a name', async () => {
    const card = await code.hover('Doncheva', { until: /Person/ });
    assert.match(card, /Mirela Doncheva · Person/);
    assert.match(card, /mayor of Varnograd/);
    assert.match(card, /Next mention/);
  });

  it('names the speaker over a quotation', async () => {
    assert.match(await code.hover('built this', { until: /quotation/ }), /Direct quotation · Mirela Doncheva/);
  });

  it('lists the quotes of all seeds below their speakers', async () => {
    const rows = await code.treeRowsWhen('Quotes', (all) => ['Mirela Doncheva', 'It is ours'].every((words) => all.some((row) => row.label.includes(words))));
    assert.deepEqual(rows.filter((row) => row.level === 1).map((row) => row.label), ['Mirela Doncheva', 'Osei Mensah']);
  });

  it('selects the quote when its row is clicked', async () => {
    const row = code.treeRow('Quotes', 'We built this harbour');
    await row.scrollIntoViewIfNeeded();
    await row.click();
    assert.match(await code.selectedText(), /^“We built this harbour in 12 months,”$/);
  });

  it('says the speaker, the quote, its kind and place to a screen reader', async () => {
    const label = await code.treeRow('Quotes', 'We built this harbour').getAttribute('aria-label');
    assert.match(label ?? '', /^Mirela Doncheva: “We built this harbour in 12 months,”\. Direct quotation, port\.txt, line 3/);
  });

  it('lists a quote as soon as it is typed, and drops it when its line is deleted', async () => {
    await code.goTo(6);
    await code.focusEditor();
    await code.page.keyboard.insertText('“Not a single boat has come,” said Osei Mensah.');
    await filterQuotes(code, 'single boat');
    const rows = await code.treeRowsWhen('Quotes', (all) => all.some((row) => row.label.includes('single boat')));
    assert.ok(rows.some((row) => row.label === 'Osei Mensah'));
    await code.focusEditor();
    await code.page.keyboard.press('Control+Shift+K');
    await code.treeRowsWhen('Quotes', (all) => !all.some((row) => row.label.includes('single boat')));
    await code.runCommand('Seed Annotator: Clear the Filter of Quotes');
  });

  it('groups quotes by document when it is told to', async () => {
    await code.runCommand('Seed Annotator: Group Quotes By…');
    await code.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Document' }).click();
    await code.treeRowsWhen('Quotes', (all) => all.some((row) => row.level === 1 && row.label === 'port.txt'));
    await code.runCommand('Seed Annotator: Group Quotes By…');
    await code.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Speaker' }).click();
    await code.treeRowsWhen('Quotes', (all) => all.some((row) => row.level === 1 && row.label === 'Mirela Doncheva'));
  });

  it('shows a person’s quotes from the card’s link', async () => {
    await code.hover('Doncheva', { until: /Their quotes/ });
    await code.hoverCard().getByText('Their quotes').first().click();
    const rows = await code.treeRowsWhen('Quotes', (all) => all.filter((row) => row.level === 1).length === 1);
    assert.equal(rows[0]?.label, 'Mirela Doncheva');
    await code.runCommand('Seed Annotator: Clear the Filter of Quotes');
  });

  it('selects in the panel what the cursor is on when following is switched on', async () => {
    await code.runCommand('Seed Annotator: Follow the Selection in the Panel');
    await code.goTo(3, 10);
    await code.treeRowsWhen('Quotes', (all) => all.some((row) => row.selected && row.label.includes('We built')));
    await code.runCommand('Seed Annotator: Stop Following the Selection in the Panel');
  });

  it('lists claims and people', async () => {
    await code.showView('Claims');
    await code.treeRowsWhen('Claims', (all) => all.some((row) => row.label.includes('12 months')));
    await code.showView('People & Organisations');
    await code.treeRowsWhen('People & Organisations', (all) => all.some((row) => row.label === 'Mirela Doncheva'));
  });

  it('looks right in light, dark and high contrast', async () => {
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await code.setTheme(theme);
      await code.openFile('seeds/port.txt');
      await code.hover('Doncheva', { until: /Person/ });
      await code.screenshot(`main-${theme.replace(' ', '-')}`);
    }
    assert.deepEqual(code.extensionErrors(), []);
  });
});

describe('the samples', () => {
  let code: VsCodeWindow;
  before(async () => {
    code = await VsCodeWindow.open({ folder: 'samples', size: { width: 1400, height: 900 } });
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  it('are listed without being opened', async () => {
    await code.showView('Quotes');
    await filterQuotes(code, 'halvorsen');
    await code.treeRowsWhen('Quotes', (all) => all.some((row) => row.level === 1 && row.label === 'Dmitri Halvorsen') && all.length > 5);
  });
});

describe('a folder without seeds', () => {
  let code: VsCodeWindow;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'notes/one.txt': port } });
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  it('offers a button that makes seeds of a folder', async () => {
    await code.showView('Quotes');
    const button = code.pane('Quotes').getByText('Treat a Folder as Seeds');
    await button.waitFor();
    await code.screenshot('welcome');
  });
});

describe('the web’s extension host', () => {
  let code: VsCodeWindow;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/port.txt': port, 'seeds/second.txt': second }, host: 'web' });
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  it('analyses in a worker of the page', async () => {
    await code.openFile('seeds/port.txt');
    assert.match(await code.hover('Doncheva', { until: /Person/ }), /Mirela Doncheva/);
  });

  it('lists the quotes of seeds that are not open', async () => {
    await code.showView('Quotes');
    await code.treeRowsWhen('Quotes', (all) => all.some((row) => row.label.includes('We built this harbour')) && all.some((row) => row.label.includes('It is ours')));
  });
});
