import assert from 'node:assert/strict';
import { VsCodeWindow } from '../support/vscodeWindow.js';

const text = `River Board Warns of Floods
Brookfield, 3 May

“It rained all night,” said Ada Brook, head of the River Board. The board has 12 members.
`;

describe('a window of VS Code with the extension', () => {
  let code: VsCodeWindow;

  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/rain.txt': text } });
    await code.openFile('seeds/rain.txt');
  });
  afterEach(async function () {
    await code?.reportFailure(this.currentTest);
  });
  after(() => code?.close());

  it('calls a text file in a seeds folder Seed Text', async () => {
    await code.page.locator('#status\\.editor\\.mode').filter({ hasText: 'Seed Text' }).waitFor();
  });

  it('lists the quote in the Quotes view and selects it when it is clicked', async () => {
    await code.showView('Quotes');
    await code.treeRow('Quotes', 'It rained all night').click();
    assert.match(await code.selectedText(), /It rained all night/);
  });

  it('tells who said it when the mouse rests on the quote', async () => {
    assert.match(await code.hover('rained', { until: /Brook/ }), /said/);
  });

  it('lists a quote as soon as it is typed', async () => {
    await code.goTo(5);
    await code.insert('\n“The bridge is closed,” said Tom Field, a farmer.\n');
    await code.treeRow('Quotes', 'The bridge is closed').waitFor();
  });

  it('is drawn in light, dark and high contrast', async () => {
    for (const theme of ['dark', 'high contrast', 'light'] as const) {
      await code.setTheme(theme);
      await code.screenshot(`window-${theme.replace(' ', '-')}`);
    }
  });

  it('has caused no error of the extension', () => {
    assert.deepEqual(code.extensionErrors(), []);
  });
});
