import type { EntityFact } from './facts.js';

const suffix = /,?\s+(?:jr|sr|ii|iii|iv)\.?$/iu;

/** A name as it is compared: without case, leading "the", final dots, generational suffix; apostrophes and spaces alike. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /iu, '')
    .replace(suffix, '')
    .toLowerCase();
}

/** Key of the group of entities that may be one card with this one: entities with different keys are never the same. */
export function cardKey({ type, name }: EntityFact): string {
  const normal = normalizeName(name);
  return `${type}:${type === 'person' ? normal.slice(normal.lastIndexOf(' ') + 1) : normal}`;
}

/**
 * Which of these entities (all with one `cardKey`) are the same across documents: lists of indices, one a card.
 * Those with one entry in the register are one. Two full names that differ are never merged; a family name alone joins the one full name that ends with it, if there is but one.
 */
export function groupEntities(entities: readonly EntityFact[]): number[][] {
  const groups = new Map<string, number[]>();
  const bare: number[] = [];
  entities.forEach((entity, i) => {
    const normal = normalizeName(entity.name);
    if (!entity.register && entity.type === 'person' && !normal.includes(' ')) bare.push(i);
    else {
      const key = entity.register ? `register:${entity.register.id}` : normal;
      groups.set(key, [...(groups.get(key) ?? []), i]);
    }
  });
  const full = [...groups.values()];
  if (!bare.length) return full;
  return full.length === 1 ? [[...(full[0] as number[]), ...bare].sort((a, b) => a - b)] : [...full, bare];
}
