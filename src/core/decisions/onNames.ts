import type { Fields, RegisterChange } from '../annotations/changes.js';
import type { Annotation } from '../annotations/schema.js';
import { normalizeName } from '../index/normalizeName.js';
import { textOf } from '../text/span.js';
import type { Draft, Makers } from './draft.js';
import { dropReversed } from './entityDecisions.js';
import { annotate, annotationOf, clean, findItem } from './items.js';
import { oneLine, withoutName } from './registering.js';
import { words } from './wording.js';

/** Decisions about whether words are a name. */
export const onNames: Makers<'notAName' | 'noNames' | 'nameAgain' | 'setNoNameReason'> = {
  notAName(draft, { uri, span, scope, reason }) {
    const seed = draft.seed(uri);
    if (!seed) return '';
    const name = oneLine(textOf(seed.text, span));
    if (name === '') return draft.fail('Select the words first.');
    if (scope === 'workspace') {
      ignore(draft, name, reason);
      return `${words(name)} is no name, in any seed`;
    }
    const item = findItem(draft, { uri, type: 'mention', span });
    if (!item) return '';
    const known = annotationOf(draft, item);
    const fields: Fields<Annotation> = { reason, ...(scope === 'document' ? { scope } : {}) };
    if (known?.status === 'added') draft.changeFile(uri, { do: 'remove', id: known.id });
    else annotate(draft, item, { status: 'rejected', entity: undefined, kind: undefined, scope: undefined, ...fields }, 'rejected', fields);
    return `${words(name)} is no name ${scope === 'place' ? 'here' : 'in this document'}`;
  },
  noNames(draft, { names }) {
    for (const name of names) ignore(draft, name, undefined);
    return names.length === 1 ? `${words(names[0]!)} is no name, in any seed` : `${names.map(words).join(', ')} are no names, in any seed`;
  },
  nameAgain: (draft, { words: given }) => onIgnored(draft, given, (name) => ({ do: 'removeIgnored', name })) && `${words(given)} may be a name again`,
  setNoNameReason: (draft, { words: given, reason }) =>
    onIgnored(draft, given, (name) => ({ do: 'setIgnored', name, fields: { reason: reason ?? undefined } })) && `${reason === null ? 'Deleted the reason why' : 'Said why'} ${words(given)} is no name`,
};

/** Changes the entries of words that are no name, in whatever spelling; '' and a problem where there are none. */
function onIgnored(draft: Draft, given: string, change: (name: string) => RegisterChange): string {
  const ignored = (draft.entries.ignored ?? []).filter(({ name }) => normalizeName(name) === normalizeName(given));
  if (ignored.length === 0) return draft.fail(`${words(given)} is not among the names that are ignored.`);
  for (const { name } of ignored) draft.changeRegister(change(name));
  return given;
}

/** The words are nobody's name any more, in any seed. */
function ignore(draft: Draft, name: string, reason: string | undefined): void {
  for (const entity of draft.entries.entities) {
    if (!entity.aliases?.some((alias) => normalizeName(alias) === normalizeName(name))) continue;
    draft.changeRegister({ do: 'setEntity', id: entity.id, fields: withoutName(entity, name) });
    dropReversed(draft, entity);
  }
  draft.changeRegister({ do: 'addIgnored', ignored: clean({ name, reason, ...draft.stamp }) });
}
