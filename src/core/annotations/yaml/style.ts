import type { Layout } from './layout.js';

/** How the lists of a file are written. */
export interface Style {
  /** Column of the dashes. */
  readonly indent: number;
  /** Columns that a nested group stands to the right. */
  readonly step: number;
  /** True when an empty line stands between entries. */
  readonly hasGaps: boolean;
  readonly eol: string;
}

/** The style of what stands in the file, or our own where there is nothing. */
export function styleOf(text: string, layout: Layout): Style {
  const lists = layout.sections.filter((s) => s.blocks.length > 0);
  const indent = lists[0]?.indent ?? 2;
  const pair = lists.find((s) => s.blocks.length > 1)?.blocks;
  const hasGaps = pair ? /\n[ \t]*\r?\n/.test(text.slice(pair[0]!.end - 1, pair[1]!.start)) : true;
  let step = 2;
  for (const section of lists) {
    const nested = /^( *)(?:- +)?[\w-]+:[ \t]*\r?\n( +)[^\s#-]/m.exec(text.slice(section.start, Math.min(section.end, section.start + 5000)).replace(/^.*\n/, ''));
    const found = nested && nested[0].split('\n')[0]!.includes('- ') ? 0 : nested ? nested[2]!.length - nested[1]!.length : 0;
    if (found > 0 && found <= 8) {
      step = found;
      break;
    }
  }
  return { indent, step, hasGaps, eol: layout.eol };
}
