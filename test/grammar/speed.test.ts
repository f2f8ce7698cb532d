import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

// Both come with vscode-tmgrammar-test, and are what VS Code itself tokenises with.
interface TextMate {
  readonly INITIAL: unknown;
  readonly Registry: new (options: object) => { loadGrammar(scope: string): Promise<Grammar> };
  parseRawGrammar(content: string, name: string): unknown;
}
interface Oniguruma {
  loadWASM(bytes: ArrayBufferLike): Promise<void>;
  readonly OnigScanner: new (patterns: string[]) => unknown;
  readonly OnigString: new (text: string) => unknown;
}
interface Grammar {
  tokenizeLine2(line: string, state: unknown): { readonly ruleStack: { readonly depth: number } };
}

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const length = 100_000;
const fill = (part: string): string => part.repeat(Math.ceil(length / part.length)).slice(0, length);

describe('the grammar on long lines', () => {
  let textMate: TextMate;
  let grammar: Grammar;

  before(async () => {
    const require = createRequire(import.meta.url);
    textMate = require('vscode-textmate') as TextMate;
    const oniguruma = require('vscode-oniguruma') as Oniguruma;
    await oniguruma.loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')).buffer);
    const registry = new textMate.Registry({
      onigLib: Promise.resolve({
        createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
        createOnigString: (text: string) => new oniguruma.OnigString(text),
      }),
      loadGrammar: async () => textMate.parseRawGrammar(readFileSync(path('syntaxes/seed.tmLanguage.json'), 'utf8'), 'seed.json'),
    });
    grammar = await registry.loadGrammar('text.seed');
  });

  /** Processor time in ms, as other programs may be busy on the machine. */
  function cost(line: string, state: unknown): number {
    const start = process.cpuUsage().user;
    grammar.tokenizeLine2(line, state);
    return (process.cpuUsage().user - start) / 1000;
  }

  const hostile = ['a', 'A', 'A ', 'Abc ', '1', '1,', '1 ', "'", "'x", "'x ", "'a'b", "s' a", '‘', '‘x ', '‘it’s ', 's’ a', '“x ', '"x ', `"'a `, '«‹„“‘', '(', '(A', '—', '$1,', '12 Jan ', ' ', '. A'];

  it('needs time in proportion to the length whatever the line holds', () => {
    const second = grammar.tokenizeLine2('A first line.', textMate.INITIAL).ruleStack;
    for (const part of hostile) {
      for (const line of [fill(part), `“${fill(part)}`, `‘${fill(part)}’`]) {
        const ms = cost(line, second);
        // 50,000 tokens, the most there can be, cost half of this on a busy machine; a pattern that backtracks costs seconds.
        assert.ok(ms < 600, `${JSON.stringify(line.slice(0, 12))}: ${ms.toFixed(0)} ms`);
      }
    }
  }).timeout(120_000);

  it('leaves nothing open at the end of a line', () => {
    for (const line of ['“An open one', '‘It’s said,’ and ‘more', '«a “b', '„a ‚b', '"a \'b c\' d', '(', '', ' ', '— a', 'Q: “a']) {
      for (const state of [textMate.INITIAL, grammar.tokenizeLine2('A.', textMate.INITIAL).ruleStack]) {
        assert.equal(grammar.tokenizeLine2(line, state).ruleStack.depth, 1, line);
      }
    }
  });
});
