import { wordSet } from '../lexicon/words.js';
import { joinedPrefixes, longestAbbreviation, readAbbreviations, topLevelDomains } from './abbreviations.js';
import { characterClass, createClassifier, lastOfWord } from './characters.js';
import { TokenBuffer, tokenForm } from './tokenBuffer.js';

/**
 * Finds the tokens of text[start, end) in one pass over its code units and appends them to `out`. Every character that is no white
 * space belongs to exactly one token. Conventions: contracted words and possessive endings are tokens of their own ("do" "n't",
 * "Ada" "'s"), hyphens too, but for prefixes ("re-election"); dots belong to abbreviations, initials and host names.
 */
export type Scan = (text: string, start: number, end: number, out: TokenBuffer) => void;

const ampersand = 38;
const at = 64;
const hash = 35;
const underscore = 95;
const slash = 47;
const colon = 58;
const comma = 44;
const dollar = 36;
const plus = 43;
const zeroWidthJoiner = 0x200d;

const { lower, upper, digit, space, dot, apostrophe, hyphen, punctuation, surrogate } = characterClass;

/** Makes a scanner; it serves one text after the other. */
export function createScanner(): Scan {
  const classOf = createClassifier();
  const abbreviations = readAbbreviations();
  const prefixes = wordSet(joinedPrefixes);
  const domains = wordSet(topLevelDomains);

  let text = '';
  let start = 0;
  let end = 0;
  let out = new TokenBuffer('', 0);
  return (whole, from, to, buffer) => {
    text = whole;
    start = from;
    end = to;
    out = buffer;
    for (let i = start; i < end; ) {
      const k = classOf(text.charCodeAt(i));
      if (k === space) i++;
      else if (k <= lastOfWord) i = scanWord(i);
      else if (k === digit) i = scanNumber(i, i);
      else i = scanOther(i, k);
    }
  };

  /** Class of the code unit; that of white space outside the text. */
  function classAt(i: number): number {
    return i >= start && i < end ? classOf(text.charCodeAt(i)) : space;
  }

  function isLetter(i: number): boolean {
    return classAt(i) <= lastOfWord;
  }

  function isAlphanumeric(i: number): boolean {
    return classAt(i) <= digit;
  }

  function lettersEnd(from: number): number {
    let to = from;
    while (isLetter(to)) to++;
    return to;
  }

  function add(from: number, to: number, form: number): number {
    out.push(from, to, form);
    return to;
  }

  function scanWord(from: number): number {
    let p = from;
    let uppers = 0;
    let lowers = 0;
    let segment = from;
    for (; p < end; p++) {
      const c = text.charCodeAt(p);
      const k = classOf(c);
      if (k === lower) lowers++;
      else if (k === upper) uppers++;
      else if (k <= digit || (c === underscore && isAlphanumeric(p + 1))) continue;
      else if (k === apostrophe) {
        if (!isLetter(p + 1)) break;
        const cut = cliticStart(p, from);
        if (cut >= 0) {
          p = cut;
          break;
        }
        segment = p + 1;
      } else if (k === hyphen) {
        if (!isAlphanumeric(p + 1) || !prefixes.has(text.slice(segment, p).toLowerCase())) break;
        segment = p + 1;
      } else if (k === dot) return scanDot(from, p, uppers, lowers);
      else if (c === ampersand) {
        if (classAt(p - 1) !== upper || classAt(p + 1) !== upper) break;
      } else if (c === colon) {
        if (lowers < 3 || text.charCodeAt(p + 1) !== slash || text.charCodeAt(p + 2) !== slash || isSpaceAt(p + 3)) break;
        if (!/^(?:https?|ftp)$/i.test(text.slice(from, p))) break;
        return scanAddress(from, p + 3);
      } else if (c === dollar && lowers === 0 && uppers < 4) {
        return add(from, p + 1, tokenForm.symbol);
      } else if (k === surrogate) {
        if (!isLetterPair(p)) break;
        p++;
      } else break;
    }
    if (lowers === 6 && uppers === 0 && p - from === 6 && text.startsWith('cannot', from)) {
      add(from, from + 3, tokenForm.lower);
      from += 3;
    }
    return add(from, p, wordForm(from, p, uppers, lowers));
  }

  function wordForm(from: number, to: number, uppers: number, lowers: number): number {
    if (uppers === 0) return tokenForm.lower;
    if (uppers === 1 && classAt(from) === upper) return tokenForm.capital;
    return lowers === 0 && to - from > 1 ? tokenForm.allCapitals : tokenForm.mixed;
  }

  /** Where the ending begins that the apostrophe at p belongs to ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m"), or -1. */
  function cliticStart(p: number, from: number): number {
    const length = lettersEnd(p + 1) - p - 1;
    if (length > 2) return -1;
    const a = text.charCodeAt(p + 1) | 32;
    const b = length === 2 ? text.charCodeAt(p + 2) | 32 : 0;
    if (length === 1 && a === 116 && (text.charCodeAt(p - 1) | 32) === 110 && p - 1 > from) return p - 1;
    const known = length === 1 ? a === 115 || a === 100 || a === 109 : (a === 114 && b === 101) || (a === 118 && b === 101) || (a === 108 && b === 108);
    return known && classAt(p + 1 + length) !== digit ? p : -1;
  }

  function isSpaceAt(p: number): boolean {
    return classAt(p) === space;
  }

  /** The word text[from, p) with a dot at p. */
  function scanDot(from: number, p: number, uppers: number, lowers: number): number {
    const length = p - from;
    const form = wordForm(from, p, uppers, lowers);
    if (isLetter(p + 1)) {
      if (length === 1 || (length === 2 && uppers === 1)) {
        const acronym = acronymEnd(from, p);
        if (acronym > p + 1) return add(from, acronym, tokenForm.dotted);
      }
      if (length === 3 && text.slice(from, p).toLowerCase() === 'www') return scanAddress(from, p + 1);
      const host = hostEnd(p);
      if (host > 0) return text.charCodeAt(host) === slash && !isSpaceAt(host + 1) ? scanAddress(from, host) : add(from, host, tokenForm.address);
      if (length === 1 && uppers === 1) return add(from, p + 1, tokenForm.initial);
      return add(from, p, form);
    }
    if (length === 1 && uppers === 1 && !(text.charCodeAt(from) === 73 && !/^\.? \p{Lu}\.? ?\p{Lu}/u.test(text.slice(p + 1, Math.min(end, p + 7))))) {
      return add(from, p + 1, tokenForm.initial);
    }
    if (length <= longestAbbreviation) {
      const entry = abbreviations.get(text.slice(from, p).toLowerCase());
      if (entry && (uppers > 0 || !entry.needsCapital)) {
        if (entry.kind === 'title' || entry.kind === 'month') return add(from, p + 1, entry.kind === 'month' ? tokenForm.abbreviation : tokenForm.title);
        if (entry.kind === 'trailing') return add(from, p + 1, tokenForm.abbreviation);
        if (entry.kind === 'behindComma' && text.charCodeAt(from - 2) === comma) return add(from, p + 1, tokenForm.abbreviation);
        if (entry.kind === 'figure' && classAt(p + 1) === space && classAt(p + 2) === digit) return add(from, p + 1, tokenForm.title);
      }
    }
    return add(from, p, form);
  }

  /** End of "U.S.", "p.m.", "Ph.D." whose first dot is at p, its last dot included; p + 1 where there is no such word. */
  function acronymEnd(from: number, p: number): number {
    let to = p + 1;
    while (isLetter(to) && !isAlphanumeric(to + 1)) {
      if (classAt(to + 1) !== dot) return to - from > 2 || classAt(to) === upper ? to + 1 : p + 1;
      to += 2;
    }
    return to;
  }

  /** End of the host name whose first dot is at p, or -1. */
  function hostEnd(p: number): number {
    let last = p;
    let to = p + 1;
    for (; to < end; to++) {
      const k = classAt(to);
      if (k === dot && isAlphanumeric(to + 1)) last = to;
      else if (k > digit && k !== hyphen) break;
    }
    while (classAt(to - 1) === hyphen) to--;
    const label = text.slice(last + 1, to);
    return domains.has(label) ? to : -1;
  }

  /** An address runs to the next white space, without the punctuation at its end. */
  function scanAddress(from: number, p: number): number {
    let to = p;
    while (to < end && !isSpaceAt(to) && !/["<>“”«»]/.test(text.charAt(to))) to++;
    while (to > p && /[.,;:!?'’)\]}]/.test(text.charAt(to - 1))) to--;
    return add(from, Math.max(to, p), tokenForm.address);
  }

  function scanNumber(from: number, first: number): number {
    let p = first + 1;
    for (; p < end; p++) {
      const c = text.charCodeAt(p);
      const k = classOf(c);
      if (k === digit) continue;
      if ((k === dot || k === hyphen || c === comma || c === colon || c === slash) && classAt(p + 1) === digit) continue;
      break;
    }
    if (isLetter(p)) {
      const suffix = text.slice(p, Math.min(lettersEnd(p), p + 3)).toLowerCase();
      if (/^(?:s|st|nd|rd|th|am|pm)$/.test(suffix) && !isAlphanumeric(p + suffix.length)) p += suffix.length;
      else if (/^[ap]\.m\./i.test(text.slice(p, Math.min(p + 4, end)))) p += 4;
    }
    return add(from, p, tokenForm.number);
  }

  function scanOther(from: number, k: number): number {
    const c = text.charCodeAt(from);
    if (k === apostrophe) {
      if (isAlphanumeric(from - 1) && isLetter(from + 1) && cliticStart(from, from) >= 0) return add(from, lettersEnd(from + 1), tokenForm.clitic);
      if (classAt(from + 1) === digit && classAt(from + 2) === digit && (text.charCodeAt(from + 3) | 32) === 115 && !isAlphanumeric(from + 4)) return add(from, from + 4, tokenForm.number);
      return add(from, from + 1, tokenForm.punctuation);
    }
    if (k === dot) {
      if (isNumberBehind(from)) return scanNumber(from, from + 1);
      return add(from, runEnd(from), tokenForm.punctuation);
    }
    if (k === hyphen || c === plus) {
      if ((isSpaceAt(from - 1) || text.charCodeAt(from - 1) === 40) && isNumberBehind(from)) return scanNumber(from, from + 1);
      return k === hyphen ? add(from, runEnd(from), tokenForm.punctuation) : add(from, from + 1, tokenForm.symbol);
    }
    if (c === at) return scanAt(from);
    if (c === hash && isLetter(from + 1)) return add(from, nameEnd(from + 1), tokenForm.handle);
    if (k === punctuation) return add(from, c === underscore ? runEnd(from) : from + 1, tokenForm.punctuation);
    return scanSymbol(from);
  }

  /** A number that the mark there opens. */
  function isNumberBehind(from: number): boolean {
    return classAt(from + 1) === digit && !isAlphanumeric(from - 1) && classAt(from - 1) !== dot;
  }

  function runEnd(from: number): number {
    let to = from + 1;
    while (to < end && text.charCodeAt(to) === text.charCodeAt(from)) to++;
    return to;
  }

  function nameEnd(from: number): number {
    let to = from;
    while (isAlphanumeric(to) || (to < end && text.charCodeAt(to) === underscore)) to++;
    return to;
  }

  /** "@name", or the middle of an e-mail address, whose first half has been taken for tokens already. */
  function scanAt(from: number): number {
    const to = nameEnd(from + 1);
    if (to === from + 1) return add(from, from + 1, tokenForm.symbol);
    if (isAlphanumeric(from - 1)) {
      const host = classAt(to) === dot || classAt(to) === hyphen ? /^[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]*[\p{L}\p{N}])+/u.exec(text.slice(from + 1, Math.min(end, from + 255))) : null;
      if (host) {
        let first = from;
        const lowest = Math.max(start, from - 64);
        while (first > lowest && (isAlphanumeric(first - 1) || /[._+-]/.test(text.charAt(first - 1)))) first--;
        while (out.count > 0 && (out.starts[out.count - 1] as number) >= first) out.count--;
        const end_ = out.count > 0 ? Math.max(first, out.ends[out.count - 1] as number) : first;
        return add(end_, from + 1 + host[0].length, tokenForm.address);
      }
    }
    return add(from, to, tokenForm.handle);
  }

  function codePointEnd(from: number): number {
    const code = text.codePointAt(from) as number;
    return code > 0xffff && from + 1 < end ? from + 2 : from + 1;
  }

  /** True where a pair of surrogates is a letter or digit. */
  function isLetterPair(from: number): boolean {
    return codePointEnd(from) === from + 2 && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(from, from + 2));
  }

  /** A symbol with all that joins it: variation selectors, skin tones, zero-width joiners with what they join, a flag's second half. */
  function scanSymbol(from: number): number {
    if (classAt(from) === surrogate && isLetterPair(from)) return scanWord(from);
    let to = codePointEnd(from);
    const isFlag = isRegional(from);
    if (isFlag && isRegional(to)) to = codePointEnd(to);
    let joined = isFlag;
    for (; to < end;) {
      const c = text.charCodeAt(to);
      if (c === 0xfe0e || c === 0xfe0f || c === 0x20e3) to++;
      else if (c === 0xd83c && (text.codePointAt(to) as number) >= 0x1f3fb && (text.codePointAt(to) as number) <= 0x1f3ff) to += 2;
      else if (c === zeroWidthJoiner && to + 1 < end && classAt(to + 1) !== space && !isAlphanumeric(to + 1)) to = codePointEnd(to + 1);
      else break;
      joined = true;
    }
    return add(from, to, joined || to - from > 1 || /\p{Extended_Pictographic}/u.test(text.charAt(from)) ? tokenForm.emoji : tokenForm.symbol);
  }

  function isRegional(p: number): boolean {
    if (p + 1 >= end) return false;
    const code = text.codePointAt(p) as number;
    return code >= 0x1f1e6 && code <= 0x1f1ff;
  }
}
