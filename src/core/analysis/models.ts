import { readModel, type ModelContent } from '../model/container.js';

/** The tasks that have a model, each in a file NAME.bin. */
const modelNames = ['tags', 'recognition', 'attribution'] as const;
export type ModelName = (typeof modelNames)[number];

/** The bytes of the model files; one that is absent or null is simply not there. */
export type ModelFiles = { readonly [name in ModelName]?: Uint8Array | null };

/** The models that the analysis may use. Without one its task falls back to rules alone. */
export type Models = { readonly [name in ModelName]: ModelContent | null };

/** For an analysis by rules alone. */
export const noModels: Models = { tags: null, recognition: null, attribution: null };

/** Asks for each model file by its name ("tags.bin"); `read` gives null for one that it cannot read. */
export async function loadModelFiles(read: (file: string) => Promise<Uint8Array | null>): Promise<ModelFiles> {
  const files = await Promise.all(modelNames.map(async (name) => [name, await read(`${name}.bin`)] as const));
  return Object.fromEntries(files);
}

/** Reads the model files. Total: a damaged or missing file gives null in its place and a problem in words for people. */
export function readModels(files: ModelFiles): { value: Models; problems: string[] } {
  const problems: string[] = [];
  const read = (task: ModelName): ModelContent | null => {
    const bytes = files[task];
    if (!bytes) {
      problems.push(`The ${task} model is missing; rules alone are used.`);
      return null;
    }
    const result = readModel(bytes, task);
    problems.push(...result.problems);
    return result.value;
  };
  return { value: { tags: read('tags'), recognition: read('recognition'), attribution: read('attribution') }, problems };
}
