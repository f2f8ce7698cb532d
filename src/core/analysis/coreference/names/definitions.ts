/** "(the “Company”)", "(“Saxon” or the “Company”)". */
const definition = /\((?:["“][^"”()]{2,40}["”],? (?:or|and) )?(?:the )?["“](?:the )?(Company|Bank|Group|Corporation|Fund|Trust|Partnership|Foundation|Agency)["”]\)/g;

/** How far before its definition the name may end. */
export const farthestDefinition = 80;

/** A noun (lower case) that a text says stands for the body named before it, and the offset where it says so. */
export interface Definition {
  readonly noun: string;
  readonly at: number;
}

/** What a text says in parentheses that it calls a body by: "Saxon Freight Ltd (the “Company”)". */
export const definitionsIn = (text: string): Definition[] => Array.from(text.matchAll(definition), ({ 1: word = '', index }) => ({ noun: word.toLowerCase(), at: index }));
