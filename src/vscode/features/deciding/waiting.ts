import * as vscode from 'vscode';
import type { Decision } from '../../../core/decisions/decision.js';
import { count } from '../../../core/features/labels.js';
import type { AnnotationStore } from '../../../host/annotations/store.js';
import { commands } from '../../contributions.js';
import { commandLink } from '../../convert.js';
import type { Session } from '../../session.js';

/** Tells of decisions that wait for a file with errors, in one notice, which closes when none waits any more; its Cancel drops them. */
export interface WaitingNotice extends vscode.Disposable {
  /** @param problems what to tell of the decision that waits since now */
  tell(problems: readonly string[]): void;
}

/** Makes the notice for a store's decisions. */
export function createWaitingNotice(store: AnnotationStore): WaitingNotice {
  let shown: { report(message: string): void; end(): void } | null = null;
  const waiting = (): readonly (typeof store.pending)[number][] => store.pending.filter(({ isWaiting }) => isWaiting);
  const end = (): void => {
    shown?.end();
    shown = null;
  };
  // only a notice of progress can be closed again
  const begin = (): void =>
    void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true }, (progress, token) => {
      token.onCancellationRequested(() => waiting().forEach((each) => store.discard(each)));
      return new Promise<void>((resolve) => {
        shown = { report: (message) => progress.report({ message }), end: resolve };
      });
    });
  const following = store.onDidChangeFile(() => {
    if (waiting().length === 0) end();
  });
  return {
    tell(problems) {
      const all = waiting();
      const last = all.at(-1);
      if (!last) return;
      if (!shown) begin();
      const [file] = last.files;
      const line = store.problems().find(({ uri }) => uri === file)?.problems[0]?.line ?? 0;
      const rest = all.length > 1 ? `So ${all.length > 2 ? 'do' : 'does'} ${count(all.length - 1, 'decision')} made before; Cancel drops them.` : 'Cancel drops it.';
      shown?.report([...problems, rest, commandLink('Show the Line', commands.reveal, [file, line])].join(' '));
    },
    dispose() {
      following.dispose();
      end();
    },
  };
}

/** Offers decisions again that waited for a file with errors, once it is mended. */
export function offerPending({ decisions: store }: Session, decide: (decisions: readonly Decision[], near?: string) => Promise<unknown>): vscode.Disposable {
  const offered = new Set<readonly Decision[]>();
  return store.onDidChangeFile(() => {
    for (const pending of store.pending) {
      if (!pending.isReady || offered.has(pending.decisions)) continue;
      offered.add(pending.decisions);
      void (async () => {
        const [now, drop] = ['Decide Now', 'Drop It'];
        const picked = await vscode.window.showInformationMessage(`The file is mended. Shall what you decided be written now? ${pending.name}`, now, drop);
        const current = store.pending.find((each) => each.decisions === pending.decisions);
        offered.delete(pending.decisions);
        if (!current) return;
        if (picked === now) {
          store.discard(current);
          await decide(current.decisions, current.near);
        } else if (picked === drop) store.discard(current);
        else offered.add(pending.decisions);
      })();
    }
  });
}
