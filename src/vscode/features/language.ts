import * as vscode from 'vscode';
import { setting } from '../config.js';
import { configurationSection, languageId } from '../contributions.js';

/** "Treat This File as a Seed": adds the file to `files.include` of its workspace, or only sets the language where there is none. */
export async function treatFileAsSeed(resource?: vscode.Uri): Promise<void> {
  const uri = resource ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) {
    void vscode.window.showInformationMessage('Open the file that you want to treat as a seed, or choose it in the Explorer.');
    return;
  }
  if (vscode.workspace.getWorkspaceFolder(uri)) await include(uri, escapeGlob(vscode.workspace.asRelativePath(uri, false)));
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(document, languageId);
  await vscode.window.showTextDocument(document);
}

/** "Treat This Folder as Seeds": adds all .txt files below the folder to `files.include`. */
export async function treatFolderAsSeeds(resource?: vscode.Uri): Promise<void> {
  const uri = resource ?? (await pickFolder());
  if (!uri) return;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) {
    void vscode.window.showWarningMessage('That folder is not in this workspace. Open it, or add it to the workspace, and try again.');
    return;
  }
  const path = folder.uri.toString() === uri.toString() ? '' : `${escapeGlob(vscode.workspace.asRelativePath(uri, false))}/`;
  await include(uri, `${path}**/*.txt`);
}

async function pickFolder(): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders;
  if (!folders?.length) {
    await vscode.commands.executeCommand('vscode.openFolder');
    return undefined;
  }
  const picked = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    defaultUri: (folders[0] as vscode.WorkspaceFolder).uri,
    openLabel: 'Treat as Seeds',
  });
  return picked?.[0];
}

async function include(uri: vscode.Uri, pattern: string): Promise<void> {
  const patterns = setting('files.include', uri);
  if (patterns.includes(pattern)) return;
  const isMultiRoot = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const target = isMultiRoot ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration(configurationSection, uri).update('files.include', [...patterns, pattern], target);
}

const escapeGlob = (path: string): string => path.replace(/[[\]{}()*?!]/g, (c) => (c === '{' || c === '}' ? '?' : `[${c}]`));
