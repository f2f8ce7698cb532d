/** How Chromium is started for tests of our own pages. */
export declare const chromiumArguments: string[];
/** What the extension hosts of a server with this data folder have logged, our output channels included. */
export declare function extensionHostLogs(dataFolder: string): string;
