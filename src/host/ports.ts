/** What the host needs from the outside; VS Code, and tests in memory, implement it. URIs are strings as `Uri.toString()` makes them. */

/** The seed files of the workspace. */
export interface FileStore {
  /** URIs of all seeds there are now. */
  find(): Promise<readonly string[]>;
  /** Size in bytes. Rejects when the file is gone. */
  size(uri: string): Promise<number>;
  /** The decoded text. Rejects, with a message for people, when it can't be read. */
  readText(uri: string): Promise<string>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** Lets other work of the thread run; resolves soon after. */
export type Yield = () => Promise<void>;

/** Tells the time and puts work off. */
export interface Clock {
  /** In ms. */
  now(): number;
  /** Calls `act` after so many ms, unless what is returned is called before. */
  later(act: () => void, ms: number): () => void;
}
