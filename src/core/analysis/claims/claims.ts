import { tokenAt } from '../../document/lookup.js';
import { posCode, type SeedDocument } from '../../document/types.js';
import { createWordLookup, type WordFacts } from '../../lexicon/claimWords.js';
import { contentId, createIds } from '../ids.js';
import type { Attribution, Claim, Entity, Mention } from '../types.js';
import { findClauses, type Clause } from './clauses.js';
import { features, readFeatures, type FeatureSource, type Seen } from './features.js';
import { findFigures } from './figures.js';
import { kindsOf } from './kinds.js';
import { reasonsOf, scoreOf } from './score.js';

const lookUp = createWordLookup();
/** A clause that nobody is said to have stated is listed from this score on. */
const leastOwnScore = 0.12;
const leastReportedTokens = 4;

/** Reads words and their facts, each once. */
export function createFeatureSource(document: SeedDocument): FeatureSource {
  const { starts, ends, count } = document.tokens;
  const words = new Array<string | undefined>(count);
  const known = new Map<string, WordFacts | null>();
  const word = (i: number): string => (i < 0 || i >= count ? '' : (words[i] ??= document.text.slice(starts[i], ends[i]).toLowerCase()));
  const facts = (i: number): WordFacts | null => {
    const w = word(i);
    let found = known.get(w);
    if (found === undefined) known.set(w, (found = lookUp(w)));
    return found;
  };
  return { document, word, facts };
}

/**
 * Finds the statements that can be checked, ordered by start: clauses that somebody is reported to have stated, and clauses
 * of the document itself that are worth checking. Their scores come from a logistic model over interpretable features.
 */
export function findClaims(
  document: SeedDocument,
  _entities: readonly Entity[],
  _mentions: readonly Mention[],
  attributions: readonly Attribution[],
): Claim[] {
  const source = createFeatureSource(document);
  const unique = createIds();
  const row = new Float64Array(features.length);
  const claims: Claim[] = [];
  const bodyStart = document.dateline ? tokenAt(document.tokens, document.dateline.end) : 0;
  for (const found of findClauses(document, attributions, source.word)) {
    if (found.endToken <= bodyStart) continue;
    const clause = found.firstToken < bodyStart ? { ...found, firstToken: bodyStart } : found;
    const figures = findFigures(document, source.word, clause.firstToken, clause.endToken);
    const seen = readFeatures(source, clause.firstToken, clause.readTo, figures, row);
    const checkWorthiness = scoreOf(row);
    if (!isListed(document, clause, seen, checkWorthiness, source)) continue;
    const span = { start: document.tokens.starts[clause.firstToken] as number, end: document.tokens.ends[clause.endToken - 1] as number };
    const attribution = attributions[clause.attribution];
    const kinds = kindsOf(seen, figures);
    claims.push({
      ...span,
      id: unique(contentId('c', document.text, [span])),
      kind: kinds[0] ?? 'statement',
      kinds,
      voice: attribution ? (attribution.speaker >= 0 ? 'speaker' : 'unnamed') : clause.quoted ? 'unnamed' : 'document',
      checkWorthiness: Math.round(checkWorthiness * 1e4) / 1e4,
      reasons: reasonsOf(row),
      figures,
      claimant: attribution?.speaker ?? -1,
      attribution: clause.attribution,
    });
  }
  return claims;
}

function isListed(document: SeedDocument, clause: Clause, seen: Seen, score: number, { word }: FeatureSource): boolean {
  if (score >= leastOwnScore) return true;
  if (clause.attribution < 0 || !seen.verb || clause.endToken - clause.firstToken < leastReportedTokens) return false;
  for (let i = clause.endToken; i < clause.readTo; i++) if (document.tokens.tags[i] === posCode.PUNCT && word(i) === '?') return false;
  return true;
}
