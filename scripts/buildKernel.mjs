// npm run build:kernel: compiles src/core/model/kernel/kernel.as.ts to the code that kernelCode.ts holds. Needed only when that file changes.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';

const compiler = 'assemblyscript@0.28.20';
const folder = join(root, 'src', 'core', 'model', 'kernel');
const source = join(folder, 'kernel.as.ts');
const out = mkdtempSync(join(tmpdir(), 'seed-kernel-'));
try {
  execFileSync('npx', ['--yes', '-p', compiler, 'asc', source, '-o', join(out, 'kernel.wasm'), '-O3', '--runtime', 'stub', '--noAssert', '--enable', 'simd', '--initialMemory', '1'], { stdio: 'inherit', shell: process.platform === 'win32' });
  const hash = createHash('sha256').update(readFileSync(source, 'utf8').replaceAll('\r\n', '\n')).digest('hex');
  const lines = readFileSync(join(out, 'kernel.wasm')).toString('hex').match(/.{1,150}/g) ?? [];
  writeFileSync(join(folder, 'kernelCode.ts'), `// Made by npm run build:kernel with ${compiler} from kernel.as.ts (SHA-256 ${hash}).\n/** WebAssembly code in hexadecimal digits. */\nexport const kernelCode =\n${lines.map((line) => `  '${line}'`).join(' +\n')};\n`);
} finally {
  rmSync(out, { recursive: true, force: true });
}
