import { femaleNouns, kinshipNouns, maleNouns, personNouns, roleNouns } from '../../../lexicon/roles.js';
import { honorifics, titleWords } from '../../../lexicon/titles.js';

/** True for a noun that says what somebody is by office or profession. */
const isRoleNoun = (low: string): boolean => roleNouns.has(low) || ((maleNouns.has(low) || femaleNouns.has(low)) && !kinshipNouns.has(low));
/** True for a noun that stands before a name as an office ("mayor"), no form of address. */
export const isTitleNoun = (low: string): boolean => !honorifics.has(low) && (isRoleNoun(low) || titleWords.has(low));
/** True for a noun that a sentence may say of somebody. */
export const isDescribing = (low: string): boolean => low !== 'former' && low !== 'acting' && (isRoleNoun(low) || personNouns.has(low) || titleWords.has(low));
