import { tokenAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { honorifics, titleWords } from '../../../lexicon/titles.js';
import { lowerBound } from '../../../text/search.js';
import type { Span } from '../../../text/span.js';
import type { EntityType, MentionKind } from '../../types.js';
import { speaksBefore, speaksBehind } from './onBehalf.js';

/** What a source needs to know of a mention. */
export interface SourceMention extends Span {
  readonly kind: MentionKind;
  readonly entity: number;
}

/** What ends in a preposition, or in one and words without a comma. */
const behindPreposition = /\b(?:of|for|to|at|from|by|with|in|into|on|who|which|that|about|against|near|including|like|such as)\s(?:[^,]*\s)?$/i;
/** What stands behind the name that a source opens with, and of it. */
const asideIn = /^[^,(]*?(?:(,) (?:which|whose) [^]*| (\()[^)]*)$/;
const asideOf = (lead: string): string => {
  const [, comma = '', parenthesis = ''] = asideIn.exec(lead) ?? [];
  return comma || parenthesis;
};
/** "Ambassador to Russia X", "Speaker of the Parliament X": the preposition's noun stands before the name, so the name is not behind it. */
function isOfficeOf(lead: string): boolean {
  const between = /\b(?:of|for|to|at)\s((?:the\s)?\p{Lu}[^,]*)\s$/u.exec(lead)?.[1];
  if (!between) return false;
  const last = (between.split(/\s+/).at(-1) ?? '').toLowerCase().replace(/\.$/, '');
  return !honorifics.has(last) && !titleWords.has(last);
}

/** What may follow a body's name without making it somebody else's: "the Fund yesterday", "a report by the Fund published in May". */
const goesOn = /^\s+(?:(?:of|in|and|on|yesterday|today|tonight|itself|also|later)\b|(?:published|released|issued|tabled|seen|obtained|filed|submitted)\s)/;
/** What says behind a body's name what it is: "the Lindeboom cycling team", "the Mendilu chain". */
const kindBehind = /^\s(?:\p{Ll}[\p{L}-]*\s)?(?:airline|bank|brand|chain|charity|company|firm|group|newspaper|supermarket|team)(?=$|,|\s(?:in|of|from|that|which|today|yesterday)\b)/u;
const belongings = /^\s(?:campaign|administration|camp|team|aides?|allies|ally|supporters?|officials?|advis[eo]rs?|operatives?|surrogates?|staffers?|backers|lawyers?|family)\b|^\s(?:(?!(?:and|or|at|of|in|on|from|for|to|with|who|the|an?)\s)\p{Ll}[\p{L}-]*\s)+\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*)*\s*(?:,|$)/u;

/** Of the source "who" the person that it goes on about: "Ada Brook, who …", "Ada Brook, a former mayor who …", "Ada Brook of Harlund College, who …"; -1 where nobody is named there. */
function mentionBeforeWho({ text }: SourceText, who: Span, mentions: readonly SourceMention[], typeOf: (entity: number) => EntityType): number {
  for (let i = lowerBound(mentions.length, (k) => mentions[k]!.start < who.start) - 1; i >= 0; i--) {
    const mention = mentions[i]!;
    if (mention.end < who.start - 80) return -1;
    if (mention.end < who.start && typeOf(mention.entity) === 'person') return /^(?:\s(?:of|at|from)\s(?:the\s)?\p{Lu}[^,.;:—–“”"]*)?(?:,?\s|\s?[—–]\s?)(?:(?:an?|the)\s[^,.;:—–“”"]*,?\s)?$/u.test(text.slice(mention.end, who.start)) ? i : -1;
  }
  return -1;
}

/** A text, with its tokens where they are at hand. */
export type SourceText = Pick<SeedDocument, 'text'> & Partial<Pick<SeedDocument, 'tokens'>>;

/** "who", "who leads the union", "who in May", but not "who Brook" ("whom Brook …"). */
function isSubjectWho({ text, tokens }: SourceText, { start, end }: Span): boolean {
  if (end - start === 3 || !tokens) return end - start === 3;
  const tag = tokens.tags[tokenAt(tokens, start + 3)];
  return text.charCodeAt(start + 3) === 32 && (tag === posCode.VERB || tag === posCode.AUX || tag === posCode.ADV || tag === posCode.ADP);
}

/**
 * The mention that names a source: the first in it that is neither an owner ("X’s lawyer") nor behind a preposition
 * ("a spokesman for X"), a person before an organisation; -1 where there is none. `mentions` are ordered by start. Without tokens
 * "who in May" names nobody.
 */
export function mentionOfSource(
  document: SourceText,
  source: Span,
  mentions: readonly SourceMention[],
  typeOf: (entity: number) => EntityType,
): number {
  if (document.text.startsWith('who', source.start) && isSubjectWho(document, source)) return mentionBeforeWho(document, source, mentions, typeOf);
  let best = -1;
  let bestScore = 0;
  const first = lowerBound(mentions.length, (i) => mentions[i]!.start < source.start - 80);
  let bodyEnd = 0;
  for (let i = first; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (mention.start >= source.end) break;
    if (mention.end <= source.start) continue;
    const type = typeOf(mention.entity);
    if (type === 'other') continue;
    // "Halvorsen Shipping": not the man whom the firm is named for
    if (mention.end <= bodyEnd) continue;
    if (type === 'organisation' && mention.kind === 'name') bodyEnd = mention.end;
    // most sources are one mention; "her claim that …" is hers
    if (mention.start <= source.start && mention.end >= source.end) {
      const score = scoreOf(type, mention.kind);
      if (score > bestScore) [best, bestScore] = [i, score];
      continue;
    }
    const lead = document.text.slice(source.start, Math.max(source.start, mention.start));
    const behind = document.text.slice(mention.end, source.end);
    const isPossessive = mention.kind === 'pronoun' && /^(?:his|her|its|their|my|our|your)$/i.test(document.text.slice(mention.start, mention.end));
    const isName = mention.kind === 'name';
    const phrase = { type, isName, name: document.text.slice(mention.start, mention.end), lead, behind };
    const isSpokenBehind = behind !== '' && speaksBehind(isPossessive ? { ...phrase, behind: `’s${behind}` } : phrase);
    const isOwner = (isPossessive || /^['’]s?\s/.test(behind)) && !isSpokenBehind;
    if (isOwner || (lead !== '' && behindPreposition.test(lead) && !(type === 'person' && isName && isOfficeOf(lead)) && !speaksBefore(phrase))) continue;
    // "the X campaign", "X spokeswoman Y": whoever belongs to X
    if (behind !== '' && (type === 'person' ? isName && belongings.test(behind) : /^\s+[\p{Ll}]/u.test(behind) && !goesOn.test(behind) && !(/^the\s/i.test(lead) && kindBehind.test(behind)) && !isSpokenBehind)) continue;
    if (type === 'place' && (behind.trim() || lead.trim().length > 4)) continue;
    // "The Fund, which is led by a pilot, Ada Ode," and "Halden Grid (LSE: HGRD)" are the Fund's and Halden Grid's
    const aside = lead === '' ? '' : asideOf(lead);
    if (aside && (best < 0 ? aside === ',' || (type === 'organisation' && (/:\s$/.test(lead) || behind.startsWith(':'))) : typeOf(mentions[best]!.entity) !== 'place')) continue;
    const score = scoreOf(type, mention.kind) - lead.length / 200;
    if (score > bestScore) [best, bestScore] = [i, score];
  }
  return best;
}

const scoreOf = (type: EntityType, kind: MentionKind): number => (type === 'person' ? 3 : type === 'organisation' ? 2 : 1) + (kind === 'name' ? 0.5 : 0);
