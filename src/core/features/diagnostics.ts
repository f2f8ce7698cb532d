import type { FileProblem, FileProblemCode } from '../annotations/yaml/problems.js';
import { quoted } from '../annotations/yaml/layout.js';
import type { Decision, ItemRef } from '../decisions/decision.js';
import type { AnnotationFact, AttributionFact, DocumentFacts } from '../index/facts.js';
import type { TextEdit } from '../text/edits.js';
import { inMarks, shorten } from '../text/shorten.js';
import { fewestMisread, misreadCharacters } from '../text/encoding.js';
import { textOf, type Span } from '../text/span.js';
import { describeWordChanges, wordChanges, type WordChange } from '../text/wordChanges.js';
import { count, attributionKindLabels } from './labels.js';

/** In articles: words-changed is the alarm that what a person confirmed reads differently now. */
export type SeedDiagnosticCode = 'wrong-encoding' | 'unbalanced-quotation-mark' | 'quotation-without-speaker' | 'words-changed' | 'annotation-moved' | 'annotation-lost';

/** A quick fix: decisions, edits of the file that the diagnostic is in, or something that asks the person first. */
export type DiagnosticFix = { readonly title: string; readonly isPreferred?: boolean } & (
  | { readonly decisions: readonly Decision[] }
  | { readonly edits: readonly TextEdit[] }
  /** chooseSpeaker: ask for the speaker of `item`. reattach: to what is selected. compare: show old and new words side by side. encoding: in which to read the file. */
  | { readonly ask: 'chooseSpeaker'; readonly item: ItemRef }
  | { readonly ask: 'encoding' }
  | { readonly ask: 'reattach' | 'compare'; readonly uri: string; readonly annotation: string }
);

/** Something to look at in an article or a YAML file. */
export interface Diagnostic<Code extends string = SeedDiagnosticCode> {
  readonly code: Code;
  readonly severity: 'error' | 'information' | 'hint';
  /** For people; plain text. */
  readonly message: string;
  readonly span: Span;
  /** The first is the likeliest. */
  readonly fixes: readonly DiagnosticFix[];
  /** Of words-changed: the words then and now. */
  readonly changes?: readonly WordChange[];
}

const partners: Readonly<Record<string, string>> = { '“': '”', '”': '“', '„': '“', '«': '»', '»': '«', '"': '"', '‘': '’', '‹': '›', '›': '‹' };
const isClosing = (mark: string): boolean => /[”»›]/.test(mark);

/**
 * What an article has that wants a person's eye, ordered by place.
 * @param facts effective facts of `text`
 * @param off codes that are switched off
 */
export function seedDiagnostics(uri: string, text: string, facts: DocumentFacts, off: ReadonlySet<string> = new Set()): Diagnostic[] {
  const found: Diagnostic[] = [
    ...wrongEncoding(text, facts),
    ...facts.unbalanced.map((span) => unbalanced(text, span)),
    ...facts.attributions.flatMap((a) => (lacksSpeaker(a) ? [withoutSpeaker(uri, a)] : [])),
    ...(facts.annotations ?? []).flatMap((fact) => anchorDiagnostic(uri, text, fact)),
  ];
  return found.filter(({ code }) => !off.has(code)).sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

function wrongEncoding(text: string, { misread }: DocumentFacts): Diagnostic[] {
  const isOther = misread >= fewestMisread;
  const found = misread > 0 ? misreadCharacters(text).filter((span) => isOther || textOf(text, span) === '\ufffd') : [];
  const [first] = found;
  if (!first) return [];
  const message = isOther
    ? `${misread.toLocaleString('en-GB')} characters like “${textOf(text, first)}” say that this text has another encoding than it is read in, so names and quotes are missed. Choose the right one by “Reopen with Encoding”; the setting files.encoding makes it last.`
    : `${count(found.length, 'character')} could not be read: “\ufffd”. The text has another encoding than it is read in (“Reopen with Encoding” helps), or ${found.length === 1 ? 'it was' : 'they were'} lost before: put in what stood there.`;
  return [{ code: 'wrong-encoding', severity: 'information', message, span: first, fixes: [{ title: 'Reopen with Encoding…', isPreferred: true, ask: 'encoding' }] }];
}

function unbalanced(text: string, span: Span): Diagnostic {
  const mark = textOf(text, span);
  const partner = partners[mark] ?? mark;
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const newline = text.indexOf('\n', span.end);
  let lineEnd = newline < 0 ? text.length : newline;
  while (lineEnd > span.end && /\s/.test(text.charAt(lineEnd - 1))) lineEnd--;
  const at = isClosing(mark) ? lineStart : lineEnd;
  return {
    code: 'unbalanced-quotation-mark',
    severity: 'hint',
    message: `This quotation mark has no partner, so it is not clear what is quoted.`,
    span,
    fixes: [
      { title: `Insert ${partner} at the ${isClosing(mark) ? 'start' : 'end'} of the paragraph`, edits: [{ offset: at, length: 0, newText: partner }] },
      { title: 'Delete this quotation mark', edits: [{ offset: span.start, length: span.end - span.start, newText: '' }] },
    ],
  };
}

/** A quotation in marks, not within another one, of which neither the text nor a person says who speaks. */
function lacksSpeaker({ kind, speaker, sourceText, parent, decision }: AttributionFact): boolean {
  return kind !== 'indirect' && speaker < 0 && sourceText === '' && parent < 0 && decision?.fact.annotation.speaker === undefined;
}

function withoutSpeaker(uri: string, { id, kind, contents }: AttributionFact): Diagnostic {
  const item: ItemRef = { uri, type: 'quotation', id };
  return {
    code: 'quotation-without-speaker',
    severity: 'hint',
    message: `${attributionKindLabels[kind]} without a speaker.`,
    span: contents[0]!,
    fixes: [
      { title: 'Choose the speaker…', isPreferred: true, ask: 'chooseSpeaker', item },
      { title: 'Nobody is named as its speaker', decisions: [{ do: 'setSpeaker', item, speaker: null }] },
      { title: 'This is no quotation', decisions: [{ do: 'reject', item }] },
    ],
  };
}

const statusWords = { confirmed: 'confirmed', rejected: 'rejected', added: 'marked' } as const;

function anchorDiagnostic(uri: string, text: string, { annotation, state, spans }: AnnotationFact): Diagnostic[] {
  const { id, type, status, target } = annotation;
  const span = spans[0];
  const what = `${statusWords[status]} ${type}`;
  const keep = (title: string): DiagnosticFix => ({ title, isPreferred: true, decisions: [{ do: 'keep', uri, annotation: id }] });
  const reattach: DiagnosticFix = { title: 'Re-attach it to the selection', ask: 'reattach', uri, annotation: id };
  const drop: DiagnosticFix = { title: `Drop this ${type}`, decisions: [{ do: 'drop', uri, annotation: id }] };
  const compare: DiagnosticFix = { title: 'Compare with the words of then', ask: 'compare', uri, annotation: id };
  if (state === 'lost' || !span) {
    const at = Math.min(target.start, text.length);
    const end = text.indexOf('\n', at);
    const line = { start: text.lastIndexOf('\n', Math.max(0, at - 1)) + 1, end: end < 0 ? text.length : end };
    const message = `The words of a ${what} are not found in this text any more: ${inMarks(target.exact, 120)}`;
    return [{ code: 'annotation-lost', severity: 'information', message, span: { start: Math.min(line.start, line.end), end: line.end }, fixes: [reattach, drop] }];
  }
  if (state === 'changed') {
    const then = [target, ...(annotation.more ?? [])].map(({ exact }) => exact).join(' … ');
    const changes = wordChanges(then, spans.map((s) => textOf(text, s).replaceAll('\r\n', '\n')).join(' … '));
    const described = describeWordChanges(changes) || 'white space only';
    const isAlarm = status !== 'rejected' && type !== 'note';
    const message = `The words of this ${what} have changed: ${shorten(described, 300)}`;
    return [{ code: 'words-changed', severity: isAlarm ? 'information' : 'hint', message, span, changes, fixes: [keep('It is right as it stands now'), compare, reattach, drop] }];
  }
  if (state === 'moved') {
    return [{ code: 'annotation-moved', severity: 'hint', message: `A ${what} was found again here, among other words than before.`, span, fixes: [keep('It belongs here'), reattach, drop] }];
  }
  return [];
}

/**
 * The problems of a YAML file with quick fixes; all offsets count as editors do, without a byte order mark.
 * @param text the file's text, with its byte order mark
 */
export function fileDiagnostics(text: string, problems: readonly FileProblem[], off: ReadonlySet<string> = new Set()): Diagnostic<FileProblemCode>[] {
  const mark = text.startsWith('\ufeff') ? 1 : 0;
  const shown = text.slice(mark);
  return problems
    .filter(({ code }) => !off.has(code))
    .map((problem) => {
      const span = { start: Math.max(0, problem.start - mark), end: Math.max(0, problem.end - mark) };
      return { code: problem.code, severity: 'error', message: problem.message, span, fixes: fixesOf(shown, { ...problem, ...span }) };
    });
}

function fixesOf(text: string, { remedy, start, end }: FileProblem): DiagnosticFix[] {
  const words = text.slice(start, end);
  const bare = words.replace(/^["']|["']$/g, '');
  const replace = (newText: string): readonly TextEdit[] => [{ offset: start, length: end - start, newText }];
  switch (remedy) {
    case 'new-id': {
      let n = 2;
      while (text.includes(`${bare}-${n}`)) n++;
      return [{ title: `Change this id to ${bare}-${n}`, edits: replace(words.replace(bare, () => `${bare}-${n}`)) }];
    }
    case 'quote':
      return [{ title: 'Put it in quotation marks', isPreferred: true, edits: replace(JSON.stringify(words)) }];
    case 'add-entity': {
      const name = bare.split('-').filter(Boolean).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join(' ');
      return [{ title: `Add ${quoted(bare)} to the register`, decisions: [{ do: 'addEntity', id: bare, name, type: 'person' }] }];
    }
    case 'delete-line': {
      const from = text.lastIndexOf('\n', start - 1) + 1;
      const to = text.indexOf('\n', start);
      const isOwnLine = /^\s*-\s/.test(text.slice(from, start + 1));
      return isOwnLine ? [{ title: 'Delete this line', edits: [{ offset: from, length: (to < 0 ? text.length : to + 1) - from, newText: '' }] }] : [];
    }
    default:
      return [];
  }
}
