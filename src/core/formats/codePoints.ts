import { lowerBound } from '../text/search.js';

/**
 * Makes a function from UTF-16 offsets of the text to counts of Unicode code points from its start (a lone surrogate counts as one).
 * Offsets outside the text are clamped to it; an offset within a surrogate pair gives the count before the pair.
 */
export function createCodePointCounter(text: string): (offset: number) => number {
  const lowSurrogates: number[] = [];
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) lowSurrogates.push(i);
  }
  return (offset) => {
    const clamped = Math.min(Math.max(0, offset), text.length);
    return clamped - lowerBound(lowSurrogates.length, (i) => lowSurrogates[i]! <= clamped);
  };
}

const isHigh = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number): boolean => code >= 0xdc00 && code <= 0xdfff;
