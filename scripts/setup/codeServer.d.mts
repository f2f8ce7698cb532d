/** Installs VS Code's server and browser build from the npm registry once; returns the program to run it with and its main script. */
export declare function ensureCodeServer(say?: (message: string) => void): Promise<{ node: string; serverMain: string }>;
