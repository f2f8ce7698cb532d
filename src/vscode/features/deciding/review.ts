import * as vscode from 'vscode';
import { count } from '../../../core/features/labels.js';
import { progressLabel, reviewItems, reviewProgress, reviewTypes, stepReview, type ReviewItem, type ReviewOptions, type ReviewOrder, type ReviewType } from '../../../core/features/review.js';
import type { Span } from '../../../core/text/span.js';
import { afterSending } from '../../afterSending.js';
import { setting } from '../../config.js';
import { commands, contextKeys } from '../../contributions.js';
import { toRange } from '../../convert.js';
import type { Deciding } from './itemCommands.js';
import { selectBesideCard } from './showing.js';
import { takeStrayKeys } from './strayKeys.js';
import { seedSelection } from './targets.js';

const typeLabels: Readonly<Record<ReviewType, string>> = { quotation: 'Quotes', claim: 'Claims', mention: 'Names (the first of each person, organisation and place)' };
const typeNames: Readonly<Record<ReviewType, string>> = { quotation: 'Quote', claim: 'Claim', mention: 'Name' };
const allKeys = 'A accept, X reject (Shift+X: with a reason), S speaker, K kind, B boundary to the selection, C note, N next, P back, U undo, F what to review, Escape ends it';
/** What the status bar has no room for beside the progress. */
const otherKeys = 'Also S speaker · K kind · B boundary · C note · P back · U undo · F filter · Esc end';
const orderLabels: Readonly<Record<ReviewOrder, string>> = { position: 'In the order of the text', confidence: 'Least sure first' };

/** What a review remembers between windows. */
interface Remembered {
  readonly types: readonly ReviewType[];
  readonly order: ReviewOrder;
}

/** Tells other features what the review is about. */
export interface Review extends vscode.Disposable {
  /** The item under review; undefined outside of a review. */
  readonly current: ReviewItem | undefined;
  /** Resolves when what was pressed before is done, and its item is on the screen. */
  whenShown(): Promise<unknown>;
  /** Goes on from the item under review if it is decided now; for corrections made by other commands. */
  advance(): Promise<void>;
  /** Takes a decision back by `undo`; within a review, goes to what it was about. */
  undoing(undo: () => Promise<unknown>): Promise<void>;
}

/**
 * The review loop: shows one undecided item after the other; single keys accept, reject, correct or skip it. While it runs, the text
 * can't be typed into, so that a wrong key harms nothing. What was only looked at counts as seen, not as decided.
 */
export function registerReview({ session, decider, pickEntity }: Deciding, memory: vscode.Memento): Review {
  const { index } = session;
  let scope: { readonly uri: string | null } | undefined;
  let cardId: string | null = null;
  let current: ReviewItem | undefined;
  let place: Parameters<typeof stepReview>[1] = null;
  /** Why the item shown is not simply the next one in the text. */
  let why = '';
  const locked = new Set<string>();
  let strayKeys: vscode.Disposable | undefined;
  const seen = new Set(memory.get<string[]>('review.seen', []));
  const seenKey = (uri: string, key: string): string => `${uri} ${key}`;
  const remembered = (): Remembered => memory.get<Remembered>('review', { types: ['quotation', 'claim'], order: 'position' });
  const status = vscode.window.createStatusBarItem('seedAnnotator.review', vscode.StatusBarAlignment.Left, 50);
  status.name = 'Seed Review';
  status.command = commands.filterReview;
  const mark = vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor('seedAnnotator.reviewBorder'),
    backgroundColor: new vscode.ThemeColor('seedAnnotator.reviewBackground'),
    overviewRulerColor: new vscode.ThemeColor('seedAnnotator.reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });

  const options = (): ReviewOptions => ({
    ...remembered(),
    ...(scope?.uri ? { uri: scope.uri } : {}),
    ...(cardId === null ? {} : { cardId }),
    leastCheckWorthiness: setting('claims.leastCheckWorthiness'),
  });
  // made once between two changes: in a large seed it takes a while
  let queue: ReviewItem[] | undefined;
  const items = (): ReviewItem[] => (scope ? (queue ??= reviewItems(index, options())) : []);
  const renew = (): void => {
    queue = undefined;
  };
  const recount = (): void => {
    if (!scope) return;
    const all = items();
    tell(all);
    current = find(all, current) ?? current;
  };
  const find = (all: readonly ReviewItem[], item: ReviewItem | undefined): ReviewItem | undefined => all.find(({ uri, key }) => uri === item?.uri && key === item.key);

  function tell(all: readonly ReviewItem[]): void {
    const progress = reviewProgress(all);
    const { decided, total } = progress;
    const looked = all.reduce((n, item) => n + Number(item.isDecided || seen.has(seenKey(item.uri, item.key))), 0);
    const where = scope?.uri === null ? 'in the workspace' : 'in this document';
    const asked = current ? `${typeNames[current.type]} · ` : '';
    // VS Code cuts off what is longer than two fifths of the window
    status.text = `$(checklist) ${asked}${progressLabel(progress)}${why && ` (${why})`} · A accept · X reject${why ? '' : ' · S speaker'} · N next`;
    status.tooltip = `Review of ${describe()} ${where}: ${decided} decided, ${looked - decided} seen but not decided, ${total - looked} not seen.\n${allKeys}.`;
    status.accessibilityInformation = { label: `${asked}${progressLabel(progress)}, ${looked} seen` };
    status.show();
  }

  const describe = (): string => {
    const { types } = remembered();
    const names = types.map((type) => typeLabels[type].split(' ')[0]?.toLowerCase() ?? type).join(' and ');
    const who = cardId === null ? '' : ` of ${index.cardById(cardId)?.name ?? 'one speaker'}`;
    return names + who;
  };

  async function show(item: ReviewItem, all: readonly ReviewItem[]): Promise<void> {
    current = item;
    tell(all);
    place = { uri: item.uri, key: item.key };
    seen.add(seenKey(item.uri, item.key));
    void memory.update('review.seen', [...seen].slice(-5000));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(item.uri));
    const editor = await vscode.window.showTextDocument(document, { preview: !locked.has(item.uri) });
    if (!locked.has(item.uri)) {
      locked.add(item.uri);
      await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
    }
    const ranges = item.spans.map((span: Span) => toRange(document, span));
    for (const each of vscode.window.visibleTextEditors) each.setDecorations(mark, each === editor ? ranges : []);
    if (ranges.length === 0) return;
    selectBesideCard(editor, ranges);
    if (setting('review.showCard', document.uri)) await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
  }

  async function go(step: 1 | -1, from = place): Promise<void> {
    if (!scope) return;
    const all = items();
    const next = stepReview(all, from, step);
    why = from && 'offset' in from ? 'from the cursor' : next && step > 0 && from && isBehind(all, from, next) ? 'from the top again' : '';
    if (next) return show(next, all);
    const what = describe();
    await stop();
    void vscode.window.showInformationMessage(all.length ? `All ${count(all.length, 'item')} are decided.` : `There is nothing to review: no ${what} here.`);
  }

  /** Back to what was before, decided or not. */
  async function back(): Promise<void> {
    const all = items();
    const before = stepReview(all, place, -1, 'any');
    if (before) await show(before, all);
  }

  async function start(uri: string | null): Promise<void> {
    scope = { uri };
    renew();
    current = undefined;
    await vscode.commands.executeCommand('setContext', contextKeys.reviewing, true);
    strayKeys ??= takeStrayKeys((document) => locked.has(document.uri.toString()), () => void vscode.window.setStatusBarMessage(`$(info) ${otherKeys}`, 6000));
    const editor = vscode.window.activeTextEditor;
    const offset = editor && index.get(editor.document.uri.toString()) ? editor.document.offsetAt(editor.selection.start) : undefined;
    place = editor && offset !== undefined && remembered().order === 'position' ? { uri: editor.document.uri.toString(), offset: offset - 1 } : null;
    await go(1);
  }

  async function stop(): Promise<void> {
    scope = undefined;
    current = undefined;
    strayKeys?.dispose();
    strayKeys = undefined;
    for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(mark, []);
    await vscode.commands.executeCommand('setContext', contextKeys.reviewing, false);
    const active = vscode.window.activeTextEditor;
    for (const uri of locked) {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
      if (!open) continue;
      await vscode.window.showTextDocument(open, { preserveFocus: false });
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
    if (active && locked.size > 1) await vscode.window.showTextDocument(active.document, active.viewColumn);
    locked.clear();
    status.hide();
  }

  async function decide(verb: 'confirm' | 'reject'): Promise<void> {
    if (!current) return;
    const { ref } = current;
    const isName = current.type === 'mention';
    const done = await decider.decide([
      verb === 'confirm' ? { do: 'confirm', item: ref, ...(isName ? { scope: 'document' as const } : {}) }
      : ref.type === 'mention' ? { do: 'notAName', uri: ref.uri, span: ref.span, scope: 'document' }
      : { do: 'reject', item: ref },
    ]);
    if (done) await go(1);
  }

  async function advance(): Promise<void> {
    if (!current || !scope) return;
    const now = find(items(), current);
    if (!now || now.isDecided) await go(1);
    else tell(items());
  }

  async function undoing(undo: () => Promise<unknown>): Promise<void> {
    const before = new Map(items().map(({ uri, key, isDecided }) => [seenKey(uri, key), isDecided]));
    await undo();
    if (!scope) return;
    renew();
    const all = items();
    const restored = all.find(({ uri, key, isDecided }) => before.get(seenKey(uri, key)) !== isDecided);
    why = '';
    if (restored) await show(restored, all);
    else tell(all);
  }

  /** One after the other: a key that is pressed while the one before is still at work is about the item that comes next. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (act: () => Promise<void>) => (): Promise<void> => {
    const turn = last.then(act);
    last = turn.catch(() => undefined);
    return turn;
  };

  async function filter(): Promise<void> {
    const { types, order } = remembered();
    const speaker = cardId === null ? 'all' : (index.cardById(cardId)?.name ?? 'all');
    const what = await vscode.window.showQuickPick(
      [
        { id: 'types', label: '$(list-filter) What', description: describe() },
        { id: 'speaker', label: '$(account) Whose', description: speaker },
        { id: 'order', label: '$(sort-precedence) Order', description: orderLabels[order] },
      ],
      { title: 'Review' },
    );
    if (what?.id === 'types') {
      const picked = await vscode.window.showQuickPick(reviewTypes.map((type) => ({ type, label: typeLabels[type], picked: types.includes(type) })), { title: 'What to review', canPickMany: true });
      if (picked?.length) await memory.update('review', { types: picked.map(({ type }) => type), order });
    } else if (what?.id === 'order') {
      const picked = await vscode.window.showQuickPick((Object.entries(orderLabels) as [ReviewOrder, string][]).map(([value, label]) => ({ value, label })), { title: 'Order of the review' });
      if (picked) await memory.update('review', { types, order: picked.value });
      place = null;
    } else if (what?.id === 'speaker') {
      const uri = current?.uri ?? index.uris()[0] ?? '';
      const chosen = await pickEntity({ title: 'Review only what this one says', uri, place: current?.spans[0] ?? { start: 0, end: 0 }, nobody: 'Everybody' });
      if (chosen !== undefined) cardId = chosen === null ? null : (index.cards().find((card) => isCard(card.id, card.members, chosen))?.id ?? null);
    }
    renew();
    if (scope && what) await go(1);
  }

  const subscriptions = vscode.Disposable.from(
    status,
    mark,
    vscode.commands.registerCommand(commands.startReview, async () => {
      const selection = await seedSelection(session);
      if (selection) await inTurn(() => start(selection.uri))();
    }),
    vscode.commands.registerCommand(commands.startWorkspaceReview, inTurn(() => start(null))),
    vscode.commands.registerCommand(commands.stopReview, inTurn(stop)),
    vscode.commands.registerCommand(commands.reviewAccept, inTurn(() => decide('confirm'))),
    vscode.commands.registerCommand(commands.reviewReject, inTurn(() => decide('reject'))),
    vscode.commands.registerCommand(commands.reviewNext, inTurn(() => go(1))),
    vscode.commands.registerCommand(commands.reviewBack, inTurn(back)),
    vscode.commands.registerCommand(commands.filterReview, filter),
    session.onDidChange(() => {
      renew();
      if (scope) afterSending(recount);
    }),
  );
  return {
    get current() {
      return scope ? current : undefined;
    },
    whenShown: () => last,
    advance: inTurn(advance),
    undoing: (undo) => inTurn(() => undoing(undo))(),
    dispose: () => vscode.Disposable.from(subscriptions, ...(strayKeys ? [strayKeys] : [])).dispose(),
  };
}

/** True when the queue went on from its start to find the next item. */
function isBehind(all: readonly ReviewItem[], from: { readonly uri: string; readonly key: string }, next: ReviewItem): boolean {
  const at = all.findIndex(({ uri, key }) => uri === from.uri && key === from.key);
  return at >= 0 && all.indexOf(next) < at;
}

type Members = readonly { readonly uri: string; readonly entity: number }[];

function isCard(id: string, members: Members, ref: { id: string } | { uri: string; entity: number } | { name: string }): boolean {
  if ('id' in ref) return id === `register:${ref.id}`;
  return 'uri' in ref && members.some(({ uri, entity }) => uri === ref.uri && entity === ref.entity);
}
