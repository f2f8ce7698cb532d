/** The layers of src/, left to right: a file imports only from its own layer or from layers before it. */
export declare const layers: readonly (readonly string[])[];
/** Folders that may know where they run; nothing else imports `node:*`. */
export declare const outermost: readonly string[];
/** The layer of a path relative to src/, with slashes ("core/text/span.ts"), as the index in `layers` and the folder, or undefined. */
export declare function layerOf(path: string): { rank: number; folder: string } | undefined;
