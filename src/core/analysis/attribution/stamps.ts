import type { Paragraph, SeedDocument } from '../../document/types.js';

/** "17:42 ", "5.30pm GMT – ", "• ", "- ". */
const stamp = /^(?:\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: (?:GMT|BST|CET|CEST|EST|EDT|UTC|ET|PT|IST))?\s*[–—:|-]?|\d{1,2} ?[ap]\.?m\.?\s*[–—:|-]?|[•●▪◦*·-])\s+(?=["“”‘'«„(]?\p{Lu})/u;
const longestStamp = 24;
const opensStamp = new Set([...'0123456789•●▪◦*·-']);

/** The token behind the time or the bullet that opens a paragraph, as entries of live reports and of lists have one; its first where it has none. */
export function tokenBehindStamp({ text, tokens }: SeedDocument, { start, firstToken, endToken }: Paragraph): number {
  if (!opensStamp.has(text.charAt(start))) return firstToken;
  const end = start + (stamp.exec(text.slice(start, start + longestStamp + 2))?.[0].length ?? 0);
  let token = firstToken;
  while (token < endToken && tokens.starts[token]! < end) token++;
  return token < endToken ? token : firstToken;
}
