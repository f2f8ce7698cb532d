import { phraseMemo, type Phrase } from '../../document/phrases.js';
import { femaleKinTitles, maleKinTitles } from '../../lexicon/titles.js';
import type { SeedDocument } from '../../document/types.js';
import { createIds } from '../ids.js';
import { comparison } from '../recognition/steps/repeats.js';
import type { Entity, Mention, Role } from '../types.js';
import type { DraftEntity } from './draftEntity.js';

/** Makes entities and mentions of the drafts: mentions ordered by start, none within another of its entity; the longest name heads the card. */
export function finish(document: SeedDocument, drafts: readonly DraftEntity[]): { entities: Entity[]; mentions: Mention[] } {
  const unique = createIds();
  for (const { mentions } of drafts) if (mentions.length > 1) mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const ordered = [...drafts].sort((a, b) => firstStart(a) - firstStart(b));
  const mentions: Mention[] = [];
  const names: string[] = [];
  const aliases: string[][] = [];
  ordered.forEach((draft, entity) => {
    const named = namesOf(document, draft);
    names.push(isLabel(document, draft) ? inSmall(document.phrases.of(named.name)) : named.name);
    aliases.push(named.aliases);
    let covered = -1;
    for (const { start, end, kind, confidence, reason } of draft.mentions) {
      if (end <= covered) continue;
      covered = end;
      mentions.push({ start, end, kind, entity, confidence, reason });
    }
  });
  mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const own: number[][] = ordered.map(() => []);
  mentions.forEach((mention, i) => own[mention.entity]!.push(i));
  const entities = ordered.map((draft, i): Entity => {
    const name = names[i]!;
    return {
      id: unique(`${draft.type}:${slugOf(document.phrases.of(name))}`),
      type: draft.type,
      name,
      aliases: aliases[i]!,
      roles: distinctRoles(draft),
      gender: draft.gender,
      mentions: own[i]!,
    };
  });
  return { entities, mentions };
}

/** The roles, the best first; one that is told in the same words twice only once. */
function distinctRoles({ roles }: DraftEntity): Role[] {
  if (roles.length === 0) return [];
  const seen = new Set<string>();
  const found: Role[] = [];
  for (const { start, end, text } of [...roles].sort((a, b) => b.rank - a.rank || a.start - b.start)) {
    const key = text.toLowerCase();
    if (seen.has(key)) continue;
    seen.add(key);
    found.push({ start, end, text });
  }
  return found;
}

/** "Kazem Jalali" → "kazem-jalali". */
const slugOf = phraseMemo(({ low }) => low.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, ''));

const firstStart = ({ mentions }: DraftEntity): number => mentions[0]?.start ?? Infinity;

/** The name on one line, without a possessive mark and the brackets around a given name that an editor put in. */
const plainName = phraseMemo(({ text }) => text.replace(/\s+/g, ' ').replace(/['’]s?$/, '').replace(/^[[(]([^\])]+)[\])] /, '$1 '));

const ofKin = new RegExp(`^(?:${[...maleKinTitles, ...femaleKinTitles].join('|')}) `, 'i');

/** How long a name is: by words, then by characters; one in capitals only is shorter than all others, "Uncle Olav" than "Olav". */
const lengthOf = phraseMemo(({ text }) => text.split(/\s/).length * 100 + text.length - (/\p{Ll}/u.test(text) ? 0 : 1000) - (ofKin.test(text) ? 120 : 0));

/** Who is named only where a transcript says whose turn it is. */
const isLabel = ({ text }: SeedDocument, { type, mentions }: DraftEntity): boolean => type === 'person' && mentions.every(({ kind, end }) => kind !== 'name' || text.charAt(end) === ':');

/** A person's name as it is written outside of capitals ("OYELARAN": "Oyelaran"); initials stay. */
const inSmall = phraseMemo(({ text }) => text.replace(/\p{Lu}[\p{Lu}\p{M}]{3,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase()));

const isShouted = phraseMemo(({ text }) => !/\p{Ll}/u.test(text));

function namesOf(document: SeedDocument, draft: DraftEntity): { name: string; aliases: string[] } {
  const [first] = draft.mentions;
  const { phrases, text } = document;
  const nameAt = (start: number, end: number): string => plainName(phrases.of(text.slice(start, end)));
  if (draft.mentions.length === 1 && first?.kind === 'name') return { name: nameAt(first.start, first.end), aliases: [] };
  const written = new Map<string, number>();
  for (const { start, end, kind } of draft.mentions) {
    if (kind !== 'name') continue;
    const name = nameAt(start, end);
    written.set(name, (written.get(name) ?? 0) + 1);
  }
  const [only = '', ...others] = written.keys();
  if (others.length === 0) return { name: only, aliases: [] };
  const family = draft.person?.words.at(-1) ?? '';
  const isEpithet = (name: Phrase): boolean => family !== '' && !comparison(name).key.includes(family);
  let best = '';
  let bestWeight = -Infinity;
  for (const [name, count] of written) {
    const phrase = phrases.of(name);
    const weight = (isShouted(phrase) ? -0.5 : 0) + (draft.type === 'place' ? count : lengthOf(phrase) > 0 && isEpithet(phrase) ? lengthOf(phrase) - 1000 : lengthOf(phrase));
    if (weight > bestWeight) [best, bestWeight] = [name, weight];
  }
  return { name: best, aliases: [...written.keys()].filter((other) => other !== best) };
}
