// npm run bench:duplicates: time and memory of finding what 10,000 documents have in common, and of one change among them.
import { performance } from 'node:perf_hooks';
import type { ClaimFact, DocumentFacts } from '../src/core/index/facts.js';
import { createStatementIndex } from '../src/core/index/statementIndex.js';

// Made-up documents of 20 claims each; one claim in 20 is a changed copy of one elsewhere.
const documents = 10_000;
const perDocument = 20;
let state = 12345;
const random = (n: number): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 7) % n;
const words = Array.from({ length: 5000 }, (_, i) => `w${i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!)}`);
/** Like words of a language: the k-th is about 1/k as frequent as the first. */
const anyWord = (): string => words[Math.floor(5000 ** (random(65536) / 65536)) - 1]!;
const texts: string[] = [];
const all = new Map<string, DocumentFacts>();
for (let d = 0; d < documents; d++) {
  const claims = Array.from({ length: perDocument }, () => {
    const copied = texts.length && random(20) === 0 ? texts[random(texts.length)]!.split(' ') : null;
    const list = copied ?? Array.from({ length: 10 + random(20) }, anyWord);
    if (copied) list[random(list.length)] = 'changed';
    const text = list.join(' ');
    texts.push(text);
    return { text, start: 0, end: text.length, line: 0, figures: [] as readonly never[], claimant: -1, attribution: -1 } as unknown as ClaimFact;
  });
  all.set(`doc${d}`, { claims, attributions: [], entities: [] } as unknown as DocumentFacts);
}
const memory = (): number => (globalThis.gc?.(), (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / 1e6);
const before = memory();
const index = createStatementIndex((uri) => all.get(uri));
const started = performance.now();
for (const [uri, facts] of all) index.put(uri, facts);
const kept = performance.now();
let found = 0;
for (const [uri, { claims }] of all) claims.forEach((_, i) => (found += index.related({ uri, kind: 'claim', index: i }).length));
const asked = performance.now();
for (let i = 0; i < 100; i++) index.put('doc77', all.get('doc77')!);
const changed = performance.now();
const seconds = (ms: number): string => (ms / 1000).toFixed(1);
console.log(`${documents} documents, ${documents * perDocument} claims: kept in ${seconds(kept - started)} s, all asked for their like in ${seconds(asked - kept)} s (${found} found)`);
console.log(`${(memory() - before).toFixed(0)} MB more than the claims themselves (${before.toFixed(0)} MB); a changed document takes ${((changed - asked) / 100).toFixed(2)} ms`);
