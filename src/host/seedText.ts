import type { FileStore } from './ports.js';

/** Throws where a text of this size (in bytes, or in code units for want of them) is over the limit; the message is for people. */
export function checkSize(size: number, limit: number): void {
  if (size > limit) throw new Error(`${megabytes(size)} is more than the limit of ${megabytes(limit)} (setting seedAnnotator.files.maximumSize)`);
}

/** Reads a file that is to be analysed. Throws, with a message for people, where it is binary or was read in an encoding that it does not have. */
export async function readSeedText(files: FileStore, uri: string): Promise<string> {
  const text = await files.readText(uri);
  const head = text.slice(0, 8192);
  if (head.includes('\u0000')) throw new Error(binaryReason);
  if (isMisread(head)) throw new Error(encodingReason);
  return text;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

/** Why a binary file is skipped. */
export const binaryReason = 'it holds binary data, not text';

const encodingReason = 'it has another encoding than it is read in: “Reopen with Encoding” helps; the setting files.encoding makes it last';

/** Many replacement characters near the start mean that the text was decoded wrongly. */
function isMisread(head: string): boolean {
  const broken = head.split('\ufffd').length - 1;
  return broken > 8 && broken > head.length / 50;
}
