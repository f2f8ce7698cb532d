import * as vscode from 'vscode';

/**
 * Takes what is typed into the editors that `isLocked` tells, and calls `tell` instead: otherwise VS Code explains that the editor is read-only
 * and offers to make it writeable. What is typed elsewhere goes where it would. Ends with `dispose`; where another extension has the keyboard
 * already (one for Vim keys), nothing is done.
 */
export function takeStrayKeys(isLocked: (document: vscode.TextDocument) => boolean, tell: () => void): vscode.Disposable {
  try {
    return vscode.commands.registerCommand('type', async (typed: unknown) => {
      const document = vscode.window.activeTextEditor?.document;
      if (document && isLocked(document)) tell();
      else await vscode.commands.executeCommand('default:type', typed);
    });
  } catch {
    return { dispose: () => undefined };
  }
}
