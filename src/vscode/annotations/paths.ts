import * as vscode from 'vscode';
import { annotationFileName } from '../../core/annotations/fileNames.js';
import type { AnnotationPaths } from '../../host/annotations/ports.js';
import { setting } from '../config.js';
import { settingDefaults } from '../contributions.js';

/** Where the settings say that annotation files and registers are. */
export function createAnnotationPaths(): AnnotationPaths {
  return {
    annotationsOf: (seed) => annotationsUri(vscode.Uri.parse(seed)).toString(),
    registerOf: (seed) => registerUri(vscode.Uri.parse(seed)).toString(),
  };
}

/** The annotation file of a seed: beside it, or at the same place below the folder that the setting names. */
export function annotationsUri(seed: vscode.Uri): vscode.Uri {
  const parent = vscode.Uri.joinPath(seed, '..');
  const name = annotationFileName(seed.path.slice(seed.path.lastIndexOf('/') + 1));
  return vscode.Uri.joinPath(mirroredFolder(parent) ?? parent, name);
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
