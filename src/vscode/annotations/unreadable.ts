import * as vscode from 'vscode';

/** Makes the function that tells, once for each reason, of a file whose decisions are not shown because it can't be read. */
export function createUnreadableNotice(): (uri: string, reason: string) => void {
  const told = new Set<string>();
  return (uri, reason) => {
    const key = `${uri} ${reason}`;
    if (told.has(key)) return;
    told.add(key);
    const open = 'Open the File';
    void vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))} can't be read, so the decisions in it are not shown, and no others can be kept there: ${reason}.`, open).then(async (answer) => {
      if (answer === open) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri));
    });
  };
}
