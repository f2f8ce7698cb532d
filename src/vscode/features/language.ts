import * as vscode from 'vscode';
import { setting } from '../config.js';
import { fileName } from '../../core/features/labels.js';
import { configurationSection, languageId, settingDefaults } from '../contributions.js';

/** "Treat This File as a Seed": adds the file to `files.include` of its workspace, or only sets the language where there is none. */
export async function treatFileAsSeed(resource?: vscode.Uri): Promise<void> {
  const uri = resource ?? vscode.window.activeTextEditor?.document.uri;
  if (!uri) {
    void vscode.window.showInformationMessage('Open the file that you want to treat as a seed, or choose it in the Explorer.');
    return;
  }
  const added = vscode.workspace.getWorkspaceFolder(uri) !== undefined && (await include(uri, escapeGlob(vscode.workspace.asRelativePath(uri, false))));
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.languageId !== languageId) await vscode.languages.setTextDocumentLanguage(document, languageId);
  await vscode.window.showTextDocument(document);
  if (added) void offerUndo(`${fileName(uri.toString())} is a seed now.`, added);
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
  const added = await include(uri, `${path}**/*.txt`);
  if (added) void offerUndo(`The text files below ${fileName(uri.toString())} are seeds now.`, added);
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
    defaultUri: folders[0]!.uri,
    title: 'Which folder holds your texts?',
    openLabel: 'Treat as Seeds',
  });
  return picked?.[0];
}

/** A pattern that was added to `files.include`. */
interface Included {
  readonly uri: vscode.Uri;
  readonly pattern: string;
  readonly target: vscode.ConfigurationTarget;
  /** What stood in the settings of the target before, undefined for nothing. */
  readonly before: unknown;
}

/** Adds the pattern to `files.include`; null where it stands there already. */
async function include(uri: vscode.Uri, pattern: string): Promise<Included | null> {
  const patterns = setting('files.include', uri);
  if (patterns.includes(pattern)) return null;
  const isMultiRoot = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const target = isMultiRoot ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  const settings = vscode.workspace.getConfiguration(configurationSection, uri);
  const known = settings.inspect('files.include');
  await settings.update('files.include', [...patterns, pattern], target);
  return { uri, pattern, target, before: isMultiRoot ? known?.workspaceFolderValue : known?.workspaceValue };
}

/** Says what was done, and takes the pattern out of the settings again when that is asked for; what else was added since stays. */
async function offerUndo(message: string, { uri, pattern, target, before }: Included): Promise<void> {
  if ((await vscode.window.showInformationMessage(message, 'Undo')) !== 'Undo') return;
  const settings = vscode.workspace.getConfiguration(configurationSection, uri);
  const left = setting('files.include', uri).filter((other) => other !== pattern);
  const isAsBefore = before === undefined && left.length === settingDefaults['files.include'].length;
  await settings.update('files.include', isAsBefore ? undefined : left, target);
}

const escapeGlob = (path: string): string => path.replace(/[[\]{}()*?!]/g, (c) => (c === '{' || c === '}' ? '?' : `[${c}]`));
