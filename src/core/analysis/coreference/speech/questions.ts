import type { Paragraph } from '../../../document/types.js';

/** A turn that asks without a question mark. */
const asksWithout = /\b(?:I (?:just )?(?:wanted to (?:know|ask)|wonder(?:ed)? (?:if|whether|what|how|why))|tell (?:us|me) (?:about|more)|can you (?:tell|talk|explain|describe)|could you (?:tell|talk|explain|describe))\b[^]*\byou|\b(?:tell (?:us|me) (?:about|more)|(?:can|could|would) you (?:tell|talk|explain|describe))\b/i;
/** What any of these has, which most turns have not. */
const mayAsk = /\b(?:wonder|wanted|tell|can|could|would)/i;

/** The label of who asks. */
const asksByLabel = /^(?:Q|QUESTION|INTERVIEWER)[.:]/;

/** For each paragraph whether it asks, as a turn of an interview. */
export function findQuestions(text: string, paragraphs: readonly Paragraph[]): boolean[] {
  return paragraphs.map((p, i) => (p.kind === 'body' || p.kind === 'heading') && (asksByLabel.test(text.slice(p.start, p.start + 14)) || (isQuestion(text, p) && !(i > 0 && tellsOfItself(text, p)))));
}

function isQuestion(text: string, { start, end }: Paragraph): boolean {
  let last = end - 1;
  while (last > start && /[”"’')\]\s]/.test(text.charAt(last))) last--;
  if (text.charAt(last) === '?') return end - start < 900;
  if (end - start >= 500) return false;
  const content = text.slice(start, end);
  return mayAsk.test(content) && asksWithout.test(content);
}

/** True for a long turn that speaks of itself more than to the other: an answer, though it may end in a question. */
function tellsOfItself(text: string, { start, end }: Paragraph): boolean {
  if (end - start < 250) return false;
  const content = text.slice(start, end);
  const own = content.match(/\b(?:I|my|me)\b/g)?.length ?? 0;
  return own > 1 && own > (content.match(/\byou(?:rs?)?\b/gi)?.length ?? 0);
}
