/** The layers of src/, left to right. A file imports only from its own layer or from layers before it; ARCHITECTURE.md says why. @type {readonly (readonly string[])[]} */
export const layers = [
  ['core/text'],
  ['core/lexicon', 'core/model'],
  ['core/document'],
  ['core/analysis'],
  ['core/annotations'],
  ['core/index'],
  ['core/decisions'],
  ['core/features', 'core/formats'],
  ['host'],
  ['worker', 'vscode', 'cli'],
];

/** Folders that may know where they run; nothing else imports `node:*`. @type {readonly string[]} */
export const outermost = ['worker', 'vscode', 'cli'];

/**
 * The layer of a path relative to src/, with slashes ("core/text/span.ts"), as the index in `layers` and the folder, or undefined.
 * @param {string} path
 * @returns {{ rank: number, folder: string } | undefined}
 */
export function layerOf(path) {
  for (const [rank, folders] of layers.entries()) {
    const folder = folders.find((each) => path.startsWith(`${each}/`));
    if (folder !== undefined) return { rank, folder };
  }
  return undefined;
}
