import type { SeedDocument } from '../../../document/types.js';
import type { DraftEntity } from '../draftEntity.js';
import { isShortOf } from '../names/personName.js';

const labelAtStart = /^(?:THE )?((?:\p{Lu}[\p{Lu}.'’-]*\s?){1,5}):(?=\s|$)/u;
const labelAtEnd = /(?:^|\s)(?:THE )((?:\p{Lu}[\p{Lu}.'’-]*\s?){1,4}):$/u;

/** Whose turn each paragraph is by labels in capitals ("THE PRESIDENT:", "MR. SOLANO:"); null where there are fewer than one that is known. */
export function readLabels({ text, paragraphs }: SeedDocument, drafts: readonly DraftEntity[]): number[] | null {
  let turn = -1;
  let known = 0;
  const turns = paragraphs.map((p) => {
    const content = text.slice(p.start, p.end);
    const atStart = labelAtStart.exec(content);
    const atEnd = labelAtEnd.exec(content.slice(-50));
    if (atStart) turn = bearerOf(atStart[1]!, drafts);
    const own = turn;
    if (!atStart && atEnd) turn = bearerOf(atEnd[1]!, drafts);
    if (turn >= 0 && (atStart || atEnd)) known++;
    return own;
  });
  return known > 0 ? turns : null;
}

/** The person whom a label in capitals names, by family name or by office; -1 where none or several fit. */
function bearerOf(label: string, drafts: readonly DraftEntity[]): number {
  const words = label.toLowerCase().replace(/\./g, '').trim().split(/\s+/);
  const phrase = words.join(' ');
  const fitting: number[] = [];
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    const name = draft.person?.words ?? [];
    const byName = name.length > 0 && (name[name.length - 1] === words[words.length - 1] || isShortOf(words, name));
    const byOffice = draft.roles.some((role) => [...role.modifiers, role.head].join(' ') === phrase) || (words.length === 1 && draft.titles.includes(phrase) && !draft.roles.some((r) => r.head === phrase && r.modifiers.includes('vice')));
    if (byName || byOffice) fitting.push(index);
  });
  return fitting.length === 1 ? fitting[0]! : -1;
}
