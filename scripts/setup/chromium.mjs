import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from '../processes.mjs';
import { root } from '../paths.mjs';

const programs = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];

function candidates() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const folders = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter((folder) => folder !== undefined);
    const paths = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return paths.flatMap((path) => folders.map((folder) => join(folder, path)));
  }
  const folders = (process.env.PATH ?? '').split(delimiter);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/** Ubuntu's package of this name is a stub that asks for snap: a program that does not tell its version is none. @param {string} path */
function works(path) {
  return existsSync(path) && (process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 30_000 }).status === 0);
}

function installed() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (!works(chosen)) throw new Error(`CHROME_PATH is ${chosen}, which is not a browser that starts.`);
    return chosen;
  }
  return candidates().find(works);
}

/** @param {(message: string) => void} say */
async function debianPackage(say) {
  const debian = existsSync('/etc/os-release') && /^ID(_LIKE)?=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  if (!debian || process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return undefined;
  say('Installing Chromium (apt-get install chromium) ...');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env, capture: true });
  if ((await install()).code !== 0) {
    await run('apt-get', ['update'], { env, capture: true });
    await install();
  }
  return installed();
}

/** @param {(message: string) => void} say */
async function playwrightDownload(say) {
  const { chromium } = await import('playwright-core');
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  say('Downloading Chromium (playwright install chromium) ...');
  await run(process.execPath, [join(root, 'node_modules', 'playwright-core', 'cli.js'), 'install', 'chromium'], { capture: true });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/**
 * The path of a Chromium to test the page in: $CHROME_PATH, an installed Chrome, Chromium or Edge, Debian's package, Playwright's
 * download, whichever comes first. Throws with what to install when there is none to be had.
 * @param {(message: string) => void} say
 * @returns {Promise<string>}
 */
export async function ensureChromium(say = console.log) {
  const path = installed() ?? (await debianPackage(say)) ?? (await playwrightDownload(say));
  if (path) return path;
  throw new Error('The tests of the page need Chrome, Chromium or Edge, and none could be installed. Install one, or set CHROME_PATH to its program.');
}
