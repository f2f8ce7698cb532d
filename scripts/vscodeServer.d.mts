export interface RunningServer {
  readonly port: number;
  /** Resolves when the server is gone, for whatever reason. */
  readonly ended: Promise<unknown>;
  /** What it has printed so far. */
  output(): string;
  /** Ends the server and everything it started. */
  stop(): Promise<void>;
}
export interface ServerOptions {
  /** Where settings, logs and installed extensions live. */
  readonly dataFolder: string;
  /** 0 (the default) for any free one. */
  readonly port?: number;
  /** More environment variables for the server and the extension hosts it starts. */
  readonly env?: Readonly<Record<string, string>>;
  /** The server ends by itself minutes after its last window: a net below tests that were killed. */
  readonly autoShutdown?: boolean;
  /** As for VS Code's own tests, which alone may open extensions under development: notifications wait behind the bell. */
  readonly testDriver?: boolean;
}
export interface WindowOptions {
  /** The workspace folder, or a .code-workspace file, absolute. */
  readonly folder: string;
  /** The folder of an extension under development, absolute; none: only installed extensions. */
  readonly extension?: string | undefined;
  /** The compiled module whose `run()` is called in the extension host, absolute. */
  readonly tests?: string | undefined;
}
export declare const quietSettings: Readonly<Record<string, unknown>>;
/** The address of a window on a server at `port`. */
export declare function windowUrl(port: number, options: WindowOptions): string;
/** The file of the user's settings of a server that keeps its data in `dataFolder`. */
export declare function settingsFile(dataFolder: string): string;
/** Writes the user's settings of the windows of a server that keeps its data in `dataFolder`; open windows follow. */
export declare function writeSettings(dataFolder: string, settings: Readonly<Record<string, unknown>>): void;
/** Starts VS Code's server on the loopback interface and waits until it listens. */
export declare function startServer(options: ServerOptions): Promise<RunningServer>;
/** Makes the folder of an extension an installed one for the windows of a server that keeps its data in `dataFolder`. */
export declare function linkExtension(dataFolder: string, extension: string): void;
/** Installs a .vsix for the windows of a server that keeps its data in `dataFolder`. Throws with the output when it fails. */
export declare function installVsix(dataFolder: string, vsix: string): Promise<void>;
