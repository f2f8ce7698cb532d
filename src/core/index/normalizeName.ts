const suffix = /,?\s+(?:jr|sr|ii|iii|iv)\.?$/iu;

/** A name as it is compared: without case, leading "the", final dots, generational suffix; apostrophes and spaces alike. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /iu, '')
    .replace(suffix, '')
    .toLowerCase();
}
