import { performance } from 'node:perf_hooks';
import { findDuplicates, type Statement } from '../src/core/index/duplicates.js';

// Duplicates over 10,000 made-up documents of 20 statements each; one statement in 20 is a changed copy of one elsewhere.
const documents = 10_000;
const perDocument = 20;
let state = 12345;
const random = (n: number): number => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 7) % n;
const words = Array.from({ length: 5000 }, (_, i) => `w${i.toString(26).replace(/\d/g, (d) => 'qrstuvwxyz'[Number(d)] as string)}`);
/** Like words of a language: the k-th is about 1/k as frequent as the first. */
const anyWord = (): string => words[Math.floor(5000 ** (random(65536) / 65536)) - 1] as string;
const statements: Statement[] = [];
for (let d = 0; d < documents; d++) {
  for (let index = 0; index < perDocument; index++) {
    const copied = statements.length && random(20) === 0 ? (statements[random(statements.length)] as Statement).text.split(' ') : null;
    const list = copied ?? Array.from({ length: 10 + random(20) }, anyWord);
    if (copied) list[random(list.length)] = 'changed';
    statements.push({ uri: `doc${d}`, kind: 'claim', index, text: list.join(' '), speaker: '', figures: [] });
  }
}
globalThis.gc?.();
const memory = (): number => (process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers) / 1e6;
const before = memory();
let peak = before;
const started = performance.now();
const groups = findDuplicates(statements);
const seconds = (performance.now() - started) / 1000;
peak = Math.max(peak, memory());
console.log(`${documents} documents, ${statements.length} statements: ${groups.length} groups in ${seconds.toFixed(1)} s, ${(peak - before).toFixed(0)} MB more (statements themselves ${before.toFixed(0)} MB)`);
