import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../processes.mjs';
import { codeServerFolder, toolsFolder } from '../paths.mjs';

const codeServerVersion = '4.139.1';
const nodeVersion = '24.21.0';
const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
const markerName = 'installed.json';
const marker = JSON.stringify({ 'code-server': codeServerVersion, [nodePackage]: nodeVersion });
const abandonedAfter = 30 * 60 * 1000;

/** @param {string} folder */
function layout(folder) {
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  return {
    vscode,
    serverMain: join(vscode, 'out', 'server-main.js'),
    node: join(folder, 'node_modules', nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
  };
}

/** @param {string} folder */
function isComplete(folder) {
  const file = join(folder, markerName);
  return existsSync(file) && readFileSync(file, 'utf8').trim() === marker;
}

/** code-server wants exactly this major version of Node; the packaged binary does not run on every system (musl, for one). @param {string} folder */
function runnableNode(folder) {
  const { node } = layout(folder);
  if (spawnSync(node, ['--version']).status === 0) return node;
  if (process.versions.node.split('.')[0] === nodeVersion.split('.')[0]) return process.execPath;
  throw new Error(`The packaged Node (${nodePackage}) does not run here. Run the same command with Node ${nodeVersion.split('.')[0]}.`);
}

/** @param {string} folder */
async function install(folder) {
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  /** @param {string[]} args @param {string} cwd */
  const must = async (args, cwd) => {
    const { code, output } = await npm(args, { cwd, capture: true });
    if (code !== 0) throw new Error(`Installing VS Code's npm build failed (npm ${args.join(' ')}):\n${output}`);
  };
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await must(['install', '--save-exact', '--no-package-lock', ...quiet, `code-server@${codeServerVersion}`, `${nodePackage}@${nodeVersion}`], folder);
  await must(['install', '--omit=dev', ...quiet], layout(folder).vscode);
  writeFileSync(join(folder, markerName), marker);
}

const progressEvery = 15_000;

/** Says every quarter of a minute that the work goes on. @template T @param {(message: string) => void} say @param {() => Promise<T>} work */
async function withProgress(say, work) {
  const started = Date.now();
  const timer = setInterval(() => say(`  ... still at it after ${Math.round((Date.now() - started) / 1000)} s`), progressEvery);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

function removeAbandoned() {
  for (const name of readdirSync(toolsFolder)) {
    const path = join(toolsFolder, name);
    if (name.startsWith('installing-') && Date.now() - statSync(path).mtimeMs > abandonedAfter) rmSync(path, { recursive: true, force: true });
  }
}

/**
 * Installs VS Code's server and browser build from the npm registry once (600 MB, in .vscode-test/code-server).
 * It is put together in a folder of another name, so that an interrupted installation is never taken for a whole one.
 * Returns the program to run it with and its main script. Throws with npm's output when it fails.
 * @param {(message: string) => void} say
 * @returns {Promise<{ node: string, serverMain: string }>}
 */
export async function ensureCodeServer(say = console.log) {
  if (!isComplete(codeServerFolder)) {
    say(`Fetching VS Code from the npm registry (code-server ${codeServerVersion}), about 600 MB in ${toolsFolder}, once; a minute or two...`);
    mkdirSync(toolsFolder, { recursive: true });
    removeAbandoned();
    const folder = mkdtempSync(join(toolsFolder, 'installing-'));
    try {
      await withProgress(say, () => install(folder));
      if (!isComplete(codeServerFolder)) {
        rmSync(codeServerFolder, { recursive: true, force: true });
        renameSync(folder, codeServerFolder);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return { node: runnableNode(codeServerFolder), serverMain: layout(codeServerFolder).serverMain };
}
