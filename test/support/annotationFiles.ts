import { createAnnotationStore, type AnnotationStore } from '../../src/host/annotations/store.js';
import type { OnCannotRead } from '../../src/host/annotations/loadedFiles.js';
import type { AnnotationFiles, AnnotationPaths, TextHistory } from '../../src/host/annotations/ports.js';
import type { Stamp } from '../../src/core/decisions/decision.js';

export const paths: AnnotationPaths = {
  annotationsOf: (seed) => seed.replace(/\.\w+$/, '.annotations.yaml'),
  registerOf: () => 'file:///w/entities.yaml',
};

/** Files in memory that keep the rules of the port. */
export function memoryFiles(initial: Readonly<Record<string, string>> = {}): AnnotationFiles & { readonly contents: Map<string, string> } {
  const contents = new Map(Object.entries(initial));
  return {
    contents,
    read: (uri) => Promise.resolve(contents.get(uri)),
    write({ uri, before, after }) {
      if (contents.get(uri) !== before) return Promise.resolve(false);
      if (after === undefined) contents.delete(uri);
      else contents.set(uri, after);
      return Promise.resolve(true);
    },
  };
}

/** A history that keeps texts in memory. */
export function memoryHistory(): TextHistory {
  const texts = new Map<string, string>();
  return { find: (_, hash) => Promise.resolve(texts.get(hash)), keep: (_, hash, text) => void texts.set(hash, text) };
}

/** A store over files in memory. */
export function storeOver(files: AnnotationFiles, history: TextHistory = memoryHistory(), stamp: Stamp = { by: 'Ada', at: '2026-11-24T09:30:00Z' }, onCannotRead: OnCannotRead = () => undefined): AnnotationStore {
  return createAnnotationStore({ paths, files, history, stamp: () => Promise.resolve(stamp), onCannotRead, logger: { info() {}, warn() {}, error() {} }, yieldTo: () => Promise.resolve() });
}
