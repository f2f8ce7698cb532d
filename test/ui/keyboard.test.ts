import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnotations, readRegister } from '../../src/core/annotations/read.js';
import type { Annotation, Register } from '../../src/core/annotations/schema.js';
import { Keyboard } from '../support/keyboard.js';
import { eventually, VsCodeWindow } from '../support/vscodeWindow.js';

const rain = `Brookfield floods again

BROOKFIELD (Delta Wire) – Ada Brook, the head of the River Board, met reporters on Monday.

“The river rose by 3 metres in one night,” Ada Brook said.

“We lost 40 boats and 2 million euros,” said Tom Field, a farmer.

Tom Field said that the bridge had been closed for 12 days.

“The repair will cost 5 million euros,” Ada Brook said.

“Nobody asked us in 2019,” said Tom Field.

Lena Marsh, a teacher, said that 300 children stayed at home.

“Half of the school is under water,” Lena Marsh said.

The council meets again on Friday, and Ada Marsh will speak there.
`;

describe('deciding without the mouse', () => {
  let code: VsCodeWindow;
  let keyboard: Keyboard;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/rain.txt': rain }, size: { width: 1400, height: 900 }, settings: { 'seedAnnotator.annotations.author': 'Nora' } });
    keyboard = new Keyboard(code);
    await code.openFile('seeds/rain.txt');
    await code.hover('Ada Brook', { until: /Person/ });
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  const file = (path: string): string => (existsSync(join(code.workspace, path)) ? readFileSync(join(code.workspace, path), 'utf8') : '');
  const annotations = (): Annotation[] => readAnnotations(file('seeds/rain.annotations.yaml')).value.annotations;
  const register = (): Register => readRegister(file('entities.yaml')).value;

  it('reviews ten items with single keys, and corrects a speaker', async () => {
    await code.focusEditor();
    await keyboard.keys('Control+Home', 'Alt+d', 'r');
    await keyboard.decided(0);
    for (let i = 0; i < 9; i++) {
      await keyboard.keys(i % 4 === 3 ? 'x' : 'a');
      await keyboard.decided(i + 1);
    }
    await keyboard.keys('s');
    await code.page.locator('.quick-input-widget').filter({ hasText: /Who (said|claims)/ }).waitFor();
    const corrected = await code.selection();
    await keyboard.choose(/Who (said|claims)/, 'Lena Marsh');
    await keyboard.decided(10);
    await eventually('the next words', async () => JSON.stringify(await code.selection()) !== JSON.stringify(corrected));
    await code.screenshot('keyboard-review');
    await eventually('ten decisions in the file', async () => annotations().length === 10);
    assert.deepEqual([...new Set(annotations().map((a) => a.by))], ['Nora']);
    assert.equal(annotations().filter((a) => a.status === 'rejected').length, 2);
    assert.ok(annotations().some((a) => a.speaker === 'lena-marsh' || a.claimant === 'lena-marsh'));
    assert.ok(!(await code.visibleText()).includes('axa'), 'no key got into the text');
  });

  it('goes back to what a decision was about when it is undone in the review, and on when it is done again', async () => {
    const next = await code.selection();
    await keyboard.keys('u');
    await keyboard.decided(9);
    await eventually('the words decided last', async () => (await code.selection()).line !== next.line || (await code.selection()).column !== next.column);
    await keyboard.keys('Shift+u');
    await keyboard.decided(10);
    await eventually('the next words', async () => JSON.stringify(await code.selection()) === JSON.stringify(next));
  });

  it('names the keys in the status bar when another letter is pressed in the review, and changes nothing', async () => {
    await keyboard.keys('w', 'q');
    await code.page.locator('.statusbar-item').filter({ hasText: 'Also S speaker · K kind' }).first().waitFor();
    await keyboard.decided(10);
    assert.equal(await code.page.getByText('read-only editor').count(), 0);
    assert.ok(!(await code.visibleText()).includes('wq'));
  });

  it('ends the review with Escape, and the text can be typed into again', async () => {
    await keyboard.keys('Escape');
    await keyboard.ended();
    await code.goTo(1, 1);
    await code.type('Z');
    await eventually('the typed letter', async () => (await code.visibleText()).includes('ZBrookfield'));
    await keyboard.keys('Control+z');
    await eventually('the letter to go', async () => !(await code.visibleText()).includes('ZBrookfield'));
  });

  it('merges two people, adds a claim, and undoes both', async () => {
    const before = { annotations: file('seeds/rain.annotations.yaml'), register: file('entities.yaml') };
    await code.goTo(7, 46);
    await keyboard.keys('Alt+d', 'm');
    await keyboard.choose(/Merge Tom Field/, 'Ada Brook');
    await keyboard.choose(/Merge Tom Field into Ada Brook where/, '');
    await eventually('the merged register', async () => register().entities.some((e) => e.name === 'Ada Brook' && (e.aliases ?? []).includes('Tom Field')));
    await code.goTo(19, 1);
    await keyboard.keys('Shift+End', 'Alt+d', 'l');
    await eventually('the added claim', async () => annotations().some((a) => a.type === 'claim' && a.status === 'added' && a.target.exact.startsWith('The council meets')));
    await keyboard.keys('Alt+d', 'z');
    await eventually('the claim undone', async () => file('seeds/rain.annotations.yaml') === before.annotations);
    await keyboard.keys('Alt+d', 'z');
    await eventually('the merge undone', async () => file('entities.yaml') === before.register);
  });

  it('shows the same in a second window', async () => {
    const second = await code.another();
    await second.openFile('seeds/rain.txt');
    await second.showView('Decisions');
    await second.collapse('Decisions', 'Confirmed');
    const rows = await second.treeRowsWhen('Decisions', (all) => all.some((row) => row.label === 'Confirmed') && all.some((row) => row.label === 'Rejected'));
    // the corrected speaker stands by itself
    assert.equal(rows.find((row) => row.label === 'Differs from the machine')?.description, '1');
    assert.equal(rows.find((row) => row.label === 'Confirmed')?.description, '7');
    assert.equal(rows.find((row) => row.label === 'Rejected')?.description, '2');
    await keyboardIn(second).keys('Escape');
    await second.goTo(19, 1);
    await keyboardIn(second).keys('Shift+End', 'Alt+d', 'l');
    await code.showView('Decisions');
    await code.treeRowsWhen('Decisions', (all) => all.some((row) => row.label === 'Added'));
    assert.deepEqual(code.extensionErrors(), []);
  });

  it('looks right in light, dark and high contrast', async () => {
    for (const theme of ['light', 'dark', 'high contrast'] as const) {
      await code.setTheme(theme);
      await code.focusEditor();
      await keyboard.keys('Control+Home', 'Alt+d', 'r');
      await code.page.locator('.statusbar-item').filter({ hasText: /of \d+ decided/ }).waitFor();
      await eventually('the card', async () => code.hoverCard().first().isVisible());
      await code.screenshot(`deciding-${theme.replace(' ', '-')}`);
      await keyboard.keys('Escape');
      await keyboard.ended();
    }
  });
});

const keyboardIn = (code: VsCodeWindow): Keyboard => new Keyboard(code);
