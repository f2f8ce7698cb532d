import type { FileStore } from './ports.js';

/** Throws where a text of this size (in bytes, or in code units for want of them) is over the limit; the message is for people. */
export function checkSize(size: number, limit: number): void {
  if (size > limit) throw new Error(`${megabytes(size)} is more than the limit of ${megabytes(limit)} (setting seedAnnotator.files.maximumSize)`);
}

/** Reads a file that is to be analysed. Throws, with a message for people, where it is binary, as the store does where it was decoded wrongly. */
export async function readSeedText(files: FileStore, uri: string): Promise<string> {
  const text = await files.readText(uri);
  if (text.slice(0, 8192).includes('\u0000')) throw new Error(binaryReason);
  return text;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

/** Why a binary file is skipped. */
export const binaryReason = 'it holds binary data, not text';

/** Why a file is skipped that was decoded wrongly. */
export const encodingReason = 'it has another encoding than it is read in: “Reopen with Encoding” helps; the setting files.encoding makes it last';
