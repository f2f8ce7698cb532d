import type { SeedDocument } from '../../../document/types.js';
import { mediaNouns } from '../../../lexicon/organisationWords.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

/** "the Guardian", "at McDonald’s", "Bloomberg said it": none of a person. */
const before = /\b(?:[Tt]he|[Aa]n?|at|via|on) $/;
const behind = /^(?:['’]s?(?! \p{Ll})| (?:\p{Ll}+ ){1,2}(?:it|its|itself)\b| (?:reporter|editor|correspondent|employee|spokes\p{Ll}+|shares?|stock|poll|survey|terminal)\b)/u;
const address = /\bM(?:r|rs|s)\.? $/;
const reach = 12;

const isAddressed = (text: string, { start }: NamedSpan): boolean => address.test(text.slice(Math.max(0, start - 5), start));

/**
 * Takes one word that was found as a body for the person whom the document names in full by it ("Guardian said he …" beside Tom Guardian): where
 * nothing beside it tells a body and no longer name of a body has the word; and one word found as a person for the broadcaster whose name it opens
 * ("told Fox" beside Fox News), where nobody is called so.
 */
export function settleBodyNamesakes(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const families = new Set<string>();
  const ofBodies = new Set<string>();
  const ofPeople = new Set<string>();
  const media = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person' && span.type !== 'organisation') continue;
    const { isLong, words, last, text: name } = phraseOf(document, span);
    // where he is "Mr. Ode", "Ode" is something else
    if (!isLong) {
      if (isAddressed(text, span)) ofBodies.add(name);
    } else if (span.type === 'organisation') {
      for (const word of words) ofBodies.add(word);
      if (mediaNouns.has(words[1]!.toLowerCase())) media.add(words[0]!);
    } else {
      for (const word of words) ofPeople.add(word);
      if (span.confidence >= 0.8) families.add(last);
    }
  }
  if (families.size + media.size === 0) return spans;
  return spans.map((span) => {
    if (span.type !== 'organisation' && span.type !== 'person') return span;
    const { isLong, text: name } = phraseOf(document, span);
    if (span.type === 'person') return media.has(name) && !ofPeople.has(name) && !isAddressed(text, span) ? changed(span, { type: 'organisation', confidence: 0.8, settled: true }) : span;
    if (families.has(name) && isAddressed(text, span)) return changed(span, { type: 'person', confidence: 0.9, settled: true });
    if (isLong || !families.has(name) || ofBodies.has(name) || !/\p{Ll}/u.test(name)) return span;
    const isBody = before.test(text.slice(Math.max(0, span.start - reach), span.start)) || behind.test(text.slice(span.end, span.end + 40));
    return isBody ? span : changed(span, { type: 'person', confidence: 0.8, settled: true });
  });
}
