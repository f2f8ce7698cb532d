import { wordSet } from '../lexicon/words.js';
import { joinedPrefixes, longestAbbreviation, readAbbreviations } from './abbreviations.js';
import { addressEnd, hostEnd, mailHostEnd } from './addresses.js';
import { characterClass, createClassifier, lastOfWord } from './characters.js';
import { isEmoji, isLetterPair, symbolEnd } from './symbols.js';
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
/** Code units before the "@" of an e-mail address. */
const longestMailName = 64;

const { lower, upper, digit, space, dot, apostrophe, hyphen, punctuation, surrogate } = characterClass;

/** Makes a scanner; it serves one text after the other. */
export function createScanner(): Scan {
  const classOf = createClassifier();
  const abbreviations = readAbbreviations();
  const prefixes = wordSet(joinedPrefixes);

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
      } else if (k === dot) {
        // "R1.2bn", "Sh3.1"
        if (classAt(p - 1) === digit && classAt(p + 1) === digit) continue;
        return scanDot(from, p, uppers, lowers);
      }
      else if (c === ampersand) {
        if (classAt(p - 1) !== upper || classAt(p + 1) !== upper) break;
      } else if (c === colon) {
        if (lowers < 3 || text.charCodeAt(p + 1) !== slash || text.charCodeAt(p + 2) !== slash || isSpaceAt(p + 3)) break;
        if (!/^(?:https?|ftp)$/i.test(text.slice(from, p))) break;
        return add(from, addressEnd(text, p + 3, end), tokenForm.address);
      } else if (c === dollar && lowers === 0 && uppers < 4) {
        return add(from, p + 1, tokenForm.symbol);
      } else if (k === surrogate) {
        if (!isLetterPair(text, p, end)) break;
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
      if (length === 3 && text.slice(from, p).toLowerCase() === 'www') return add(from, addressEnd(text, p + 1, end), tokenForm.address);
      const host = hostEnd(text, p, end, classOf);
      if (host > 0) return add(from, text.charCodeAt(host) === slash && !isSpaceAt(host + 1) ? addressEnd(text, host, end) : host, tokenForm.address);
      if (length === 1 && uppers === 1) return add(from, p + 1, tokenForm.initial);
      return add(from, p, form);
    }
    if (length === 1 && uppers === 1 && !(text.charCodeAt(from) === 73 && !/^\.? \p{Lu}\.? ?\p{Lu}/u.test(text.slice(p + 1, Math.min(end, p + 7))))) {
      return add(from, p + 1, tokenForm.initial);
    }
    if (length <= longestAbbreviation) {
      const entry = abbreviations.get(text.slice(from, p).toLowerCase());
      if (entry && (uppers > 0 ? !entry.needsLower : !entry.needsCapital)) {
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
    return scanSymbol(from, k);
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

  /** Where the first half begins of the e-mail address with its "@" there. */
  function mailStart(from: number): number {
    let first = from;
    const lowest = Math.max(start, from - longestMailName);
    while (first > lowest && (isAlphanumeric(first - 1) || /[._+-]/.test(text.charAt(first - 1)))) first--;
    return first;
  }

  /** Takes the tokens back that begin at `first` or later; returns where the next one may begin. */
  function takeBack(first: number): number {
    while (out.count > 0 && out.starts[out.count - 1]! >= first) out.count--;
    return out.count > 0 ? Math.max(first, out.ends[out.count - 1]!) : first;
  }

  /** "@name", or the middle of an e-mail address, whose first half has been taken for tokens already. */
  function scanAt(from: number): number {
    const to = nameEnd(from + 1);
    if (to === from + 1) return add(from, from + 1, tokenForm.symbol);
    if (isAlphanumeric(from - 1) && (classAt(to) === dot || classAt(to) === hyphen)) {
      const stop = mailHostEnd(text, from, end);
      if (stop > 0) return add(takeBack(mailStart(from)), stop, tokenForm.address);
    }
    return add(from, to, tokenForm.handle);
  }

  function scanSymbol(from: number, k: number): number {
    if (k === surrogate && isLetterPair(text, from, end)) return scanWord(from);
    const to = symbolEnd(text, from, end, classOf);
    return add(from, to, isEmoji(text, from, to) ? tokenForm.emoji : tokenForm.symbol);
  }
}
