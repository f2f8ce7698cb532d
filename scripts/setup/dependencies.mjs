import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from '../processes.mjs';
import { root } from '../paths.mjs';

const stamp = join(root, 'node_modules', '.seed-annotator-lock');

function lockDigest() {
  return createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
}

/** What npm itself noted as installed: enough when somebody ran `npm install` by hand, so that nothing is installed twice. */
function installedByHand() {
  try {
    const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
    const installed = JSON.parse(readFileSync(join(root, 'node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(([path, entry]) => path === '' || entry.optional || installed[path]?.version === entry.version);
  } catch {
    return false;
  }
}

/** Installs the packages of package-lock.json unless node_modules already holds exactly them. Throws with npm's output when it fails. @param {(message: string) => void} say */
export async function ensureDependencies(say = console.log) {
  const digest = lockDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  if (!installedByHand()) {
    say('Installing dependencies (npm ci) ...');
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund'], { capture: true });
    if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  }
  writeFileSync(stamp, digest);
}
