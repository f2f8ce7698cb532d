import { inMarks } from '../text/shorten.js';

// What people are told of decisions, where several of them say the same.

/** Words of the seed as they stand in what was decided. */
export const words = (text: string): string => inMarks(text, 30);

export const noLetters = 'A name must have at least one letter.';
export const entityIsGone = 'This person or organisation is not in the document any more. Choose somebody else, or type the name.';
export const noSuchEntity = (id: string): string => `The register has no entity “${id}” any more. Choose somebody else, or undo what took it out.`;
export const notInFile = (id: string): string => `The annotation “${id}” is not in the file any more, so there is nothing to change.`;
