import { posCode } from '../../document/types.js';

/** Parts of speech that a noun phrase consists of. */
export const nounLike: ReadonlySet<number> = new Set([posCode.NOUN, posCode.PROPN, posCode.DET, posCode.ADJ, posCode.NUM, posCode.PRON]);

/** What may stand between a subject and its verb. */
export const skippable: ReadonlySet<number> = new Set([posCode.ADV, posCode.AUX, posCode.PART]);
