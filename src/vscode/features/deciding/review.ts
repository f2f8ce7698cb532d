import * as vscode from 'vscode';
import { count } from '../../../core/features/labels.js';
import { reviewItems, stepReview, type ReviewItem } from '../../../core/features/review.js';
import { afterSending } from '../../afterSending.js';
import { setting } from '../../config.js';
import { commands } from '../../contributions.js';
import type { Deciding } from './itemCommands.js';
import { createReviewChoice } from './reviewChoice.js';
import { createReviewScreen } from './reviewScreen.js';
import { createReviewStatus } from './reviewStatus.js';
import { seedSelection } from './targets.js';

/** So many of the items that were shown are remembered between windows. */
const mostSeen = 5000;

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
  const choice = createReviewChoice(index, memory, pickEntity);
  const screen = createReviewScreen();
  const status = createReviewStatus();
  let scope: { readonly uri: string | null } | undefined;
  let current: ReviewItem | undefined;
  let place: Parameters<typeof stepReview>[1] = null;
  /** Why the item shown is not simply the next one in the text. */
  let why = '';
  const seen = new Set(memory.get<string[]>('review.seen', []));
  const seenKey = ({ uri, key }: Pick<ReviewItem, 'uri' | 'key'>): string => `${uri} ${key}`;

  // made once between two changes: in a large seed it takes a while
  let queue: ReviewItem[] | undefined;
  const items = (): ReviewItem[] =>
    scope ? (queue ??= reviewItems(index, { ...choice.options(), ...(scope.uri ? { uri: scope.uri } : {}), leastCheckWorthiness: setting('claims.leastCheckWorthiness') })) : [];
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
  const tell = (all: readonly ReviewItem[]): void =>
    status.show({ items: all, current, wasSeen: (item) => seen.has(seenKey(item)), why, what: choice.describe(), isWorkspace: scope?.uri === null });

  async function show(item: ReviewItem, all: readonly ReviewItem[]): Promise<void> {
    current = item;
    tell(all);
    place = { uri: item.uri, key: item.key };
    seen.add(seenKey(item));
    void memory.update('review.seen', [...seen].slice(-mostSeen));
    await screen.show(item);
  }

  async function go(step: 1 | -1, from = place): Promise<void> {
    if (!scope) return;
    const all = items();
    const next = stepReview(all, from, step);
    why = from && 'offset' in from ? 'from the cursor' : next && step > 0 && from && isBehind(all, from, next) ? 'from the top again' : '';
    if (next) return show(next, all);
    const what = choice.describe();
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
    await screen.begin();
    const editor = vscode.window.activeTextEditor;
    const offset = editor && index.get(editor.document.uri.toString()) ? editor.document.offsetAt(editor.selection.start) : undefined;
    place = editor && offset !== undefined && choice.options().order === 'position' ? { uri: editor.document.uri.toString(), offset: offset - 1 } : null;
    await go(1);
  }

  async function stop(): Promise<void> {
    scope = undefined;
    current = undefined;
    await screen.end();
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
    const before = new Map(items().map((item) => [seenKey(item), item.isDecided]));
    await undo();
    if (!scope) return;
    renew();
    const all = items();
    const restored = all.find((item) => before.get(seenKey(item)) !== item.isDecided);
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
    const asked = await choice.ask(current);
    if (asked === 'order') place = null;
    renew();
    if (scope && asked) await go(1);
  }

  const subscriptions = vscode.Disposable.from(
    screen,
    status,
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
    dispose: () => subscriptions.dispose(),
  };
}

/** True when the queue went on from its start to find the next item. */
function isBehind(all: readonly ReviewItem[], from: { readonly uri: string; readonly key: string }, next: ReviewItem): boolean {
  const at = all.findIndex(({ uri, key }) => uri === from.uri && key === from.key);
  return at >= 0 && all.indexOf(next) < at;
}
