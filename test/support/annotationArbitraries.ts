import fc from 'fast-check';
import type { Annotation, EntityDecision, RegisteredEntity } from '../../src/core/annotations/schema.js';

/** Texts that YAML may stumble over. */
const awkward = ['', ' ', 'yes', 'null', '~', '123', '1e5', '0x1f', 'a: b', 'a #b', '- a', '"', "'", '“quoted”', "it's", '[x]', '{x}', '*x', '&x', '!x', '%x', '@x', '`x`', '|', '>', '?', ':', 'a:', ' a', 'a ', 'a\nb', 'a\n\nb', '\ta', 'a\r\nb', '# x', '---', '...', '\u2028', '\ufeff', '\ud800', '😀', 'a\u0000b', '<<<<<<< x', '2026-11-24T09:30:00Z', 'Ö', 'Jalali, Kazem'];
export const anyText = fc.oneof(fc.constantFrom(...awkward), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 20 }));
const filled = anyText.map((text) => text || 'x');
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

function compact<T extends object>(value: T): { [K in keyof T]: T[K] } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}

export const targets = fc
  .record({ exact: anyText, prefix: optional(anyText), suffix: optional(anyText), start: fc.nat(100), end: fc.nat(100), hash: optional(fc.constantFrom('64f0a6b1c9f2d8b1c9f2d8b1c9f2d8b1c9f2d8aa', '1'.repeat(40))) })
  .map(compact);

export const annotationFields = {
  type: fc.constantFrom('quotation' as const, 'claim' as const, 'mention' as const, 'note' as const),
  status: fc.constantFrom('confirmed' as const, 'rejected' as const, 'added' as const),
  speaker: optional(fc.option(filled)),
  claimant: optional(fc.option(filled)),
  entity: optional(fc.option(filled)),
  kind: optional(fc.constantFrom('direct' as const, 'statement' as const, 'name' as const)),
  scope: optional(fc.constantFrom('place' as const, 'document' as const)),
  label: optional(anyText),
  note: optional(anyText),
  reason: optional(anyText),
  by: optional(anyText),
  at: optional(anyText),
  replies: optional(fc.array(fc.record({ text: anyText, by: optional(anyText) }).map(compact), { maxLength: 3 })),
  target: targets,
  more: optional(fc.array(targets, { maxLength: 2 })),
};

export const annotations = fc.record({ id: fc.constantFrom('a1', 'b2', 'c3', 'd4', 'e5', 'f6'), ...annotationFields }).map((a) => compact(a) as Annotation);

export const entityFields = {
  type: fc.constantFrom('person' as const, 'organisation' as const, 'place' as const),
  name: filled,
  aliases: optional(fc.array(anyText, { maxLength: 4 })),
  roles: optional(fc.array(anyText, { maxLength: 2 })),
  description: optional(anyText),
  links: optional(fc.dictionary(fc.constantFrom('wikidata', 'web', 'a b'), anyText, { noNullPrototype: true })),
  notSameAs: optional(fc.array(fc.constantFrom('p1', 'p2'), { maxLength: 2 })),
};

export const entities = fc.record({ id: fc.constantFrom('p1', 'p2', 'p3', 'p4'), ...entityFields }).map((e) => compact(e) as RegisteredEntity);

const { type, name, ...rest } = entityFields;
const details = optional(fc.record({ type: optional(type), name: optional(name), ...rest }).map(compact));
export const decisionFields = {
  type: fc.constantFrom('merge' as const, 'split' as const, 'rename' as const, 'add-alias' as const),
  entity: fc.constantFrom('p1', 'p2'),
  names: optional(fc.array(anyText, { maxLength: 2 })),
  gained: details,
  lost: details,
  merged: optional(fc.array(entities, { maxLength: 2 })),
  reason: optional(anyText),
  by: optional(anyText),
};
export const entityDecisions = fc.record({ id: fc.constantFrom('d1', 'd2', 'd3'), ...decisionFields }).map((d) => compact(d) as EntityDecision);
