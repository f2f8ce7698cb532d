/** True where a file, or a folder of it, is in one of the folders; all are URIs without a slash at the end. */
export function isBelow(uri: string, folders: ReadonlySet<string>): boolean {
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) if (folders.has(uri.slice(0, at))) return true;
  return false;
}
