import { wordSet } from '../lexicon/words.js';
import { topLevelDomains } from './abbreviations.js';
import { characterClass } from './characters.js';

const { dot, digit, hyphen } = characterClass;
const domains = wordSet(topLevelDomains);

/** End of the host name in text[…, end) whose first dot is at p, or -1 where its last part is no top-level domain. */
export function hostEnd(text: string, p: number, end: number, classOf: (code: number) => number): number {
  const classAt = (i: number): number => (i < end ? classOf(text.charCodeAt(i)) : characterClass.space);
  let last = p;
  let to = p + 1;
  for (; to < end; to++) {
    const k = classAt(to);
    if (k === dot && classAt(to + 1) <= digit) last = to;
    else if (k > digit && k !== hyphen) break;
  }
  while (classAt(to - 1) === hyphen) to--;
  return domains.has(text.slice(last + 1, to)) ? to : -1;
}

/** End of the web address that runs on from p to the next white space, without the punctuation at its end. */
export function addressEnd(text: string, p: number, end: number): number {
  let to = p;
  while (to < end && !/[\s"<>“”«»]/.test(text.charAt(to))) to++;
  while (to > p && /[.,;:!?'’)\]}]/.test(text.charAt(to - 1))) to--;
  return to;
}

const longestHost = 254;
const mailHost = /^[\p{L}\p{N}-]*(?:\.[\p{L}\p{N}-]*[\p{L}\p{N}])+/u;

/** End of the host behind the "@" at p of an e-mail address, or -1. */
export function mailHostEnd(text: string, p: number, end: number): number {
  const host = mailHost.exec(text.slice(p + 1, Math.min(end, p + 1 + longestHost)));
  return host ? p + 1 + host[0].length : -1;
}
