import { cases } from './cases.js';

/** What came of the targets of one case, kind and method. */
export interface Tally {
  n: number;
  right: number;
  boundaries: number;
  wrong: number;
  lost: number;
  silent: number;
  ms: number;
}

const percent = (part: number, n: number): string => ((100 * part) / Math.max(1, n)).toFixed(1);

/** The lines of the tables: each case, then all edits and all deletions. @param tallies by `case|kind|method` */
export function tablesOf(tallies: ReadonlyMap<string, Tally>): string[] {
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
  return lines;
}
