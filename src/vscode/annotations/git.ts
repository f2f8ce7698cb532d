import * as vscode from 'vscode';
import { normalise } from '../../core/annotations/normalText.js';

/** The part of the built-in Git extension's API (version 1, extensions/git/src/api/git.d.ts in VS Code) that is used here. */
interface GitExtension {
  readonly enabled: boolean;
  getAPI(version: 1): { readonly git: { readonly path: string }; getRepository(uri: vscode.Uri): Repository | null };
}

interface Repository {
  log(options: { readonly maxEntries: number; readonly path: string }): Promise<readonly { readonly hash: string }[]>;
  /** `object` is the blob's id. */
  getObjectDetails(treeish: string, path: string): Promise<{ readonly object: string }>;
  show(ref: string, path: string): Promise<string>;
}

const mostCommits = 60;

/** Runs a program in a folder and gives what it writes; rejects when it fails. Only node's hosts can. */
export type RunProgram = (path: string, args: readonly string[], folder: string) => Promise<string>;

async function gitOf(uri: vscode.Uri): Promise<ReturnType<GitExtension['getAPI']> | null> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension || uri.scheme !== 'file') return null;
  try {
    const git = extension.isActive ? extension.exports : await extension.activate();
    return git.enabled ? git.getAPI(1) : null;
  } catch {
    return null;
  }
}

const repositoryOf = async (uri: vscode.Uri): Promise<Repository | null> => (await gitOf(uri))?.getRepository(uri) ?? null;

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

/**
 * The name that Git would write into a commit made in this folder, be it in a repository or not; undefined where there is none. VS Code's
 * own interface to Git reads settings of repositories only, so Git itself is asked.
 */
export async function gitUserName(folder: vscode.Uri, run: RunProgram): Promise<string | undefined> {
  const git = await gitOf(folder);
  if (!git) return undefined;
  try {
    return (await run(git.git.path, ['config', '--get', 'user.name'], folder.fsPath)).trim() || undefined;
  } catch {
    return undefined;
  }
}
