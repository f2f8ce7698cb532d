// npm run bench [-- --no-vscode]: bundles bench/speed.ts like the product, as code that is only transpiled runs slower, and runs it.
import * as esbuild from 'esbuild';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './paths.mjs';

// One folder deep, as this one: paths are told from the file's own place.
const outfile = join(root, 'out', 'bench.mjs');
await esbuild.build({ entryPoints: [join(root, 'bench', 'speed.ts')], outfile, bundle: true, platform: 'node', format: 'esm', target: 'node20', packages: 'external', logLevel: 'warning' });
await import(pathToFileURL(outfile).href);
