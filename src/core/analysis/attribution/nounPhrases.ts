import { posCode } from '../../document/types.js';

/** Parts of speech that a noun phrase consists of. */
export const nounLike: ReadonlySet<number> = new Set([posCode.NOUN, posCode.PROPN, posCode.DET, posCode.ADJ, posCode.NUM, posCode.PRON]);

/** What may stand between a subject and its verb. */
export const skippable: ReadonlySet<number> = new Set([posCode.ADV, posCode.AUX, posCode.PART]);

/** Parts of speech that a noun phrase ends in. */
export const heads: ReadonlySet<number> = new Set([posCode.NOUN, posCode.PROPN, posCode.PRON]);

/** Words of a source at most, where a rule finds it. */
export const longestSource = 14;
