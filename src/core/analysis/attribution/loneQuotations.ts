import type { QuotedSpan, SeedDocument } from '../../document/types.js';
import { outsideOf } from '../../text/outside.js';
import type { SourcedContent } from '../types.js';
import { isTitle } from './kinds.js';

const confidence = 0.45;
/** Words of a headline in marks at least: fewer may be a name. */
const leastWordsOfTitle = 3;

/**
 * Quotations that nothing else holds and that stand by themselves, as the lines of a dialogue do: “Who told you?” ¶ “Nobody.” They are sentences of their own within a paragraph, or a paragraph
 * or heading. Nobody is said to have said them, so neither source nor cue is known.
 */
export function attributeLoneQuotations(document: SeedDocument, found: readonly SourcedContent[]): SourcedContent[] {
  const { quotedSpans } = document;
  const isFree = outsideOf(found.flatMap(({ source, cue, contents }) => [source, cue, ...contents]));
  const continuation = new Map(quotedSpans.map(({ continues }, i) => [continues, i]));
  // a heading in single marks says in the text’s own words what is told below, where the text quotes in double ones
  const quotesInDouble = quotedSpans.some((q) => q.parent < 0 && !isSingle(q));
  const added: SourcedContent[] = [];
  quotedSpans.forEach((q, i) => {
    if (q.parent >= 0 || q.continues >= 0 || q.style === 'dash' || (q.paragraph > 0 && isSingle(q) && quotesInDouble)) return;
    if (!standsAlone(document, q) || isTitle(document.text, [q]) || !isFree(q)) return;
    const parts: QuotedSpan[] = [];
    for (let next: number | undefined = i; next !== undefined; next = continuation.get(next)) parts.push(quotedSpans[next]!);
    // a mark that nothing closes and nothing goes on with: the text's marks are in disorder
    if (!q.closed && parts.length === 1) return;
    added.push({ kind: 'direct', source: null, cue: null, contents: parts.filter(isFree).map(({ start, end }) => ({ start, end })), confidence, parent: -1 });
  });
  return added;
}

/** True where the paragraph before or behind opens with a quotation, too: one that stands alone among others repeats words of the text, or shows whose it is in ways of its own. */
function isInDialogue(text: string, paragraphs: SeedDocument['paragraphs'], index: number): boolean {
  const opensQuoted = (p: number): boolean => /^["“‘«„']/.test(text.charAt(paragraphs[p]?.start ?? text.length));
  const isLedIn = text.charAt((paragraphs[index - 1]?.end ?? 0) - 1) === ':';
  return !isLedIn && (opensQuoted(index - 1) || opensQuoted(index + 1));
}

const isSingle = ({ style }: QuotedSpan): boolean => style === 'single' || style === 'straightSingle';

/** True for a quotation that is a sentence, or a headline, with nothing of another one around it. */
function standsAlone({ text, paragraphs }: SeedDocument, q: QuotedSpan): boolean {
  const paragraph = paragraphs[q.paragraph];
  if (!paragraph) return false;
  const words = text.slice(q.inner.start, q.inner.end).trim();
  if (!/^(?:[¿¡…‘'"(]\s?)?[\p{Lu}\p{N}]/u.test(words)) return false;
  const opens = q.start === paragraph.start || /[.?!…:”"’»)]\s+$/.test(text.slice(Math.max(paragraph.start, q.start - 4), q.start));
  const closes = q.end >= paragraph.end || /^\s+["“‘«\p{Lu}(]/u.test(text.slice(q.end, Math.min(paragraph.end, q.end + 4)));
  if (!opens || !closes) return false;
  if (paragraph.kind === 'body') return (/[.?!…]["”’»]*$/.test(words) || (!q.closed && q.end >= paragraph.end)) && (q.start > paragraph.start || q.end < paragraph.end - 1 || isInDialogue(text, paragraphs, q.paragraph));
  return q.start === paragraph.start && q.end >= paragraph.end - 1 && words.split(/\s+/).length >= leastWordsOfTitle;
}
