import type { SeedDocument } from '../../../document/types.js';
import type { Span } from '../../../text/span.js';
import type { DraftEntity } from '../draftEntity.js';

const belonging = '(?:founder|co-founder|ceo|owner|co-owner|president|director|member|head|chairman|chairwoman|chair|manager|captain|editor|leader|spokesman|spokeswoman|spokesperson|creator|coach|executive|chief|player|teammate|drummer|guitarist|singer|vocalist)';
const belongsBy = new RegExp(`^${belonging}$`);
/** Behind an organisation that stands behind the name ("Ada Ode, Harbour Echo's deputy editor"), and between it and the name ("Harbour Echo editor Ada Ode"). */
const belongsBehind = new RegExp(`^(?:['’]s)?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}${belonging}\\b`, 'iu');
const belongsBetween = new RegExp(`^(?:['’]s)?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}${belonging},?\\s$`, 'iu');

/** The organisation whose founder, head or member the person is said to be: named in the role, beside the name or in its sentence. */
export function organisationOf({ text, sentences }: SeedDocument, drafts: readonly DraftEntity[], person: number, titleEnd: number): number {
  const draft = drafts[person]!;
  const roles = draft.roles.filter((role) => belongsBy.test(role.head));
  const places = draft.mentions.filter((m) => m.kind === 'name').slice(0, 12);
  const near = sentences.filter((s) => roles.some((r) => r.start >= s.start && r.start < s.end));
  let best = -1;
  let bestScore = 0;
  drafts.forEach((other, index) => {
    if (other.type !== 'organisation') return;
    const names = other.mentions.filter((m) => m.kind === 'name');
    if (names.some((m) => /\bby (?:the )?$/.test(text.slice(Math.max(0, m.start - 9), m.start)) || /^\s+(?:interview|spoke|talk|caught)/i.test(text.slice(m.end, m.end + 12)))) return;
    let score = 0;
    for (const m of names) {
      if (roles.some((role) => role.start <= m.start && role.end >= m.end)) score = Math.max(score, 3);
      // "X of Y" in the title
      if (m.start < titleEnd && places.some((p) => p.end < m.start && /^\s(?:of|from)\s(?:the\s)?$/.test(text.slice(p.end, m.start)))) score = Math.max(score, 3);
      if (places.some((p) => isBeside(text, p, m))) score = Math.max(score, 3);
      if (near.some((s) => m.start >= s.start && m.end <= s.end)) score = Math.max(score, 2);
    }
    if (score > 0 && names.length > 1) score += Math.log(names.length);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best;
}

/** Whether what the person is of the organisation stands beside both names. */
const isBeside = (text: string, person: Span, organisation: Span): boolean =>
  person.end < organisation.start
    ? organisation.start - person.end < 8 && /^,\s(?:the\s)?$/.test(text.slice(person.end, organisation.start)) && belongsBehind.test(text.slice(organisation.end, organisation.end + 60))
    : person.start - organisation.end < 60 && belongsBetween.test(text.slice(organisation.end, person.start));
