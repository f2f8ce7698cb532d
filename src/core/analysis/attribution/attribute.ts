import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import { overlaps, type Span } from '../../text/span.js';
import type { NamedSpan, SourcedContent } from '../types.js';
import { findEpithets } from '../recognition/steps/epithets.js';
import { attributeBesideQuotations } from './besideQuotations.js';
import { continueQuotations } from './continuedQuotations.js';
import { attributeLoneQuotations } from './loneQuotations.js';
import { nest } from './nest.js';
import { attributeByRules } from './rules.js';
import { attributeLayout } from './speech.js';
import { createTagger } from './learned/tagger.js';

/** Finds who says what: source, cue and contents of each attribution, ordered by the start of the first content. */
export type Attribute = (document: SeedDocument, names: readonly NamedSpan[]) => SourcedContent[];

/**
 * Makes the attribution step; without a model rules alone are used. What the layout shows (turns of an interview, lines of
 * speech opened by a dash) is the outer attribution of what was found within it.
 */
export function createAttributor(model: ModelContent | null): Attribute {
  const tag = model && createTagger(model);
  return (document, names) => {
    const found: SourcedContent[] = tag ? tag(document) : attributeByRules(document);
    const layout = attributeLayout(document, found);
    const frames = layout.map((outer) => wholeOf(partsOf(outer)));
    // within a turn or a line of speech, only what lies wholly in its words is a report of its own
    const kept = layout.length === 0 ? found : found.filter((a) => {
      const parts = partsOf(a);
      return layout.every((outer, i) => {
        if (!parts.some((part) => overlaps(part, frames[i]!))) return true;
        return a.cue !== null && outer.contents.some((c) => parts.every((p) => c.start <= p.start && p.end <= c.end));
      });
    });
    const beside = tag ? attributeBesideQuotations(document, [...kept, ...layout]) : [];
    const told = continueQuotations(document, [...kept, ...layout, ...beside]);
    const alone = tag ? attributeLoneQuotations(document, told) : [];
    return nest(withoutEpithets(document, names, [...told, ...alone]).sort(byFirstContent));
  };
}

/** Leaves out what only says what somebody is called: "whom both sides call “the Lion of Adisa”". */
function withoutEpithets(document: SeedDocument, names: readonly NamedSpan[], found: SourcedContent[]): SourcedContent[] {
  const epithets = findEpithets(document, names.filter(({ type }) => type === 'person'));
  if (epithets.length === 0) return found;
  return found.filter(({ contents: [content, more] }) => more || !content || !epithets.some(({ whole }) => overlaps(content, whole) && whole.start - content.start <= markAndArticle));
}

/** Characters before an epithet where a content begins with it: `“the `. */
const markAndArticle = 5;

const partsOf = ({ contents, cue, source }: SourcedContent): Span[] => [...contents, ...(cue ? [cue] : []), ...(source ? [source] : [])];

const wholeOf = (parts: readonly Span[]): Span => ({ start: Math.min(...parts.map((p) => p.start)), end: Math.max(...parts.map((p) => p.end)) });

const byFirstContent = (a: SourcedContent, b: SourcedContent): number =>
  a.contents[0]!.start - b.contents[0]!.start || b.contents[0]!.end - a.contents[0]!.end;
