import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../src/vscode/activate.js';

/** A seed for the suites; the places are told by words. */
export const portText = `VARNOGRAD (Delta Wire) – Mirela Doncheva, the mayor of Varnograd, opened the new harbour on Monday.
“We built this harbour in 12 months and it cost 40 million euros,” Doncheva said. “Nobody believed us.”
Her critic Osei Mensah said that the harbour stands empty.
What the guild wants
“The guild wants a hall of its own,” Mensah told reporters.
`;

/** Our extension, activated. */
export async function api(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>('seed-annotator.seed-annotator');
  assert.ok(extension);
  return extension.activate();
}

/** The URI of a file in the workspace's first folder. */
export function inWorkspace(path: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, ...path.split('/'));
}

export async function writeSeed(path: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const uri = inWorkspace(path);
  await vscode.workspace.fs.writeFile(uri, typeof content === 'string' ? new TextEncoder().encode(content) : content);
  return uri;
}

/** Writes the file, opens it in an editor and waits for its analysis. */
export async function openSeed(path: string, content = portText): Promise<vscode.TextEditor> {
  const uri = await writeSeed(path, content);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const { session } = await api();
  await eventually(`facts of ${path}`, async () => (await session.factsOf(editor.document)) !== undefined);
  return editor;
}

/** Waits until the probe is true; fails with `what` after 20 s. */
export async function eventually(what: string, probe: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await probe())) {
    assert.ok(Date.now() < end, `${what}: it did not come within 20 s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The position of the nth (from 1) place of the words. */
export function positionOf(document: vscode.TextDocument, words: string, nth = 1): vscode.Position {
  let at = -1;
  for (let i = 0; i < nth; i++) at = document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is not in the document`);
  return document.positionAt(at + 1);
}
