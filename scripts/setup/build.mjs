import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../processes.mjs';
import { root } from '../paths.mjs';

const inputs = ['src', 'models', 'package-lock.json', 'package.json', 'esbuild.config.mjs'];
/** Written last by esbuild.config.mjs. */
const stamp = join(root, 'dist', 'package.json');

/** When the file, or the latest of a folder's, was changed; 0 where there is none. @param {string} path @returns {number} */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Builds dist/ unless it is newer than everything it is made from. Throws with esbuild's messages when the build fails. @param {(message: string) => void} say */
export async function ensureBuilt(say = console.log) {
  if (existsSync(stamp) && inputs.every((name) => newest(join(root, name)) < statSync(stamp).mtimeMs)) return;
  say('Building dist/ ...');
  const { code, output } = await run(process.execPath, ['esbuild.config.mjs'], { capture: true });
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  if (output.trim()) say(output.trimEnd());
}
