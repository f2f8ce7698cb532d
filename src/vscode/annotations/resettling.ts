import * as vscode from 'vscode';
import { fileTypeOf } from '../fileType.js';

/** How long the settings must rest before a person is asked, in ms: they may be typed letter by letter. */
const rest = 1500;

/** Offers to move the files with decisions when the settings say another place for them than before. */
export interface Resettling extends vscode.Disposable {
  /** The files of a seed are read. */
  note(seed: string): void;
  /** The settings were changed. To be told before the places are. */
  begin(): void;
}

/** Where the files of a seed are by the settings as they are now. */
export interface Places {
  /** As it is known now. */
  annotationsOf(seed: string): string;
  /** Made out anew. */
  fileOf(seed: string): Promise<string>;
  registerOf(seed: string): string;
  /** The files at these places are new. */
  onDidMove(uris: readonly string[]): void;
}

/** Starts with no seed noted. */
export function createResettling({ annotationsOf, fileOf, registerOf, onDidMove }: Places): Resettling {
  /** Seeds by their annotation file, and one of them by the register. */
  let files = new Map<string, string>();
  let registers = new Map<string, string>();
  let before: { readonly files: typeof files; readonly registers: typeof registers } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function offer(): Promise<void> {
    const old = before;
    before = undefined;
    const moves = new Map<string, string>();
    const consider = async (from: string, to: string): Promise<void> => {
      if (from !== to && (await exists(from)) && !(await exists(to))) moves.set(from, to);
    };
    for (const [from, seed] of old?.files ?? []) await consider(from, await fileOf(seed));
    for (const [from, seed] of old?.registers ?? []) await consider(from, registerOf(seed));
    if (moves.size === 0) return;
    const move = moves.size === 1 ? 'Move It' : 'Move Them';
    const what = moves.size === 1 ? '1 file with decisions is' : `${moves.size.toLocaleString('en-GB')} files with decisions are`;
    const picked = await vscode.window.showInformationMessage(`${what} where the settings had them before, so nothing of it is shown now. Move to the new place?`, move, 'Leave as It Is');
    if (picked !== move) return;
    const edit = new vscode.WorkspaceEdit();
    for (const [from, to] of moves) edit.renameFile(vscode.Uri.parse(from), vscode.Uri.parse(to), { overwrite: false });
    if (await vscode.workspace.applyEdit(edit)) onDidMove([...moves.values()]);
    else void vscode.window.showWarningMessage(`The files with decisions could not all be moved. Move by hand those that are still at the old place: ${[...moves.keys()].slice(0, 5).map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))).join(', ')}${moves.size > 5 ? ', …' : ''}.`);
  }

  return {
    note(seed) {
      files.set(annotationsOf(seed), seed);
      registers.set(registerOf(seed), seed);
    },
    begin() {
      before = { files: new Map([...(before?.files ?? []), ...files]), registers: new Map([...(before?.registers ?? []), ...registers]) };
      [files, registers] = [new Map<string, string>(), new Map<string, string>()];
      clearTimeout(timer);
      timer = setTimeout(() => void offer(), rest);
    },
    dispose: () => clearTimeout(timer),
  };
}

const exists = async (uri: string): Promise<boolean> => (await fileTypeOf(vscode.Uri.parse(uri))) !== undefined;
