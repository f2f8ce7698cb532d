/** Reads a list of words: entries apart by white space, "_" for a space within one. */
export const readWords = (list: string): string[] => list.split(/\s+/).filter(Boolean).map((word) => word.replace(/_/g, ' '));

/** A set of the words of the lists. */
export const wordSet = (...lists: readonly string[]): ReadonlySet<string> => new Set(lists.flatMap(readWords));
