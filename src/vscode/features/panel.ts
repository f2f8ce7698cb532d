import * as vscode from 'vscode';
import type { AttributionKind } from '../../core/analysis/types.js';
import { claimGroups, claimRow, type ClaimGrouping, type ClaimSorting } from '../../core/features/lists/claims.js';
import { cardDocumentRow, cardRow, entityGroups, type EntityGroup, type EntitySorting } from '../../core/features/lists/entities.js';
import { quoteGroups, quoteRow, type QuoteGrouping, type QuoteSorting } from '../../core/features/lists/quotes.js';
import { count } from '../../core/features/labels.js';
import { attributionUnder, claimUnder, mentionUnder } from '../../core/index/facts.js';
import type { Card, CardMember } from '../../core/index/workspaceIndex.js';
import { affects, setting } from '../config.js';
import { commands, contextKeys, languageId, views } from '../contributions.js';
import type { Session } from '../session.js';
import { createChoice, createFilter } from './choices.js';
import { ListTree, rowItem, type ListNode } from './listTree.js';

/** The side panel: Quotes, Claims, and People & Organisations over all seeds of the workspace. */
export function registerPanel(session: Session, memory: vscode.Memento): vscode.Disposable {
  const quotes = registerQuotes(session, memory);
  const claims = registerClaims(session, memory);
  const entities = registerEntities(session, memory);
  return vscode.Disposable.from(
    quotes,
    claims,
    entities,
    followSelection(session, memory, { quotes, claims, entities }),
    vscode.commands.registerCommand(commands.refresh, () => session.refresh()),
    vscode.commands.registerCommand(commands.showLog, () => session.log.show()),
  );
}

/** A view that can show the item at a place of a document. */
interface PanelView extends vscode.Disposable {
  readonly visible: boolean;
  follow(uri: string, offset: number): void;
}

function registerQuotes(session: Session, memory: vscode.Memento): PanelView {
  let cardId: string | null = null;
  const refresh = (): void => {
    tree.refresh();
    view.message = message();
  };
  const grouping = createChoice<QuoteGrouping>(memory, 'quotes.groupBy', 'Group Quotes By', { speaker: 'Speaker', document: 'Document', kind: 'Kind' }, 'speaker');
  const sorting = createChoice<QuoteSorting>(
    memory,
    'quotes.sortBy',
    'Sort Quotes By',
    { position: 'Place in the document', text: 'Words', confidence: 'Confidence, least sure first' },
    'position',
  );
  const filter = createFilter(contextKeys.quotesFiltered, 'Words in the quote, its speaker or its document', refresh);
  const tree = new ListTree({
    groups: () =>
      quoteGroups(session.index, {
        groupBy: grouping.get(),
        sortBy: sorting.get(),
        filter: filter.text,
        kinds: setting('quotes.kinds') as readonly AttributionKind[],
        cardId,
        leastConfidence: setting('quotes.leastConfidence'),
      }),
    row: (item) => quoteRow(session.index, item),
    isFiltered: () => filter.text !== '' || cardId !== null,
    itemContext: 'quote',
  });
  const view = vscode.window.createTreeView<ListNode>(views.quotes, { treeDataProvider: tree, showCollapseAll: true });
  const message = (): string => viewMessage(session, () => tree.isEmpty, filter.text || (cardId && session.index.cardById(cardId)?.name) || '', true);
  const clear = (): void => {
    cardId = null;
    filter.clear();
    void vscode.commands.executeCommand('setContext', contextKeys.quotesFiltered, false);
    refresh();
  };
  return {
    get visible() {
      return view.visible;
    },
    follow(uri, offset) {
      const facts = session.index.get(uri);
      const index = facts ? attributionUnder(facts, offset) : -1;
      reveal(view, index >= 0 ? tree.find({ uri, index }) : undefined);
    },
    dispose: vscode.Disposable.from(
      view,
      session.onDidChange(refresh),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'quotes.kinds', 'quotes.leastConfidence')) refresh();
      }),
      vscode.commands.registerCommand(commands.groupQuotes, async () => void ((await grouping.pick()) && refresh())),
      vscode.commands.registerCommand(commands.sortQuotes, async () => void ((await sorting.pick()) && refresh())),
      vscode.commands.registerCommand(commands.filterQuotes, () => filter.edit()),
      vscode.commands.registerCommand(commands.clearQuotesFilter, clear),
      vscode.commands.registerCommand(commands.showQuotes, async (target?: unknown) => {
        const id = typeof target === 'string' ? target : (target as { card?: Card } | undefined)?.card?.id;
        if (!id) return;
        filter.clear();
        cardId = id;
        void vscode.commands.executeCommand('setContext', contextKeys.quotesFiltered, true);
        refresh();
        await vscode.commands.executeCommand(`${views.quotes}.focus`);
      }),
    ).dispose,
  };
}

function registerClaims(session: Session, memory: vscode.Memento): PanelView {
  const refresh = (): void => {
    tree.refresh();
    view.message = viewMessage(session, () => tree.isEmpty, filter.text, false);
  };
  const grouping = createChoice<ClaimGrouping>(memory, 'claims.groupBy', 'Group Claims By', { claimant: 'Claimant', document: 'Document', kind: 'Kind' }, 'claimant');
  const sorting = createChoice<ClaimSorting>(
    memory,
    'claims.sortBy',
    'Sort Claims By',
    { checkWorthiness: 'Check-worthiness, highest first', position: 'Place in the document', text: 'Words' },
    'checkWorthiness',
  );
  const filter = createFilter(contextKeys.claimsFiltered, 'Words in the claim, its claimant, its kind or its document', refresh);
  const tree = new ListTree({
    groups: () =>
      claimGroups(session.index, {
        groupBy: grouping.get(),
        sortBy: sorting.get(),
        filter: filter.text,
        leastCheckWorthiness: setting('claims.leastCheckWorthiness'),
      }),
    row: (item) => claimRow(session.index, item),
    isFiltered: () => filter.text !== '',
    itemContext: 'claim',
  });
  const view = vscode.window.createTreeView<ListNode>(views.claims, { treeDataProvider: tree, showCollapseAll: true });
  return {
    get visible() {
      return view.visible;
    },
    follow(uri, offset) {
      const facts = session.index.get(uri);
      const index = facts ? claimUnder(facts, offset) : -1;
      reveal(view, index >= 0 ? tree.find({ uri, index }) : undefined);
    },
    dispose: vscode.Disposable.from(
      view,
      session.onDidChange(refresh),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (affects(event, 'claims.leastCheckWorthiness')) refresh();
      }),
      vscode.commands.registerCommand(commands.groupClaims, async () => void ((await grouping.pick()) && refresh())),
      vscode.commands.registerCommand(commands.sortClaims, async () => void ((await sorting.pick()) && refresh())),
      vscode.commands.registerCommand(commands.filterClaims, () => filter.edit()),
      vscode.commands.registerCommand(commands.clearClaimsFilter, () => filter.clear()),
    ).dispose,
  };
}

type EntityNode =
  | { readonly type: 'group'; readonly group: EntityGroup }
  | { readonly type: 'card'; readonly group: EntityGroup; readonly card: Card }
  | { readonly type: 'document'; readonly group: EntityGroup; readonly card: Card; readonly member: CardMember };

class EntityTree implements vscode.TreeDataProvider<EntityNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private groups: EntityGroup[] | null = null;

  constructor(
    private readonly session: Session,
    private readonly make: () => EntityGroup[],
  ) {}

  refresh(): void {
    this.groups = null;
    this.changed.fire();
  }

  get isEmpty(): boolean {
    return this.current().length === 0;
  }

  getChildren(node?: EntityNode): EntityNode[] {
    if (!node) return this.current().map((group) => ({ type: 'group', group }));
    if (node.type === 'group') return node.group.cards.map((card) => ({ type: 'card', group: node.group, card }));
    return node.type === 'card' ? node.card.members.map((member) => ({ type: 'document', group: node.group, card: node.card, member })) : [];
  }

  getParent(node: EntityNode): EntityNode | undefined {
    if (node.type === 'group') return undefined;
    return node.type === 'card' ? { type: 'group', group: node.group } : { type: 'card', group: node.group, card: node.card };
  }

  getTreeItem(node: EntityNode): vscode.TreeItem {
    if (node.type === 'group') {
      const isOpen = node.group.type !== 'place' && node.group.type !== 'other';
      const state = isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
      const item = new vscode.TreeItem(node.group.label, state);
      item.id = node.group.id;
      item.description = node.group.description;
      item.iconPath = new vscode.ThemeIcon(node.group.icon);
      item.contextValue = 'group';
      item.accessibilityInformation = { label: `${node.group.label}, ${node.group.description}` };
      return item;
    }
    if (node.type === 'document') return rowItem(cardDocumentRow(this.session.index, node.card, node.member), 'document', node.group.id);
    const item = rowItem(cardRow(this.session.index, node.card), 'card', node.group.id);
    item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
    return item;
  }

  find(card: Card): EntityNode | undefined {
    const group = this.current().find((each) => each.cards.includes(card));
    return group && { type: 'card', group, card };
  }

  private current(): EntityGroup[] {
    return (this.groups ??= this.make());
  }
}

function registerEntities(session: Session, memory: vscode.Memento): PanelView {
  const refresh = (): void => {
    tree.refresh();
    view.message = viewMessage(session, () => tree.isEmpty, filter.text, false);
  };
  const sorting = createChoice<EntitySorting>(
    memory,
    'entities.sortBy',
    'Sort People and Organisations By',
    { name: 'Name', mentions: 'Mentions, most first', quotes: 'Quotes, most first' },
    'mentions',
  );
  const filter = createFilter(contextKeys.entitiesFiltered, 'Words in a name or alias', refresh);
  const tree = new EntityTree(session, () =>
    entityGroups(session.index, { sortBy: sorting.get(), filter: filter.text, types: ['person', 'organisation', 'place'] }),
  );
  const view = vscode.window.createTreeView<EntityNode>(views.entities, { treeDataProvider: tree, showCollapseAll: true });
  return {
    get visible() {
      return view.visible;
    },
    follow(uri, offset) {
      const facts = session.index.get(uri);
      const mention = facts && mentionUnder(facts, offset);
      const card = mention && session.index.cardOf(uri, mention.entity);
      reveal(view, card ? tree.find(card) : undefined);
    },
    dispose: vscode.Disposable.from(
      view,
      session.onDidChange(refresh),
      vscode.commands.registerCommand(commands.sortEntities, async () => void ((await sorting.pick()) && refresh())),
      vscode.commands.registerCommand(commands.filterEntities, () => filter.edit()),
      vscode.commands.registerCommand(commands.clearEntitiesFilter, () => filter.clear()),
    ).dispose,
  };
}

function reveal<T>(view: vscode.TreeView<T>, node: T | undefined): void {
  if (node) void view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
}

/** The line above a view's tree: what is filtered, and which files were skipped. */
function viewMessage(session: Session, isEmpty: () => boolean, filter: string, withSkipped: boolean): string {
  const lines: string[] = [];
  if (filter) lines.push(isEmpty() ? `Nothing fits “${filter}”.` : `Only what fits “${filter}”.`);
  const { size } = session.indexer.skipped;
  if (withSkipped && size) lines.push(`${count(size, 'file')} skipped; the log says why (command “Show Log”).`);
  return lines.join(' ');
}

/** Selects in the visible views what the cursor in a seed is on, when that is switched on. */
function followSelection(session: Session, memory: vscode.Memento, panel: Record<'quotes' | 'claims' | 'entities', PanelView>): vscode.Disposable {
  const key = 'followsSelection';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follows = (): boolean => memory.get(key) === true;
  const show = (editor: vscode.TextEditor | undefined): void => {
    if (!follows() || editor?.document.languageId !== languageId) return;
    const [uri, offset] = [editor.document.uri.toString(), editor.document.offsetAt(editor.selection.active)];
    for (const view of Object.values(panel)) if (view.visible) view.follow(uri, offset);
  };
  const turn = async (on: boolean): Promise<void> => {
    await memory.update(key, on);
    await vscode.commands.executeCommand('setContext', contextKeys.followsSelection, on);
    show(vscode.window.activeTextEditor);
  };
  void vscode.commands.executeCommand('setContext', contextKeys.followsSelection, follows());
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.followSelection, () => turn(true)),
    vscode.commands.registerCommand(commands.unfollowSelection, () => turn(false)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void session.factsOf(textEditor.document).then(() => show(textEditor));
      }, 150);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
