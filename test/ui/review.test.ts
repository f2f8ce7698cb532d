import assert from 'node:assert/strict';
import { Keyboard } from '../support/keyboard.js';
import { eventually, VsCodeWindow } from '../support/vscodeWindow.js';

const paragraph = (who: string, n: number): string =>
  `${who} told reporters in Brookfield on Monday that the repair of the ${n}th weir above the old mill cost ${n + 3} million euros in the last year, which is ${n} times what the River Board had paid for the one before it, and that ${n + 20} children of the valley had stayed at home.`;
const people = ['Ada Brook', 'Tom Field', 'Lena Marsh', 'Otto Lind', 'Nora Vale', 'Ben Hill', 'Ida Stone', 'Max Rowan'];
const weirs = `Weirs cost more\n\n“Nobody asked any of us about the new weir,” Ada Marsh told reporters at the mill in Brookfield on Monday. “We were told of it by the paper, and that is a shame for this town and for the whole valley.”\n\n${people.map((who, i) => paragraph(who, i + 4)).join('\n\n')}\n`;

describe('the review in the page', () => {
  let code: VsCodeWindow;
  let keyboard: Keyboard;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/weirs.txt': weirs }, size: { width: 1280, height: 800 } });
    keyboard = new Keyboard(code);
    await code.openFile('seeds/weirs.txt');
    await code.hover('Ada Brook', { until: /Person/ });
  });
  afterEach(async function () {
    await code?.reportFailure(this.currentTest);
  });
  after(() => code?.close());

  /** How many pixels of the words under review the card hides; undefined while one of the two is not drawn. */
  const hidden = async (): Promise<number | undefined> => {
    const card = await code.page.locator('.monaco-resizable-hover:visible').first().boundingBox();
    const boxes = await code.page.locator('.editor-group-container.active .selected-text').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    if (!card || boxes.length === 0) return undefined;
    const [top, bottom] = [Math.min(...boxes.map((box) => box.top)), Math.max(...boxes.map((box) => box.bottom))];
    return Math.max(0, Math.min(bottom, card.y + card.height) - Math.max(top, card.y));
  };

  it('has its card beside the words that it asks about, never over them', async () => {
    await code.focusEditor();
    await keyboard.keys('Control+Home', 'Alt+d', 'r');
    const found: number[] = [];
    for (let i = 0; i < 10; i++) {
      await code.page.locator('.statusbar-item').filter({ hasText: new RegExp(`${i} of \\d+ decided`) }).first().waitFor();
      await code.page.waitForTimeout(700);
      found.push(await eventually('the card and the words', hidden));
      if (i === 0 || i === 5) await code.screenshot(`review-card-${i}`);
      await keyboard.keys('a');
    }
    assert.deepEqual(found.map((pixels) => (pixels > 4 ? pixels : 0)), found.map(() => 0));
  });

  it('says what the keys mean when another letter is pressed', async () => {
    await keyboard.keys('w');
    await code.page.locator('.statusbar-item').filter({ hasText: /S speaker · K kind · B boundary · C note · P back · U undo · F filter · Esc end/ }).first().waitFor();
    await code.screenshot('review-keys');
  });

  it('has caused no error of the extension', () => {
    assert.deepEqual(code.extensionErrors(), []);
  });
});
