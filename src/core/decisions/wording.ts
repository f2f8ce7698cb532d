import type { EntityType } from '../analysis/types.js';
import type { EntityDecision } from '../annotations/schema.js';
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

/** "a person", "something else". */
export const aType = (type: EntityType): string => (type === 'organisation' ? 'an organisation' : type === 'other' ? 'something else' : `a ${type}`);

/**
 * What was decided about an entity: "Merged “Lund” into Tiberio Lund".
 * @param name what the entity is called now; undefined where it is gone
 */
export function entityDecisionLabel({ type, entity, names = [], gained = {}, lost = {} }: EntityDecision, name = entity): string {
  const marked = names.map((each) => words(each)).join(', ');
  switch (type) {
    case 'merge': return `Merged ${marked || 'another entry'} into ${name}`;
    case 'split': return `Split ${name} off${names.length > 0 ? ` ${names.join(', ')}` : ''}`;
    case 'rename': return `Renamed ${words(lost.name ?? names[0] ?? entity)} to ${gained.name ?? name}`;
    case 'change-type': return `${name} is ${aType(gained.type ?? 'other')}${lost.type && lost.type !== 'other' ? `, not ${aType(lost.type)}` : ''}`;
    case 'add-alias': return `${marked} is also ${name}`;
    case 'remove-alias': return `${marked} is not ${name}`;
  }
}

export const noLetters = 'A name must have at least one letter.';
export const entityIsGone = 'This person or organisation is not in the document any more. Choose somebody else, or type the name.';
/** Told where a decision names an entity that the register has lost. */
export const noSuchEntity = (id: string): string => `The register has no entity “${id}” any more. Choose somebody else, or undo what took it out.`;
export const noSuchDecision = 'This decision is not in the register any more, so there is nothing to change.';
/** Told where a decision is about an annotation that its file has lost. */
export const notInFile = (id: string): string => `The annotation “${id}” is not in the file any more, so there is nothing to change.`;
