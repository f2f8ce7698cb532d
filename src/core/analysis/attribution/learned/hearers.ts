import type { Units } from './units.js';
import { hashesOf } from './wordHashes.js';

export const hears = hashesOf('heard', 'hears');
/** Those before whom people speak. */
export const hearers = hashesOf('court', 'inquest', 'inquiry', 'enquiry', 'jury', 'jurors', 'tribunal', 'hearing', 'committee', 'commission', 'panel', 'mps', 'senators', 'councillors', 'magistrates', 'trial', 'meeting', 'sheriff', 'subcommittee');

/** True for who hears, other than the speaker of a report: the source [first, end) of a cue with "heard". */
export function isHearer({ word }: Units, first: number, end: number, cue: { readonly first: number; readonly end: number }): boolean {
  if (!hears.has(word[cue.end - 1]!)) return false;
  for (let u = first; u < end; u++) if (hearers.has(word[u]!)) return true;
  return false;
}
