import * as vscode from 'vscode';
import type { Indexer } from '../host/indexer.js';

/** How long reading takes before it is shown, in ms. */
const slowAfter = 2000;

/** A notification with a cancel button, when indexing takes longer than a moment. */
export function showProgress(indexer: Indexer): vscode.Disposable {
  let since = 0;
  let shown: { report(message: string): void; end(): void } | null = null;
  const begin = (): void => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Reading seeds', cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => indexer.cancelRest());
        return new Promise<void>((resolve) => {
          shown = { report: (message) => progress.report({ message }), end: resolve };
        });
      },
    );
  };
  const subscription = indexer.onDidProgress(({ done, total }) => {
    if (done === total) {
      shown?.end();
      shown = null;
      since = 0;
      return;
    }
    since ||= Date.now();
    if (!shown && total > 20 && Date.now() - since > slowAfter) begin();
    shown?.report(`${done} of ${total}`);
  });
  return {
    dispose() {
      subscription.dispose();
      shown?.end();
    },
  };
}
