import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/**
 * The bytes of NAME.bin in a folder (default models), or null where there is no such file.
 * @param {string} name
 * @returns {Uint8Array | null}
 */
export function readModelFile(name, folder = join(root, 'models')) {
  const file = join(folder, `${name}.bin`);
  return existsSync(file) ? readFileSync(file) : null;
}

/** The bytes of all models of the checkout, for `readModels`. */
export const readModelFiles = () => ({ tags: readModelFile('tags'), recognition: readModelFile('recognition'), attribution: readModelFile('attribution') });
