import { execFile } from 'node:child_process';
import { chmod, copyFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { activateOn, type ExtensionApi } from './activate.js';
import { evaluateBundle } from './analysisBundle.js';
import { startNodeWorker } from './nodeWorker.js';

/** Entry point on the desktop and on remote hosts. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return activateOn(
    {
      cores: availableParallelism,
      startWorker: (bundle) => startNodeWorker(bundle.fsPath),
      loadBundle: async (bundle) => evaluateBundle(new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle))),
      renameOver: async (from, to) => (to.scheme === 'file' ? putInPlace(from.fsPath, to.fsPath) : vscode.workspace.fs.rename(from, to, { overwrite: true })),
      runProgram: async (path, args, folder) => (await promisify(execFile)(path, args, { cwd: folder, windowsHide: true, timeout: 10_000 })).stdout,
    },
    context,
  );
}

/** Renames a file to the path of another, or of the one that a link there leads to, and lets those read it who might before. */
async function putInPlace(from: string, to: string): Promise<void> {
  const target = await realpath(to).catch(() => to);
  const old = await stat(target).catch(() => undefined);
  if (old) await chmod(from, old.mode);
  try {
    await rename(from, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    // the link leads to another disk, where nothing can be renamed to in one step
    await copyFile(from, target);
    await rm(from);
  }
}
