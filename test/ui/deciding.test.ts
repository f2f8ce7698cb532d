import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAnnotations, readRegister } from '../../src/core/annotations/read.js';
import type { Annotation, Register } from '../../src/core/annotations/schema.js';
import { Keyboard } from '../support/keyboard.js';
import { eventually, VsCodeWindow } from '../support/vscodeWindow.js';

const flood = `Brookfield floods again

BROOKFIELD (Delta Wire) – Ada Brook, the head of the River Board, met reporters on Monday.

“The river rose by 3 metres in one night,” Ada Brook said.

“We lost 40 boats,” said Tom Field, a farmer.

The Zorbolin was closed. Nobody repaired the Zorbolin before, and the Zorbolin is old.

Ada Brook said that 300 children stayed at home in Brookfield.

According to Tom Field, 12 barns burned in May.
`;
const second = `Another flood

“The dam held for 12 days,” said Lena Marsh.

Lena Marsh said that 300 children stayed at home in Brookfield.
`;

const namesake = `Nils Torvik, a fisherman, spoke about Torvik on Monday.

“I am glad of it,” said Nils Torvik. Torvik left early.
`;

describe('deciding in the page', () => {
  let code: VsCodeWindow;
  let keyboard: Keyboard;
  before(async () => {
    code = await VsCodeWindow.open({ files: { 'seeds/flood.txt': flood, 'seeds/second.txt': second, 'seeds/namesake.txt': namesake }, size: { width: 1400, height: 900 }, settings: { 'seedAnnotator.annotations.author': 'Nora' } });
    keyboard = new Keyboard(code);
    await code.openFile('seeds/flood.txt');
    await code.hover('Ada Brook', { until: /Person/ });
  });
  afterEach(async function () {
    await code.reportFailure(this.currentTest);
  });
  after(() => code.close());

  const file = (path: string): string => (existsSync(join(code.workspace, path)) ? readFileSync(join(code.workspace, path), 'utf8') : '');
  const annotations = (): Annotation[] => readAnnotations(file('seeds/flood.annotations.yaml')).value.annotations;
  const register = (): Register => readRegister(file('entities.yaml')).value;
  const ticks = (): Promise<number> =>
    code.page.locator('.view-line').evaluateAll((lines) => lines.flatMap((line) => [...line.querySelectorAll('span')]).filter((span) => getComputedStyle(span, '::after').content.includes('✓')).length);
  const select = async (line: number, column: number, letters: number): Promise<void> => {
    await code.goTo(line, column);
    for (let i = 0; i < letters; i++) await keyboard.keys('Shift+ArrowRight');
  };

  it('shows a tick behind what is confirmed, and none once it is taken back', async () => {
    assert.equal(await ticks(), 0);
    await code.goTo(5, 4);
    await keyboard.keys('Alt+d', 'c');
    await keyboard.choose(/Confirm which/, 'Both');
    await eventually('the tick', async () => (await ticks()) > 0);
    await code.page.locator('.statusbar-item').filter({ hasText: 'Confirmed a quote and a claim' }).waitFor();
    await eventually('quote and claim in the file', async () => annotations().filter(({ status }) => status === 'confirmed').length === 2);
    await keyboard.keys('Alt+d', 'z');
    await eventually('the tick to go', async () => (await ticks()) === 0);
  });

  it('asks which is meant where a quote and a claim have the same bounds, whichever of them was stepped to, and decides that one only', async () => {
    for (const [step, chosen] of [['Alt+q', 'Claim'], ['Alt+a', 'Quote']] as const) {
      await code.goTo(12);
      await keyboard.keys(step);
      await eventually('the words to be selected', async () => (await code.selectedText()) === '12 barns burned in May');
      await keyboard.keys('Alt+d', 'x');
      const asked = code.page.locator('.quick-input-widget').filter({ hasText: /Reject which/ });
      await asked.waitFor();
      const rows = (await asked.locator('.monaco-list-row .label-name').allInnerTexts()).map((label) => label.trim());
      assert.deepEqual(rows, ['Quote', 'Claim', 'Both']);
      await keyboard.choose(/Reject which/, chosen);
      const type = chosen === 'Quote' ? 'quotation' : 'claim';
      await eventually(`the rejected ${type} in the file`, async () => annotations().some((a) => a.status === 'rejected' && a.target.exact === '12 barns burned in May'));
      assert.deepEqual(annotations().map((a) => a.type), [type]);
      await code.page.locator('.statusbar-item').filter({ hasText: `Rejected the ${chosen.toLowerCase()} “12 barns burned in May”` }).waitFor();
      await keyboard.keys('Alt+d', 'z');
      await eventually('nothing decided', async () => annotations().length === 0);
    }
  });

  it('shows who is meant now first when the speaker is changed, and takes the likeliest other one with Enter', async () => {
    await code.goTo(7, 4);
    await keyboard.keys('Alt+d', 's');
    const box = code.page.locator('.quick-input-widget').filter({ hasText: /Who (said|claims)/ });
    await box.waitFor();
    const rows = box.locator('.monaco-list-row');
    assert.match(await rows.first().innerText(), /Tom Field/);
    assert.match(await box.locator('.monaco-list-row.focused').innerText(), /Ada Brook/);
    await keyboard.keys('Escape');
  });

  it('names the new speaker in the breadcrumbs, and the old one again once it is undone', async () => {
    const crumb = (name: string): Promise<void> => code.page.locator('.breadcrumbs-control').first().filter({ hasText: `${name}: “We lost 40 boats` }).waitFor();
    await code.goTo(7, 4);
    await crumb('Tom Field');
    await keyboard.keys('Alt+d', 's');
    await keyboard.choose(/Who said “We lost 40 boats,”\?/, '');
    await crumb('Ada Brook');
    await keyboard.keys('Alt+d', 'z');
    await crumb('Tom Field');
  });

  it('makes whoever is typed and in no list a new person, and asks no more than that where a quote and a claim of the same speaker are', async () => {
    await code.goTo(7, 4);
    await keyboard.keys('Alt+d', 's');
    const box = code.page.locator('.quick-input-widget').filter({ hasText: /Who said “We lost 40 boats,”\?/ });
    await box.waitFor();
    await code.page.keyboard.type('Zelda Quirk');
    await box.locator('.monaco-list-row.focused').filter({ hasText: /Add as a new person.*“Zelda Quirk”/s }).waitFor();
    await code.screenshot('deciding-new-speaker');
    await keyboard.keys('Enter');
    await eventually('her in the register', async () => register().entities.some(({ name, type }) => name === 'Zelda Quirk' && type === 'person'));
    await keyboard.keys('Alt+d', 'z');
    await eventually('it undone', async () => !register().entities.some(({ name }) => name === 'Zelda Quirk'));
  });

  it('keeps the reason of a rejection', async () => {
    await code.goTo(7, 4);
    await keyboard.keys('Alt+d', 'Shift+X');
    await keyboard.choose(/Reject which/, 'Quote');
    await keyboard.answer(/Reject “/, 'The boats were rafts');
    await eventually('the reason in the file', async () => annotations().some((a) => a.status === 'rejected' && a.reason === 'The boats were rafts'));
  });

  it('rejects without a reason where none is typed, and not at all when the question is left', async () => {
    const before = annotations().length;
    await code.goTo(5, 4);
    await keyboard.keys('Alt+d', 'Shift+X');
    await keyboard.choose(/Reject which/, 'Claim');
    await code.page.locator('.quick-input-widget').filter({ hasText: /Reject “/ }).waitFor();
    await keyboard.keys('Escape', 'Alt+d', 'Shift+X');
    await keyboard.choose(/Reject which/, 'Quote');
    await keyboard.answer(/Reject “/, '');
    await eventually('the rejected quote', async () => annotations().length > before);
    assert.deepEqual(annotations().filter((a) => a.target.exact.includes('The river rose')).map(({ type, status, reason }) => [type, status, reason]), [['quotation', 'rejected', undefined]]);
    await keyboard.keys('Alt+d', 'z');
    await eventually('it undone', async () => annotations().length === before);
  });

  it('shows a note as a thread of comments, and keeps the reply to it', async () => {
    await select(3, 27, 9);
    await keyboard.keys('Alt+d', 'n');
    await keyboard.answer(/Note on “Ada Brook”/, 'Is she still in office?');
    await eventually('the note in the file', async () => annotations().some((a) => a.note === 'Is she still in office?'));
    await code.goTo(1, 1);
    await keyboard.keys('Alt+F9');
    const thread = code.page.locator('.review-widget');
    await thread.getByText('Is she still in office?').waitFor();
    await thread.locator('.comment-form .monaco-editor, .review-thread-reply-button').first().click();
    await code.page.keyboard.insertText('Yes, until May.');
    await thread.locator('.form-actions .monaco-button').filter({ hasText: 'Reply' }).click();
    await eventually('the reply in the file', async () => annotations().some((a) => a.replies?.some(({ text }) => text === 'Yes, until May.')));
    await code.screenshot('deciding-note');
    await keyboard.keys('Escape');
  });

  it('goes through the other places of a marked name, yes or no for each', async () => {
    await select(9, 5, 8);
    await keyboard.keys('Alt+d', 'o');
    await keyboard.choose(/Which organisation is “Zorbolin”/, '');
    await keyboard.choose(/stands in 2 more places/, '');
    await keyboard.choose(/Here too\? 1 of 2/, '');
    await keyboard.choose(/Here too\? 2 of 2/, 'No');
    await eventually('the register', async () => register().entities.some(({ name, type }) => name === 'Zorbolin' && type === 'organisation'));
    await eventually('the answers in the file', async () => annotations().filter((a) => a.type === 'mention' && a.target.exact === 'Zorbolin').length >= 2);
    const isTicked = await code.page.locator('.view-line').filter({ hasText: 'The Zorbolin was closed' }).evaluate((line) => {
      const spans = [...line.querySelectorAll('span span')];
      return spans.some((span, i) => getComputedStyle(span, '::after').content.includes('✓') && spans.slice(0, i + 1).map(({ textContent }) => textContent).join('').endsWith('Zorbolin'));
    });
    assert.ok(isTicked, 'a tick behind the marked name');
    await code.screenshot('deciding-marked-name');
  });

  it('offers whom somebody made last near the top, when a speaker is chosen', async () => {
    await code.goTo(5, 4);
    await keyboard.keys('Alt+d', 's');
    const box = code.page.locator('.quick-input-widget').filter({ hasText: /Who said/ });
    await box.waitFor();
    const rows = await box.locator('.monaco-list-row').allInnerTexts();
    const at = rows.findIndex((row) => row.includes('Zorbolin'));
    assert.ok(at >= 0 && at < 4, rows.join(' | '));
    assert.match(rows[at] ?? '', /chosen lately/);
    await code.screenshot('deciding-chosen-lately');
    await keyboard.keys('Escape');
  });

  it('splits the mention at the cursor off as somebody else, and offers who there is before somebody new', async () => {
    await code.goTo(5, 46);
    await keyboard.keys('Alt+d', 't');
    const box = code.page.locator('.quick-input-widget').filter({ hasText: /Which are not Ada Brook\? The ticked ones become somebody else’s/ });
    await box.waitFor();
    const details = await box.locator('.monaco-list-row .quick-input-list-label-meta').allInnerTexts();
    assert.deepEqual(details.slice(0, 2).map((detail) => detail.trim()), ['“The river rose by 3 metres in one night,” [Ada Brook] said.', 'BROOKFIELD (Delta Wire) – [Ada Brook], the head of the River Board, met reporters …']);
    const ticks = await box.locator('.monaco-list-row').evaluateAll((all) => all.map((row) => row.querySelector('[role=checkbox]')?.getAttribute('aria-checked')));
    assert.deepEqual(ticks, ['true', ...ticks.slice(1).map(() => 'false')]);
    await code.screenshot('deciding-split-mentions');
    await keyboard.keys('Enter');
    const who = code.page.locator('.quick-input-widget').filter({ hasText: /Who is it in line 5, if not Ada Brook\?/ });
    await who.waitFor();
    const offered = (await who.locator('.monaco-list-row .label-name').allInnerTexts()).map((label) => label.trim());
    assert.ok(offered.includes('Tom Field') && offered.includes('Lena Marsh') && !offered.includes('Ada Brook'), offered.join(' | '));
    await code.page.keyboard.insertText('Ada Brook the Younger');
    await who.getByText('Add as a new organisation').waitFor();
    await code.screenshot('deciding-split-who');
    await keyboard.keys('Enter');
    await eventually('a second person in the register', async () => register().entities.some(({ name }) => name === 'Ada Brook the Younger'));
    await keyboard.keys('Alt+d', 'z');
    await eventually('the split undone', async () => !register().entities.some(({ name }) => name === 'Ada Brook the Younger'));
    await keyboard.keys('Alt+d', 't');
    await keyboard.choose(/Which are not Ada Brook/, '');
    await keyboard.choose(/Who is it/, 'Tom Field');
    await eventually('the mention to be the other one’s', async () => annotations().some((a) => a.type === 'mention' && a.target.exact === 'Ada Brook' && a.entity === 'tom-field'));
    await eventually('him to be in the register once', async () => register().entities.filter(({ name }) => name === 'Tom Field').length === 1);
    await keyboard.keys('Alt+d', 'z');
    await eventually('this split undone, too', async () => !annotations().some((a) => a.type === 'mention' && a.entity === 'tom-field'));
  });

  it('gives a quote to the speaker whom it is dragged onto', async () => {
    await code.showView('Quotes');
    await code.expand('Quotes', /^Ada Brook/);
    await code.treeRowsWhen('Quotes', (rows) => rows.some((row) => row.label === 'Lena Marsh') && rows.some((row) => row.label.includes('The river rose')));
    await code.treeRow('Quotes', 'The river rose').dragTo(code.treeRow('Quotes', 'Lena Marsh'));
    await eventually('the new speaker in the file', async () => annotations().some((a) => a.type === 'quotation' && a.speaker === 'lena-marsh' && a.target.exact.includes('The river rose')));
  });

  it('tells of the same claim in another document, and shows what differs', async () => {
    await code.showView('Claims');
    const row = code.treeRow('Claims', /also in 1 document/);
    await row.waitFor();
    await code.expand('Claims', /also in 1 document/);
    await code.treeRowsWhen('Claims', (rows) => rows.some((each) => /second\.txt|flood\.txt/.test(`${each.label} ${each.description}`) && `${each.label} ${each.description}`.includes('said by')));
    await row.click();
    await code.runCommand('Seed Annotator: Compare With the Same Words in Another Document');
    await eventually('the comparison', async () => /Said\sby/.test(await code.page.locator('.monaco-diff-editor').innerText()));
    await code.screenshot('claims-comparison');
    await code.runCommand('View: Close Editor');
  });

  it('leaves a name to whom it is of where “Here too?” is answered with No', async () => {
    const answers = (): Annotation[] => readAnnotations(file('seeds/namesake.annotations.yaml')).value.annotations;
    await code.openFile('seeds/namesake.txt');
    await code.hover('Torvik', { occurrence: 3, until: /Nils Torvik/ });
    await select(1, 39, 6);
    assert.equal(await code.selectedText(), 'Torvik');
    await keyboard.keys('Alt+d', 'o');
    await keyboard.choose(/Which organisation is “Torvik”/, '');
    await keyboard.choose(/stands in 1 more place/, '');
    const asked = code.page.locator('.quick-input-widget').filter({ hasText: /Here too\? 1 of 1/ });
    await asked.locator('.monaco-list-row').filter({ hasText: 'it stays what it is' }).waitFor();
    assert.match(await asked.locator('input').first().getAttribute('placeholder') ?? '', /line 3 · now: Nils Torvik/);
    await code.screenshot('deciding-here-too');
    await keyboard.choose(/Here too\? 1 of 1/, 'No');
    await eventually('the one that was marked in the file', async () => answers().length === 1);
    assert.match(await code.hover('Torvik', { occurrence: 1, until: /Organisation/ }), /^\s*Torvik/);
    assert.match(await code.hover('Torvik', { occurrence: 3, until: /Person/ }), /^\s*Nils Torvik/);
    assert.equal(answers().length, 1);
  });

  it('names the line of a conflict in an annotation file, and offers the merge editor', async () => {
    const before = file('seeds/flood.annotations.yaml');
    const lines = before.split('\n');
    const at = lines.findIndex((line) => line.includes('status:'));
    lines.splice(at, 1, '<<<<<<< ours', '    status: confirmed', '=======', '    status: rejected', '>>>>>>> theirs');
    code.writeFile('seeds/flood.annotations.yaml', lines.join('\n'));
    await code.openFile('seeds/flood.annotations.yaml');
    await code.goTo(at + 1);
    await eventually('the problem', async () => (await code.page.locator('.squiggly-error').count()) > 0);
    // VS Code's own marks of the conflict come at some time after the problem, and close the menu
    await eventually('the menu with the fixes', async () => {
      await keyboard.keys('Escape');
      await keyboard.keys('Control+.');
      return code.page.locator('.action-widget').getByText('Take both sides').waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    assert.ok(await code.page.locator('.action-widget').getByText('Resolve it in the merge editor').isVisible());
    await keyboard.keys('Escape');
    code.writeFile('seeds/flood.annotations.yaml', before);
    await eventually('the problem to go', async () => (await code.page.locator('.squiggly-error').count()) === 0);
    assert.deepEqual(code.extensionErrors(), []);
  });

  it('lists in Decisions who was merged with whom, keeps the reason, leads to the entry, and takes it back', async () => {
    // the test before leaves the annotation file in front
    await code.page.locator('.tab').filter({ hasText: 'flood.txt' }).first().click();
    await code.goTo(7, 30);
    await keyboard.keys('Alt+d', 'm');
    await keyboard.choose(/Merge Tom Field into whom/, 'Ada Brook');
    await keyboard.choose(/Merge Tom Field into Ada Brook where/, '');
    await eventually('the merging in the register', async () => register().decisions?.at(-1)?.type === 'merge');
    await code.showView('Decisions');
    // room for its rows: those out of sight are not there
    for (const view of ['Quotes', 'Claims', 'People & Organisations']) await code.pane(view).locator('.pane-header').click();
    const row = code.treeRow('Decisions', /Merged “Tom Field” into Ada Brook/);
    await row.waitFor();
    await row.click({ button: 'right' });
    await code.screenshot('deciding-who-is-who-menu');
    await code.page.locator('.monaco-menu .action-label').filter({ hasText: 'Say Why It Is Decided So' }).first().click();
    await keyboard.answer(/Why was it decided so/, 'Tom is a nickname');
    await eventually('the reason in the register', async () => register().decisions?.at(-1)?.reason === 'Tom is a nickname');
    // a row that is drawn anew under the mouse asks for no tooltip
    await eventually('the tooltip with the reason', async () => {
      await code.pane('Decisions').locator('.pane-header').hover();
      await row.hover();
      return code.page.locator('.monaco-hover').filter({ hasText: /Decided by Nora.*Reason: Tom is a nickname/s }).first().waitFor({ timeout: 3000 }).then(() => true, () => false);
    });
    await code.screenshot('deciding-who-is-who');
    await row.click();
    await eventually('the entry to be selected', async () => (await code.selectedText()) === 'id: ada-brook');
    await row.click();
    await keyboard.keys('Delete');
    await eventually('it taken back', async () => !register().decisions?.length && !register().entities.some(({ aliases }) => aliases?.includes('Tom Field')));
    await row.waitFor({ state: 'detached' });
  });
});
