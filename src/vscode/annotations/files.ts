import * as vscode from 'vscode';
import type { OpenDocument, RawFiles } from '../../host/annotations/files.js';

/** Puts a file in the place of another one, in one step where the system can. */
export type RenameOver = (from: vscode.Uri, to: vscode.Uri) => Promise<void>;

/** The scheme of documents that have no file yet. */
const unsaved = 'untitled';
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** VS Code's file system, as the store of annotations wants it. */
export function createRawFiles(renameOver: RenameOver): RawFiles {
  return {
    async read(uri) {
      const target = vscode.Uri.parse(uri);
      if (target.scheme === unsaved) return undefined;
      let bytes: Uint8Array;
      try {
        bytes = await vscode.workspace.fs.readFile(target);
      } catch (error) {
        if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
        throw error;
      }
      try {
        return decoder.decode(bytes);
      } catch (error) {
        throw new Error('it is not UTF-8; open it with its encoding, and save it with UTF-8 (“Save with Encoding”)', { cause: error });
      }
    },
    whyNotWritten(uri) {
      const { scheme } = vscode.Uri.parse(uri);
      if (scheme === unsaved) return 'save the document first, as decisions are kept in a file beside it.';
      return vscode.workspace.fs.isWritableFileSystem(scheme) === false ? 'the files are read-only here, and decisions are kept in a file beside the text.' : undefined;
    },
    write: async (uri, text) => vscode.workspace.fs.writeFile(vscode.Uri.parse(uri), encoder.encode(text)),
    rename: async (from, to) => renameOver(vscode.Uri.parse(from), vscode.Uri.parse(to)),
    remove: async (uri) => vscode.workspace.fs.delete(vscode.Uri.parse(uri)),
  };
}

/** The document with this URI that is open, if there is one. */
export function openDocument(uri: string): OpenDocument | undefined {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri && !each.isClosed);
  if (!document) return undefined;
  const mark = document.encoding === 'utf8bom' ? '\ufeff' : '';
  const { version } = document;
  return {
    text: mark + document.getText(),
    isDirty: document.isDirty,
    async edit(edits) {
      if (document.version !== version) return false;
      const at = (offset: number): vscode.Position => document.positionAt(Math.max(0, offset - mark.length));
      const edit = new vscode.WorkspaceEdit();
      for (const { offset, length, newText } of edits) edit.replace(document.uri, new vscode.Range(at(offset), at(offset + length)), newText);
      return vscode.workspace.applyEdit(edit);
    },
  };
}
