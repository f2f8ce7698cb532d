import type { DocumentFacts } from '../index/facts.js';
import { mentionAt, mentionKinds } from '../index/mentionTable.js';
import { lowerBound } from '../text/search.js';
import type { Span } from '../text/span.js';

export const semanticTokenTypes = ['person', 'organisation', 'place', 'quotation'] as const;
export const semanticTokenModifiers = ['speaker'] as const;
export type SemanticTokenType = (typeof semanticTokenTypes)[number];
export type SemanticTokenModifier = (typeof semanticTokenModifiers)[number];

/** A stretch of one colour; does not overlap any other. */
export interface SemanticToken extends Span {
  readonly type: SemanticTokenType;
  readonly modifiers: readonly SemanticTokenModifier[];
}

interface Layer extends SemanticToken {
  readonly level: number;
}

/**
 * What the analysis colours: names of people, organisations and places, pronouns and descriptions where they are who speaks (these and a
 * speaker's name in the source are marked as speaker; anywhere else they would be too much colour to read in), the contents of direct
 * quotations, and of mixed ones what stands between quotation marks. Overlaps are flattened: a mention beats the quotation around it.
 * Ordered, not overlapping.
 * Claims are underlined instead: see claimUnderlines.ts.
 */
export function semanticTokens(facts: DocumentFacts): SemanticToken[] {
  const layers: Layer[] = [];
  const speakers = speakerRows(facts);
  for (let i = 0; i < facts.mentions.count; i++) {
    const { start, end, kind, entity } = mentionAt(facts.mentions, i);
    const type = facts.entities[entity]?.type;
    if (!type || type === 'other') continue;
    const speaks = speakers.has(i);
    if (kind !== 'name' && !speaks) continue;
    layers.push({ start, end, type, modifiers: speaks ? ['speaker'] : [], level: 2 });
  }
  for (const { kind, contents } of facts.attributions) {
    if (kind === 'indirect') continue;
    for (const content of contents) {
      const parts = kind === 'mixed' ? partsWithin(facts.quoted, content) : [content];
      for (const { start, end } of parts) layers.push({ start, end, type: 'quotation', modifiers: [], level: 1 });
    }
  }
  return flatten(layers);
}

/** The rows of the mentions by which sources name their speaker: the names there, or else the first word that stands for them. */
function speakerRows({ attributions, mentions }: DocumentFacts): Set<number> {
  const { count, starts, ends, entities, kinds } = mentions;
  const name = mentionKinds.indexOf('name');
  const rows = new Set<number>();
  for (const { source, speaker } of attributions) {
    if (!source || speaker < 0) continue;
    const own: number[] = [];
    for (let i = lowerBound(count, (row) => starts[row]! < source.start); i < count && starts[i]! < source.end; i++) {
      if (entities[i] === speaker && ends[i]! <= source.end) own.push(i);
    }
    const names = own.filter((row) => kinds[row] === name);
    for (const row of names.length > 0 ? names : own.slice(0, 1)) rows.add(row);
  }
  return rows;
}

/** The parts of the spans, which are ordered, that lie within `whole`. */
function partsWithin(spans: readonly Span[], whole: Span): Span[] {
  const first = lowerBound(spans.length, (i) => spans[i]!.end <= whole.start);
  const parts: Span[] = [];
  for (let i = first; i < spans.length && spans[i]!.start < whole.end; i++) {
    const { start, end } = spans[i]!;
    parts.push({ start: Math.max(start, whole.start), end: Math.min(end, whole.end) });
  }
  return parts;
}

function flatten(layers: readonly Layer[]): SemanticToken[] {
  const cuts = [...new Set(layers.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const starting = [...layers].sort((a, b) => a.start - b.start);
  const result: SemanticToken[] = [];
  let next = 0;
  let active: Layer[] = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    active = active.filter((layer) => layer.end > start);
    while (next < starting.length && starting[next]!.start === start) active.push(starting[next++]!);
    const live = active.filter((layer) => layer.end > start);
    if (!live.length) continue;
    const top = live.reduce((best, layer) => (better(layer, best) ? layer : best));
    append(result, { start, end, type: top.type, modifiers: top.modifiers });
  }
  return result;
}

const better = (a: Layer, b: Layer): boolean => a.level > b.level || (a.level === b.level && a.end - a.start < b.end - b.start);

function append(tokens: SemanticToken[], token: SemanticToken): void {
  const last = tokens.at(-1);
  const same = last && last.end === token.start && last.type === token.type && last.modifiers.join() === token.modifiers.join();
  if (same && token.type !== 'person' && token.type !== 'organisation' && token.type !== 'place') {
    tokens[tokens.length - 1] = { ...last, end: token.end };
  } else tokens.push(token);
}
