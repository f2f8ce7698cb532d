import * as vscode from 'vscode';
import { annotationFileName, ownAnnotationFileName } from '../../core/annotations/fileNames.js';
import { setting } from '../config.js';
import { settingDefaults } from '../contributions.js';

/** The annotation file that a seed usually has: beside it, or at the same place below the folder that the setting names. */
export const usualAnnotationsUri = (seed: vscode.Uri): vscode.Uri => placeOf(seed, annotationFileName);

/** The one it has when the usual one is another seed's. */
export const ownAnnotationsUri = (seed: vscode.Uri): vscode.Uri => placeOf(seed, ownAnnotationFileName);

function placeOf(seed: vscode.Uri, named: (seedName: string) => string): vscode.Uri {
  const parent = vscode.Uri.joinPath(seed, '..');
  return vscode.Uri.joinPath(mirroredFolder(parent) ?? parent, named(seed.path.slice(seed.path.lastIndexOf('/') + 1)));
}

/** The folder of the mirrored tree that belongs to a folder of seeds; undefined where annotation files are beside their seeds. */
export function mirroredFolder(folder: vscode.Uri): vscode.Uri | undefined {
  const root = vscode.workspace.getWorkspaceFolder(folder);
  const mirror = partsOf(setting('annotations.folder', folder));
  if (!root || mirror.length === 0) return undefined;
  const isRoot = root.uri.toString() === folder.toString();
  return vscode.Uri.joinPath(root.uri, ...mirror, ...(isRoot ? [] : partsOf(vscode.workspace.asRelativePath(folder, false))));
}

/** The register that holds for a seed: of its workspace folder; of a seed outside of them, beside it. */
export function registerUri(seed: vscode.Uri): vscode.Uri {
  const folder = vscode.workspace.getWorkspaceFolder(seed);
  const [own, usual] = [setting('annotations.register', seed), settingDefaults['annotations.register']].map(partsOf) as [string[], string[]];
  const parts = own.length > 0 ? own : usual;
  return folder ? vscode.Uri.joinPath(folder.uri, ...parts) : vscode.Uri.joinPath(seed, '..', ...parts.slice(-1));
}

/** Parts of a relative path that do not lead out of its folder. */
const partsOf = (path: string): string[] => path.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
