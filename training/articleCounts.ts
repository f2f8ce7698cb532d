import type { Analyze } from '../src/core/analysis/analyze.js';
import type { Analysis, Attribution, EntityType } from '../src/core/analysis/types.js';
import { overlapLength, type Span } from '../src/core/text/span.js';
import type { Article, MarkedAttribution } from './articles.js';

const types: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place' };
export const kinds = ['direct', 'mixed', 'indirect'] as const;
type Kind = (typeof kinds)[number];

/** How many are gold, found, and found as they should be. */
export interface Count {
  gold: number;
  found: number;
  right: number;
}

/** What is counted over articles. `speakers`: those found whose speaker the text names. */
export interface ArticleCounts {
  readonly attributions: Readonly<Record<Kind, Count>>;
  readonly joint: Readonly<Record<Kind, Count>>;
  readonly speakers: Count;
  readonly names: ReadonlyMap<EntityType, Count>;
}

/**
 * Compares what the analysis finds with what our own articles are marked with. An attribution is found where the contents' intersection over union is
 * 0.5 or more (best first, one to one), its source is right (`joint`) where both overlap or neither has one; its speaker is right where one of the
 * entity's names is the marked one. A name is right with its very words and its type.
 */
export function countArticles(articles: readonly Article[], analyze: Analyze): ArticleCounts {
  const zero = (): Count => ({ gold: 0, found: 0, right: 0 });
  const byKind = (): Record<Kind, Count> => ({ direct: zero(), mixed: zero(), indirect: zero() });
  const counts = { attributions: byKind(), joint: byKind(), speakers: zero(), names: new Map(Object.values(types).map((type) => [type, zero()])) };
  for (const article of articles) {
    const analysis = analyze(article.text);
    countNames(article, analysis, counts.names);
    countAttributions(article, analysis, counts);
  }
  return counts;
}

/** The harmonic mean of precision and recall. */
export const f1 = ({ gold, found, right }: Count): number => (2 * right) / Math.max(1, found + gold);
/** Counts added up. */
export const sum = (counts: readonly Count[]): Count => counts.reduce((a, b) => ({ gold: a.gold + b.gold, found: a.found + b.found, right: a.right + b.right }));

function countNames({ text, names }: Article, { entities, mentions }: Analysis, counts: ReadonlyMap<EntityType, Count>): void {
  const keyOf = ({ start, end }: Span, type: EntityType): string => `${start + (/^the /i.exec(text.slice(start, end))?.[0].length ?? 0)} ${end} ${type}`;
  const gold = new Set<string>();
  for (const name of names) {
    const type = types[name.type];
    if (!type) continue;
    gold.add(keyOf(name, type));
    counts.get(type)!.gold++;
  }
  for (const mention of mentions) {
    const { type } = entities[mention.entity]!;
    const count = counts.get(type);
    const isWithin = mentions.some((m) => m.kind === 'name' && m !== mention && m.start <= mention.start && mention.end <= m.end && m.end - m.start > mention.end - mention.start);
    if (mention.kind !== 'name' || !count || isWithin) continue;
    count.found++;
    if (gold.has(keyOf(mention, type))) count.right++;
  }
}

function countAttributions(article: Article, analysis: Analysis, { attributions, joint, speakers }: Pick<ArticleCounts, 'attributions' | 'joint' | 'speakers'>): void {
  const pairs = article.attributions.flatMap((gold) => analysis.attributions.map((found) => ({ gold, found, share: iou(gold.content, found.contents) }))).filter(({ share }) => share >= 0.5);
  const count = (kind: Kind, key: keyof Count, isRight = true): void => {
    attributions[kind][key]++;
    if (isRight) joint[kind][key]++;
  };
  const takenGold = new Set<MarkedAttribution>();
  const takenFound = new Set<Attribution>();
  for (const { gold, found } of pairs.sort((a, b) => b.share - a.share)) {
    if (takenGold.has(gold) || takenFound.has(found)) continue;
    takenGold.add(gold);
    takenFound.add(found);
    const kind = kindOf(article.text, gold.content);
    count(kind, 'found');
    count(kind, 'right', found.source ? gold.source.some((s) => overlapLength(s, found.source!) > 0) : !gold.source.length);
    const name = gold.speaker ?? nameIn(article, gold);
    if (!name) continue;
    speakers.gold++;
    if (found.speaker >= 0) speakers.found++;
    if (isCalled(analysis, found, name)) speakers.right++;
  }
  for (const gold of article.attributions) count(kindOf(article.text, gold.content), 'gold');
  for (const found of analysis.attributions) if (!takenFound.has(found)) count(kindOf(article.text, found.contents), 'found');
}

/** The first person or organisation that the source names. */
function nameIn({ text, names }: Article, { source }: MarkedAttribution): string | null {
  const inside = names.filter((n) => source.some((s) => s.start <= n.start && n.end <= s.end));
  const name = inside.find((n) => n.type === 'PER') ?? inside.find((n) => n.type === 'ORG');
  return name ? text.slice(name.start, name.end) : null;
}

function isCalled({ entities }: Analysis, { speaker }: Attribution, name: string): boolean {
  const entity = entities[speaker];
  if (!entity) return false;
  const plain = (words: string): string => words.toLowerCase().replace(/^the /, '');
  return [entity.name, ...entity.aliases].some((other) => plain(other) === plain(name) || ` ${plain(other)} `.includes(` ${plain(name)} `));
}

function iou(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((n, s) => n + s.end - s.start, 0);
  const both = a.reduce((n, x) => n + b.reduce((m, y) => m + overlapLength(x, y), 0), 0);
  return both / Math.max(1, length(a) + length(b) - both);
}

/** Quoted from four fifths on, not at all, or in part: as the scorer of PolNeAR says. */
function kindOf(text: string, content: readonly Span[]): Kind {
  const said = content.map(({ start, end }) => text.slice(start, end)).join(' ');
  const all = said.replace(/\s/g, '').length;
  const quoted = [...said.matchAll(/“[^”]*”?|"[^"]*"?|«[^»]*»?|„[^“”]*[“”]?|(?<!\p{L})‘.*?’(?!\p{L})/gsu)].reduce((n, [match]) => n + match.replace(/\s/g, '').length, 0);
  return quoted >= 0.8 * all ? 'direct' : quoted > 1 ? 'mixed' : 'indirect';
}
