import { readModel, type ModelContent } from '../model/container.js';

/** The bytes of the model files; one that is absent or null is simply not there. */
export interface ModelFiles {
  /** models/attribution.bin */
  readonly attribution?: Uint8Array | null;
  /** models/recognition.bin */
  readonly recognition?: Uint8Array | null;
}

/** The models that the analysis may use. Without one its task falls back to rules alone. */
export interface Models {
  readonly attribution: ModelContent | null;
  readonly recognition: ModelContent | null;
}

export const noModels: Models = { attribution: null, recognition: null };

/** Reads the model files. Total: a damaged or missing file gives null in its place and a problem in words for people. */
export function readModels(files: ModelFiles): { value: Models; problems: string[] } {
  const problems: string[] = [];
  const read = (task: keyof ModelFiles): ModelContent | null => {
    const bytes = files[task];
    if (!bytes) {
      problems.push(`The ${task} model is missing; rules alone are used.`);
      return null;
    }
    const result = readModel(bytes, task);
    problems.push(...result.problems);
    return result.value;
  };
  return { value: { attribution: read('attribution'), recognition: read('recognition') }, problems };
}
