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
import { cases, characterEdits, sentencesOf } from './anchoring/cases.js';
import { build, truthOf, type Edited } from './anchoring/edited.js';
import { createRandom, pick } from './anchoring/random.js';
import { tablesOf, type Tally } from './anchoring/tables.js';

const shared = process.env['SEED_SHARED'] ?? '../shared';
const argument = process.argv.slice(2).find((a) => !a.startsWith('--'));
const folder = [argument, join(shared, 'corpora/polnear-dev'), 'samples'].find((f) => f !== undefined && existsSync(f))!;
const seed = 20261124;
const spansPerDocument = 12;

const overlap = (a: Span, b: Span): number => {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
};

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

const lines = tablesOf(tallies);
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
