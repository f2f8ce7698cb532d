import { build } from 'esbuild';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';

const compiled = join(root, 'out', 'vscode-suite');

/** The paths of all files below a folder. @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Bundles the suites of test/vscode, each into a file of its own. Returns the module whose `run()` runs them in an extension host. */
export async function compileSuite() {
  const folder = join(root, 'test', 'vscode');
  rmSync(compiled, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: [join(folder, 'run.ts'), ...filesBelow(folder).filter((file) => file.endsWith('.test.ts'))],
    outbase: folder,
    outdir: compiled,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'error',
    define: { 'import.meta.url': '""' },
  });
  return join(compiled, 'run.cjs');
}

/** The suite runs once in each: in one folder, and in a workspace of several, where only test/vscode/folders runs. */
export const workspaceKinds = ['folder', 'folders'];

/**
 * A scratch folder for one run: `opened`, the folder (a copy of samples/) or the .code-workspace file that VS Code opens, `data`,
 * and `results`, the file the reporter writes.
 * @param {string} kind one of `workspaceKinds`
 */
export function suiteScratch(kind) {
  const folder = mkdtempSync(join(tmpdir(), 'seed-annotator-suite-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  if (existsSync(join(root, 'samples'))) cpSync(join(root, 'samples'), workspace, { recursive: true });
  let opened = workspace;
  if (kind === 'folders') {
    mkdirSync(join(folder, 'second'));
    opened = join(folder, 'both.code-workspace');
    writeFileSync(opened, JSON.stringify({ folders: [{ path: 'workspace' }, { path: 'second' }], settings: {} }));
  }
  const gitSettings = join(folder, 'gitconfig');
  writeFileSync(gitSettings, '[user]\n\tname = Gita Holm\n');
  const results = join(folder, 'results.json');
  return {
    opened,
    data: join(folder, 'data'),
    results,
    /** The environment of the extension host; run.ts reads the first four. */
    env: {
      SEED_TEST_RESULTS: results,
      SEED_TEST_KIND: kind,
      SEED_TEST_GREP: process.env.SEED_TEST_GREP ?? '',
      SEED_TEST_REPORTER: join(root, 'scripts', 'mochaReporter.cjs'),
      // who Git says that decides, whoever runs the suite
      GIT_CONFIG_GLOBAL: gitSettings,
    },
    read: () => (existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : undefined),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }),
  };
}
