import type { Decision } from '../../core/decisions/decision.js';
import { fileName } from '../../core/features/labels.js';
import type { LoadedFiles } from './loadedFiles.js';
import type { Outcome } from './outcome.js';

/** A decision that waits until a file is mended. */
export interface PendingDecision {
  readonly decisions: readonly Decision[];
  readonly near: string | undefined;
  readonly name: string;
  /** The files that had errors when it was decided. */
  readonly files: readonly string[];
  /** A file has an error still: it waits for that. False where the file is gone with its seed, until they are there again. */
  readonly isWaiting: boolean;
  /** All its files are mended: it can be made now. */
  readonly isReady: boolean;
}

/** The decisions that wait, oldest first. */
export interface Pending {
  readonly all: readonly PendingDecision[];
  /** Keeps a decision until the files with errors are mended. */
  postpone(decisions: readonly Decision[], near: string | undefined, name: string, blocked: readonly string[]): Outcome;
  discard(pending: PendingDecision): void;
  /** Looks again which of them are ready. */
  renew(): void;
}

/** @param onDidChange something else waits for the file */
export function createPending(loaded: LoadedFiles, onDidChange: (uri: string) => void): Pending {
  let all: readonly PendingDecision[] = [];
  return {
    get all() {
      return all;
    },
    postpone(decisions, near, name, blocked) {
      all = [...all, { decisions, near, name, files: blocked, isWaiting: true, isReady: false }];
      for (const uri of blocked) onDidChange(uri);
      const problems = blocked.map((uri) => `${fileName(uri)} has an error and is not written to: ${loaded.firstProblem(uri)} What you decided (${name}) waits until it is mended.`);
      return { status: 'pending', name, problems };
    },
    discard(each) {
      all = all.filter((other) => other !== each && other.decisions !== each.decisions);
      for (const uri of each.files) onDidChange(uri);
    },
    renew() {
      all = all.map((each) => {
        const isWaiting = each.files.some(loaded.isBlocked);
        return { ...each, isWaiting, isReady: !isWaiting && each.files.every(loaded.isRead) };
      });
    },
  };
}
