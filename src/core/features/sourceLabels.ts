import type { AttributionFact, DocumentFacts } from '../index/facts.js';

const determiners = /^(?:an?(?= )|the|his|her|its|their|our|my|one|two|three|some|several|many|most|another|other|few|both|each|no)\b/i;
/** Words that name nobody, and letters before a turn: shown as words of the text. */
const isBare = /^(?:\p{Lu}\.?|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ww]e|[Yy]ou|I|[Ww]ho|[Tt]h(?:is|at|ese|ose))$/u;
/** "the spokesman", which may be one named so before. */
const pointing = /^the ((?:\p{Ll}+[ -])?\p{Ll}+)$/u;
const indefinite = /^(?:an?|one|another|some|two|three|several)\s|^\p{L}+\s(?:spokes\p{L}+|officials?)\b/iu;

/**
 * The words that stand for an attribution's source where nobody is named: “a spokesman for the port authority”, also where the text goes on with
 * “the spokesman”. Empty where the text has none.
 */
export function sourceLabel({ attributions }: DocumentFacts, attribution: AttributionFact): string {
  let labels = known.get(attributions);
  if (!labels) known.set(attributions, (labels = readLabels(attributions)));
  return labels.get(attribution) ?? readSource(attribution).label;
}

/** Lists ask for the same label again and again. */
const known = new WeakMap<DocumentFacts['attributions'], ReadonlyMap<AttributionFact, string>>();

/** The labels of all, in one pass: of a large document they take some ms. */
function readLabels(attributions: DocumentFacts['attributions']): ReadonlyMap<AttributionFact, string> {
  const labels = new Map<AttributionFact, string>();
  /** The latest source without a name, by the last word and the last two words of its head. */
  const introduced = new Map<string, string>();
  for (const attribution of attributions) {
    const { label, noun, ends } = readSource(attribution);
    labels.set(attribution, (noun && introduced.get(noun)) || label);
    if (attribution.speaker < 0) for (const end of ends) introduced.set(end, label);
  }
  return labels;
}

/** What the words of a source are by themselves. */
interface Source {
  readonly label: string;
  /** What “the …” points to; empty for other words. */
  readonly noun: string;
  /** The last word and the last two words of the head, where somebody without a name is introduced. */
  readonly ends: readonly string[];
}

const sources = new WeakMap<AttributionFact, Source>();

function readSource(attribution: AttributionFact): Source {
  let source = sources.get(attribution);
  if (!source) {
    const words = cleaned(attribution.sourceText);
    const head = indefinite.test(words) ? headOf(words).split(' ') : [];
    source = { label: isBare.test(words) ? `“${words}”` : words, noun: pointing.exec(words)?.[1] ?? '', ends: head.map((_, i) => head.slice(i).join(' ')).slice(-2) };
    sources.set(attribution, source);
  }
  return source;
}

/** The same for all sources of the same words, with and without an article. */
export const sourceKey = (label: string): string => label.toLowerCase().replace(/^(?:an?|the)\s+/, '');

function cleaned(source: string): string {
  const words = source.replace(/\s+/g, ' ').replace(/(?<=\w),? (?:who|which)$/, '').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  return determiners.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Up to the noun that the rest is about: “a port spokesman” of “a port spokesman for the mayor, who …”. */
const headOf = (words: string): string => words.replace(/(?:,| (?:for|of|from|at|with|in|on|to|who|which|that|speaking|close|familiar)\b).*$/, '').toLowerCase();
