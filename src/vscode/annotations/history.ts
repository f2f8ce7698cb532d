import * as vscode from 'vscode';
import type { TextHistory } from '../../host/annotations/ports.js';
import type { Logger } from '../../host/ports.js';
import { messageOf } from '../../host/errors.js';
import { versionInGit } from './git.js';

const mostSnapshots = 500;
/** How long a text that was not found is not looked for again, in ms: Git may still be starting, or its commits may come later. */
const missedFor = 60_000;

/**
 * The texts that decisions were made on: a compressed snapshot of each in the extension's storage for the workspace, named by its hash,
 * and behind that the versions in Git. Snapshots beyond `mostSnapshots` go, the oldest first.
 */
export function createTextHistory(storage: vscode.Uri | undefined, logger: Logger): TextHistory {
  const folder = storage && vscode.Uri.joinPath(storage, 'snapshots');
  const known = new Map<string, { readonly found: Promise<string | undefined>; missedAt?: number }>();
  const kept = new Map<string, string>();
  const fileOf = (hash: string): vscode.Uri | undefined => (folder && /^[0-9a-f]{40}$/.test(hash) ? vscode.Uri.joinPath(folder, `${hash}.gz`) : undefined);

  async function snapshot(hash: string): Promise<string | undefined> {
    const file = fileOf(hash);
    if (!file) return undefined;
    try {
      return new TextDecoder().decode(await through(await vscode.workspace.fs.readFile(file), new DecompressionStream('gzip')));
    } catch {
      return undefined;
    }
  }

  async function store(hash: string, text: string): Promise<void> {
    const file = fileOf(hash);
    if (!file || !folder) return;
    try {
      await vscode.workspace.fs.createDirectory(folder);
      await vscode.workspace.fs.writeFile(file, await through(new TextEncoder().encode(text), new CompressionStream('gzip')));
      await thin(folder);
    } catch (error) {
      logger.warn(`Could not keep a snapshot of the text: ${messageOf(error)}`);
    }
  }

  return {
    find(seed, hash) {
      const own = kept.get(hash);
      if (own !== undefined) return Promise.resolve(own);
      const key = `${hash} ${seed}`;
      const earlier = known.get(key);
      if (earlier && (earlier.missedAt === undefined || Date.now() - earlier.missedAt < missedFor)) return earlier.found;
      const found = snapshot(hash).then((text) => text ?? versionInGit(vscode.Uri.parse(seed), hash));
      const entry: { found: typeof found; missedAt?: number } = { found };
      void found.then((text) => {
        if (text === undefined) entry.missedAt = Date.now();
      });
      known.set(key, entry);
      return found;
    },
    keep(_seed, hash, text) {
      if (kept.has(hash)) return;
      kept.set(hash, text);
      const oldest = kept.keys().next().value;
      if (kept.size > 50 && oldest !== undefined) kept.delete(oldest);
      void store(hash, text);
    },
  };
}

async function thin(folder: vscode.Uri): Promise<void> {
  const names = (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  if (names.length <= mostSnapshots) return;
  const files = await Promise.all(names.map(async (name) => ({ name, at: (await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name))).mtime })));
  files.sort((a, b) => a.at - b.at);
  for (const { name } of files.slice(0, names.length - mostSnapshots)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, name));
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const writer = stream.writable.getWriter();
  const written = writer.write(bytes as Uint8Array<ArrayBuffer>).then(() => writer.close());
  const [result] = await Promise.all([new Response(stream.readable).arrayBuffer(), written]);
  return new Uint8Array(result);
}
