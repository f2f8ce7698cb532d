import * as vscode from 'vscode';
import { isAnnotationFileName } from '../../core/annotations/fileNames.js';
import { fileTypeOf } from '../fileType.js';
import { mirroredFolder } from './paths.js';

/** A file or folder that has another name or place now. */
export interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/** What the moving of annotation files asks of the store. */
export interface SeedMoves {
  readonly isSeed: (uri: vscode.Uri) => boolean;
  /** The annotation file that a seed has, and, settled, the one that it has at its new place. */
  readonly placeOf: (seed: vscode.Uri) => vscode.Uri;
  readonly newPlaceOf: (seed: vscode.Uri) => Promise<vscode.Uri>;
  /** The seed's annotation file was moved along: the people it names are to come, too. */
  readonly bring: (from: vscode.Uri, to: vscode.Uri, annotations: vscode.Uri) => Promise<void>;
}

/**
 * The annotation file of a seed that was renamed or moved in VS Code goes after it, unless one is there already. Of a folder, the files
 * beside their seeds went with it; of a mirrored tree its folder is moved. VS Code asks about every edit that an extension adds to the
 * renaming itself, so this comes behind it; as a workspace edit, since that takes editors and their unsaved changes along.
 * @returns what was moved: nothing tells of the files in a folder, and notices of files are left out now and then
 */
export async function moveWithSeeds(files: readonly Renamed[], { isSeed, placeOf, newPlaceOf, bring }: SeedMoves): Promise<vscode.Uri[]> {
  const moved: vscode.Uri[] = [];
  const known = files.map(({ oldUri }) => placeOf(oldUri));
  for (const [i, { oldUri, newUri }] of files.entries()) {
    if (isAnnotationFileName(oldUri.path)) continue;
    const isFolder = (await fileTypeOf(newUri)) === vscode.FileType.Directory;
    if (!isFolder && !isSeed(oldUri) && !isSeed(newUri)) continue;
    const [from, to] = isFolder ? [mirroredFolder(oldUri), mirroredFolder(newUri)] : [known[i], await newPlaceOf(newUri)];
    if (!from || !to || from.toString() === to.toString() || (await fileTypeOf(from)) === undefined) continue;
    const [stays, taken] = [from, to].map((uri) => vscode.workspace.asRelativePath(uri));
    if ((await fileTypeOf(to)) !== undefined) void vscode.window.showWarningMessage(`${taken} is there already, so the decisions about what you renamed stay in ${stays} and are not shown. Put the two together by hand, or rename it back.`);
    else if (await moveFile(from, to)) {
      moved.push(to);
      if (!isFolder) await bring(oldUri, newUri, to);
    }
  }
  return moved;
}

/** Moves an annotation file, or a folder of such; says so where it can't be. */
export async function moveFile(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  const isMoved = await vscode.workspace.applyEdit(edit);
  const [stays, taken] = [from, to].map((uri) => vscode.workspace.asRelativePath(uri));
  if (!isMoved) void vscode.window.showWarningMessage(`${stays} could not be moved to ${taken}: it holds the decisions about a seed that has another place now. Move it there by hand.`);
  return isMoved;
}
