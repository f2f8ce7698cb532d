import type { TextEdit } from '../../core/text/edits.js';

/** Where the files of a seed are. */
export interface AnnotationPaths {
  /** URI of the annotation file of a seed. */
  annotationsOf(seed: string): string;
  /** URI of the entity register that holds for a seed: the one at the root of its workspace folder. */
  registerOf(seed: string): string;
}

/** A change of a whole file; undefined is no file. */
export interface FileChange {
  readonly uri: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The edits that lead from `before` to `after`, for an open document. */
  readonly edits: readonly TextEdit[];
}

/** The YAML files, read and written. Texts are UTF-8 with the byte order mark, if there is one. */
export interface AnnotationFiles {
  /** The text as it is now: of the open document with its unsaved changes, else of the file; undefined when there is none. Rejects, with a message for people, when it can't be read. */
  read(uri: string): Promise<string | undefined>;
  /**
   * Makes the change if the text still is `before`, and resolves with true; else does nothing and resolves with false. An open document with
   * unsaved changes is edited and left unsaved; a file is written atomically: whoever reads it finds the old or the new text, never a part.
   * Rejects, with a message for people, when it can't be written.
   */
  write(change: FileChange): Promise<boolean>;
}

/** Texts that annotations were made from, by their hash (`textHash` of the normal text, which is a Git blob id). */
export interface TextHistory {
  /** The text with that hash, from a snapshot or from Git; undefined where it can't be had. Never rejects. */
  find(seed: string, hash: string): Promise<string | undefined>;
  /** Keeps the text that a decision was made on. */
  keep(seed: string, hash: string, text: string): void;
}
