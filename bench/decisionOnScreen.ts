import { Keyboard } from '../test/support/keyboard.js';
import { VsCodeWindow } from '../test/support/vscodeWindow.js';

/** Runs in the page: looks in every frame at the ticks behind decided words and at the count of the review, and notes when one has changed since the key. */
const watch = `(() => {
  const place = ({ right, bottom }) => right + '/' + bottom;
  const ticks = () => [...document.querySelectorAll('.view-line span')].filter((span) => getComputedStyle(span, '::after').content.includes('✓')).map((span) => place(span.getBoundingClientRect())).join();
  const count = () => [...document.querySelectorAll('.statusbar-item')].map((item) => item.textContent.match(/[\\d,]+ of [\\d,]+ decided/)?.[0]).find(Boolean);
  const sight = () => ticks() + count();
  const state = (window.decided = { pressed: 0, drawn: 0, before: '' });
  window.addEventListener('keydown', ({ key }) => {
    if (key === 'a') Object.assign(state, { pressed: performance.now(), drawn: 0, before: sight() });
  }, { capture: true });
  const look = () => {
    if (state.pressed && !state.drawn && sight() !== state.before) state.drawn = performance.now();
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/**
 * Milliseconds from the key that accepts what is under review to the frame that shows it as decided, in the real VS Code, for each of
 * `rounds` items of a seed with its annotation file.
 */
export async function decisionsOnScreen(text: string, yaml: string, rounds: number): Promise<number[]> {
  const code = await VsCodeWindow.open({ files: { 'seeds/large.txt': text, 'seeds/large.annotations.yaml': yaml }, settings: { 'seedAnnotator.annotations.author': 'Ada', 'seedAnnotator.review.showCard': false } });
  try {
    const keyboard = new Keyboard(code);
    await code.openFile('seeds/large.txt');
    await code.focusEditor();
    await keyboard.keys('Control+Home', 'Alt+d', 'r');
    await code.page.locator('.statusbar-item').filter({ hasText: /of [\d,]+ decided/ }).waitFor({ timeout: 120_000 });
    await code.page.evaluate(watch);
    const times: number[] = [];
    for (let i = 0; i < rounds; i++) {
      await code.page.waitForTimeout(1500);
      await keyboard.keys('a');
      const handle = await code.page.waitForFunction('window.decided.drawn && window.decided.drawn - window.decided.pressed', undefined, { timeout: 20_000 });
      times.push(Number(await handle.jsonValue()));
    }
    return times;
  } catch (error) {
    await code.screenshot('bench-decisions');
    throw error;
  } finally {
    await code.close();
  }
}
