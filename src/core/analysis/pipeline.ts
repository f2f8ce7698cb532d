import type { SeedDocument } from '../document/types.js';
import type { Attribution, Claim, Entity, Mention, NamedSpan, SourcedContent } from './types.js';

/** What the components of the analysis read and make. */
export interface Draft {
  readonly document: SeedDocument;
  readonly names: readonly NamedSpan[];
  readonly sourcedContents: readonly SourcedContent[];
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
  readonly attributions: readonly Attribution[];
  readonly claims: readonly Claim[];
}

export type DraftKey = keyof Draft;

/** One step of the analysis: says what it needs and what it makes; a pure function of what it needs. */
export interface Component<Requires extends DraftKey = DraftKey, Assigns extends DraftKey = DraftKey> {
  readonly name: string;
  readonly requires: readonly Requires[];
  readonly assigns: readonly Assigns[];
  run(draft: Pick<Draft, Requires>): Pick<Draft, Assigns>;
}

/** Checks a component's `run` against what it declares; the returned component can be put into a pipeline. */
export function component<R extends DraftKey, A extends DraftKey>(definition: Component<R, A>): Component {
  return definition as unknown as Component;
}

/**
 * Chains components in the given order. Several documents go through it side by side, each step with all of them before the next: what a step
 * needs (its code, the tables of its model) is then fetched from far memory once for all, which is a fourth of the time of short documents.
 * @throws Error when a component requires what none before it assigns, or when one assigns what is assigned already.
 */
export function createPipeline(components: readonly Component[]): (documents: readonly SeedDocument[]) => Draft[] {
  const present = new Set<DraftKey>(['document']);
  for (const { name, requires, assigns } of components) {
    const missing = requires.filter((key) => !present.has(key));
    if (missing.length) throw new Error(`Component "${name}" requires ${missing.join(', ')}, which nothing before it assigns`);
    for (const key of assigns) {
      if (present.has(key)) throw new Error(`Component "${name}" assigns ${key}, which is assigned already`);
      present.add(key);
    }
  }
  return (documents) => {
    const drafts = documents.map((document) => ({ document }) as Draft);
    for (const step of components) for (const draft of drafts) Object.assign(draft, step.run(draft));
    return drafts;
  };
}
