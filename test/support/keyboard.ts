import type { VsCodeWindow } from './vscodeWindow.js';

/** A person who has no mouse: commands from the palette and keys only. */
export class Keyboard {
  constructor(private readonly code: VsCodeWindow) {}

  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) await this.code.page.keyboard.press(key);
  }

  /** Types into the box of a picker that is on the screen, and takes what is active then. */
  async choose(title: RegExp, words: string): Promise<void> {
    const widget = this.code.page.locator('.quick-input-widget').filter({ hasText: title });
    await widget.waitFor();
    await this.code.page.keyboard.type(words);
    if (words) await widget.locator('.monaco-list-row.focused').filter({ hasText: words }).first().waitFor();
    await this.code.page.keyboard.press('Enter');
  }

  /** Answers the question in a box that is on the screen: the words in place of what stands there. */
  async answer(title: RegExp, words: string): Promise<void> {
    await this.code.page.locator('.quick-input-widget').filter({ hasText: title }).waitFor();
    await this.keys('Control+a');
    await this.code.page.keyboard.insertText(words);
    await this.keys('Enter');
  }

  async ended(): Promise<void> {
    await this.code.page.locator('.statusbar-item').filter({ hasText: /of \d+ decided/ }).waitFor({ state: 'detached' });
  }

  async decided(count: number): Promise<void> {
    await this.code.page.locator('.statusbar-item').filter({ hasText: new RegExp(`^\\s*(?:Quote|Claim|Name) · ${count} of \\d+ decided`) }).waitFor();
  }
}
