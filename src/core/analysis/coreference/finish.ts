import type { SeedDocument } from '../../document/types.js';
import { createIds } from '../ids.js';
import { nameKey } from '../recognition/repeats.js';
import type { Entity, Mention, Role } from '../types.js';
import type { DraftEntity } from './draftEntity.js';

/** Makes entities and mentions of the drafts: mentions ordered by start, none within another of its entity; the longest name heads the card. */
export function finish(document: SeedDocument, drafts: readonly DraftEntity[]): { entities: Entity[]; mentions: Mention[] } {
  const unique = createIds();
  for (const { mentions } of drafts) mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  const ordered = [...drafts].sort((a, b) => firstStart(a) - firstStart(b));
  const mentions: Mention[] = [];
  const names: string[] = [];
  const aliases: string[][] = [];
  ordered.forEach((draft, entity) => {
    const named = namesOf(document, draft);
    names.push(named.name);
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
  mentions.forEach((mention, i) => (own[mention.entity] as number[]).push(i));
  const entities = ordered.map((draft, i): Entity => {
    const name = names[i] as string;
    return {
      id: unique(`${draft.type}:${slugOf(name)}`),
      type: draft.type,
      name,
      aliases: aliases[i] as string[],
      roles: distinctRoles(draft),
      gender: draft.gender,
      mentions: own[i] as number[],
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
function slugOf(name: string): string {
  const low = name.toLowerCase();
  if (/^[a-z]+$/.test(low)) return low;
  return /^[a-z]+(?: [a-z]+)+$/.test(low) ? low.replaceAll(' ', '-') : low.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

const firstStart = ({ mentions }: DraftEntity): number => mentions[0]?.start ?? Infinity;

/** The name on one line, without a possessive mark. */
function plainName(name: string): string {
  const line = /[^\S ]|  /.test(name) ? name.replace(/\s+/g, ' ') : name;
  return /['’]s?$/.test(line) ? line.replace(/['’]s?$/, '') : line;
}

function namesOf(document: SeedDocument, draft: DraftEntity): { name: string; aliases: string[] } {
  const [first] = draft.mentions;
  if (draft.mentions.length === 1 && first?.kind === 'name') return { name: plainName(document.text.slice(first.start, first.end)), aliases: [] };
  const raw = new Map<string, number>();
  for (const { start, end, kind } of draft.mentions) {
    if (kind !== 'name') continue;
    const name = document.text.slice(start, end);
    raw.set(name, (raw.get(name) ?? 0) + 1);
  }
  const written = new Map<string, number>();
  for (const [spelt, count] of raw) {
    const name = plainName(spelt);
    written.set(name, (written.get(name) ?? 0) + count);
  }
  if (written.size === 1) return { name: [...written.keys()][0] as string, aliases: [] };
  const isShouted = (name: string): boolean => /\s/.test(name) && !/\p{Ll}/u.test(name);
  const family = draft.person?.words.at(-1) ?? '';
  const isEpithet = (name: string): boolean => family !== '' && !nameKey(name).includes(family);
  const length = (name: string): number => name.split(/\s/).length * 100 + name.length - (isShouted(name) || isEpithet(name) ? 1000 : 0);
  let best = '';
  let bestWeight = -Infinity;
  for (const [name, count] of written) {
    const weight = draft.type === 'place' ? count : length(name);
    if (weight > bestWeight) [best, bestWeight] = [name, weight];
  }
  return { name: best, aliases: [...written.keys()].filter((other) => other !== best) };
}
