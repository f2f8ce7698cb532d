/** Builds dist/ when a source is newer than it. */
export declare function ensureBuilt(): Promise<void>;
