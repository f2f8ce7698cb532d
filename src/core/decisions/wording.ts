import { inMarks } from '../text/shorten.js';

// What people are told of decisions, where several of them say the same.

/** Words of the seed as they stand in what was decided. */
export const words = (text: string): string => inMarks(text, 30);

/** What kinds of items people read of. */
const nouns = { quotation: 'quote', claim: 'claim', mention: 'name', note: 'note', annotation: 'annotation' } as const;
/** What people call an item of this type. */
export const nounOf = (type: keyof typeof nouns): string => nouns[type];

/** "the quote “We are late”". */
export const theItem = ({ type, text, kind }: { readonly type: keyof typeof nouns; readonly text: string; readonly kind: string }): string =>
  `the ${type === 'mention' && kind !== 'name' ? 'mention' : nounOf(type)} ${words(text)}`;

/** "a quote and 2 claims". */
export function countedNouns(types: readonly (keyof typeof nouns)[]): string {
  const numbers = new Map<string, number>();
  for (const type of types) numbers.set(nounOf(type), (numbers.get(nounOf(type)) ?? 0) + 1);
  const parts = [...numbers].map(([noun, n]) => (n > 1 ? `${n} ${noun}s` : `${noun === 'annotation' ? 'an' : 'a'} ${noun}`));
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}` : parts.join('');
}

export const noLetters = 'A name must have at least one letter.';
export const entityIsGone = 'This person or organisation is not in the document any more. Choose somebody else, or type the name.';
/** Told where a decision names an entity that the register has lost. */
export const noSuchEntity = (id: string): string => `The register has no entity “${id}” any more. Choose somebody else, or undo what took it out.`;
/** Told where a decision is about an annotation that its file has lost. */
export const notInFile = (id: string): string => `The annotation “${id}” is not in the file any more, so there is nothing to change.`;
