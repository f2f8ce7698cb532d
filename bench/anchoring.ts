/**
 * How well annotations find their place in an edited text, with and without the old text.
 * Run: npx tsx bench/anchoring.ts [folder of .txt files] [--write]
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnchorer, type Anchor } from '../src/core/annotations/anchor.js';
import { normalise } from '../src/core/annotations/normalText.js';
import { describeTarget } from '../src/core/annotations/target.js';
import { textHash } from '../src/core/annotations/textHash.js';
import type { Span } from '../src/core/text/span.js';

const shared = process.env['SEED_SHARED'] ?? '../shared';
const argument = process.argv.slice(2).find((a) => !a.startsWith('--'));
const folder = [argument, join(shared, 'corpora/polnear-dev'), 'samples'].find((f) => f !== undefined && existsSync(f))!;
const seed = 20261124;
const spansPerDocument = 12;

function createRandom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A piece of the new text: old [start, end) as it was, or `text` in its place. */
interface Piece extends Span {
  readonly text?: string;
}
interface Edited {
  readonly text: string;
  /** New [start, end) of each old character; start is -1 where it was deleted. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function build(old: string, pieces: readonly Piece[]): Edited {
  const starts = new Int32Array(old.length).fill(-1);
  const ends = new Int32Array(old.length).fill(-1);
  let text = '';
  for (const { start, end, text: replacement } of pieces) {
    if (replacement === undefined) {
      for (let i = start; i < end; i++) {
        starts[i] = text.length + i - start;
        ends[i] = text.length + i - start + 1;
      }
      text += old.slice(start, end);
    } else {
      if (replacement !== '') {
        starts.fill(text.length, start, end);
        ends.fill(text.length + replacement.length, start, end);
      }
      text += replacement;
    }
  }
  return { text, starts, ends };
}

function truthOf(edited: Edited, span: Span): Span | null {
  let start = Infinity;
  let end = -1;
  let kept = 0;
  for (let i = span.start; i < span.end; i++) {
    const s = edited.starts[i]!;
    if (s < 0) continue;
    kept++;
    start = Math.min(start, s);
    end = Math.max(end, edited.ends[i]!);
  }
  return kept * 2 >= span.end - span.start ? { start, end } : null;
}

interface Context {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly random: () => number;
  readonly filler: string;
}
interface Case {
  readonly name: string;
  readonly light: boolean;
  /** One text per document, or one per span. */
  readonly perSpan: boolean;
  readonly make: (context: Context, span: Span) => Piece[];
}

const whole = (text: string): Piece => ({ start: 0, end: text.length });

function characterEdits(rate: number) {
  return ({ text, random }: Context): Piece[] => {
    const pieces: Piece[] = [];
    const letter = (): string => String.fromCharCode(97 + Math.floor(random() * 26));
    for (let i = 0; i < text.length; i++) {
      const x = random();
      if (x < rate / 3) pieces.push({ start: i, end: i + 1, text: '' });
      else if (x < (2 * rate) / 3) pieces.push({ start: i, end: i + 1, text: letter() });
      else if (x < rate) pieces.push({ start: i, end: i, text: letter() }, { start: i, end: i + 1 });
      else pieces.push({ start: i, end: i + 1 });
    }
    return pieces;
  };
}

const sentencesOf = (text: string): Span[] => [...text.matchAll(/[^\s][^\n]*?(?:[.!?]["”’']?(?=\s|$)|(?=\n|$))/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const linesOf = (text: string): Span[] => [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const around = (spans: readonly Span[], span: Span): number => spans.findIndex((s) => s.start < span.end && span.start < s.end);

function swapSentences({ text, random }: Context): Piece[] {
  const sentences = sentencesOf(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i + 1 < sentences.length; i++) {
    if (random() > 0.25) continue;
    const [a, b] = [sentences[i]!, sentences[i + 1]!];
    pieces.push({ start: at, end: a.start }, b, { start: a.end, end: b.start }, a);
    at = b.end;
    i++;
  }
  return [...pieces, { start: at, end: text.length }];
}

const without = (text: string, { start, end }: Span): Piece[] => [{ start: 0, end: start }, { start, end, text: '' }, { start: end, end: text.length }];

/** From the start of the sentence (line) to the start of the next one. */
function unit(text: string, spans: readonly Span[], span: Span): Span {
  const i = around(spans, span);
  if (i < 0) return span;
  let last = i;
  while (last + 1 < spans.length && spans[last + 1]!.start < span.end) last++;
  return { start: spans[i]!.start, end: spans[last + 1]?.start ?? text.length };
}

const names = ['Okonkwo', 'Lindqvist', 'Amara Diallo', 'Tevfik Oransay', 'Marisol Quine', 'Brackwater'];

const cases: Case[] = [
  { name: 'paragraph inserted on top', light: true, perSpan: false, make: ({ text, filler }) => [{ start: 0, end: 0, text: `${filler}\n\n` }, whole(text)] },
  { name: 'CRLF and BOM added', light: true, perSpan: false, make: ({ text }) => [whole(text)] },
  {
    name: 'emoji before every sentence', light: true, perSpan: false,
    make: ({ text }) => {
      const pieces: Piece[] = [];
      let at = 0;
      for (const { start } of sentencesOf(text)) {
        pieces.push({ start: at, end: start }, { start, end: start, text: '👩‍🚀 ' });
        at = start;
      }
      return [...pieces, { start: at, end: text.length }];
    },
  },
  { name: '1.5 % character edits', light: true, perSpan: false, make: characterEdits(0.015) },
  { name: '6 % character edits', light: false, perSpan: false, make: characterEdits(0.06) },
  { name: 'a quarter of the sentences swapped', light: false, perSpan: false, make: swapSentences },
  {
    name: 'own paragraph moved to the end', light: false, perSpan: true,
    make: ({ text }, span) => {
      const p = unit(text, linesOf(text), span);
      return [{ start: 0, end: p.start }, { start: p.end, end: text.length }, { start: text.length, end: text.length, text: '\n' }, p];
    },
  },
  {
    name: 'the name (in a sentence: every third name) replaced everywhere', light: false, perSpan: true,
    make: ({ text, random }, span) => {
      const own = text.slice(span.start, span.end);
      const name = names[Math.floor(random() * names.length)]!;
      const capital = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/gu;
      const all = [...text.matchAll(own.length < 50 ? new RegExp(own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g') : capital)];
      const pieces: Piece[] = [];
      let at = 0;
      all.forEach((m, i) => {
        if (own.length >= 50 && i % 3 !== 0) return;
        pieces.push({ start: at, end: m.index }, { start: m.index, end: m.index + m[0].length, text: name });
        at = m.index + m[0].length;
      });
      return [...pieces, { start: at, end: text.length }];
    },
  },
  {
    name: 'one letter within the span changed', light: true, perSpan: true,
    make: ({ text, random }, span) => {
      const i = span.start + Math.floor(random() * (span.end - span.start));
      return [{ start: 0, end: i }, { start: i, end: i + 1, text: text[i] === 'x' ? 'y' : 'x' }, { start: i + 1, end: text.length }];
    },
  },
  { name: 'deleted: the span alone', light: false, perSpan: true, make: ({ text }, span) => without(text, span) },
  { name: 'deleted: its sentence', light: false, perSpan: true, make: ({ text }, span) => without(text, unit(text, sentencesOf(text), span)) },
  { name: 'deleted: its paragraph', light: false, perSpan: true, make: ({ text }, span) => without(text, unit(text, linesOf(text), span)) },
  {
    name: 'deleted: its paragraph, and 1.5 % character edits', light: false, perSpan: true,
    make: (context, span) => {
      const p = unit(context.text, linesOf(context.text), span);
      return characterEdits(0.015)(context).map((piece) => (piece.start >= p.start && piece.end <= p.end ? { start: piece.start, end: piece.end, text: '' } : piece));
    },
  },
];

interface Tally {
  n: number;
  right: number;
  boundaries: number;
  wrong: number;
  lost: number;
  silent: number;
  ms: number;
}

const overlap = (a: Span, b: Span): number => {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

function pick<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = items.slice();
  const chosen: T[] = [];
  while (chosen.length < count && rest.length) chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return chosen;
}

const documents = readdirSync(folder).filter((f) => f.endsWith('.txt')).sort().slice(0, Number(process.env['LIMIT'] ?? 1e9)).map((f) => normalise(readFileSync(join(folder, f), 'utf8')).text);
const tallies = new Map<string, Tally>();
const failures: string[] = [];

documents.forEach((text, d) => {
  const random = createRandom(seed + d);
  const hash = textHash(text);
  const nameSpans = [...text.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const sentenceSpans = sentencesOf(text).filter((s) => s.end - s.start >= 50 && s.end - s.start <= 250);
  const filler = documents[(d + 1) % documents.length]!.slice(0, 400).replace(/\n+/g, ' ');
  for (const [kind, all] of [['name', nameSpans], ['sentence', sentenceSpans]] as const) {
    const spans = pick(all, spansPerDocument, random);
    for (const test of cases) {
      let edited: Edited | undefined;
      let fuzzy: ReturnType<typeof createAnchorer> | undefined;
      let diffing: ReturnType<typeof createAnchorer> | undefined;
      for (const span of spans) {
        if (!edited || !fuzzy || !diffing || test.perSpan) {
          edited = build(text, test.make({ text, spans, random, filler }, span));
          let given = edited.text;
          if (test.name.startsWith('CRLF')) given = normalise(`\ufeff${given.replaceAll('\n', '\r\n')}`).text;
          fuzzy = createAnchorer(given);
          diffing = createAnchorer(given, () => text);
        }
        const target = describeTarget(text, span, hash);
        const truth = truthOf(edited, span);
        for (const [method, anchor] of [['search', fuzzy], ['diff', diffing]] as const) {
          const key = `${test.name}|${kind}|${method}`;
          const tally = tallies.get(key) ?? { n: 0, right: 0, boundaries: 0, wrong: 0, lost: 0, silent: 0, ms: 0 };
          tallies.set(key, tally);
          const started = performance.now();
          const result: Anchor = anchor(target);
          tally.ms += performance.now() - started;
          tally.n++;
          if (!result.span) {
            tally.lost++;
            if (!truth) tally.right++;
          } else if (truth && overlap(truth, result.span) >= 0.5) {
            tally.right++;
            if (truth.start === result.span.start && truth.end === result.span.end) tally.boundaries++;
          } else {
            tally.wrong++;
            if (result.state === 'exact') tally.silent++;
            if (process.argv.includes('--show') && failures.length < 400) {
              failures.push(`${key} score ${result.score.toFixed(2)} ${result.state}\n   ${JSON.stringify(target.prefix + '[' + target.exact + ']' + target.suffix)}\n   ${JSON.stringify(edited.text.slice(result.span.start - 32, result.span.start) + '[' + edited.text.slice(result.span.start, result.span.end) + ']' + edited.text.slice(result.span.end, result.span.end + 32))}`);
            }
          }
        }
      }
    }
  }
});

function scaling(): string[] {
  let text = documents.join('\n\n');
  for (let i = 0; text.length < 1_000_000; i++) text += `\n\n${documents[i % documents.length]!.replace(/\b(\w)(\w+)\b/g, '$1$2' + String(i))}`;
  text = text.slice(0, 1_000_000);
  const random = createRandom(seed);
  const spans = pick([...text.matchAll(/\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}|“[^”\n]+”/gu)], 5000, random).map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const hash = textHash(text);
  const targets = spans.map((span) => describeTarget(text, span, hash));
  const edited = build(text, characterEdits(0.015)({ text, spans, random, filler: '' })).text;
  return ([['same text', text, undefined], ['1.5 % character edits, search', edited, undefined], ['1.5 % character edits, old text', edited, text]] as const).map(([name, now, old]) => {
    const started = performance.now();
    const anchor = createAnchorer(now, () => old);
    const found = targets.map(anchor).filter((a) => a.span).length;
    const ms = performance.now() - started;
    return `| ${name} | ${ms.toFixed(0)} ms | ${(ms / targets.length).toFixed(3)} ms | ${found} |`;
  });
}

const percent = (part: number, n: number): string => ((100 * part) / Math.max(1, n)).toFixed(1);
const lines: string[] = [];
lines.push('| edit | with | names: right / wrong / lost % | exact ends % | sentences: right / wrong / lost % | exact ends % | ms each |', '|---|---|---|---|---|---|---|');
const totals = new Map<string, { wrong: number; n: number; silent: number }>();
for (const { name } of cases) {
  for (const method of ['search', 'diff']) {
    const cells = ['name', 'sentence'].flatMap((kind) => {
      const t = tallies.get(`${name}|${kind}|${method}`);
      if (!t) return ['–', '–'];
      const group = `${name.startsWith('deleted') ? 'deleted' : 'edited'}|${kind}|${method}`;
      const total = totals.get(group) ?? { wrong: 0, n: 0, silent: 0 };
      totals.set(group, { wrong: total.wrong + t.wrong, n: total.n + t.n, silent: total.silent + t.silent });
      const attached = t.n - t.lost - t.wrong;
      return [`${percent(t.right, t.n)} / ${percent(t.wrong, t.n)} / ${percent(t.lost, t.n)}`, attached ? percent(t.boundaries, attached) : '–'];
    });
    const both = ['name', 'sentence'].map((kind) => tallies.get(`${name}|${kind}|${method}`)).filter((t): t is Tally => t !== undefined);
    const ms = both.reduce((sum, t) => sum + t.ms, 0) / Math.max(1, both.reduce((sum, t) => sum + t.n, 0));
    lines.push(`| ${name} | ${method === 'diff' ? 'old text' : 'search'} | ${cells.join(' | ')} | ${ms.toFixed(2)} |`);
  }
}
lines.push('', '| | wrong places, names | silently (state exact) | wrong places, sentences | silently |', '|---|---|---|---|---|');
for (const group of ['edited', 'deleted']) {
  for (const method of ['search', 'diff']) {
    const cells = ['name', 'sentence'].flatMap((kind) => {
      const t = totals.get(`${group}|${kind}|${method}`) ?? { wrong: 0, n: 0, silent: 0 };
      return [`${((100 * t.wrong) / Math.max(1, t.n)).toFixed(2)} % of ${t.n}`, `${((100 * t.silent) / Math.max(1, t.n)).toFixed(2)} %`];
    });
    lines.push(`| ${group}, ${method === 'diff' ? 'old text' : 'search'} | ${cells.join(' | ')} |`);
  }
}
if (!process.argv.includes('--fast')) {
  lines.push('', '| 5,000 annotations in 1 MB (index, hash and diff included) | all | each | attached |', '|---|---|---|---|', ...scaling());
}
const table = lines.join('\n');
console.log(table);
if (failures.length) console.log(failures.join('\n'));
if (process.argv.includes('--write')) {
  writeFileSync(
    new URL('ANCHORING.md', import.meta.url),
    `# Anchoring benchmark

Command: \`npx tsx bench/anchoring.ts --write\` (${documents.length} documents of ${folder.split('/').slice(-2).join('/')}, fixed seed ${seed}, Node ${process.versions.node}).
"search" has the stored selectors only; "old text" also the text that they were made from (Git or a snapshot).
Right: the place found and the true one share at least half of their union, or the text was deleted and the annotation is lost.
Wrong: attached anywhere else. "exact ends": of those rightly attached, both boundaries equal the truth.
"the span alone" deleted and "replaced everywhere" measure harder things than users-ask.md section 3.2.
All figures are from synthetic edits, so they show direction, not field rates.

${table}
`,
  );
}
