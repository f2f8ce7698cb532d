/** Builds dist/ when a source is newer than it. Throws with esbuild's messages when the build fails. */
export declare function ensureBuilt(say?: (message: string) => void): Promise<void>;
