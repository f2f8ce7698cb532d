import * as vscode from 'vscode';
import { progressLabel, reviewProgress, type ReviewItem, type ReviewType } from '../../../core/features/review.js';
import { commands } from '../../contributions.js';

const typeNames: Readonly<Record<ReviewType, string>> = { quotation: 'Quote', claim: 'Claim', mention: 'Name' };
const allKeys = 'A accept, X reject (Shift+X: with a reason), S speaker, K kind, B boundary to the selection, C note, N next, P back, U undo, F what to review, Escape ends it';

/** How far a review is. */
export interface ReviewStanding {
  readonly items: readonly ReviewItem[];
  /** The item that is shown. */
  readonly current: ReviewItem | undefined;
  /** True for an item that was shown before, decided or not. */
  readonly wasSeen: (item: ReviewItem) => boolean;
  /** Why the item shown is not simply the next one in the text; or empty. */
  readonly why: string;
  /** What is reviewed, in words: "quotes and claims of Ada Ode". */
  readonly what: string;
  readonly isWorkspace: boolean;
}

/** The review in the status bar. */
export interface ReviewStatus extends vscode.Disposable {
  show(standing: ReviewStanding): void;
  hide(): void;
}

/** Makes it, hidden. */
export function createReviewStatus(): ReviewStatus {
  const status = vscode.window.createStatusBarItem('seedAnnotator.review', vscode.StatusBarAlignment.Left, 50);
  status.name = 'Seed Review';
  status.command = commands.filterReview;
  return {
    show({ items, current, wasSeen, why, what, isWorkspace }) {
      const progress = reviewProgress(items);
      const { decided, total } = progress;
      const looked = items.reduce((n, item) => n + Number(item.isDecided || wasSeen(item)), 0);
      const where = isWorkspace ? 'in the workspace' : 'in this document';
      const asked = current ? `${typeNames[current.type]} · ` : '';
      // VS Code cuts off what is longer than two fifths of the window
      status.text = `$(checklist) ${asked}${progressLabel(progress)}${why && ` (${why})`} · A accept · X reject${why ? '' : ' · S speaker'} · N next`;
      status.tooltip = `Review of ${what} ${where}: ${decided} decided, ${looked - decided} seen but not decided, ${total - looked} not seen.\n${allKeys}.`;
      status.accessibilityInformation = { label: `${asked}${progressLabel(progress)}, ${looked} seen` };
      status.show();
    },
    hide: () => status.hide(),
    dispose: () => status.dispose(),
  };
}
