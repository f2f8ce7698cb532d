// npm test [-- STAGE...]: sets up what the stages need, runs them, and ends with the line `N passed, N failed`.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { messageOf, run } from './processes.mjs';
import { root } from './paths.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { ensureChromium } from './setup/chromium.mjs';
import { ensureCodeServer } from './setup/codeServer.mjs';

const scratch = mkdtempSync(join(tmpdir(), 'seed-annotator-test-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));

/** @typedef {{ passed: number, failed: number, pending?: number, report: string }} Results */

/** The path of a file of a package, with slashes. @param {string} name */
const bin = (name) => join(root, 'node_modules', ...name.split('/'));

/** A program that is one check: it passes when it exits with 0, and is quiet then. @param {string[]} args @returns {Promise<Results>} */
async function check(args) {
  const { code, output } = await run(process.execPath, args, { capture: true });
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, report: code === 0 ? '' : output };
}

/** A program that writes its results as mochaReporter.cjs does. @param {string} name @param {string[]} args @returns {Promise<Results>} */
async function mochaResults(name, args) {
  const results = join(scratch, `${name}.json`);
  const { code, output } = await run(process.execPath, args, { capture: true, env: { ...process.env, SEED_TEST_RESULTS: results, FORCE_COLOR: '0' } });
  if (!existsSync(results)) return { passed: 0, failed: 1, report: `${output}\nIt ended with exit code ${code} before it had results.` };
  const { passed, failed, pending, report } = JSON.parse(readFileSync(results, 'utf8'));
  if (code !== 0 && failed === 0) return { passed, failed: 1, pending, report: `${output}\nIt ended with exit code ${code} though no test failed.` };
  return { passed, failed, pending, report: [output.trim(), report].filter(Boolean).join('\n') };
}

/** @param {string} name @param {string[]} args */
const mocha = (name, ...args) => mochaResults(name, [bin('mocha/bin/mocha.js'), '--reporter', join(root, 'scripts', 'mochaReporter.cjs'), ...args]);

/** The files below a folder, relative to the root. @param {string} folder */
function testFiles(folder, ending = '.test.ts') {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)).filter((name) => name.endsWith(ending));
}

/** The suites of these folders need VS Code; everything else under test/ is plain Mocha. */
const inVsCode = ['vscode', 'ui', 'package'].map((folder) => join('test', folder));

/** @returns {Promise<Results>} */
async function grammar() {
  const files = testFiles(join('test', 'grammar'), '').filter((file) => /\.seed(\.txt)?$/.test(file));
  const grammars = testFiles('syntaxes', '.tmLanguage.json');
  const tests = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('SYNTAX TEST'));
  if (tests.length === 0) return { passed: 0, failed: 0, report: 'There are no grammar tests yet.' };
  const program = bin('vscode-tmgrammar-test/dist/unit.js');
  const { code, output } = await run(process.execPath, [program, ...grammars.flatMap((file) => ['-g', file]), ...tests], { capture: true });
  const passed = (output.match(/run successful+y/g) ?? []).length;
  const failed = Math.max(tests.length - passed, code === 0 ? 0 : 1);
  return { passed, failed, report: failed > 0 ? output : '' };
}

/** @type {Readonly<Record<string, () => Promise<Results>>>} */
const stages = {
  lint: () => check([bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']),
  types: () => check([bin('typescript/bin/tsc'), '-b']),
  core: () => mocha('core', ...testFiles('test').filter((file) => !inVsCode.some((folder) => file.startsWith(folder)))),
  grammar,
  vscode: () => mochaResults('vscode', [join('scripts', 'runVscodeSuite.mjs')]),
  ui: () => mocha('ui', '--timeout', '120000', ...testFiles(join('test', 'ui'))),
  package: () => mocha('package', '--timeout', '240000', ...testFiles(join('test', 'package'))),
};
const needsVsCode = new Set(['vscode', 'ui', 'package']);

const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in stages));
if (unknown.length > 0) {
  console.error(`There is no stage ${unknown.join(', ')}. The stages are: ${Object.keys(stages).join(', ')}.`);
  process.exit(2);
}
const chosenStages = Object.entries(stages).filter(([name]) => chosen.length === 0 || chosen.includes(name));
const total = { passed: 0, failed: 0 };

/** A step that counts as one failure when it throws, and as nothing when it does not. @template T @param {string} name @param {() => Promise<T>} act */
async function step(name, act) {
  try {
    return await act();
  } catch (error) {
    total.failed++;
    console.log(`${name.padEnd(8)}  failed\n${messageOf(error)}`);
    return undefined;
  }
}

async function setUp() {
  await ensureDependencies();
  if (!chosenStages.some(([name]) => needsVsCode.has(name))) return true;
  await ensureBuilt();
  await ensureCodeServer();
  // The stages run in processes of their own, which must not each look for a browser again.
  process.env.CHROME_PATH = await ensureChromium();
  return true;
}

if (await step('set-up', setUp)) {
  for (const [name, stage] of chosenStages) {
    const start = Date.now();
    const result = await step(name, stage);
    if (!result) continue;
    total.passed += result.passed;
    total.failed += result.failed;
    const skipped = result.pending ? `, ${result.pending} skipped` : '';
    console.log(`${name.padEnd(8)}  ${result.passed} passed, ${result.failed} failed${skipped} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    if (result.report) console.log(result.report);
  }
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > 0 ? 0 : 1;
