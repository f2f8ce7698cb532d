import type { Fields } from '../annotations/changes.js';
import type { Annotation } from '../annotations/schema.js';
import type { Span } from '../text/span.js';
import type { Draft, Makers } from './draft.js';
import { insideOf, targetsOf } from './items.js';
import { notInFile, words } from './wording.js';

/** Decisions about annotations of the file, by their ids: notes, replies, and where they belong. */
export const onAnnotations: Makers<'setNote' | 'setReason' | 'reply' | 'setReply' | 'keep' | 'reattach' | 'drop'> = {
  setNote(draft, { uri, annotation: id, note }) {
    const annotation = draft.annotationsOf(uri).find((a) => a.id === id);
    if (annotation?.type === 'note' && note === null) return remove(draft, uri, id, 'Deleted the note on');
    return change(draft, uri, id, () => ({ note: note ?? undefined }), `${note === null ? 'Deleted' : 'Changed'} the note on`);
  },
  setReason: (draft, { uri, annotation, reason }) => change(draft, uri, annotation, () => ({ reason: reason ?? undefined }), reason === null ? 'Deleted the reason for what was decided about' : 'Gave a reason for what was decided about'),
  reply: (draft, { uri, annotation, text }) => change(draft, uri, annotation, ({ replies = [] }) => ({ replies: [...replies, { text, ...draft.stamp }] }), 'Replied on'),
  setReply(draft, { uri, annotation, index, text }) {
    const changed = (a: Annotation): Fields<Annotation> => {
      const replies = (a.replies ?? []).flatMap((r, i) => (i !== index ? [r] : text === null ? [] : [{ ...r, text }]));
      return { replies: replies.length > 0 ? replies : undefined };
    };
    return change(draft, uri, annotation, changed, `${text === null ? 'Deleted' : 'Changed'} a reply on`);
  },
  keep(draft, { uri, annotation: id }) {
    const fact = draft.state.seed(uri)?.facts.annotations?.find((a) => a.annotation.id === id);
    if (!fact) return draft.fail(notInFile(id));
    if (fact.spans.length === 0) return draft.fail(`${words(fact.annotation.target.exact)} is not found in the text. Select the words and re-attach it, or drop it.`);
    return attach(draft, uri, id, fact.spans, 'Kept');
  },
  reattach: (draft, { uri, annotation, spans }) => attach(draft, uri, annotation, spans, 'Re-attached'),
  drop: (draft, { uri, annotation }) => remove(draft, uri, annotation, 'Dropped'),
};

/** @param verb what was done to the words that the annotation is about, for people */
function change(draft: Draft, uri: string, id: string, fields: (a: Annotation) => Fields<Annotation>, verb: string): string {
  const annotation = draft.annotationsOf(uri).find((a) => a.id === id);
  if (!annotation) return draft.fail(notInFile(id));
  draft.changeFile(uri, { do: 'set', id, fields: fields(annotation) });
  return `${verb} ${words(annotation.target.exact)}`;
}

function remove(draft: Draft, uri: string, id: string, verb: string): string {
  const annotation = draft.annotationsOf(uri).find((a) => a.id === id);
  if (!annotation) return draft.fail(notInFile(id));
  draft.changeFile(uri, { do: 'remove', id });
  return `${verb} ${words(annotation.target.exact)}`;
}

function attach(draft: Draft, uri: string, id: string, spans: readonly Span[], verb: string): string {
  const seed = draft.seed(uri);
  if (!seed) return '';
  const inside = insideOf(seed, spans);
  if (inside.length === 0) return draft.fail('Select the words that it belongs to first.');
  const { target, more } = targetsOf(seed, inside);
  const done = change(draft, uri, id, () => ({ target, more, finding: undefined }), verb);
  return done && `${verb} ${words(target.exact)}`;
}
