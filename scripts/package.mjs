// npm run package [-- --out FILE]: builds for release and makes the .vsix, by default out/seed-annotator.vsix.
import { mkdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf, run } from './processes.mjs';
import { root } from './paths.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'out', 'seed-annotator.vsix') } } });
const out = resolve(values.out);

/** Runs Node and throws with what it printed when it fails. @param {string[]} args */
async function must(args) {
  const { code, output } = await run(process.execPath, args, { capture: true });
  if (code !== 0) throw new Error(output);
}

try {
  await ensureDependencies();
  mkdirSync(dirname(out), { recursive: true });
  await must(['esbuild.config.mjs', '--production']);
  // Everything is bundled, and pictures of the README stay in the repository.
  await must([join('node_modules', '@vscode', 'vsce', 'vsce'), 'package', '--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository', '--out', out]);
  console.log(`${out} (${(statSync(out).size / 1e6).toFixed(2)} MB)`);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
