/** Classes of UTF-16 code units, as far as tokens depend on them. Words begin with classes up to `lastOfWord`. */
export const characterClass = {
  lower: 1, upper: 2, letter: 3, mark: 4, digit: 5, space: 6, dot: 7, apostrophe: 8, hyphen: 9, punctuation: 10, symbol: 11, surrogate: 12,
} as const;
export const lastOfWord = characterClass.mark;

/** Makes the function that tells a code unit's class; each is worked out once. */
export function createClassifier(): (code: number) => number {
  const table = new Uint8Array(0x10000);
  for (let code = 0; code < 128; code++) table[code] = classify(code);
  return (code) => table[code] || (table[code] = classify(code));
}

const symbols = new Set(Array.from('%&/*#@\u00a7\u2030\u2020\u2021', (character) => character.charCodeAt(0)));
const joiners = new Set([0xad, 0x200c, 0x200d, 0x2060]);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (code === 46) return characterClass.dot;
  if (code === 39 || code === 0x2019) return characterClass.apostrophe;
  if (symbols.has(code)) return characterClass.symbol;
  if (code === 45 || code === 0x2010 || code === 0x2011) return characterClass.hyphen;
  if (/\s/.test(character)) return characterClass.space;
  if (code >= 0xd800 && code <= 0xdfff) return characterClass.surrogate;
  if (/\p{Ll}/u.test(character)) return characterClass.lower;
  if (/\p{Lu}/u.test(character)) return characterClass.upper;
  if (/\p{L}/u.test(character)) return characterClass.letter;
  if (/\p{M}/u.test(character) || joiners.has(code)) return characterClass.mark;
  if (/\p{N}/u.test(character)) return /\p{Nd}/u.test(character) ? characterClass.digit : characterClass.letter;
  return /\p{P}/u.test(character) ? characterClass.punctuation : characterClass.symbol;
}
