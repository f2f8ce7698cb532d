import type { TextEdit } from '../text/edits.js';
import type { AnnotationChange, RegisterChange } from './changes.js';
import type { ReadAnnotations, ReadRegister } from './read.js';
import { annotationList, annotationsForm, decisionList, entityList, ignoredList, registerForm, type FileForm } from './yaml/forms.js';
import { sectionOf, type Layout } from './yaml/layout.js';
import { joinEntries, renderEntry } from './yaml/render.js';
import { editSection, inOrder } from './yaml/sectionEdits.js';
import { settle, type ListEdit } from './yaml/settle.js';
import { styleOf } from './yaml/style.js';

export interface EditResult {
  /** Edits of the file's text, ordered, not overlapping; together they make the changes. */
  readonly edits: readonly TextEdit[];
  /** Changes that could not be made, in words for people: what they were to change is not in the file. */
  readonly problems: readonly string[];
}

/** The edits that make changes in an annotation file. All lines but those of the changed entries and fields stay as they are, byte for byte. Pass no blocked file. */
export const editAnnotations = (file: ReadAnnotations, changes: readonly AnnotationChange[]): EditResult =>
  edit(file.text, file.layout, annotationsForm, [
    {
      form: annotationList,
      values: file.value.annotations,
      changes: changes.map((c) => (c.do === 'add' ? { key: c.annotation.id, value: c.annotation } : c.do === 'set' ? { key: c.id, fields: c.fields } : { key: c.id })),
    },
  ]);

/** The edits that make changes in the register; as `editAnnotations`. */
export const editRegister = (file: ReadRegister, changes: readonly RegisterChange[]): EditResult =>
  edit(file.text, file.layout, registerForm, [
    {
      form: entityList,
      values: file.value.entities,
      changes: changes.flatMap((c) =>
        c.do === 'addEntity' ? [{ key: c.entity.id, value: c.entity }] : c.do === 'setEntity' ? [{ key: c.id, fields: c.fields }] : c.do === 'removeEntity' ? [{ key: c.id }] : [],
      ),
    },
    {
      form: ignoredList,
      values: file.value.ignored ?? [],
      changes: changes.flatMap((c) =>
        c.do === 'addIgnored' ? [{ key: c.ignored.name, value: c.ignored }] : c.do === 'setIgnored' ? [{ key: c.name, fields: c.fields }] : c.do === 'removeIgnored' ? [{ key: c.name }] : [],
      ),
    },
    {
      form: decisionList,
      values: file.value.decisions ?? [],
      changes: changes.flatMap((c) =>
        c.do === 'addDecision' ? [{ key: c.decision.id, value: c.decision }] : c.do === 'setDecision' ? [{ key: c.id, fields: c.fields }] : c.do === 'removeDecision' ? [{ key: c.id }] : [],
      ),
    },
  ]);

function edit(text: string, layout: Layout, form: FileForm, lists: readonly ListEdit[]): EditResult {
  const edits: TextEdit[] = [];
  const problems: string[] = [];
  const tail: string[] = [];
  const isNew = layout.sections.length === 0;
  const style = styleOf(text, layout);
  for (const list of lists) {
    const settled = settle(list, problems);
    const section = sectionOf({ layout }, list.form.key);
    const needed = isNew && form.emptyLists.includes(list.form.key) && lists.some(({ changes }) => changes.length > 0);
    if (!section) {
      const entries = inOrder(list.form, settled.added).map((value) => renderEntry(value, list.form.order, style.indent, style.step));
      if (entries.length > 0) tail.push([`${list.form.key}:`, ...joinEntries(entries, style.hasGaps)].join('\n'));
      else if (needed) tail.push(`${list.form.key}: []`);
      continue;
    }
    edits.push(...editSection(text, section, list, settled, style));
  }
  if (tail.length > 0) {
    const head = isNew ? [...(text.trim() === '' ? form.header : []), ...form.scalars] : [];
    const start = text.length === 0 || text.endsWith('\n') || text === '\ufeff' ? '' : '\n';
    const gap = !isNew && text.trim() !== '' ? '\n' : '';
    const newText = `${start}${gap}${[...head, ...tail].join('\n')}\n`;
    edits.push({ offset: text.length, length: 0, newText: layout.eol === '\n' ? newText : newText.replaceAll('\n', '\r\n') });
  }
  return { edits: edits.sort((a, b) => a.offset - b.offset || a.length - b.length), problems };
}
