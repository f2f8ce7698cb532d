/** The code of an error of the file system ("ENOENT"). */
export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);

/** What an error of the file system means for somebody who wanted the file, or a folder, read. */
export function unreadable(error: unknown, wanted: 'file' | 'folder' = 'file'): string {
  const code = codeOf(error);
  if (code === 'ENOENT') return `there is no such ${wanted}`;
  if (code === 'EISDIR') return 'is a folder; name its files (DIR/*.txt)';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you';
  return `cannot be read (${code})`;
}
