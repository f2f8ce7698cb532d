import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import { createSequenceModel } from '../../model/sequenceModel.js';
import type { Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';
import { createExtractor, readTokenFacts } from './features.js';
import { kindOfContents } from './kinds.js';
import { linkChunks, readChunks, type Chunk } from './link.js';
import { readWordClasses } from './wordClasses.js';

/** Makes the learned attribution step from the content of its model file; null when that does not fit. */
export function createTagger(content: ModelContent): ((document: SeedDocument) => SourcedContent[]) | null {
  const model = createSequenceModel(content);
  const classes = readWordClasses(content);
  if (!model || !classes) return null;
  const run = model.start();
  return (document) => {
    const { tokens, paragraphs } = document;
    const facts = readTokenFacts(document, classes);
    const span = ({ first, end }: Chunk): Span => ({ start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number });
    const found: SourcedContent[] = [];
    for (const { firstToken, endToken } of paragraphs) {
      const length = endToken - firstToken;
      run.decode(length, createExtractor(facts, tokens.tags, firstToken, endToken));
      const { linked } = linkChunks(readChunks(run.labels, length, firstToken));
      let last: { readonly source: Chunk; readonly cue: Chunk } | null = null;
      for (const { cue, source, contents } of linked) {
        const shared: Chunk | null = source ?? (last && facts.sentenceFirst[last.cue.first] === facts.sentenceFirst[cue.first] ? last.source : null);
        if (shared) last = { source: shared, cue };
        if (!contents.length) continue;
        const spans = contents.map(span);
        found.push({
          kind: kindOfContents(document, spans), source: shared ? span(shared) : null, cue: span(cue), contents: spans, confidence: 0.8, parent: -1,
        });
      }
    }
    return found.sort((a, b) => (a.contents[0] as Span).start - (b.contents[0] as Span).start);
  };
}
