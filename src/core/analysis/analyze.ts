import { parseDocument } from '../document/document.js';
import { joinLines } from '../document/joinLines.js';
import { createTokenizer } from '../document/tokenize.js';
import type { SeedDocument } from '../document/types.js';
import { createAttributor } from './attribution/attribute.js';
import { createClaimFinder } from './claims/claims.js';
import { resolveEntities } from './coreference/resolve.js';
import { resolveSpeakers } from './coreference/speakers.js';
import { Vocabulary } from './coreference/vocabulary.js';
import { noModels, type Models } from './models.js';
import { component, createPipeline, type Component } from './pipeline.js';
import { createRecogniser } from './recognition/recognise.js';
import type { Analysis } from './types.js';

export type Analyze = (text: string) => Analysis;
export type AnalyzeAll = (texts: readonly string[]) => Analysis[];

/**
 * Makes the analysis. Loading takes some 10 ms, so make one and keep it.
 * `models` come from `readModels`; without them rules alone are used.
 * The function it returns is synchronous and total: any string in, the same analysis out each time.
 */
export function createAnalyzer(models: Models = noModels): Analyze {
  const analyzeAll = createBatchAnalyzer(models);
  return (text) => analyzeAll([text])[0]!;
}

/**
 * As `createAnalyzer`, for many texts: gives for each what it would have alone, in their order, a fourth sooner and more where they are short.
 * All of them and their analyses are in memory at a time: see `batchUnits` for how many to give.
 */
export function createBatchAnalyzer(models: Models = noModels): AnalyzeAll {
  const tokenize = createTokenizer(models.tags);
  const run = createPipeline(createComponents(models));
  return (texts) => {
    const documents = texts.map((text) => parseDocument(text, tokenize));
    const drafts = run(documents.map(withJoinedLines));
    return drafts.map(({ entities, mentions, attributions, claims }, i) => ({ document: documents[i]!, entities, mentions, attributions, claims }));
  };
}

function withJoinedLines(document: SeedDocument): SeedDocument {
  const text = joinLines(document.text, document.paragraphs);
  return text === document.text ? document : { ...document, text };
}

/** The steps of the analysis behind the document's structure, in their order. */
export function createComponents(models: Models): Component[] {
  const recognise = createRecogniser(models.recognition);
  const attribute = createAttributor(models.attribution);
  const vocabulary = new Vocabulary();
  const findClaims = createClaimFinder();
  return [
    component({
      name: 'recognition',
      requires: ['document'],
      assigns: ['names'],
      run: ({ document }) => ({ names: recognise(document) }),
    }),
    component({
      name: 'attribution',
      requires: ['document', 'names'],
      assigns: ['sourcedContents'],
      run: ({ document, names }) => ({ sourcedContents: attribute(document, names) }),
    }),
    component({
      name: 'coreference',
      requires: ['document', 'names', 'sourcedContents'],
      assigns: ['entities', 'mentions'],
      run: ({ document, names, sourcedContents }) => resolveEntities(document, names, sourcedContents, vocabulary),
    }),
    component({
      name: 'speakers',
      requires: ['document', 'entities', 'mentions', 'sourcedContents'],
      assigns: ['attributions'],
      run: ({ document, entities, mentions, sourcedContents }) => ({
        attributions: resolveSpeakers(document, entities, mentions, sourcedContents),
      }),
    }),
    component({
      name: 'claims',
      requires: ['document', 'attributions'],
      assigns: ['claims'],
      run: ({ document, attributions }) => ({ claims: findClaims(document, attributions) }),
    }),
  ];
}
