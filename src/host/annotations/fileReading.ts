import { messageOf } from '../errors.js';
import type { Logger } from '../ports.js';
import type { AnnotationFiles } from './ports.js';

/** Takes in the text of a file, undefined where there is no file. */
type Take = (text: string | undefined) => void | Promise<void>;

/** Reads files: each at most once at a time, and those that could not be read again when it is asked to. */
export interface FileReading {
  /** The text of a file as it is now. Rejects when it can't be read, which is logged. */
  read(uri: string): Promise<string | undefined>;
  /** Reads a file and gives its text to `take`; never rejects. While it is being read, a second call waits for the first and `take` is not called. */
  load(uri: string, take: Take): Promise<void>;
  /** Resolves when the file is not being loaded. */
  whenRead(uri: string): Promise<void>;
  /** Loads a file that could not be read when it was to be loaded; false where there is no such file, or it still can't be read. */
  tryAgain(uri: string): Promise<boolean>;
  /** The files that are there and could not be read when this was tried last. */
  unreadable(): readonly string[];
  /** Nobody wants the file any more. */
  forget(uri: string): void;
}

/** @param onCannotRead a file is there and can't be read, and why; null when it can be again, is gone, or is not wanted any more */
export function createFileReading(files: AnnotationFiles, logger: Logger, onCannotRead: (uri: string, reason: string | null) => void): FileReading {
  const loading = new Map<string, Promise<void>>();
  /** What takes in the files that could not be read. */
  const unread = new Map<string, Take>();
  const failed = new Set<string>();

  function regained(uri: string): void {
    if (failed.delete(uri)) onCannotRead(uri, null);
  }

  async function read(uri: string): Promise<string | undefined> {
    try {
      const text = await files.read(uri);
      regained(uri);
      return text;
    } catch (error) {
      logger.error(`Could not read ${uri}: ${messageOf(error)}`);
      failed.add(uri);
      onCannotRead(uri, messageOf(error));
      throw error;
    }
  }

  function load(uri: string, take: Take): Promise<void> {
    let running = loading.get(uri);
    if (!running) {
      running = read(uri).then(take, () => void unread.set(uri, take)).finally(() => loading.delete(uri));
      loading.set(uri, running);
    }
    return running;
  }

  return {
    read,
    load,
    whenRead: async (uri) => loading.get(uri),
    async tryAgain(uri) {
      const take = unread.get(uri);
      if (!take) return false;
      unread.delete(uri);
      await load(uri, take);
      return !unread.has(uri);
    },
    unreadable: () => [...failed],
    forget(uri) {
      unread.delete(uri);
      regained(uri);
    },
  };
}
