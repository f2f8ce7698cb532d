import type { Annotation } from '../annotations/schema.js';

/** The ids of the register that an annotation names: speaker, claimant, entity. */
export const entitiesOf = ({ speaker, claimant, entity }: Annotation): string[] => [speaker, claimant, entity].flatMap((id) => id ?? []);
