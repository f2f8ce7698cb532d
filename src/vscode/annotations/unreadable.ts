import * as vscode from 'vscode';
import type { OnCannotRead } from '../../host/annotations/loadedFiles.js';
import { commandLink } from '../convert.js';

/** Tells of annotation files and registers that can't be read, in a notice for each, once for each reason; it closes when that is over. */
export interface UnreadableNotice extends vscode.Disposable {
  readonly tell: OnCannotRead;
  /** Closes all of them. */
  clear(): void;
}

/** Makes it without a notice. */
export function createUnreadableNotice(): UnreadableNotice {
  const shown = new Map<string, { readonly reason: string; close(): void }>();
  const close = (uri: string): void => {
    shown.get(uri)?.close();
    shown.delete(uri);
  };
  const clear = (): void => [...shown.keys()].forEach(close);
  return {
    tell(uri, reason, isShown) {
      if (shown.get(uri)?.reason === reason) return;
      close(uri);
      if (reason === null) return;
      const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
      const meaning = isShown ? 'the decisions in it are shown as they were before' : 'the decisions in it are not shown';
      const message = `${name} can't be read, so ${meaning}, and no others can be kept there: ${reason}. ${commandLink('Open the File', 'vscode.open', [uri])}`;
      // only a notice of progress can be closed again
      void vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, cancellable: true }, (progress, token) => {
        progress.report({ message });
        return new Promise<void>((resolve) => {
          token.onCancellationRequested(() => resolve());
          shown.set(uri, { reason, close: resolve });
        });
      });
    },
    clear,
    dispose: clear,
  };
}
