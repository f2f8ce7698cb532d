import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The page under test is our own server on this machine: no sandbox (containers and root have none), nothing that calls home. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=Translate,OptimizationHints,MediaRouter',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/** What the extension hosts of a server with this data folder have logged, our output channels included. @param {string} dataFolder @returns {string} */
export function extensionHostLogs(dataFolder) {
  const found = [];
  for (const base of ['server', 'user']) {
    for (const logs of [join(dataFolder, base, 'data', 'logs'), join(dataFolder, base, 'logs')]) {
      if (!existsSync(logs)) continue;
      for (const entry of readdirSync(logs, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath ?? entry.path, entry.name);
        if (entry.isFile() && /exthost/.test(file)) found.push(`--- ${file.slice(dataFolder.length + 1)}\n${readFileSync(file, 'utf8').trimEnd()}`);
      }
    }
  }
  return found.join('\n');
}
