import * as vscode from 'vscode';

/** The files of folders; what was read a moment ago is not read again, as all the seeds of a folder are asked about in one go. */
export interface FolderList {
  /** The files in a file's folder; of a folder that can't be read, none. */
  filesBeside(file: vscode.Uri, isFresh: boolean): Promise<readonly vscode.Uri[]>;
}

const keptFor = 1000;

/** Starts with no folder read. */
export function createFolderList(): FolderList {
  let last: { readonly folder: string; readonly at: number; readonly files: readonly vscode.Uri[] } | undefined;
  return {
    async filesBeside(file, isFresh) {
      const folder = vscode.Uri.joinPath(file, '..');
      if (!isFresh && last?.folder === folder.toString() && Date.now() - last.at < keptFor) return last.files;
      const files = await read(folder);
      last = { folder: folder.toString(), at: Date.now(), files };
      return files;
    },
  };
}

async function read(folder: vscode.Uri): Promise<vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.filter(([, type]) => type & vscode.FileType.File).map(([name]) => vscode.Uri.joinPath(folder, name));
  } catch {
    return [];
  }
}
