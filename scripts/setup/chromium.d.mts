/** The path of a Chromium to test the page in. Throws with what to install when there is none to be had. */
export declare function ensureChromium(say?: (message: string) => void): Promise<string>;
