import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions.js';
import { api, eventually, openSeed, positionOf, writeSeed } from './seed.js';

const run = <T>(command: string, ...args: unknown[]): Promise<T> => Promise.resolve(vscode.commands.executeCommand<T>(command, ...args));
const flat = (hovers: vscode.Hover[]): string =>
  hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n').replace(/\\/g, '');

describe('features in an open seed', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  before(async () => {
    editor = await openSeed('seeds/features.txt');
    document = editor.document;
  });

  const hoverAt = async (words: string, nth = 1): Promise<string> =>
    flat(await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, positionOf(document, words, nth)));

  it('shows a card with name, role and quotes when a name is hovered', async () => {
    const card = await hoverAt('Doncheva', 2);
    assert.match(card, /\*\*Mirela Doncheva\*\* · Person/);
    assert.match(card, /mayor of Varnograd/);
    assert.match(card, /First said|Said/);
    assert.match(card, /command:seedAnnotator\.nextMention/);
  });

  it('names the speaker when a quotation is hovered', async () => {
    assert.match(await hoverAt('Nobody believed'), /Direct quotation\*\* · Mirela Doncheva/);
  });

  it('shows no card when the settings for the language say so', async () => {
    const settings = vscode.workspace.getConfiguration('seedAnnotator', { languageId: 'seed' });
    await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Workspace, true);
    try {
      assert.equal(await hoverAt('Nobody believed'), '');
    } finally {
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Workspace, true);
    }
  });

  it('gives semantic tokens for names and quotations', async () => {
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    const types = new Set(Array.from(tokens.data).filter((_, i) => i % 5 === 3).map((type) => legend.tokenTypes[type]));
    assert.ok(types.has('person') && types.has('quotation'));
  });

  it('outlines headings and quotations', async () => {
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    const heading = symbols.find((s) => s.name === 'What the guild wants');
    assert.deepEqual(heading?.children.map((c) => c.name.split(':')[0]), ['Osei Mensah']);
  });

  it('folds a section', async () => {
    const ranges = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.deepEqual(ranges.map((r) => r.start), [3]);
  });

  it('goes to the first full mention from a later one', async () => {
    const [location] = await run<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, positionOf(document, 'Doncheva said'));
    assert.equal(location && document.getText(location.range), 'Mirela Doncheva');
  });

  it('finds references over the workspace', async () => {
    await openSeed('seeds/features-2.txt', 'The harbour again\n\nMirela Doncheva came back on Friday.\n');
    await vscode.window.showTextDocument(document);
    const found = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, positionOf(document, 'Doncheva'));
    assert.deepEqual([...new Set(found.map((l) => l.uri.path.split('/').at(-1)))].sort(), ['features-2.txt', 'features.txt']);
  });

  it('finds references in seeds that are not open without opening them, whatever their line ends', async () => {
    const { session } = await api();
    const uri = await writeSeed('seeds/features-3.txt', 'The harbour once more\r\n\r\nIt rained.\nMirela Doncheva came back on Sunday.\r\nMirela Doncheva left.\n');
    await eventually('its facts', () => session.index.get(uri.toString()) !== undefined);
    const isOpen = (): boolean => vscode.workspace.textDocuments.some((each) => each.uri.toString() === uri.toString());
    assert.ok(!isOpen());
    const found = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, positionOf(document, 'Doncheva'));
    assert.ok(!isOpen(), 'it was opened');
    const there = found.filter((location) => location.uri.toString() === uri.toString());
    const opened = await vscode.workspace.openTextDocument(uri);
    assert.deepEqual(there.map(({ range }) => opened.getText(range)), ['Mirela Doncheva', 'Mirela Doncheva']);
    const facts = session.index.get(uri.toString());
    assert.equal(facts?.length, opened.getText().length);
  });

  it('highlights all mentions of the name under the cursor', async () => {
    const highlights = await run<vscode.DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, positionOf(document, 'Mensah'));
    const words = highlights.map((h) => document.getText(h.range));
    assert.ok(words.includes('Osei Mensah') && words.includes('Mensah'));
  });

  it('finds people by name in the workspace symbols', async () => {
    const symbols = await run<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', 'osei');
    assert.ok(symbols.some((s) => s.name === 'Osei Mensah'));
  });

  it('selects the next and the previous quote', async () => {
    await vscode.window.showTextDocument(document);
    const active = vscode.window.activeTextEditor!;
    active.selection = new vscode.Selection(0, 0, 0, 0);
    await run(commands.nextQuote);
    assert.match(document.getText(active.selection), /^“We built this harbour/);
    await run(commands.nextQuote);
    await run(commands.previousQuote);
    assert.match(document.getText(active.selection), /^“We built this harbour/);
  });

  it('selects the next claim', async () => {
    const active = vscode.window.activeTextEditor!;
    active.selection = new vscode.Selection(0, 0, 0, 0);
    await run(commands.nextClaim);
    assert.notEqual(document.getText(active.selection), '');
  });

  it('steps to no claim below the least check-worthiness', async () => {
    const settings = vscode.workspace.getConfiguration('seedAnnotator', document.uri);
    await settings.update('claims.leastCheckWorthiness', 1, vscode.ConfigurationTarget.Workspace);
    try {
      const active = vscode.window.activeTextEditor!;
      active.selection = new vscode.Selection(0, 0, 0, 0);
      await run(commands.nextClaim);
      assert.equal(document.getText(active.selection), '');
    } finally {
      await settings.update('claims.leastCheckWorthiness', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('goes from mention to mention', async () => {
    const active = vscode.window.activeTextEditor!;
    const start = positionOf(document, 'Mirela');
    active.selection = new vscode.Selection(start, start);
    await run(commands.nextMention);
    assert.match(document.getText(active.selection), /Doncheva|Her|mayor/);
  });

  it('opens a document and selects all parts of a split quotation', async () => {
    const { session } = await api();
    const facts = session.index.get(document.uri.toString());
    const quote = facts?.attributions.find((a) => a.text.startsWith('“We built'));
    assert.ok(quote);
    await run(commands.reveal, document.uri.toString(), quote.contents);
    assert.equal(vscode.window.activeTextEditor?.selections.length, quote.contents.length);
  });
});
