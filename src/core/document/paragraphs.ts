import { datelineLength } from './dateline.js';
import { isKicker } from '../lexicon/kickers.js';
import { hasRareLineBreak } from './joinLines.js';
import { trimSpan, type Span } from '../text/span.js';
import type { ParagraphKind } from './types.js';

/** A paragraph before it is tokenized. */
export interface RawParagraph extends Span {
  readonly kind: ParagraphKind;
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/g;

/**
 * Splits a text into paragraphs without white space at their ends; empty ones are left out.
 * A line is a paragraph, but in hard-wrapped text (lines cut at a column, blank lines between paragraphs) a block of lines is.
 */
export function splitParagraphs(text: string): RawParagraph[] {
  const lines = splitLines(text);
  const spans = isHardWrapped(text, lines) ? joinBlocks(lines) : lines;
  const filled = spans.map((span) => trimSpan(text, span)).filter((span) => span.end > span.start);
  return filled.map(({ start, end }, i) => ({ start, end, kind: kindOf(text, filled, i) }));
}

function splitLines(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  const endLine = (at: number, length: number): void => {
    lines.push(trimSpan(text, { start, end: at }));
    start = at + length;
  };
  if (hasRareLineBreak(text)) for (const match of text.matchAll(lineBreak)) endLine(match.index, match[0].length);
  else for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', start)) endLine(at, 1);
  endLine(text.length, 0);
  return lines;
}

/** Lines cut at a column end within a sentence; in narrow or uneven columns most go on in small letters, too, as lists and verse seldom do. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  let blank = 0;
  let followed = 0;
  let cutInside = 0;
  let goesOn = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (line.end === line.start) blank++;
    else if (next.end > next.start) {
      followed++;
      const length = line.end - line.start;
      if (length > 100 || length < 30 || /[.!?:”"’»]$/.test(text.slice(line.end - 1, line.end))) continue;
      if (length >= 50) cutInside++;
      if (/\p{Ll}/u.test(text.charAt(next.start))) goesOn++;
    }
  }
  return blank > 0 && followed >= 3 && (cutInside >= followed * 0.6 || (followed >= 6 && goesOn >= followed * 0.5));
}

function joinBlocks(lines: readonly Span[]): Span[] {
  const blocks: Span[] = [];
  let open: Span | null = null;
  for (const line of lines) {
    if (line.end === line.start) {
      if (open) blocks.push(open);
      open = null;
    } else open = { start: open ? open.start : line.start, end: line.end };
  }
  if (open) blocks.push(open);
  return blocks;
}

const numberSign = 35;
const maximumTitleLength = 200;
const maximumHeadingLength = 120;

function kindOf(text: string, spans: readonly Span[], i: number): ParagraphKind {
  const span = spans[i]!;
  if (i > 0 && span.end - span.start > maximumHeadingLength && text.charCodeAt(span.start) !== numberSign) return 'body';
  const content = text.slice(span.start, Math.min(span.end, span.start + maximumTitleLength + 1));
  if (/^#{1,6} \S/.test(content)) return i === 0 ? 'title' : 'heading';
  if (spans.length === 1) return 'body';
  const words = content.split(/\s+/).length;
  if (i === 0) return content.length <= maximumTitleLength && words <= 30 && looksLikeTitle(content) && !opensTurns(text, spans) ? 'title' : 'body';
  const isLast = i === spans.length - 1;
  return !isLast && content.length <= maximumHeadingLength && words <= 16 && looksLikeHeading(content) ? 'heading' : 'body';
}

function looksLikeTitle(content: string): boolean {
  const sentenceEnds = content.match(/[.!?][”"’']?\s+\p{Lu}/gu)?.length ?? 0;
  return sentenceEnds <= 1 && !datelineLength(content) && !/^[—–-]/.test(content) && (!/^[“"«„]/.test(content) || isQuotedTitle(content));
}

/** "“We counted every tree”", "“Enough”: mayor on the bridge": no sentence's end, and none that goes on with who says it. */
const isQuotedTitle = (content: string): boolean => content.length <= maximumHeadingLength && !/(?:[.!?…,]["”»“]|[.!?…,;:]$)/.test(content);

const labelReach = 12;
const label = /^[\p{L} .-]+:\s/u;
/** So many paragraphs behind the first tell whether it is the first turn of an interview. */
const turnsReach = 3;

/** "Q: …", "A: …": a label opens the text and one of the next paragraphs too, which a headline ("Envoy: …") has none of. */
function opensTurns(text: string, spans: readonly Span[]): boolean {
  const hasLabel = ({ start, end }: Span): boolean => {
    const opening = text.slice(start, Math.min(end, start + labelReach));
    return label.test(opening) && !isKicker(opening.slice(0, opening.indexOf(':')));
  };
  return hasLabel(spans[0]!) && spans.slice(1, 1 + turnsReach).some(hasLabel);
}

const byline = /^(?:(?:(?:Additional |Further )?(?:[Rr]eporting|[Ww]riting|[Ee]diting|[Ww]ritten|[Ee]dited|[Tt]ranslated|[Cc]ompiled) )?[Bb]y (?:\p{Lu}|our |a )|(?:Published|Updated|Posted|Last updated|First published)[ :])/u;

/** "By Ada Brook in Port Avel", "Published 9.14am, 3 May": who wrote it, and when. */
export const isByline = (content: string): boolean => byline.test(content);

function looksLikeHeading(content: string): boolean {
  return (
    !/(?:[.!?…:;,][’']?|[”"»“])$/.test(content) && /^[\p{Lu}\p{N}‘']/u.test(content) && !/^(\w+ ){0,3}\w+:\s/.test(content) && !/^[-*•]\s/.test(content) && !isByline(content)
  );
}
