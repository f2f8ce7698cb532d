import { inMarks } from '../text/shorten.js';

// What people are told of decisions, where several of them say the same.

/** Words of the seed as they stand in what was decided. */
export const words = (text: string): string => inMarks(text, 30);

export const noLetters = 'A name must have at least one letter.';
export const entityIsGone = 'This person or organisation is not in the document any more.';
export const notInFile = (id: string): string => `The annotation “${id}” is not in the file any more.`;
