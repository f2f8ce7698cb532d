import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions.js';
import { api, eventually, openSeed, positionOf } from './seed.js';

const run = <T>(command: string, ...args: unknown[]): Promise<T> => Promise.resolve(vscode.commands.executeCommand<T>(command, ...args));

const first = `TOLMIN (Delta Wire) – The ferry line of Tolmin lost 12 million crowns in 2019.
“Our ferries carried 300,000 people to the island last year,” Ilan Vesk said.
`;
const second = `TOLMIN (Delta Wire) – Prices are up again.
“Our ferries carried 450,000 people to the island last year,” Ilan Vesk said.
`;

describe('claims in VS Code', () => {
  let editor: vscode.TextEditor;

  before(async () => {
    await openSeed('seeds/claims-2.txt', second);
    editor = await openSeed('seeds/claims-1.txt', first);
    const { session } = await api();
    const uri = editor.document.uri.toString();
    await eventually('the claim in the other document', () => {
      const index = session.index.get(uri)?.claims.findIndex((c) => c.text.includes('300,000')) ?? -1;
      return index >= 0 && session.statements.related({ uri, kind: 'claim', index }).length === 1;
    });
  });

  const putCursor = async (words: string): Promise<void> => {
    editor = await vscode.window.showTextDocument(editor.document);
    const at = positionOf(editor.document, words);
    editor.selection = new vscode.Selection(at, at);
  };

  it('copies the claim at the cursor as a request with claimant, file, line and figures', async () => {
    await putCursor('300,000');
    await run(commands.copyRequest);
    const text = await vscode.env.clipboard.readText();
    for (const part of ['## Fact-check request', 'Our ferries carried 300,000 people', '**Claimant:** Ilan Vesk', 'claims-1.txt, line 2', '300,000 people', '**Context**']) {
      assert.ok(text.includes(part), `${part}\n${text}`);
    }
  });

  it('copies the quote at the cursor, of a card or of rows with its speaker, file and line', async () => {
    await putCursor('300,000');
    await run(commands.copyQuote);
    const text = await vscode.env.clipboard.readText();
    assert.equal(text, '“Our ferries carried 300,000 people to the island last year,”\n— Ilan Vesk\nclaims-1.txt, line 2 · Direct quotation\nIn the text: “Our ferries carried 300,000 people to the island last year,” Ilan Vesk said.\n');
    const { session } = await api();
    const uri = editor.document.uri.toString();
    await vscode.env.clipboard.writeText('');
    await run(commands.copyQuote, uri, session.index.get(uri)?.attributions[0]?.id);
    assert.equal(await vscode.env.clipboard.readText(), text);
    const group = { id: 'g', key: 'g', label: 'Ilan Vesk', icon: 'account', description: '', items: [{ uri, index: 0 }, { uri, index: 0 }] };
    await run(commands.copyQuote, { type: 'group', of: 'quotation', group });
    assert.equal(await vscode.env.clipboard.readText(), text);
  });

  it('copies the claims of a selection as a list of ClaimReviews', async () => {
    editor = await vscode.window.showTextDocument(editor.document);
    editor.selection = new vscode.Selection(0, 0, 2, 0);
    await run(commands.copyClaimReview);
    const reviews = JSON.parse(await vscode.env.clipboard.readText()) as { '@type': string; claimReviewed: string }[];
    assert.ok(reviews.length >= 2 && reviews.every((r) => r['@type'] === 'ClaimReview'), JSON.stringify(reviews));
  });

  it('tells on hover why a claim is worth checking, what else says the same, and offers to copy it', async () => {
    const hovers = await run<vscode.Hover[]>('vscode.executeHoverProvider', editor.document.uri, positionOf(editor.document, '300,000'));
    const text = hovers.flatMap((h) => h.contents.map((c) => (c as vscode.MarkdownString).value)).join('\n').replace(/\\/g, '');
    for (const part of ['Claimed by Ilan Vesk', 'states a number +', 'also in 1 document, with another figure', `command:${commands.copyRequest}`, `command:${commands.compareStatement}`]) {
      assert.ok(text.includes(part), `${part}\n${text}`);
    }
  });

  it('compares the claim with the one in the other document in a diff editor', async () => {
    await putCursor('300,000');
    await run(commands.compareStatement);
    await eventually('the diff', () => vscode.window.tabGroups.activeTabGroup.activeTab?.input instanceof vscode.TabInputTextDiff);
    const { original, modified } = vscode.window.tabGroups.activeTabGroup.activeTab?.input as vscode.TabInputTextDiff;
    const [own, other] = await Promise.all([original, modified].map(async (uri) => (await vscode.workspace.openTextDocument(uri)).getText()));
    assert.match(own ?? '', /Figures: 300,000 people\nSource: claims-1\.txt, line 2/);
    assert.match(other ?? '', /Figures: 450,000 people\nSource: claims-2\.txt, line 2/);
    await run('workbench.action.closeActiveEditor');
  });

  it('tries a least score while it is chosen and keeps the setting when that is given up', async () => {
    const done = run(commands.setLeastCheckWorthiness);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await run('workbench.action.closeQuickOpen');
    await done;
    assert.equal(vscode.workspace.getConfiguration('seedAnnotator').get('claims.leastCheckWorthiness'), 0.3);
  });
});
