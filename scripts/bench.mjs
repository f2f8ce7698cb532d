// npm run bench [-- --no-vscode]: bundles bench/speed.ts and runs it. What is measured of the analysis is a bundle of its own, made like the
// product's (dist/analysis.js): code that is only transpiled is a fourth slower, and in an ECMAScript module some percent.
import * as esbuild from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

// One folder deep, as this one: paths are told from the file's own place.
const out = join(root, 'out');
const outfile = join(out, 'bench.mjs');
/** @import { BuildOptions, Plugin } from 'esbuild' */
/** @type {BuildOptions} */
const common = { bundle: true, platform: 'node', target: 'node20', packages: 'external', logLevel: 'warning' };
/** @type {Plugin} */
const asBuilt = { name: 'as-built', setup: (build) => build.onResolve({ filter: /^\.\/throughput\.js$/ }, () => ({ path: './throughput.cjs', external: true })) };
await esbuild.build({ ...common, entryPoints: [join(root, 'bench', 'throughput.ts')], outfile: join(out, 'throughput.cjs'), format: 'cjs', minify: true });
await esbuild.build({ ...common, entryPoints: [join(root, 'bench', 'speed.ts')], outfile, format: 'esm', plugins: [asBuilt] });
await import(pathToFileURL(outfile).href);
