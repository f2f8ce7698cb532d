import { readWords } from '../lexicon/words.js';

// Source: own compilation of common English usage. Licence: MIT, as the project. Lower case, without the final dot.

/** Before a name or figure: a dot behind it never ends a sentence. Written with a capital letter. */
const titles = `
mr mrs ms mx dr prof rev hon sen sens rep reps gov govs gen lt col capt cmdr maj sgt cpl pvt adm pres supt det insp st ste mt ft fr br sr
messrs mme mlle amb atty dist brig lieut serjt
`;
/** Before a name or figure, also without a capital letter. */
const leading = 'vs v cf viz approx ca hon';
/** The same without a capital letter only: "et al.", not "said Al.". */
const leadingLower = 'al';
/** Only before a figure: "No. 5", "d. 1890". */
const beforeFigures = 'no nos p pp vol vols art sec fig figs ch para ed b c d r fl';
const months = 'jan feb apr aug sept sep oct nov dec';
/** May end a sentence; written with a capital letter. */
const trailingCapitals = 'jr sr inc co corp ltd bros esq assn dept univ ave blvd rd dr hwy fla calif ariz conn mich minn tenn va pa wis nev okla ga ky md mo mont neb kan colo ark vt wyo';
/** May end a sentence, also without a capital letter. */
const trailing = 'etc inc co corp ltd plc est';
/** States whose abbreviation is a word too: only behind a comma ("Boston, Mass."). */
const behindComma = 'mass wash miss ill ore ind del tex ala cal la me mar sat sun';

export type AbbreviationKind = 'title' | 'figure' | 'month' | 'trailing' | 'behindComma';

export interface Abbreviation {
  readonly kind: AbbreviationKind;
  readonly needsCapital: boolean;
  readonly needsLower: boolean;
}

/** All abbreviations by their lower-case form without the dot. */
export function readAbbreviations(): ReadonlyMap<string, Abbreviation> {
  const all = new Map<string, Abbreviation>();
  const add = (list: string, kind: AbbreviationKind, needsCapital: boolean, needsLower = false): void => readWords(list).forEach((word) => all.set(word, { kind, needsCapital, needsLower }));
  add(behindComma, 'behindComma', true);
  add(trailingCapitals, 'trailing', true);
  add(trailing, 'trailing', false);
  add(titles, 'title', true);
  add(leading, 'title', false);
  add(leadingLower, 'title', false, true);
  add(months, 'month', true);
  add(beforeFigures, 'figure', false);
  return all;
}

export const longestAbbreviation = 6;

/** First parts that stay joined to what follows their hyphen ("re-election"); other hyphens are tokens of their own. */
export const joinedPrefixes = `
e u x anti agro bi bio co counter cross cyber de eco ex extra inter intra macro mega micro mid mini multi neo non over pan para peri post
pre pro pseudo quasi re semi sub super tri ultra un uni vice
`;

/** Endings of host names; those that are common English words ("in", "is", "it", "me") are left out. */
export const topLevelDomains = `
com org net gov edu mil int info biz io co uk ir ru fr eu tv ca au nz nl se ch cn jp br za ie pl ua il tr gr cz hu kr hk sg ly app dev news blog
`;
