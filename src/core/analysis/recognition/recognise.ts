import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';
import { settleRepeats } from './repeats.js';
import { findNamesByRule } from './rules.js';

/** Finds names of people, organisations, places and other named things; ordered, not overlapping. */
export function recognise(document: SeedDocument): NamedSpan[] {
  return settleRepeats(document, findNamesByRule(document));
}
