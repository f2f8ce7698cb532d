import * as vscode from 'vscode';
import { normalise } from '../../core/annotations/normalText.js';

/** The part of the built-in Git extension's API (version 1, extensions/git/src/api/git.d.ts in VS Code) that is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { readonly hash: string }[]>;
  /** `object` is the blob's id. */
  getObjectDetails(treeish: string, path: string): Promise<{ readonly object: string }>;
  show(ref: string, path: string): Promise<string>;
  getConfig(key: string): Promise<string>;
  getGlobalConfig(key: string): Promise<string>;
}

const mostCommits = 60;

async function repositoryOf(uri: vscode.Uri): Promise<Repository | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || uri.scheme !== 'file') return null;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.enabled ? git.getAPI(1).getRepository(uri) : null;
  } catch {
    return null;
  }
}

/** The normal text of a file's version with this blob id, from its latest commits; undefined where Git, the file or the version is not there. */
export async function versionInGit(uri: vscode.Uri, hash: string): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  if (!repository) return undefined;
  try {
    for (const commit of await repository.log({ maxEntries: mostCommits, path: uri.fsPath })) {
      const details = await repository.getObjectDetails(commit.hash, uri.fsPath).catch(() => undefined);
      if (details?.object === hash) return normalise(await repository.show(commit.hash, uri.fsPath)).text;
    }
  } catch {
    return undefined;
  }
  return undefined;
}

/** The name that Git would write into a commit of this file; undefined where there is none. */
export async function gitUserName(uri: vscode.Uri): Promise<string | undefined> {
  const repository = await repositoryOf(uri);
  const own = await repository?.getConfig('user.name').catch(() => '');
  return own?.trim() || (await repository?.getGlobalConfig('user.name').catch(() => ''))?.trim() || undefined;
}
