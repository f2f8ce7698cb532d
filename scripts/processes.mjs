import { spawn, spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { root } from './paths.mjs';

/** @import { ChildProcessByStdio } from 'node:child_process' */
/** @import { Readable } from 'node:stream' */
/** @typedef {{ cwd?: string, env?: NodeJS.ProcessEnv, capture?: boolean, shell?: boolean }} RunOptions */
/** @typedef {ChildProcessByStdio<null, Readable, Readable>} Tree A program that stays, and what it starts. */

/** What is to be told of something thrown. @param {unknown} error @returns {string} */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/**
 * Runs a program to its end. Resolves to its exit code (1 when it could not start) and, with `capture`, its whole output.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{ code: number, output: string }>}
 */
export function run(command, args, { cwd = root, env = process.env, capture = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'] });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs npm: the one that runs us if there is one, since on Windows `npm` itself is a script that needs a shell.
 * @param {readonly string[]} args
 * @param {RunOptions} options
 */
export function npm(args, options = {}) {
  const env = { ...process.env, npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false', ...options.env };
  const cli = process.env.npm_execpath;
  return cli?.endsWith('.js') ? run(process.execPath, [cli, ...args], { ...options, env }) : run('npm', args, { ...options, env, shell: process.platform === 'win32' });
}

/**
 * Starts a program that stays, with its output piped, in a process group of its own so that `endTree` can end all of it.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} options
 * @returns {Tree}
 */
export function startTree(command, args, { cwd = root, env = process.env } = {}) {
  return spawn(command, args, { cwd, env, detached: process.platform !== 'win32', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** @param {Tree} child @param {NodeJS.Signals} signal */
function signalTree(child, signal) {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // The whole group has gone already.
  }
}

/** Ends a program started by `startTree` and everything it started, at once and without waiting: for the last moment of a process. @param {Tree} child */
export function endTreeNow(child) {
  signalTree(child, 'SIGKILL');
}

/** Ends a program started by `startTree` and everything it started: politely first, by force after `patience` milliseconds. @param {Tree} child */
export async function endTree(child, patience = 3000) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    signalTree(child, 'SIGTERM');
    const timer = new AbortController();
    await Promise.race([ended, setTimeout(patience, undefined, { signal: timer.signal }).catch(() => undefined)]);
    timer.abort();
  }
  signalTree(child, 'SIGKILL');
}
