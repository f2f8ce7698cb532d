// Runs test/vscode in the extension host of VS Code's build from the npm registry; with --desktop, of a downloaded VS Code.
// SEED_TEST_GREP: only the tests whose titles match. SEED_TEST_RESULTS: also write the results there (scripts/test.mjs reads them).
import { writeFileSync } from 'node:fs';
import { messageOf } from './processes.mjs';
import { root } from './paths.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureBuilt } from './setup/build.mjs';

const resultsFor = process.env.SEED_TEST_RESULTS;
const patience = 5 * 60 * 1000;

/** @typedef {ReturnType<typeof import('./vscodeSuite.mjs').suiteScratch>} Scratch */

/** Runs the compiled suite in VS Code's build for browsers; resolves to the exit code. @param {Scratch} scratch @param {string} tests @returns {Promise<number>} */
async function inBrowserBuild(scratch, tests) {
  const { chromium } = await import('playwright-core');
  const { ensureChromium } = await import('./setup/chromium.mjs');
  const { quietSettings, startServer, windowUrl, writeSettings } = await import('./vscodeServer.mjs');
  const { chromiumArguments, extensionHostLogs } = await import('./testWindow.mjs');
  // the browser's VS Code saves by itself after a second, the desktop's does not: tests of unsaved documents must not depend on their speed
  writeSettings(scratch.data, { ...quietSettings, 'files.autoSave': 'off' });
  const server = await startServer({ dataFolder: scratch.data, env: scratch.env, autoShutdown: true, testDriver: true });
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArguments });
  /** @type {string[]} */
  const messages = [];
  try {
    const page = await browser.newPage();
    const exit = /** @type {Promise<number>} */ (new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`The extension host did not finish within ${patience / 1000} s.`)), patience);
      /** @param {(value: any) => void} act @returns {(value: unknown) => void} */
      const end = (act) => (value) => (clearTimeout(timer), act(value));
      page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => messages.push(`${type}: ${args.map(String).join(' ')}`)).catch(reject);
      page.exposeFunction('codeAutomationExit', end(resolve)).catch(reject);
      page.once('crash', () => end(reject)(new Error('The page crashed.')));
      server.ended.then(() => end(reject)(new Error(`VS Code's server ended:\n${server.output()}`)));
    }));
    exit.catch(() => undefined);
    await page.goto(windowUrl(server.port, { folder: scratch.opened, extension: root, tests }));
    return await exit;
  } finally {
    if (!scratch.read()) console.error([...messages, extensionHostLogs(scratch.data)].join('\n'));
    await browser.close();
    await server.stop();
  }
}

/** The same in a downloaded VS Code for the desktop. @param {Scratch} scratch @param {string} tests @returns {Promise<number>} */
async function onDesktop(scratch, tests) {
  const { runTests } = await import('@vscode/test-electron');
  // A downloaded VS Code that sees these variables of one it was started from would act as plain node.
  delete process.env.ELECTRON_RUN_AS_NODE;
  return runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: scratch.env,
    launchArgs: [scratch.opened, '--disable-extensions', '--disable-workspace-trust', '--user-data-dir', scratch.data],
  }).catch((error) => {
    const needsDownload = /ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(error.message ?? '');
    console.error(needsDownload ? `VS Code for the desktop could not be downloaded (${error.message}). Try again with a connection to the internet; npm test needs none of it.` : error.message ?? error);
    return 1;
  });
}

await ensureDependencies();
await ensureBuilt();
const { compileSuite, suiteScratch, workspaceKinds } = await import('./vscodeSuite.mjs');
const total = { passed: 0, failed: 0, pending: 0, report: '' };
let ended = true;
try {
  const tests = await compileSuite();
  for (const kind of workspaceKinds) {
    const scratch = suiteScratch(kind);
    try {
      const code = await (process.argv.includes('--desktop') ? onDesktop : inBrowserBuild)(scratch, tests);
      const results = scratch.read();
      if (!results || (code !== 0 && results.failed === 0)) ended = false;
      if (!results) continue;
      for (const key of /** @type {const} */ (['passed', 'failed', 'pending'])) total[key] += results[key];
      total.report = [total.report, results.report].filter(Boolean).join('\n');
    } finally {
      scratch.remove();
    }
  }
  if (ended && resultsFor) writeFileSync(resultsFor, JSON.stringify(total));
  else console.log(`${total.report}\n${total.passed} passed, ${total.failed} failed, ${total.pending} skipped`);
  process.exitCode = ended && total.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
