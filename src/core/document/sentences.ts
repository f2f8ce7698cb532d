import { calendarWords } from '../lexicon/calendar.js';
import { strongReportingVerbs } from '../lexicon/reportingVerbs.js';
import { readWords } from '../lexicon/words.js';
import { hashLower } from '../model/hash.js';
import { tokenForm, type TokenBuffer } from './tokenBuffer.js';

/** Words that begin a sentence when they are written with a capital letter behind a dot that may be an abbreviation's. */
const openingWords = `
the he she it they we i you but and in on at a an this that these those there here his her their its our my when while after before as for if so
what who why how where some many most more all no not yet then now since with by from to however meanwhile also although though because another
each both still even instead perhaps such under during according
`;
const timeWords = `
eastern pacific central mountain local est edt et pt pst pdt cst cdt ct gmt utc bst cet
`;
const askingVerbs = 'asked asks wrote writes shouted yelled cried exclaimed joked wondered whispered called read';

/** Appends the first token of each sentence of the tokens [first, end), a paragraph, to `out`. */
export type SplitSentences = (text: string, tokens: TokenBuffer, first: number, end: number, out: number[]) => void;

/**
 * Makes the sentence splitter. A sentence ends behind ".", "?", "!", an ellipsis or an abbreviation that may end one, with the closing
 * marks that follow, when what comes next begins like a sentence; not before words that tell who says what is quoted ("“…!” she said").
 */
export function createSentenceSplitter(): SplitSentences {
  const hashes = (words: Iterable<string>): ReadonlySet<number> => new Set(Array.from(words, (word) => hashLower(word, 0, word.length)));
  const opening = hashes(readWords(openingWords));
  const times = hashes([...calendarWords, ...readWords(timeWords)]);
  const reporting = hashes([...strongReportingVerbs, ...readWords(askingVerbs)]);

  return (text, tokens, first, end, out) => {
    const { starts, ends, words, forms } = tokens;
    if (first === end) return;
    let sentence = first;
    out.push(first);
    const form = (i: number): number => forms[i]!;
    const code = (i: number): number => text.charCodeAt(starts[i]!);
    const isGlued = (i: number): boolean => ends[i - 1] === starts[i];
    for (let i = first; i + 1 < end; i++) {
      const f = form(i);
      const isMark = f === tokenForm.punctuation;
      if (isMark ? !isTerminator(code(i)) : f < tokenForm.initial || f === tokenForm.title) continue;
      let next = i + 1;
      let isQuoted = false;
      let isStrong = isMark && code(i) !== 46;
      while (next < end && form(next) === tokenForm.punctuation) {
        const c = code(next);
        if (isTerminator(c)) isStrong = true;
        else if (isClosing(c) || (isStraight(c) && isGlued(next) && (next + 1 >= end || !isGlued(next + 1) || form(next + 1) === tokenForm.punctuation))) isQuoted ||= c !== 41 && c !== 93;
        else break;
        next++;
      }
      if (next >= end) break;
      let word = next;
      while (word < end && form(word) === tokenForm.punctuation) word++;
      if (endsAt(i, next, word, isMark, isStrong, isQuoted)) {
        out.push(next);
        sentence = next;
      }
      i = next - 1;
    }

    function endsAt(i: number, next: number, word: number, isMark: boolean, isStrong: boolean, isQuoted: boolean): boolean {
      if (word >= end) return isMark && !isGlued(next) && isOpening(code(next));
      const f = form(word);
      const isWord = f >= tokenForm.lower;
      if (isGlued(next) && !isQuoted && !(isMark && f === tokenForm.capital && form(i - 1) === tokenForm.lower && ends[i - 1]! - starts[i - 1]! > 1)) return false;
      if (f === tokenForm.lower ? !isUncased(code(word)) : f === tokenForm.clitic) return false;
      if (!isMark) return isQuoted || isDifferent(i, next, word);
      if (i === sentence + 1 && form(sentence) === tokenForm.number && ends[sentence]! - starts[sentence]! < 3) return false;
      return !(isQuoted && isStrong && isWord && word === next && isReport(word));
    }

    /** Whether a sentence ends at an abbreviation: by what follows it. */
    function isDifferent(i: number, next: number, word: number): boolean {
      const f = form(i);
      if (next < word) return f !== tokenForm.initial && isOpening(code(next)) && code(next) !== 40 && code(next) !== 91;
      if (form(word) !== tokenForm.capital && form(word) !== tokenForm.initial) return false;
      if (f === tokenForm.initial && i > first && form(i - 1) >= tokenForm.capital) return false;
      if (opening.has(words[word]!)) return true;
      const lastLetter = text.charCodeAt(ends[i]! - 2);
      const isLower = lastLetter >= 97 && lastLetter <= 122 && text.charCodeAt(starts[i]!) >= 97;
      return f !== tokenForm.initial && isLower && !times.has(words[word]!) && !(f === tokenForm.abbreviation && text.startsWith('inc', starts[i]));
    }

    /** Whether "Ada Brook said" or the like begins at the token. */
    function isReport(from: number): boolean {
      for (let k = from; k < end && k < from + 6; k++) {
        if (k > from && form(k) === tokenForm.lower) return reporting.has(words[k]!);
        if (form(k) < tokenForm.capital) return false;
        if (k === from && opening.has(words[k]!)) return k + 1 < end && reporting.has(words[k + 1]!);
      }
      return false;
    }
  };
}

const isTerminator = (c: number): boolean => c === 46 || c === 63 || c === 33 || c === 0x2026 || c === 0x3002 || c === 0xff01 || c === 0xff1f || c === 0x203d || c === 0x61f || c === 0x964;

const isClosing = (c: number): boolean => c === 0x201d || c === 0x2019 || c === 0xbb || c === 41 || c === 93 || c === 0x203a || c === 0x300d || c === 0x300f;

const isStraight = (c: number): boolean => c === 34 || c === 39;

const isOpening = (c: number): boolean =>
  c === 34 || c === 39 || c === 0x201c || c === 0x2018 || c === 0xab || c === 0x201e || c === 0x201a || c === 40 || c === 91 || c === 0x300c || c === 0xbf || c === 0xa1;

/** Scripts without capital letters. */
const isUncased = (c: number): boolean => c > 0x590 && !(c >= 0x1c80 && c < 0x2e80);
