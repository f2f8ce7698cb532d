import { tokensIn } from '../../document/lookup.js';
import { posCode, type Paragraph, type SeedDocument } from '../../document/types.js';
import { creditWords, isKicker } from '../../lexicon/kickers.js';
import { strongReportingVerbs } from '../../lexicon/reportingVerbs.js';
import type { Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';
import { attributeInterview, isQuestion } from './interviews.js';
import { nounLike } from './nounPhrases.js';
import { toldParagraphs } from './toldParagraphs.js';

/** How sure the layout alone makes an attribution: a speaker's label at a line's start, a dash with or without reporting words. */
const confidence = { headline: 0.7, signature: 0.9, turn: 0.9, dash: 0.8, dashWithoutReport: 0.6 } as const;

/**
 * Attributions that the layout shows: a headline ("NAME: …"), turns of an interview ("Q: …", "A: …", "NAME: …", at least two of them
 * in the document, each with the paragraphs up to the next turn that go on with it), signed quotations (“…” — A. Name) and lines of
 * speech opened by a dash.
 * @param reports what was found without the layout: a turn does not go on into a quotation that has a source of its own there
 */
export function attributeLayout(document: SeedDocument, reports: readonly SourcedContent[]): SourcedContent[] {
  const { text, paragraphs } = document;
  const found: SourcedContent[] = [];
  found.push(...turns(document, reports));
  if (found.length === 0) found.push(...attributeInterview(document, reports));
  const title = paragraphs[0];
  if (title && title.end - title.start <= 120 && text.charAt(title.end - 1) !== '.' && !found.some(({ source }) => source && source.start < title.end)) {
    const headline = labelled(document, title, headlineLabel);
    if (headline) found.push({ ...headline, kind: 'indirect', confidence: confidence.headline });
  }
  paragraphs.forEach((paragraph, p) => {
    if (!mayBeSigned.has(text.charAt(paragraph.start))) return;
    found.push(...signed(document, paragraph), ...signedBelow(document, paragraph, paragraphs[p + 1]));
  });
  for (const q of document.quotedSpans) if (q.style === 'dash') found.push(dashSpeech(document, { start: q.start, end: q.end }));
  return found;
}

/** What `signature` and `quotationAlone` open with. */
const mayBeSigned = new Set('"“”«„‘');

/** A quotation mark may open the line: transcripts within an article have one before each turn. */
const label = /^(["“]?)(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: \([^()\n]{1,40}\)){0,2}):\s+(?=\S)/u;

/** "Commissioner Dot Vale, Emergency Management: …": with what somebody is or is of behind the name. */
const labelWithOffice = /^()(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,4}, (?:(?:\p{Lu}[\p{L}.'’-]*|of|for|and|the) ?){1,6}):\s+(?=\S)/u;

/** Whom a letter is to. */
const addressee = /^(?:dear|confidential to)\b/i;

/** "Q. Where were you?", "A. At home." */
const letterLabel = /^()([QA])\.\s+(?=\S)/u;

/** "The Minister for Primary Industries (Hon. Ada Ode): …", "Q2. Ada Ode (Vale North) (Lab): …": as minutes of parliaments have them. */
const parliamentLabel = /^((?:Q?\d{1,3}\. )?)((?:The|An?) (?:(?:\p{Lu}[\p{L}.'’-]*|of|for|and|to|the|in),? ){1,12}\((?:\p{Lu}[\p{L}.'’-]*[ )]){2,6}|\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: \([^()\n]{1,40}\)){0,2}):\s+(?=\S)/u;

/** "Mr. Brook—I rise …", "The Speaker.—Order": as older minutes have them; only with a title, as a dash also stands in any sentence. */
const dashLabel = /^()((?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Hon|Senator|Deputy)\.? )(?:\p{Lu}\. )*(?:\p{Lu}[\p{L}'’-]* ?){1,3}(?: \([^()\n]{1,40}\))?|(?:The|Mr\.?|Madam) (?:Deputy )?(?:Speaker|Chair(?:man|woman|person)?|President))\.?(?:—|–|--)\s*(?=\p{Lu})/u;

/** "Ada Ode", "Ada Ode and Jon Reed, Harbour Radio": no words of anybody. */
const aloneName = /^(?:(?:Dr|Mrs?|Ms|Prof)\.? )?\p{Lu}[\p{L}.'’-]*(?:,? (?:(?:and|of|van|de|der|von|la|el|al) )?["“]?\p{Lu}[\p{L}.'’-]*["”]?){1,6}$/u;

const hasDash = /[—–]|--/;

/** "Putin: …". */
const headlineLabel = /^()(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u;

/** How many paragraphs without a label a turn may go on over. */
const longestTurn = 4;

function turns(document: SeedDocument, reports: readonly SourcedContent[]): SourcedContent[] {
  const { paragraphs } = document;
  const read = paragraphs.map((paragraph) => (paragraph.kind === 'title' ? null : (labelled(document, paragraph, label) ?? labelled(document, paragraph, letterLabel) ?? labelled(document, paragraph, labelWithOffice) ?? labelled(document, paragraph, parliamentLabel) ?? labelled(document, paragraph, dashLabel))));
  const result: SourcedContent[] = [];
  const labels = read.filter((turn) => turn !== null);
  const isTranscript = labels.length >= 2;
  // one who asks and one who answers: a paragraph without a label between two of their turns belongs to the first
  const isDialogue = labels.length >= 4;
  if (!isTranscript || areDatelines(document, labels)) return result;
  const told = isDialogue ? toldParagraphs(document, reports) : new Set<number>();
  read.forEach((turn, p) => {
    if (!turn) return;
    const contents = [...turn.contents];
    if (isDialogue) {
      let next = p + 1;
      while (next < read.length && next <= p + 1 + longestTurn && read[next] === null) next++;
      const isClose = next < read.length && next <= p + 1 + longestTurn && paragraphs.slice(p + 1, next).every((between) => between.kind === 'body');
      const goesOn = (k: number): boolean => k < next && !told.has(k) && !isBareQuestion(document, paragraphs[k]!);
      for (let k = p + 1; isClose && goesOn(k); k++) {
        const more = spoken(document, paragraphs[k]!);
        if (more) contents.push(more);
      }
    }
    result.push({ ...turn, contents, kind: 'direct', confidence: confidence.turn });
  });
  return result;
}

/** A paragraph that is one question or several, and nothing else. */
const isBareQuestion = ({ text }: SeedDocument, paragraph: Span): boolean => isQuestion(text, paragraph) && !/[\p{Ll}\p{N}][.!…]["”’]?\s/u.test(text.slice(paragraph.start, paragraph.end));

/** "MONTEVELO: Prosecutors have …", each of several once and named nowhere else: where the items of a column of briefs are from. */
function areDatelines({ text }: SeedDocument, labels: readonly SourcedContent[]): boolean {
  if (labels.length < 3) return false;
  const names = labels.map(({ source }) => text.slice(source?.start, source?.end));
  if (new Set(names).size < names.length || !names.every((name) => /^\p{Lu}[\p{Lu} .'’-]{2,}$/u.test(name))) return false;
  return !names.some((name) => {
    const last = name.slice(name.lastIndexOf(' ') + 1);
    return new RegExp(`\\p{L} ${last.charAt(0)}${last.slice(1).toLowerCase()}\\b`, 'u').test(text);
  });
}

/** The paragraph without the quotation marks around it; null for a stage direction in parentheses. */
function spoken({ text }: SeedDocument, { start, end }: Span): Span | null {
  const from = /["“]/.test(text.charAt(start)) ? start + 1 : start;
  return from < end && text.charAt(from) !== '(' ? { start: from, end } : null;
}

function labelled({ text }: SeedDocument, paragraph: Paragraph, pattern: RegExp): SourcedContent | null {
  const opening = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120));
  const [all, mark = '', name = ''] = ((pattern === letterLabel || (pattern === dashLabel ? hasDash.test(opening) : opening.includes(':'))) && pattern.exec(opening)) || [];
  if (!all || all.length >= paragraph.end - paragraph.start || isKicker(name) || addressee.test(name)) return null;
  if (creditWords.has(name.toLowerCase()) && aloneName.test(text.slice(paragraph.start + all.length, paragraph.end))) return null;
  const source = { start: paragraph.start + mark.length, end: paragraph.start + mark.length + name.length };
  const contents = [{ start: paragraph.start + all.length, end: paragraph.end }];
  return { kind: 'direct', source, cue: pattern === letterLabel ? { start: source.end, end: source.end + 1 } : separator(text, source.end), contents, confidence: 0, parent: -1 };
}

/** The colon or the dash from `start` on, behind a full stop. */
function separator(text: string, start: number): Span {
  const from = text.charAt(start) === '.' ? start + 1 : start;
  return { start: from, end: from + (text.startsWith('--', from) ? 2 : 1) };
}

/** Also where the opening mark is a closing one by mistake. */
const signature = /^(["“”«„‘].{20,}["”“»’])\s?([–—―‒]|-{1,2})\s?(\p{Lu}[^\n"“”]{2,70}?)\.?$/su;

const longestSignature = 80;

/** True where the text has a dash so near before `end` that what is behind it may be a signature. */
function hasDashBefore(text: string, end: number): boolean {
  for (let i = end - 1; i > end - longestSignature; i--) {
    const c = text.charCodeAt(i);
    if (c === 45 || (c >= 0x2012 && c <= 0x2015)) return true;
  }
  return false;
}

/** A paragraph that is a quotation with its speaker's name behind a dash; what stands there has no verb. */
function signed({ text, tokens }: SeedDocument, { start, end }: Paragraph): SourcedContent[] {
  if (!hasDashBefore(text, end)) return [];
  const [all, quotation = '', dash = '', name = ''] = signature.exec(text.slice(start, end)) ?? [];
  if (!all) return [];
  const at = text.indexOf(dash, start + quotation.length);
  const from = text.indexOf(name, at + dash.length);
  const source = { start: from, end: from + name.length };
  const { firstToken, endToken } = tokensIn(tokens, source);
  if (tokens.tags.subarray(firstToken, endToken).some((tag) => tag === posCode.VERB || tag === posCode.AUX)) return [];
  const contents = [{ start, end: start + quotation.length }];
  return [{ kind: 'direct', source, cue: { start: at, end: at + dash.length }, contents, confidence: confidence.signature, parent: -1 }];
}

const quotationAlone = /^["“«„].{20,}["”»“]$/su;
const signatureAlone = /^([–—―‒]|-{1,2})\s?(\p{Lu}[^\n"“”:]{2,70}?)\.?$/u;

/** A paragraph that is a quotation, and the next one a dash and its speaker's name; what stands there has no verb. */
function signedBelow({ text, tokens }: SeedDocument, { start, end }: Paragraph, below: Paragraph | undefined): SourcedContent[] {
  const [, dash = '', name = ''] = (below && signatureAlone.exec(text.slice(below.start, below.end))) ?? [];
  if (!below || !name || !quotationAlone.test(text.slice(start, end))) return [];
  const from = text.indexOf(name, below.start + dash.length);
  const source = { start: from, end: from + name.length };
  const { firstToken, endToken } = tokensIn(tokens, source);
  if (tokens.tags.subarray(firstToken, endToken).some((tag) => tag === posCode.VERB || tag === posCode.AUX)) return [];
  return [{ kind: 'direct', source, cue: { start: below.start, end: below.start + dash.length }, contents: [{ start, end }], confidence: confidence.signature, parent: -1 }];
}

/** "– I saw it, said Mara Lind. It was red." */
function dashSpeech(document: SeedDocument, line: Span): SourcedContent {
  const { text, tokens } = document;
  const { firstToken, endToken } = tokensIn(tokens, line);
  const lower = (i: number): string => text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase();
  const isName = (i: number): boolean => nounLike.has(tokens.tags[i]!);
  /** What goes on behind the source that ends before token i: behind ", a shopkeeper in the old town." too. */
  const behindReport = (i: number): number => {
    if (i >= endToken || !/^[.,:–—]$/.test(lower(i))) return i;
    if (lower(i) !== ',' || !/^(?:an?|the)$/.test(lower(i + 1))) return i + 1;
    let end = i + 1;
    while (end < endToken && !/^[.!?]$/.test(lower(end))) end++;
    while (end < endToken && /^[.–—-]$/.test(lower(end))) end++;
    return end;
  };
  for (let i = firstToken + 2; i < endToken; i++) {
    if (!strongReportingVerbs.has(lower(i)) && !/^(asked|replied|answered|cried|whispered|shouted|continued)$/.test(lower(i))) continue;
    const span = (first: number, end: number): Span => ({ start: tokens.starts[first]!, end: tokens.ends[end - 1]! });
    let first = i;
    let after = i + 1;
    if (/^[,!?…–—]$/.test(lower(i - 1))) while (after < endToken && isName(after)) after++;
    else while (first > firstToken && isName(first - 1)) first--;
    const source = first < i ? span(first, i) : after > i + 1 ? span(i + 1, after) : null;
    if (!source || first < firstToken + 3 || !/^[,!?…–—]$/.test(lower(first - 1))) continue;
    const before = span(firstToken, /^[,–—]$/.test(lower(first - 1)) ? first - 1 : first);
    const next = behindReport(after);
    const contents = next < endToken ? [before, { start: tokens.starts[next]!, end: line.end }] : [before];
    return { kind: 'direct', source, cue: span(i, i + 1), contents, confidence: confidence.dash, parent: -1 };
  }
  return { kind: 'direct', source: null, cue: null, contents: [line], confidence: confidence.dashWithoutReport, parent: -1 };
}
