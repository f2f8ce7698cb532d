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
  if (!labels) known.set(attributions, (labels = new Map<AttributionFact, string>()));
  let label = labels.get(attribution);
  if (label === undefined) labels.set(attribution, (label = readLabel(attributions, attribution)));
  return label;
}

/** Lists ask for the same label again and again. */
const known = new WeakMap<DocumentFacts['attributions'], Map<AttributionFact, string>>();

function readLabel(attributions: DocumentFacts['attributions'], attribution: AttributionFact): string {
  const words = cleaned(attribution.sourceText);
  const [, noun] = pointing.exec(words) ?? [];
  if (noun) {
    for (let i = attributions.indexOf(attribution) - 1; i >= 0; i--) {
      const before = attributions[i] as AttributionFact;
      if (before.speaker >= 0 || !before.sourceText) continue;
      const source = cleaned(before.sourceText);
      if (indefinite.test(source) && endsWithWord(headOf(source), noun)) return source;
    }
  }
  return isBare.test(words) ? `“${words}”` : words;
}

/** The same for all sources of the same words, with and without an article. */
export const sourceKey = (label: string): string => label.toLowerCase().replace(/^(?:an?|the)\s+/, '');

function cleaned(source: string): string {
  const words = source.replace(/\s+/g, ' ').replace(/(?<=\w),? (?:who|which)$/, '').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '');
  return determiners.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

/** Up to the noun that the rest is about: “a port spokesman” of “a port spokesman for the mayor, who …”. */
const headOf = (words: string): string => words.replace(/(?:,| (?:for|of|from|at|with|in|on|to|who|which|that|speaking|close|familiar)\b).*$/, '').toLowerCase();

const endsWithWord = (words: string, end: string): boolean => words === end || words.endsWith(` ${end}`);
