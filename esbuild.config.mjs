// node esbuild.config.mjs [--production] [--watch]
import * as esbuild from 'esbuild';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const dist = join(root, 'dist');
/** One module instead of the seventy that this library has for Node: less to load. */
const wholeYaml = { yaml: join(root, 'node_modules/yaml/browser/index.js') };

const common = {
  absWorkingDir: root,
  bundle: true,
  target: ['es2022', 'node20'],
  charset: 'utf8',
  // development builds too: what is tried starts as fast as what is shipped
  minify: true,
  keepNames: false,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'silent',
  logOverride: { 'import-is-undefined': 'error' },
  metafile: true,
};

/**
 * Imports `vscode` once, as one module that exports what its types name. Left alone, esbuild copies the whole API into a new object for
 * each file that imports it, which is half of the time that loading the extension takes.
 */
const importVsCodeOnce = {
  name: 'vscode-once',
  setup(build) {
    const namespace = 'vscode-api';
    build.onResolve({ filter: /^vscode$/ }, (from) => (from.namespace === namespace ? { path: 'vscode', external: true } : { path: 'vscode', namespace }));
    build.onLoad({ filter: /^/, namespace }, () => {
      const types = readFileSync(join(root, 'node_modules/@types/vscode/index.d.ts'), 'utf8');
      const names = new Set([...types.matchAll(/^\t(?:export )?(?:abstract )?(?:class|enum|namespace|const|function) (\w+)/gm)].map(([, name]) => name));
      return { contents: `const api = require('vscode');\nexport const { ${[...names].join(', ')} } = api;\n`, loader: 'js' };
    });
  },
};

/** `large` bundles hold the analysis with its word lists; in every other one it would be a second copy. */
const bundles = [
  { entry: 'src/vscode/extension.node.ts', outfile: 'dist/extension.node.cjs', options: { platform: 'node', format: 'cjs', alias: wholeYaml, plugins: [importVsCodeOnce] } },
  {
    entry: 'src/vscode/extension.web.ts',
    // The package is of type "module", so VS Code takes a file for CommonJS only when its name ends in `.cjs`. Web hosts of older
    // versions then add `.js` to the name they fetch, newer ones do not: each finds its own.
    outfile: 'dist/extension.web.cjs',
    copy: 'dist/extension.web.cjs.js',
    options: { platform: 'browser', format: 'cjs', plugins: [importVsCodeOnce] },
  },
  {
    // One classic script for every place: node's worker_threads, a web Worker, `require`, and `new Function('module', ...)`.
    entry: 'src/worker/analysis.ts',
    outfile: 'dist/analysis.js',
    large: true,
    options: {
      platform: 'browser',
      format: 'iife',
      globalName: 'seedAnalysis',
      external: ['node:*'],
      footer: { js: "if (typeof module === 'object' && module) module.exports = seedAnalysis;" },
    },
  },
  { entry: 'src/cli/main.ts', outfile: 'dist/cli.cjs', options: { platform: 'node', format: 'cjs', banner: { js: '#!/usr/bin/env node' } } },
];

/** What must hold of every bundle: only src/vscode imports `vscode`, only the large one holds the analysis, none what is for training alone. */
function violations({ outfile, large }, { inputs }) {
  const found = [];
  for (const [path, { imports }] of Object.entries(inputs)) {
    if (imports.some((each) => each.path === 'vscode-api:vscode') && !path.startsWith('src/vscode/')) found.push(`${outfile}: ${path} imports vscode; only src/vscode may.`);
    if (!large && path === 'src/core/analysis/analyze.ts') found.push(`${outfile}: it holds ${path}, which belongs in dist/analysis.js only.`);
    if (/node_modules\/wink-/.test(path)) found.push(`${outfile}: it holds ${path}, which is for training and benchmarks only.`);
  }
  return found;
}

function copyModels() {
  const folder = join(root, 'models');
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.endsWith('.bin')) copyFileSync(join(folder, name), join(dist, name));
}

/** Prints what is wrong with a bundle; puts its copy beside it when nothing is. */
async function finish(bundle, result) {
  const messages = await esbuild.formatMessages(result.errors, { kind: 'error', color: process.stdout.isTTY });
  messages.push(...(await esbuild.formatMessages(result.warnings, { kind: 'warning', color: process.stdout.isTTY })));
  if (result.metafile) messages.push(...violations(bundle, result.metafile));
  for (const message of messages) console.error(message.trimEnd());
  const failed = result.errors.length > 0 || (result.metafile !== undefined && violations(bundle, result.metafile).length > 0);
  if (!failed && bundle.copy) copyFileSync(join(root, bundle.outfile), join(root, bundle.copy));
  return !failed;
}

const present = bundles.filter(({ entry, outfile }) => {
  if (existsSync(join(root, entry))) return true;
  console.log(`Skipped ${outfile}: there is no ${entry} yet.`);
  return false;
});
const optionsOf = ({ entry, outfile, options }) => ({ ...common, entryPoints: [entry], outfile, ...options });

// A running VS Code may hold the folder of a development build: that one is overwritten file by file.
if (production) rmSync(dist, { recursive: true, force: true });
mkdirSync(dist, { recursive: true });
copyModels();

if (watch) {
  for (const bundle of present) {
    const announce = {
      name: 'announce',
      setup: (build) => build.onEnd(async (result) => (await finish(bundle, result)) && console.log(`${basename(bundle.outfile)} built`)),
    };
    const context = await esbuild.context({ ...optionsOf(bundle), plugins: [...(bundle.options.plugins ?? []), announce] });
    await context.watch();
  }
} else {
  const succeeded = await Promise.all(
    present.map(async (bundle) => finish(bundle, await esbuild.build(optionsOf(bundle)).catch((failure) => ({ errors: failure.errors ?? [{ text: String(failure) }], warnings: failure.warnings ?? [] })))),
  );
  if (succeeded.includes(false)) process.exit(1);
}

// The package is of type "module", the bundles are not. Written last: it also tells scripts/setup/build.mjs that the build is whole.
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');
