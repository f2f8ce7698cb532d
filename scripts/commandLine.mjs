import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './setup/dependencies.mjs';
import { ensureBuilt } from './setup/build.mjs';
import { messageOf } from './processes.mjs';
import { root } from './paths.mjs';

// Results go to standard output, so what set-up has to say must not.
try {
  await ensureDependencies(console.error);
  await ensureBuilt(console.error);
  const { status } = spawnSync(process.execPath, [join(root, 'dist', 'cli.cjs'), ...process.argv.slice(2)], {
    stdio: 'inherit',
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(messageOf(error));
  process.exitCode = 1;
}
