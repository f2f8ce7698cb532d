import * as vscode from 'vscode';

/** What is at the URI, a link being what it leads to; undefined where nothing is, or nothing that can be read. */
export async function fileTypeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type & ~vscode.FileType.SymbolicLink;
  } catch {
    return undefined;
  }
}
