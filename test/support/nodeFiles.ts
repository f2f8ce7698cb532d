import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createAnnotationFiles, type RawFiles } from '../../src/host/annotations/files.js';

/** The real file system behind the port. */
export const nodeRawFiles: RawFiles = {
  read: async (uri) => {
    const bytes = await readFile(fileURLToPath(uri)).catch((error: unknown) => ((error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : Promise.reject(error)));
    return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  },
  write: (uri, text) => writeFile(fileURLToPath(uri), text),
  rename: (from, to) => rename(fileURLToPath(from), fileURLToPath(to)),
  remove: (uri) => rm(fileURLToPath(uri)),
};

export const nodeFiles = createAnnotationFiles(nodeRawFiles, () => undefined, () => randomUUID().slice(0, 8));
