import fs from 'node:fs';
import path from 'node:path';
import type { Span } from '../src/core/text/span.js';
import { codePointStarts } from './codePoints.js';

/** One attribution of a brat file; spans in UTF-16 offsets. */
export interface GoldAttribution {
  readonly source: Span[];
  readonly cue: Span[];
  readonly content: Span[];
}

export interface BratDocument {
  readonly name: string;
  readonly text: string;
  readonly attributions: GoldAttribution[];
}

/** Reads NAME.txt and NAME.ann of a directory, in the order of their names. */
export function readBratDirectory(directory: string): BratDocument[] {
  return fs.readdirSync(directory).filter((file) => file.endsWith('.ann')).sort().map((file) => {
    const name = file.slice(0, -4);
    const text = fs.readFileSync(path.join(directory, `${name}.txt`), 'utf8');
    return { name, text, attributions: readAttributions(fs.readFileSync(path.join(directory, file), 'utf8'), text) };
  });
}

function readAttributions(annotations: string, text: string): GoldAttribution[] {
  const units = codePointStarts(text);
  const spans = new Map<string, Span[]>();
  const events: string[] = [];
  for (const line of annotations.split(/\r?\n/)) {
    const [id = '', field = ''] = line.split('\t');
    if (id.startsWith('T')) {
      const parts = field.slice(field.indexOf(' ') + 1).split(';').map((part) => part.trim().split(/\s+/).map(Number));
      spans.set(id, parts.map(([start = 0, end = 0]) => ({ start: units[start] ?? text.length, end: units[end] ?? text.length })));
    } else if (id.startsWith('E')) events.push(field);
  }
  const result: GoldAttribution[] = [];
  for (const event of events) {
    const roles = { source: [] as Span[], cue: [] as Span[], content: [] as Span[] };
    for (const part of event.trim().split(/\s+/).slice(1)) {
      const match = /^(Source|Cue|Content)\d*:(T\d+)$/.exec(part);
      if (match) roles[match[1]!.toLowerCase() as keyof typeof roles].push(...(spans.get(match[2]!) ?? []));
    }
    for (const list of Object.values(roles)) list.sort((a, b) => a.start - b.start);
    if (roles.content.length) result.push(roles);
  }
  return result;
}
