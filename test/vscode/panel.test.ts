import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { textHash } from '../../src/core/annotations/textHash.js';
import type { Decision } from '../../src/core/decisions/decision.js';
import { entityGroups } from '../../src/core/features/lists/entities.js';
import { quoteGroups } from '../../src/core/features/lists/quotes.js';
import { versionInGit } from '../../src/vscode/annotations/git.js';
import { views } from '../../src/vscode/contributions.js';
import { createCardDragging, createItemDragging } from '../../src/vscode/features/panel/dragging.js';
import type { EntityNode } from '../../src/vscode/features/panel/entityNode.js';
import type { ListNode } from '../../src/vscode/features/panel/listModel.js';
import { tickItems } from '../../src/vscode/features/panel/ticking.js';
import { api, openSeed } from './seed.js';

const text = `“It rained all night,” said Ada Brook.
“The bridge is closed,” said Tom Field.
`;
const token = new vscode.CancellationTokenSource().token;

describe('the panel', () => {
  let made: Decision[] = [];
  const decider = {
    decide: (decisions: readonly Decision[]) => {
      made = [...decisions];
      return Promise.resolve(true);
    },
    undo: () => Promise.resolve(),
    redo: () => Promise.resolve(),
  };
  before(() => openSeed('seeds/dragged.txt', text));

  async function quoteNodes(): Promise<{ from: ListNode; onto: ListNode }> {
    const { session } = await api();
    const groups = quoteGroups(session.index, { groupBy: 'speaker', sortBy: 'position', filter: 'dragged', kinds: ['direct'], cardKey: null, leastConfidence: 0 });
    const [ada, tom] = ['Ada Brook', 'Tom Field'].map((name) => groups.find((g) => g.label === name));
    assert.ok(ada?.items[0] && tom);
    return { from: { type: 'item', of: 'quotation', group: ada, item: ada.items[0] }, onto: { type: 'group', of: 'quotation', group: tom } };
  }

  it('gives a quote to the speaker that it is dragged onto', async () => {
    const { session } = await api();
    const { from, onto } = await quoteNodes();
    const dragging = createItemDragging(session, decider, views.quotes);
    const data = new vscode.DataTransfer();
    await dragging.handleDrag?.([from], data, token);
    await dragging.handleDrop?.(onto, data, token);
    const [decision] = made;
    assert.equal(decision?.do, 'setSpeaker');
    const speaker = decision.speaker;
    assert.ok(speaker && ('id' in speaker ? speaker.id === 'tom-field' : 'uri' in speaker));
  });

  it('merges a person into the one they are dragged onto', async () => {
    const { session } = await api();
    const [group] = entityGroups(session.index, { sortBy: 'name', filter: '', types: ['person'] });
    assert.ok(group);
    const nodes = ['Ada Brook', 'Tom Field'].map((name): EntityNode => {
      const card = group.cards.find((each) => each.name === name);
      assert.ok(card);
      return { type: 'card', group, card };
    });
    const dragging = createCardDragging(session, decider);
    const data = new vscode.DataTransfer();
    await dragging.handleDrag?.(nodes.slice(0, 1), data, token);
    await dragging.handleDrop?.(nodes[1], data, token);
    assert.deepEqual(made.map((d) => d.do), ['merge']);
  });

  it('confirms what is ticked and takes it back when it is unticked', async () => {
    const { session } = await api();
    const { from } = await quoteNodes();
    await tickItems(session, decider, [from], true);
    assert.deepEqual(made.map((d) => d.do), ['confirm']);
    await tickItems(session, decider, [from], false);
    assert.deepEqual(made.map((d) => d.do), ['undecide']);
  });
});

describe('the text that a decision was made on', () => {
  it('is found in Git by its hash after the file was changed', async function () {
    const editor = await openSeed('seeds/versions/versions.txt', text);
    const { uri } = editor.document;
    const folder = dirname(uri.fsPath);
    const git = (...args: string[]): string => execFileSync('git', ['-c', 'user.name=Nora', '-c', 'user.email=nora@example.org', ...args], { cwd: folder, encoding: 'utf8' });
    try {
      git('--version');
    } catch {
      console.log('There is no git here: skipped.');
      this.skip();
    }
    git('init', '--quiet');
    git('add', 'versions.txt');
    git('commit', '--quiet', '-m', 'first');
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text.replace('closed', 'open')));
    git('commit', '--quiet', '-am', 'second');
    const extension = vscode.extensions.getExtension<{ getAPI(version: 1): { openRepository(root: vscode.Uri): Promise<unknown> } }>('vscode.git');
    if (!extension) {
      console.log('The Git extension is not here: skipped.');
      this.skip();
    }
    await (await extension.activate()).getAPI(1).openRepository(vscode.Uri.file(folder));
    assert.equal(await versionInGit(uri, textHash(text)), text);
    assert.equal(await versionInGit(uri, textHash('never written')), undefined);
    // the repository stays: VS Code's git extension throws in this host when one that it has opened goes
  });
});
