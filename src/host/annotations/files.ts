import type { TextEdit } from '../../core/text/edits.js';
import type { AnnotationFiles } from './ports.js';

/** What a file system must offer. URIs are strings. */
export interface RawFiles {
  /** The text as UTF-8 with its byte order mark, if it has one; undefined when there is no such file. Rejects, with a message for people, when it is not UTF-8 or can't be read. */
  read(uri: string): Promise<string | undefined>;
  /** Why nothing can be written at a place, for people; undefined where it can. */
  whyNotWritten?(uri: string): string | undefined;
  write(uri: string, text: string): Promise<void>;
  /** Puts `from` in the place of `to`, which may exist, in one step. */
  rename(from: string, to: string): Promise<void>;
  remove(uri: string): Promise<void>;
}

/** A document that is open in an editor. */
export interface OpenDocument {
  /** With its unsaved changes, and with the byte order mark and the line ends that the file has. */
  readonly text: string;
  readonly isDirty: boolean;
  /** Edits it and leaves it unsaved; false when its text was not the same any more. */
  edit(edits: readonly TextEdit[]): Promise<boolean>;
}

/**
 * The YAML files over a file system. A file is written beside its place first and then renamed, so a crash leaves the old text or the new
 * one; what was there is compared just before. An open document with unsaved changes is edited in place of its file.
 * @param unique makes a different string on each call, in every window, of letters and digits
 */
export function createAnnotationFiles(raw: RawFiles, openDocument: (uri: string) => OpenDocument | undefined, unique: () => string): AnnotationFiles {
  return {
    async read(uri) {
      const open = openDocument(uri);
      return open?.isDirty ? open.text : raw.read(uri);
    },
    async write({ uri, before, after, edits }) {
      const reason = raw.whyNotWritten?.(uri);
      if (reason) throw new Error(reason);
      const open = openDocument(uri);
      if (open?.isDirty && after !== undefined) return open.text === before && open.edit(edits);
      if (after === undefined) {
        if ((await raw.read(uri)) !== before) return false;
        await raw.remove(uri);
        return true;
      }
      const slash = uri.lastIndexOf('/') + 1;
      const beside = `${uri.slice(0, slash)}.${uri.slice(slash)}.${unique()}.tmp`;
      let isMoved = false;
      try {
        await raw.write(beside, after);
        if ((await raw.read(uri)) !== before || openDocument(uri)?.isDirty) return false;
        await raw.rename(beside, uri);
        isMoved = true;
        return true;
      } finally {
        if (!isMoved) await raw.remove(beside).catch(() => undefined);
      }
    },
  };
}
