import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix, relative, sep } from 'node:path';
import ts from 'typescript';
import { layerOf, layers, outermost } from '../scripts/layers.mjs';

const source = join(import.meta.dirname, '..', 'src');

interface Module {
  /** Relative to src/, with slashes. */
  readonly path: string;
  /** What it imports, types included, as written; relative ones as paths relative to src/. */
  readonly imports: readonly string[];
}

function importsOf(path: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(join(source, path), 'utf8'), true, true);
  return importedFiles.map(({ fileName }) => (fileName.startsWith('.') ? posix.normalize(posix.join(dirname(path), fileName)).replace(/\.js$/, '.ts') : fileName));
}

const modules: readonly Module[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => relative(source, join(source, name)).split(sep).join('/'))
  .sort()
  .map((path) => ({ path, imports: importsOf(path) }));

/** The nodes of one cycle of the graph, the first repeated at the end, or undefined. */
function cycleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] | undefined {
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (node: string): string[] | undefined => {
    if (done.has(node)) return undefined;
    const seen = trail.indexOf(node);
    if (seen >= 0) return [...trail.slice(seen), node];
    trail.push(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next);
      if (cycle) return cycle;
    }
    trail.pop();
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const cycle = visit(node);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('the architecture', () => {
  it('has a layer for every file of src', () => {
    assert.deepEqual(modules.filter(({ path }) => layerOf(path) === undefined).map(({ path }) => path), []);
  });

  it('imports only from its own layer or from layers to the left', () => {
    const wrong: string[] = [];
    for (const { path, imports } of modules) {
      const from = layerOf(path);
      for (const imported of imports) {
        const to = layerOf(imported);
        if (!from || !to) continue;
        const sidewaysAtTheEnd = from.rank === layers.length - 1 && to.rank === from.rank && to.folder !== from.folder;
        if (to.rank > from.rank || sidewaysAtTheEnd) wrong.push(`${path} imports ${imported}`);
      }
    }
    assert.deepEqual(wrong, []);
  });

  it('has no cycle of files', () => {
    assert.equal(cycleIn(new Map(modules.map(({ path, imports }) => [path, new Set(imports)]))), undefined);
  });

  it('has no cycle of layers that stand side by side', () => {
    const graph = new Map<string, Set<string>>();
    for (const { path, imports } of modules) {
      const from = layerOf(path)?.folder;
      if (from === undefined) continue;
      const targets = graph.get(from) ?? new Set<string>();
      for (const imported of imports) {
        const to = layerOf(imported)?.folder;
        if (to !== undefined && to !== from) targets.add(to);
      }
      graph.set(from, targets);
    }
    assert.equal(cycleIn(graph), undefined);
  });

  it('imports vscode only under src/vscode', () => {
    const wrong = modules.filter(({ path, imports }) => imports.includes('vscode') && !path.startsWith('vscode/'));
    assert.deepEqual(wrong.map(({ path }) => path), []);
  });

  it('imports node modules only in the outermost layers', () => {
    const wrong = modules.filter(({ path, imports }) => imports.some((name) => name.startsWith('node:')) && !outermost.includes(path.split('/')[0] ?? ''));
    assert.deepEqual(wrong.map(({ path }) => path), []);
  });

  it('has no file or folder whose name says nothing about what is in it', () => {
    const vague = /^(utils?|helpers?|managers?|common|misc|stuff)$|(Utils?|Helpers?|Manager)$/;
    assert.deepEqual(modules.map(({ path }) => path).filter((path) => path.split('/').some((part) => vague.test(basename(part, '.ts')))), []);
  });
});
