import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { ensureChromium } from '../../scripts/setup/chromium.mjs';
import { chromiumArguments, extensionHostLogs } from '../../scripts/testWindow.mjs';
import { installVsix, linkExtension, quietSettings, settingsFile, startServer, windowUrl, writeSettings, type RunningServer } from '../../scripts/vscodeServer.mjs';

/**
 * A real VS Code window in Chromium, for tests of what a person sees.
 *
 *     describe('the Quotes view', () => {
 *       let code: VsCodeWindow;
 *       before(async () => {
 *         code = await VsCodeWindow.open({ folder: 'samples', files: { 'seeds/note.txt': '“It rained,” said Ada Brook.\n' } });
 *       });
 *       afterEach(async function () { await code.reportFailure(this.currentTest); });
 *       after(() => code.close());
 *
 *       it('lists the quote when the file is open', async () => {
 *         await code.openFile('seeds/note.txt');
 *         await code.showView('Quotes');
 *         await code.treeRow('Quotes', 'It rained').click();
 *         assert.equal(await code.selectedText(), 'It rained,');
 *         assert.match(await code.hover('Ada Brook'), /Person/);
 *         await code.setTheme('dark');
 *         await code.screenshot('quotes-dark');
 *       });
 *     });
 *
 * Every method waits for what it needs and rejects when that does not come within `patience`; no test needs to sleep.
 * One window a suite (5 to 10 s to open) is plenty: tests in it share the workspace, so they name their own files.
 */
export interface WindowOptions {
  /** A folder whose copy is the workspace, absolute or from the repository's root; without it the workspace starts empty. */
  readonly folder?: string;
  /** Files to write into the workspace, by path from its root. */
  readonly files?: Readonly<Record<string, string>>;
  /** User settings on top of the quiet ones (vscodeServer.mjs). */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A .vsix to install in a clean VS Code; without it the checkout runs as an extension under development. */
  readonly vsix?: string;
  /**
   * Where the extension runs: 'node' (the default) in the server's extension host, as on a desktop;
   * 'web' in the browser's worker, as on a page without a server. Only for the checkout.
   */
  readonly host?: 'node' | 'web';
  /** More environment variables for the extension host. */
  readonly env?: Readonly<Record<string, string>>;
  /** As `npm start` opens it: notifications pop up. By default they wait behind the bell and cover nothing. */
  readonly popUps?: boolean;
  /** Inner size of the page in pixels; by default 1280 by 800. */
  readonly size?: { readonly width: number; readonly height: number };
}

/** A row of a tree as it is drawn. */
export interface TreeRow {
  readonly label: string;
  readonly description: string;
  /** 1 for the outermost rows. */
  readonly level: number;
  /** Undefined for a row without children. */
  readonly expanded: boolean | undefined;
  readonly selected: boolean;
  /** What a screen reader says. */
  readonly ariaLabel: string;
}

export type Theme = 'light' | 'dark' | 'high contrast';

const themes: Readonly<Record<Theme, { readonly name: string; readonly bodyClass: string }>> = {
  light: { name: 'Light Modern', bodyClass: 'light_modern' },
  dark: { name: 'Dark Modern', bodyClass: 'dark_modern' },
  'high contrast': { name: 'Dark High Contrast', bodyClass: 'hc_black' },
};

/** How long anything may take, in milliseconds: long, since a loaded machine of two cores is slow and a passing test does not wait. */
const patience = 45_000;
/** How long a click may take to be seen before it is made again, in milliseconds. */
const clickAgainAfter = 3000;
/** The native modules that the npm build does without; it says so on every start. */
const lacksNativeModule = /bindings file|watchdog|spdlog|404 \(Not Found\)|serviceWorker|ERR_NAME_NOT_RESOLVED|ERR_INTERNET|ENOTFOUND/;
const extensionId = 'seed-annotator.seed-annotator';
const control = process.platform === 'darwin' ? 'Meta' : 'Control';

/** Calls `probe` until it gives something other than undefined or false. Rejects with `what` after `patience`. */
export async function eventually<T>(what: string, probe: () => Promise<T | undefined | false>, limit = patience): Promise<T> {
  const end = Date.now() + limit;
  let last: unknown;
  for (;;) {
    try {
      const found = await probe();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) throw new Error(`${what}: it did not come within ${limit / 1000} s.`, { cause: last });
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A window of VS Code in a headless browser, with the extension on a scratch workspace: `open` it, and `close` it whatever happens. */
export class VsCodeWindow {
  private constructor(
    /** Playwright's page, for what has no method here. */
    readonly page: Page,
    /** The workspace folder on disk, absolute. A test may write there as another program would. */
    readonly workspace: string,
    private readonly scratch: string,
    private readonly server: RunningServer,
    private readonly browser: Browser,
    private readonly messages: string[],
  ) {}

  /** Starts a server and a browser of its own and opens the workspace. The window is ready for use; the extension may still be starting. */
  static async open(options: WindowOptions = {}): Promise<VsCodeWindow> {
    const scratch = mkdtempSync(join(tmpdir(), 'seed-annotator-window-'));
    const workspace = join(scratch, 'workspace');
    const data = join(scratch, 'data');
    mkdirSync(workspace);
    if (options.folder !== undefined) cpSync(join(options.folder.startsWith('/') ? '' : root, options.folder), workspace, { recursive: true });
    for (const [path, content] of Object.entries(options.files ?? {})) writeBelow(workspace, path, content);
    const settings = {
      ...quietSettings,
      'workbench.colorTheme': themes.light.name,
      'workbench.enableExperiments': false,
      'editor.hover.delay': 100,
      'files.simpleDialog.enable': true,
      ...(options.host === 'web' ? { 'remote.extensionKind': { [extensionId]: ['web'] } } : {}),
      ...options.settings,
    };
    writeSettings(data, settings);
    if (options.vsix !== undefined) await installVsix(data, options.vsix);
    if (options.popUps) linkExtension(data, root);
    const server = await startServer({ dataFolder: data, env: options.env ?? {}, autoShutdown: true, testDriver: options.popUps !== true });
    let browser: Browser | undefined;
    try {
      browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArguments });
      const context = await browser.newContext({ viewport: options.size ?? { width: 1280, height: 800 }, permissions: ['clipboard-read', 'clipboard-write'] });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const messages: string[] = [];
      page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => messages.push(`error: ${error.stack ?? error.message}`));
      const window = new VsCodeWindow(page, workspace, scratch, server, browser, messages);
      await page.goto(windowUrl(server.port, { folder: workspace, extension: options.vsix === undefined && !options.popUps ? root : undefined }));
      await window.ready();
      return window;
    } catch (error) {
      await browser?.close();
      await server.stop();
      throw error;
    }
  }

  /** A second window of the same server on the same workspace; it ends with the first one. */
  async another(size = { width: 1280, height: 800 }): Promise<VsCodeWindow> {
    const context = await this.browser.newContext({ viewport: size, permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const window = new VsCodeWindow(page, this.workspace, this.scratch, this.server, this.browser, this.messages);
    await page.goto(this.page.url());
    await window.ready();
    return window;
  }

  /** Waits until the workbench is drawn and its extension host runs. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.page.locator('.explorer-folders-view .monaco-list').first().waitFor();
await eventually('the extension host', async () => this.messages.some((message) => /Extension host|\[Extension Host\]/i.test(message)) || undefined, 1).catch(() => undefined);
  }

  /** Writes a file of the workspace, as another program would. */
  writeFile(path: string, content: string): void {
    writeBelow(this.workspace, path, content);
  }

  /** Opens a file of the workspace in an editor through quick open and waits until its text is drawn. Lines and columns count from 1. */
  async openFile(path: string, position?: { readonly line: number; readonly column?: number }): Promise<void> {
    const name = path.split('/').at(-1) ?? path;
    const suffix = position ? `:${position.line}:${position.column ?? 1}` : '';
    await eventually(`the editor of ${path}`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(`${control}+P`);
      const input = this.quickInput();
      await input.waitFor({ timeout: 5000 });
      await input.fill(path + suffix);
      const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: name }).first();
      await row.waitFor({ timeout: 5000 });
      await this.page.keyboard.press('Enter');
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 5000 });
      await this.page.locator('.tab.active').filter({ hasText: name }).first().waitFor({ timeout: 5000 });
      await this.page.locator('.editor-group-container.active .view-line').first().waitFor({ timeout: 5000 });
      return true;
    });
  }

  /** Runs a command by its title in the palette ("Seed Annotator: Next Quote"), as a person would. Rejects when there is none such. */
  async runCommand(title: string): Promise<void> {
    await eventually(`the command “${title}” in the palette`, async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      const input = this.quickInput();
      await input.waitFor({ timeout: 5000 });
      await input.fill(`>${title}`);
      const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ has: this.page.getByText(title, { exact: true }) }).first();
      await row.waitFor({ timeout: 5000 });
      await row.click();
      return true;
    });
  }

  /** Moves the caret of the active editor. Lines and columns count from 1. */
  async goTo(line: number, column = 1): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+G');
    await this.quickInput().fill(`:${line}:${column}`);
    // Enter does nothing before VS Code has read what is in the box
    await this.page.locator('.quick-input-widget').getByText(new RegExp(`go to line ${line}\\b`, 'i')).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await eventually(`the caret in line ${line}`, async () => (await this.selection()).line === line);
  }

  /**
   * Rests the mouse on words of the active editor that are on the screen and waits for the hover card.
   * @param words must stand in one drawn line (mind word wrap)
   * @param options.occurrence which of several on the screen, from 0
   * @param options.until what the card must say before it counts as there
   * @returns the text of the card
   */
  async hover(words: string, { occurrence = 0, until = /\S/ }: { readonly occurrence?: number; readonly until?: RegExp } = {}): Promise<string> {
    const card = this.hoverCard();
    return eventually(`a hover card over “${words}”`, async () => {
      const at = await this.locate(words, occurrence);
      // Out of the text first: a card comes after a movement of the mouse, not after a place.
      await this.page.mouse.move(at.x, 4);
      await this.page.mouse.move(at.x - 2, at.y);
      await this.page.mouse.move(at.x, at.y, { steps: 4 });
      return eventually('the card', async () => {
        const texts = await card.allInnerTexts();
        const text = texts.join('\n').replaceAll('\u00a0', ' ');
        return /\S/.test(text) && !/^\s*Loading/.test(text) && until.test(text) ? text : undefined;
      }, 4000);
    });
  }

  /** The hover card of the editor that is on the screen, for clicks on its links. */
  hoverCard(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden):visible .monaco-hover-content');
  }

  /** The middle of words in the active editor, in pixels of the page. Rejects when they are not on the screen in one drawn line. */
  async locate(words: string, occurrence = 0): Promise<{ x: number; y: number }> {
    const found = await this.page.evaluate(
      ([wanted, nth]) => {
        let left = nth;
        const editor = document.querySelector('.editor-group-container.active .monaco-editor');
        const lines = [...(editor?.querySelectorAll<HTMLElement>('.view-line') ?? [])].sort((a, b) => a.offsetTop - b.offsetTop);
        for (const line of lines) {
          const nodes: Text[] = [];
          const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
          while (walker.nextNode()) nodes.push(walker.currentNode as Text);
          const text = nodes.map((node) => node.data).join('').replaceAll('\u00a0', ' ');
          for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (left-- > 0) continue;
            const middle = at + Math.floor(wanted.length / 2);
            let start = 0;
            for (const node of nodes) {
              if (middle < start + node.length) {
                const range = document.createRange();
                range.setStart(node, middle - start);
                range.setEnd(node, middle - start + 1);
                const box = range.getBoundingClientRect();
                return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
              }
              start += node.length;
            }
          }
        }
        return undefined;
      },
      [words, occurrence] as const,
    );
    if (!found) throw new Error(`“${words}” is not on the screen in the active editor.`);
    return found;
  }

  /** Where the caret of the active editor is (from 1) and how many characters are selected, as the status bar says. */
  async selection(): Promise<{ line: number; column: number; selected: number }> {
    const text = await this.page.locator('#status\\.editor\\.selection').innerText();
    const [, line, column, selected] = /Ln (\d+), Col (\d+)(?: \((\d+) selected\))?/.exec(text.replaceAll(',', ', ').replace(/\s+/g, ' ')) ?? [];
    if (line === undefined) throw new Error(`The status bar says “${text}”.`);
    return { line: Number(line), column: Number(column), selected: Number(selected ?? 0) };
  }

  /** The selected words of the active editor, through the clipboard. Takes the focus into the editor. */
  async selectedText(): Promise<string> {
    return eventually('selected words', async () => {
      if ((await this.selection()).selected === 0) return undefined;
      await this.focusEditor();
      await this.page.evaluate(() => navigator.clipboard.writeText(''));
      await this.page.keyboard.press(`${control}+C`);
      return (await this.page.evaluate(() => navigator.clipboard.readText())) || undefined;
    });
  }

  /** Takes the keyboard into the active editor and leaves its caret and selection as they are. */
  async focusEditor(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Types at the caret of the active editor, key by key. `\n` is the Enter key. Quotes and brackets close themselves as they do for a person. */
  async type(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.type(text);
  }

  /** Pastes text at the caret of the active editor, or over what is selected: nothing closes or indents itself. Takes the clipboard. */
  async insert(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.evaluate((words) => navigator.clipboard.writeText(words), text);
    await this.page.keyboard.press(`${control}+V`);
  }

  /** All the text of the active editor that is drawn, one drawn line a line. */
  async visibleText(): Promise<string> {
    const lines = await this.page.locator('.editor-group-container.active .view-line').evaluateAll((elements) =>
      (elements as HTMLElement[]).sort((a, b) => a.offsetTop - b.offsetTop).map((element) => element.textContent ?? ''),
    );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Opens a view by its name and waits until its body is there: through "View: Show NAME" or "NAME: Focus on NAME View". */
  async showView(view: string): Promise<void> {
    await eventually(`the view ${view}`, async () => {
      if (await this.pane(view).isVisible()) return true;
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('F1');
      await this.quickInput().fill(`>Focus on ${view} View`);
      await this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: `Focus on ${view} View` }).first().click({ timeout: 5000 });
      await this.pane(view).waitFor({ timeout: 5000 });
      return true;
    });
    const header = this.pane(view).locator('.pane-header');
    if ((await header.getAttribute('aria-expanded')) === 'false') await header.click();
  }

  /** The whole pane of a view, header included. */
  pane(view: string): Locator {
    return this.page.locator('.pane').filter({ has: this.page.locator(`.pane-header h3.title:text-is("${view}")`) });
  }

  /** The rows of a tree that are drawn (a long tree draws only what is on the screen), from top to bottom. */
  async treeRows(view: string): Promise<TreeRow[]> {
    return this.pane(view).locator('.monaco-list-row').evaluateAll((rows) =>
      (rows as HTMLElement[])
        .sort((a, b) => Number(a.dataset['index']) - Number(b.dataset['index']))
        .map((row) => {
          const expanded = row.getAttribute('aria-expanded');
          return {
            label: (row.querySelector('.label-name')?.textContent ?? '').replaceAll('\u00a0', ' '),
            description: (row.querySelector('.label-description')?.textContent ?? '').replaceAll('\u00a0', ' '),
            level: Number(row.getAttribute('aria-level')),
            expanded: expanded === null ? undefined : expanded === 'true',
            selected: row.classList.contains('selected'),
            ariaLabel: row.getAttribute('aria-label') ?? '',
          };
        }),
    );
  }

  /** Waits until the drawn rows of a tree are as `wanted` says, and returns them. */
  async treeRowsWhen(view: string, wanted: (rows: readonly TreeRow[]) => boolean): Promise<TreeRow[]> {
    let rows: TreeRow[] = [];
    return eventually(`the wanted rows in ${view}`, async () => {
      rows = await this.treeRows(view);
      return wanted(rows) ? rows : undefined;
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}\nThe rows were:\n${rows.map(({ level, label, description }) => `${'  '.repeat(level)}${label} | ${description}`).join('\n')}`);
    });
  }

  /** The first row of a tree that holds these words, in its label or its description; for `click()`, `hover()` and so on. */
  treeRow(view: string, words: string | RegExp): Locator {
    return this.pane(view).locator('.monaco-list-row').filter({ hasText: words }).first();
  }

  /** Opens a group of a tree, if it is closed. */
  async expand(view: string, words: string | RegExp): Promise<void> {
    await this.toggle(view, words, 'true');
  }

  /** Closes a group of a tree, if it is open. */
  async collapse(view: string, words: string | RegExp): Promise<void> {
    await this.toggle(view, words, 'false');
  }

  private async toggle(view: string, words: string | RegExp, wanted: 'true' | 'false'): Promise<void> {
    const row = this.treeRow(view, words);
    await row.waitFor();
    let clicked = 0;
    await eventually(`the group ${words} to ${wanted === 'true' ? 'open' : 'close'}`, async () => {
      if ((await row.getAttribute('aria-expanded')) === wanted) return true;
      // a tree that is still being filled draws its rows anew and may lose a click
      if (Date.now() - clicked < clickAgainAfter) return false;
      clicked = Date.now();
      await row.locator('.monaco-tl-twistie').click();
      return false;
    });
  }

  /**
   * Changes user settings through the editor of settings.json (the window does not always notice a change on disk); undefined
   * removes one. What depends on them may come a moment later.
   */
  async setSettings(changes: Readonly<Record<string, unknown>>): Promise<void> {
    const text = JSON.stringify({ ...this.userSettings(), ...changes }, undefined, 2);
    const isThere = (): boolean => JSON.stringify(this.userSettings()) === JSON.stringify(JSON.parse(text));
    await this.runCommand('Preferences: Open User Settings (JSON)');
    await this.page.locator('.tab.active').filter({ hasText: 'settings.json' }).waitFor();
    await eventually('the changed settings', async () => {
      await this.focusEditor();
      await this.page.keyboard.press(`${control}+A`);
      await this.insert(text);
      await this.page.keyboard.press(`${control}+S`);
      return eventually('the saved settings', async () => isThere(), 10_000);
    });
    await this.runCommand('View: Close Editor');
    await this.page.locator('.tab').filter({ hasText: 'settings.json' }).waitFor({ state: 'detached' });
  }

  /** The user settings as they are on disk, changes by the window included. */
  userSettings(): Record<string, unknown> {
    return JSON.parse(readFileSync(settingsFile(join(this.scratch, 'data')), 'utf8')) as Record<string, unknown>;
  }

  /** Switches the colour theme in the palette, as a person would, and waits until the window is drawn in it. */
  async setTheme(theme: Theme): Promise<void> {
    const { name, bodyClass } = themes[theme];
    const workbench = this.page.locator('.monaco-workbench');
    const drawn = async (): Promise<boolean> => (await workbench.getAttribute('class'))?.includes(bodyClass) ?? false;
    await eventually(`the ${theme} theme`, async () => {
      if (await drawn()) return true;
      await this.runCommand('Preferences: Color Theme');
      await this.quickInput().and(this.page.locator('[placeholder*="Color Theme"]')).fill(name, { timeout: 10_000 });
      await this.page.locator(`.quick-input-list .monaco-list-row.focused[aria-label^="${name}"]`).waitFor({ timeout: 10_000 });
      await this.page.keyboard.press('Enter');
      await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 10_000 });
      return eventually('the theme', drawn, 10_000);
    });
  }

  /** Takes a picture of the page into out/screenshots/NAME.png and returns its path. Give a locator to take only that part. */
  async screenshot(name: string, part?: Locator): Promise<string> {
    const path = join(root, 'out', 'screenshots', `${name}.png`);
    await (part ?? this.page).screenshot({ path, animations: 'disabled', caret: 'hide' });
    return path;
  }

  /** The notifications on the screen, in words. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notifications-toasts .notification-list-item-message').allInnerTexts();
  }

  /** What the page's console has got so far; with `[Extension Host]` what the extension host printed. */
  consoleMessages(): readonly string[] {
    return this.messages;
  }

  /** Errors on the console that are about our extension: its failed activation, its uncaught exceptions, what it printed as errors. */
  extensionErrors(): string[] {
    return this.messages.filter((message) => message.startsWith('error:') && !lacksNativeModule.test(message) && /seed-annotator\.|seedAnnotator|extension\.(node|web)\.cjs|dist\/analysis\.js/.test(message));
  }

  /**
   * What the extension host printed, and its log files where there are some. The npm build lacks the native module that writes
   * log files, so what an extension says in its log channel is lost there unless it also goes to the console.
   */
  extensionHostLog(): string {
    const printed = this.messages.filter((message) => message.includes('[Extension Host]') && !lacksNativeModule.test(message));
    return [...printed, extensionHostLogs(join(this.scratch, 'data'))].filter(Boolean).join('\n');
  }

  /** For `afterEach`: when the test has failed, takes a picture of the page and prints the errors and logs. */
  async reportFailure(test: { readonly state?: string | undefined; fullTitle(): string } | undefined): Promise<void> {
    if (test?.state !== 'failed') return;
    const path = await this.screenshot(`failed-${test.fullTitle().replace(/[^\w]+/g, '-').slice(0, 80)}`);
    const errors = this.messages.filter((message) => message.startsWith('error:') && !lacksNativeModule.test(message)).join('\n');
    console.log(`“${test.fullTitle()}” failed; the page is in ${path}.\nErrors on its console:\n${errors}\n${this.extensionHostLog()}`);
  }

  /** Ends the browser, the server and all that they started, and removes the workspace. */
  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    rmSync(this.scratch, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  private quickInput(): Locator {
    return this.page.locator('.quick-input-widget .quick-input-box input');
  }
}

function writeBelow(folder: string, path: string, content: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
