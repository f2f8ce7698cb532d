import { existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { endTree, endTreeNow, run, startTree } from './processes.mjs';
import { ensureCodeServer } from './setup/codeServer.mjs';

/**
 * @typedef {object} RunningServer
 * @property {number} port
 * @property {Promise<unknown>} ended resolves when the server is gone, for whatever reason
 * @property {() => string} output what it has printed so far
 * @property {() => Promise<void>} stop ends the server and everything it started
 */

/**
 * @typedef {object} ServerOptions
 * @property {string} dataFolder where settings, logs and installed extensions live
 * @property {number} [port] 0 (the default) for any free one
 * @property {Readonly<Record<string, string>>} [env] more environment variables for the server and the extension hosts it starts
 * @property {boolean} [autoShutdown] the server ends by itself minutes after its last window: a net below tests that were killed
 * @property {boolean} [testDriver] as for VS Code's own tests, which alone may open extensions under development: notifications wait behind the bell
 */

/**
 * @typedef {object} WindowOptions All paths are absolute.
 * @property {string} folder the workspace folder, or a .code-workspace file
 * @property {string | undefined} [extension] the folder of an extension under development; none: only installed extensions
 * @property {string | undefined} [tests] the compiled module whose `run()` is called in the extension host
 * @property {string | undefined} [open] a file to open with the window
 */

/** Settings of every window we open: no welcome pages, no questions, nothing on the screen but the workbench. @type {Readonly<Record<string, unknown>>} */
export const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'window.confirmBeforeClose': 'never',
};

/** Paths in vscode-remote URIs begin with a slash on every system. @param {string} path */
function uriPath(path) {
  const slashed = path.replaceAll('\\', '/');
  return encodeURI(slashed.startsWith('/') ? slashed : `/${slashed}`);
}

/** The address of a window on a server at `port`. @param {number} port @param {WindowOptions} options @returns {string} */
export function windowUrl(port, { folder, extension, tests, open }) {
  const authority = `localhost:${port}`;
  const payload = [];
  if (extension) payload.push(['extensionDevelopmentPath', `vscode-remote://${authority}${uriPath(extension)}`]);
  if (tests) payload.push(['extensionTestsPath', `vscode-remote://${authority}${uriPath(tests)}`]);
  if (open) payload.push(['openFile', `vscode-remote://${authority}${uriPath(open)}`]);
  const query = new URLSearchParams({ [folder.endsWith('.code-workspace') ? 'workspace' : 'folder']: decodeURI(uriPath(folder)) });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/** @param {string} dataFolder */
function dataArguments(dataFolder) {
  return ['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', join(dataFolder, 'server'), '--user-data-dir', join(dataFolder, 'user')];
}

/** The file of the user's settings of a server that keeps its data in `dataFolder`. @param {string} dataFolder @returns {string} */
export function settingsFile(dataFolder) {
  return join(dataFolder, 'user', 'User', 'settings.json');
}

/** Writes the user's settings of the windows of a server that keeps its data in `dataFolder`; open windows follow. @param {string} dataFolder @param {Readonly<Record<string, unknown>>} settings */
export function writeSettings(dataFolder, settings) {
  mkdirSync(join(dataFolder, 'user', 'User'), { recursive: true });
  writeFileSync(settingsFile(dataFolder), `${JSON.stringify(settings, undefined, 2)}\n`);
}

/** Starts VS Code's server on the loopback interface and waits until it listens. @param {ServerOptions} options @returns {Promise<RunningServer>} */
export async function startServer({ dataFolder, port = 0, env = {}, autoShutdown = false, testDriver = false }) {
  const { node, serverMain } = await ensureCodeServer();
  mkdirSync(dataFolder, { recursive: true });
  const args = [serverMain, '--host', '127.0.0.1', '--port', String(port), '--without-connection-token', ...dataArguments(dataFolder)];
  if (testDriver) args.push('--enable-smoke-test-driver');
  if (autoShutdown) args.push('--enable-remote-auto-shutdown');
  const child = startTree(node, args, { env: { ...process.env, ...env } });
  const endWithUs = () => endTreeNow(child);
  process.once('exit', endWithUs);
  const ended = new Promise((resolve) => child.once('close', resolve)).then(() => process.off('exit', endWithUs));
  let output = '';
  const listening = await new Promise((resolve, reject) => {
    /** @param {string} text */
    const read = (text) => {
      output += text;
      const found = /Extension host agent listening on (\d+)/.exec(output);
      if (found) resolve(Number(found[1]));
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`VS Code's server did not start:\n${output}`)));
  });
  return { port: listening, ended, output: () => output, stop: () => endTree(child) };
}

/**
 * Makes the folder of an extension an installed one for the windows of a server that keeps its data in `dataFolder`. For people that is better
 * than an extension under development, which VS Code's server opens only where no notification pops up.
 * @param {string} dataFolder
 * @param {string} extension
 */
export function linkExtension(dataFolder, extension) {
  const { publisher, name, version } = JSON.parse(readFileSync(join(extension, 'package.json'), 'utf8'));
  const folder = join(dataFolder, 'server', 'extensions');
  const link = join(folder, `${publisher}.${name}-${version}`);
  if (existsSync(link) && realpathSync(link) === realpathSync(extension)) return;
  mkdirSync(folder, { recursive: true });
  for (const entry of readdirSync(folder)) if (entry.startsWith(`${publisher}.${name}-`)) rmSync(join(folder, entry), { recursive: true, force: true });
  // VS Code lists what is in the folder when this file is not there
  rmSync(join(folder, 'extensions.json'), { force: true });
  symlinkSync(extension, link, 'junction');
}

/** Installs a .vsix for the windows of a server that keeps its data in `dataFolder`. Throws with the output when it fails. @param {string} dataFolder @param {string} vsix */
export async function installVsix(dataFolder, vsix) {
  const { node, serverMain } = await ensureCodeServer();
  const { code, output } = await run(node, [serverMain, ...dataArguments(dataFolder), '--install-extension', vsix], { capture: true });
  if (code !== 0 || !/successfully installed/.test(output)) throw new Error(`Installing ${vsix} failed:\n${output}`);
}
