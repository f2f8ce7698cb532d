import type { SeedDocument, Sentence } from '../../../document/types.js';
import type { Discourse } from '../discourse.js';
import type { TokenWords } from '../words/tokenWords.js';
import type { Nominal } from './nominals.js';

/** A nominal tied to an entity by the shape of its sentence. */
export interface Tie {
  /** Index into the drafts. */
  readonly entity: number;
  readonly confidence: number;
  readonly reason: string;
}

/** The nominal tied last, for those coordinated with it. */
export interface Previous extends Tie {
  readonly head: number;
  readonly sentence: number;
  readonly determiner: Nominal['determiner'];
  readonly isPredicate: boolean;
}

/** A nominal where it stands. */
export interface Place {
  readonly document: SeedDocument;
  readonly words: TokenWords;
  readonly discourse: Discourse;
  readonly nominal: Nominal;
  readonly sentence: Sentence;
  /** Of the sentence. */
  readonly index: number;
}

/** The tie of the place's nominal to the entity, where that is somebody who can be it; else null. */
export const tied = ({ discourse, nominal }: Place, entity: number, confidence: number, reason: string): Tie | null => (entity >= 0 && discourse.fits(entity, nominal) ? { entity, confidence, reason } : null);

export const besideName = 'beside the name';
export const saidOfName = 'what the sentence says of the name';
