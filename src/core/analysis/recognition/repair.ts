import { countryNames, demonyms } from '../../lexicon/demonyms.js';
import { isGivenName, names } from '../../lexicon/names.js';
import { clubEndings, clubOpenings, fields, knownBodies, legalForms, organisationHeads, otherHeads, placeHeads, schoolsAndPapers, stateWords, tradeWords } from '../../lexicon/organisationWords.js';
import { openingRoles, roleNouns } from '../../lexicon/roles.js';
import { honorifics, nobleTitles, titleWords } from '../../lexicon/titles.js';
import type { SeedDocument } from '../../document/types.js';
import { startsWithCapital } from '../../text/span.js';
import type { NamedSpan } from '../types.js';
import { changed, nameOf, namedSpan, phraseOf, type NameChange } from './namedSpan.js';
import { phraseMemo } from '../../document/phrases.js';

/**
 * Mends what word lists show to be wrong: two names in one ("Russia | Kazem …", where a given name follows a country or a body; "Ada Ode |
 * of the Bar Association"), a title kept ("General | Soleimani"; a person's name keeps at least one word), a court cut off ("Supreme Court
 * of | India"), a name that opens with a small word, a treaty or place by its last word taken for a body ("Kenwick Charter", "Kenwick Cemetery"), a firm or a known body taken for a person or place ("Hanbit Electronics", "the African Union").
 */
export function repairNames(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const { text } = document;
  const alone = new Set<string>();
  for (const span of spans) if (span.type === 'person') alone.add(phraseOf(document, span).low);
  const repaired: NamedSpan[] = [];
  for (let i = 0; i < spans.length; i++) {
    const found = spans[i] as NamedSpan;
    // part of the name before, which went on
    if (found.start < (repaired[repaired.length - 1]?.end ?? 0)) continue;
    const mended = withPartners(text, withPaper(text, withSaint(text, withBy(text, withArticle(text, withSecondFamilyName(text, withSecondSyllable(text, withRepublic(text, withoutTail(text, withFirstHalf(text, found)))), spans[i + 1]))))));
    const span = mended.type === 'organisation' ? withSecondField(text, mended, spans[i + 1]?.start ?? text.length) : mended;
    const before = repaired[repaired.length - 1];
    const words = phraseOf(document, span);
    if (isLowerCase(text, span.start) && /^(?:of|and|for|to) /.test(nameOf(text, span))) continue;
    if (before && before.type === 'organisation' && span.type === 'place' && text.slice(before.end, span.start) === ' of ' && organisationHeads.has(lastWord(nameOf(text, before).toLowerCase()))) {
      repaired[repaired.length - 1] = changed(before, { end: span.end });
      continue;
    }
    if (before?.type === 'organisation' && span.type !== 'person' && span.type !== 'place' && (isSecondField(text, before, span) || (span.type === 'organisation' && isFirstField(text, before, span)))) {
      repaired[repaired.length - 1] = changed(before, { end: span.end });
      continue;
    }
    if (before?.type === 'person' && span.type === 'organisation' && isSecondFounder(text, before, span)) {
      repaired[repaired.length - 1] = changed(span, { start: before.start });
      continue;
    }
    if (before?.type === 'person' && span.type !== 'place' && isSecondFamilyName(text, before, span)) {
      repaired[repaired.length - 1] = changed(before, { end: span.start + (nameOf(text, span).split(' ', 1)[0] as string).length });
      continue;
    }
    if (isKnownBody(words)) repaired.push(changed(span, { type: 'organisation', confidence: span.type === 'organisation' ? span.confidence : 0.9, settled: true }));
    else if (words.isLong) repairWords(document, withoutOffice(text, span), alone, repaired);
    else repaired.push(span);
  }
  return joinFamilyNames(text, repaired);
}

/** "Haddad | -Noor" is one person where the document has her by a longer name that ends so. */
function joinFamilyNames(text: string, spans: readonly NamedSpan[]): NamedSpan[] {
  const families = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const name = nameOf(text, span);
    if (name.lastIndexOf('-') > name.lastIndexOf(' ') && name.includes(' ')) families.add(lastWord(name));
  }
  if (families.size === 0) return [...spans];
  const joined: NamedSpan[] = [];
  for (const span of spans) {
    const before = joined[joined.length - 1];
    if (before?.type === 'person' && span.type === 'person' && span.start === before.end + 1 && families.has(text.slice(before.start, span.end))) joined[joined.length - 1] = changed(before, { end: span.end });
    else joined.push(span);
  }
  return joined;
}

/** "Referee Anne-| Lise Mortensen", "Jens-| Uwe Holt": half of a given name. */
function withFirstHalf(text: string, span: NamedSpan): NamedSpan {
  if (span.type !== 'person' || text.charCodeAt(span.start - 1) !== 45 || !isGivenName((nameOf(text, span).split(' ', 1)[0] as string).toLowerCase())) return span;
  const half = /(?<![\p{L}\p{N}-])\p{Lu}\p{Ll}+-$/u.exec(text.slice(Math.max(0, span.start - 16), span.start))?.[0];
  return half && isGivenName(half.slice(0, -1).toLowerCase()) ? changed(span, { start: span.start - half.length }) : span;
}

/** A syllable of a Chinese or Korean given name, none of the English words that follow a hyphen ("Ode-led", "Ode-era"). */
const syllable = /^(?:[bcdfghjklmnprstwxyz]|ch|sh|zh|ts|hs|ng|kw|gw|hw|ky|hy|gy|by|my)?[aeiouy]{1,3}(?:ng|n|k|t|p|m|h|l)?$/;
const englishWords = new Set(['run', 'ban', 'win', 'men', 'fan', 'son', 'pan', 'pal', 'up', 'in', 'on', 'an', 'at', 'to', 'by', 'is', 'like', 'hit', 'gun', 'cut', 'set', 'get', 'top', 'aid', 'tax', 'man', 'out', 'pin', 'weak', 'team', 'deal', 'look', 'fuel', 'seat', 'meet', 'week', 'loan', 'loyal']);

/** "Hau Lung | -bin", "Lam Siu- | wai": the second syllable of a given name belongs to it. */
function withSecondSyllable(text: string, span: NamedSpan): NamedSpan {
  const isCut = text.charAt(span.end - 1) === '-';
  if (span.type !== 'person' || (!isCut && text.charAt(span.end) !== '-')) return span;
  const start = isCut ? span.end : span.end + 1;
  const tail = /^\p{Ll}{1,6}(?![\p{L}\p{N}-])/u.exec(text.slice(start, start + 8))?.[0];
  const first = /(?:^| )(\p{Lu}\p{Ll}{0,5})-?$/u.exec(nameOf(text, span))?.[1];
  const isSyllables = tail && first && syllable.test(tail) && !englishWords.has(tail) && syllable.test(first.toLowerCase());
  return isSyllables ? changed(span, { end: start + tail.length }) : isCut ? changed(span, { end: span.end - 1 }) : span;
}

/** "Suleiman | al-Qadri": a family name with its article. */
function withArticle(text: string, span: NamedSpan): NamedSpan {
  const opens = text.charCodeAt(span.end + 1);
  if (span.type !== 'person' || (opens !== 97 && opens !== 101)) return span;
  const family = /^ (?:al|el|as|ash|ad|ar|at|az|an)-\p{Lu}[\p{L}’']*\p{L}/u.exec(text.slice(span.end, span.end + 30))?.[0];
  return family ? changed(span, { end: span.end + family.length }) : span;
}

/** "Democratic People | ’s Republic of Korea": a state. */
function withRepublic(text: string, span: NamedSpan): NamedSpan {
  if (!text.startsWith('People', span.end - 6)) return span;
  const republic = /^['’]s (?:Democratic )?Republic(?: of (?:the )?\p{Lu}\p{L}+)?/u.exec(text.slice(span.end, span.end + 50))?.[0];
  return republic ? changed(span, { end: span.end + republic.length, type: 'place', settled: true }) : span;
}

/** "the canton of Saint-| Aurèle": half of a place's name, or of a family's; an unclear person who is one whole. */
function withSaint(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.start - 1) !== 45) {
    const isPlace = span.type === 'person' && span.confidence < 0.8 && text.charCodeAt(span.start) === 83 && /^S(?:ainte?|an(?:ta|kt)?|t)-[^ ]+$/.test(text.slice(span.start, span.end))
      && /\b(?:of|in|at|to|from|near) $/.test(text.slice(Math.max(0, span.start - 8), span.start));
    return isPlace ? changed(span, { type: 'place' }) : span;
  }
  const saint = /(?:\b(of|in|at|to|from|near) )?\b(?:Saint|Sainte|San|Santa|Sankt|St)-$/.exec(text.slice(Math.max(0, span.start - 16), span.start));
  if (!saint) return span;
  const start = text.lastIndexOf(' ', span.start) + 1;
  return saint[1] ? changed(span, { start, type: 'place' }) : changed(span, { start });
}

/** "Pemberton | & Sons": a firm. */
function withPartners(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.end + 1) !== 38 || span.type === 'other') return span;
  const partners = /^ & (?:Sons?|Co|Company|Partners|Associates|Brothers|Bros|Daughters?)\b/.exec(text.slice(span.end, span.end + 14))?.[0];
  return partners ? changed(span, { end: span.end + partners.length, type: 'organisation', settled: true }) : span;
}

/** "Daily Union | Leader": the last word of a paper's name. */
function withPaper(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.start) !== 68 || span.type !== 'organisation' || !text.startsWith('Daily ', span.start)) return span;
  const last = /^ (?:Leader|Ledger|Herald|Record|Star|Mail|Post|Times|News|Press|Courier|Mirror)\b/.exec(text.slice(span.end, span.end + 12))?.[0];
  return last ? changed(span, { end: span.end + last.length }) : span;
}

/** "Clairvaux | -le-Haut", "Ashby | -upon-Wold": where a place lies is part of its name. */
function withBy(text: string, span: NamedSpan): NamedSpan {
  if (text.charCodeAt(span.end) !== 45) return span;
  const by = /^(?:-(?:l[ea]s?|sur|sous|en|de|du|des|aux?|lès|upon|on|in|under|by|next|the|am|an|im))+-\p{Lu}[\p{L}’']*/u.exec(text.slice(span.end, span.end + 40))?.[0];
  return by ? changed(span, { end: span.end + by.length }) : span;
}

/** "Yusuf Adewale | -Karimi": two family names are one person's where a given name stands before them. */
const isSecondFamilyName = (text: string, person: NamedSpan, family: NamedSpan): boolean =>
  text.slice(person.end, family.start) === '-' && nameOf(text, person).includes(' ') && /^\p{Lu}[\p{L}’']+(?: (?:[KQS]C|MP|MEP|[OMC]BE))?$/u.test(nameOf(text, family)) && (family.type === 'person' || nameOf(text, family).includes(' ') || !/\p{Ll}/u.test(text.slice(person.start, family.end)));

/** "Mary & | Leigh Block Museum": two people whom a body is named for. */
const isSecondFounder = (text: string, person: NamedSpan, body: NamedSpan): boolean =>
  text.slice(person.end, body.start) === ' & ' && isGivenName(nameOf(text, person).toLowerCase()) && isGivenName((nameOf(text, body).split(' ', 1)[0] as string).toLowerCase());

/** "Eleni Arvani | -Dupré": the same where no name was seen in the second one. */
function withSecondFamilyName(text: string, span: NamedSpan, next: NamedSpan | undefined): NamedSpan {
  if (span.type !== 'person' || text.charCodeAt(span.end) !== 45 || next?.start === span.end + 1 || !nameOf(text, span).includes(' ')) return span;
  // "DANIEL ABERNATHY-COLE"
  const behind = text.slice(span.end, span.end + 40);
  const family = (/^-\p{Lu}\p{Ll}[\p{L}’']+(?![\p{L}\p{N}-]| \p{Lu})/u.exec(behind) ?? (/\p{Ll}/u.test(nameOf(text, span)) ? null : /^-\p{Lu}{3,}(?![\p{L}\p{N}-]| \p{Lu})/u.exec(behind)))?.[0];
  return family ? changed(span, { end: span.end + family.length }) : span;
}

const bodyWithField = /^(?:Ministry|Department|Bureau|Board|Office|Institute|Secretariat|Directorate|Commission|Committee) (?:of|for) \p{Lu}\p{Ll}+$/u;

/** "Ministry of Water | and Energy": one more word for what the body is for. */
const isSecondField = (text: string, body: NamedSpan, field: NamedSpan): boolean =>
  text.slice(body.end, field.start) === ' and ' && /^\p{Lu}\p{Ll}+$/u.test(nameOf(text, field)) && bodyWithField.test(nameOf(text, body));

/** "Radio | and Television Organization". */
const isFirstField = (text: string, field: NamedSpan, body: NamedSpan): boolean =>
  text.slice(field.end, body.start) === ' and ' && fields.has(nameOf(text, field).toLowerCase()) && nameOf(text, body).includes(' ') && organisationHeads.has(lastWord(nameOf(text, body)).toLowerCase());

/** The same where the second word stands in no name (up to `limit`), and names nothing else. */
function withSecondField(text: string, body: NamedSpan, limit: number): NamedSpan {
  if (!text.startsWith(' and ', body.end) || !bodyWithField.test(nameOf(text, body))) return body;
  const field = /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}-]| \p{Lu})/u.exec(text.slice(body.end + 5, body.end + 40))?.[0];
  const end = body.end + 5 + (field?.length ?? 0);
  return !field || end > limit || countryNames.has(field.toLowerCase()) || isGivenName(field.toLowerCase()) ? body : changed(body, { end });
}

/** What an office is for, up to the name, whose first word may still belong to it: "Minister of Water and", "Minister for the", "Secretary of". */
const officeBefore = /(\p{L}+) (?:of|for) (?:the |(?:\p{Lu}\p{L}+,? )+and )?$/u;

/** "Minister of Water and Energy | Leyla Karimova", "Minister for the Regions | Joaquín Hætta": what an office is for is no part of its holder's name. */
function withoutOffice(text: string, span: NamedSpan): NamedSpan {
  const before = text.charCodeAt(span.start - 2);
  // "and", "of", "for", "the"
  if (span.type === 'organisation' || text.charCodeAt(span.start - 1) !== 32 || (before !== 100 && before !== 101 && before !== 102 && before !== 114)) return span;
  // three words at least
  const second = text.indexOf(' ', span.start) + 1;
  if (second === 0 || second > span.end || text.lastIndexOf(' ', span.end - 1) < second) return span;
  const [of = '', given = '', ...family] = nameOf(text, span).split(' ');
  if (!family.length || isGivenName(of.toLowerCase()) || !isGivenName(given.toLowerCase()) || organisationHeads.has((family[family.length - 1] as string).toLowerCase())) return span;
  const office = officeBefore.exec(text.slice(Math.max(0, span.start - 60), span.start));
  return office && titleWords.has((office[1] as string).toLowerCase()) ? changed(span, { start: span.start + of.length + 1, type: 'person' }) : span;
}

/** What opens a degree: "Master of Education". */
const degrees = new Set(['bachelor', 'master', 'doctor', 'doctorate']);
/** What stands before "republic", "kingdom", "state" in the names of states. */
const stateAttributes = new Set(['democratic', "people's", 'people’s', 'islamic', 'federal', 'federative', 'federated', 'socialist', 'soviet', 'arab', 'united', 'former', 'yugoslav', 'independent', 'plurinational', 'bolivarian', 'cooperative', 'hashemite', 'the', 'free']);

/** A part of a name, by code units from its start to its end, with what is to change; all of it where nothing is. */
interface Part extends Pick<NameChange, 'type' | 'confidence' | 'settled'> {
  readonly from: number;
  readonly to: number;
}

/** The words of a name, lower case and without a final dot, and where each starts. */
interface Words {
  readonly name: string;
  readonly words: readonly string[];
  readonly starts: readonly number[];
  /** The words behind a country or a body, which may begin another name. */
  readonly cuts: readonly number[];
  /** What becomes of a name of each type. */
  readonly parts: Partial<Record<NamedSpan['type'], readonly Part[]>>;
}

const readWords = phraseMemo(({ text: name, low }): Words => {
  const starts: number[] = [];
  for (let i = 0; i < name.length; i++) if (name.charAt(i) > ' ' && (i === 0 || name.charAt(i - 1) <= ' ')) starts.push(i);
  const words = starts.map((start, i) => low.slice(start, starts[i + 1] ?? low.length).trimEnd().replace(/\.$/, ''));
  const cuts = [...words.keys()].filter((i) => i > 0 && i + 1 < words.length && closesName(words[i - 1] as string) && startsWithCapital(name.slice(starts[i])));
  return { name, words, starts, cuts, parts: {} };
});

const isKnownBody = phraseMemo(({ low }) => knownBodies.has(low));

function repairWords(document: SeedDocument, span: NamedSpan, alone: ReadonlySet<string>, repaired: NamedSpan[]): void {
  const read = readWords(phraseOf(document, span));
  const { name, words, starts } = read;
  const cut = read.cuts.length === 0 ? -1 : (read.cuts.find((i) => isGivenName(words[i] as string) || alone.has(words[words.length - 1] as string)) ?? -1);
  if (cut > 0 && cut <= 3) {
    const at = starts[cut] as number;
    repaired.push(
      namedSpan(span.start, span.start + name.slice(0, at).trimEnd().length, closesAsPlace(words[cut - 1] as string) ? 'place' : 'organisation', 0.6),
      changed(span, { start: span.start + at, type: 'person' }),
    );
    return;
  }
  // "Northern List of | Sunniva Dlamini", who is named without it, too
  const leader = span.type === 'organisation' && words.length > 3 && words[words.length - 3] === 'of' && isGivenName(words[words.length - 2] as string) && alone.has(words[words.length - 1] as string);
  if (leader) {
    const at = starts[words.length - 2] as number;
    repaired.push(changed(span, { end: span.start + (starts[words.length - 3] as number) - 1 }), changed(span, { start: span.start + at, type: 'person' }));
    return;
  }
  const parts = (read.parts[span.type] ??= partsOf(read, span.type));
  if (parts === unchanged) repaired.push(span);
  else for (const { from, to, type, confidence, settled } of parts) repaired.push(changed(span, { start: span.start + from, end: span.start + to, type, confidence, settled }));
}

const unchanged: readonly Part[] = [];

/** "Youngfront's Ada Brook": where whose somebody is ends; -1 in most names. */
function ownerEnd(words: readonly string[], starts: readonly number[]): number {
  for (let i = 1; i < words.length - 1; i++) {
    if (!/['’]s$/.test(words[i - 1] as string)) continue;
    const last = words[words.length - 1] as string;
    const isPerson = i === words.length - 2 && isGivenName(words[i] as string) && names.family.has(last) && !organisationHeads.has(last) && !placeHeads.has(last) && !otherHeads.has(last);
    return isPerson ? (starts[i] as number) : -1;
  }
  return -1;
}

const rulers = new Set(['emperor', 'empress', 'tsar', 'tsarina', 'tsarevna', 'sultan', 'pharaoh']);

/** "Earl of Vale", "Marquis de Lorme", "Empress Ilva": somebody by title. */
function isRuler([title = '', next = '', ...rest]: readonly string[]): boolean {
  const last = rest[rest.length - 1] ?? next;
  if (organisationHeads.has(last) || placeHeads.has(last) || otherHeads.has(last) || next === '') return false;
  return (nobleTitles.has(title) && /^(?:of|de|du|von)$/.test(next) && rest.length > 0) || (rulers.has(title) && rest.length === 0);
}

/** Last words of what is built, whoever owns it. */
const structures = new Set(['auditorium', 'airport', 'avenue', 'boulevard', 'bridge', 'building', 'cemetery', 'highway', 'road', 'stadium', 'street', 'tunnel']);

/** Titles that are as often what a body is: "Premier League". */
const ranks = new Set(['premier', 'general', 'major', 'chief', 'private']);

/** What the words alone say of a name of that type. */
function partsOf({ name, words, starts }: Words, found: NamedSpan['type']): readonly Part[] {
  const all = (fields: Omit<Part, 'from' | 'to'>): Part[] => [{ ...fields, from: 0, to: name.length }];
  const last = words[words.length - 1] as string;
  if (found === 'place' && schoolsAndPapers.has(last)) return all({ type: 'organisation', confidence: 0.8 });
  if (found !== 'person' && isRuler(words)) return all({ type: 'person', confidence: 0.8, settled: true });
  const owned = name.includes("’s ") || name.includes("'s ") ? ownerEnd(words, starts) : -1;
  if (owned > 0) return [{ from: 0, to: owned - 3, type: found === 'person' ? 'organisation' : found }, { from: owned, to: name.length, type: 'person' }];
  // "Solvane AB": the form as it is written, as "as" and "se" are words
  if (words.length > 1 && legalForms.has(last) && /^(?:\p{Lu}|plc)/u.test(name.slice(starts[words.length - 1]))) return all({ type: 'organisation', confidence: 0.9, settled: true });
  // "Walcott & Byrne"
  if (found !== 'other' && words.length === 3 && words[1] === '&' && !isGivenName(words[0] as string) && !isGivenName(words[2] as string)) return all({ type: 'organisation', confidence: 0.9, settled: true });
  if (found !== 'organisation' && words.length > 1 && (clubOpenings.has(words[0] as string) || clubEndings.has(last))) return all({ type: 'organisation', confidence: 0.8, settled: true });
  if (found === 'organisation') {
    // "ADA BROOK" in a headline
    if (words.length === 2 && !/\p{Ll}/u.test(name) && isGivenName(words[0] as string) && names.family.has(last)) return all({ type: 'person', confidence: 0.7 });
    // "South Court Auditorium", "Police Station"
    if (words.length > 1 && structures.has(last) && !words.includes('of')) return all({ type: 'place', settled: true });
    // "Rival Halden Group", where a sentence opens
    if (words.length > 2 && (words[0] === 'rival' || words[0] === 'fellow')) return [{ from: starts[1] as number, to: name.length }];
    // "the Hon. Ada Brook"
    if (words.length < 5 && words.length > 1 && (words[0] === 'hon' || words[0] === 'honourable') && !organisationHeads.has(last)) return [{ from: starts[1] as number, to: name.length, type: 'person' }];
    // "NHB Director": whose the office is
    if (words.length === 2 && titleWords.has(last) && /^\p{Lu}{2,6} /u.test(name)) return [{ from: 0, to: (starts[1] as number) - 1 }];
    // "Office of Vice President"
    if (words[0] === 'office' && words[1] === 'of' && words.length < 5 && (titleWords.has(last) || last === 'presidency')) return all({ type: 'other' });
    const of = words.indexOf('of');
    if (of > 0 && of < 4 && stateWords.has(words[of - 1] as string) && words.slice(0, of - 1).every((word) => stateAttributes.has(word)) && words[of + 1] !== 'the') return all({ type: 'place', settled: true });
    const isBody = words.some((word) => organisationHeads.has(word) || tradeWords.has(word) || legalForms.has(word) || knownBodies.has(word));
    if (!isBody && otherHeads.has(last)) return all({ type: 'other' });
    if (!isBody && (placeHeads.has(last) || words[0] === 'cape') && !words.includes('of')) return all({ type: 'place' });
    if (!isBody && of > 0 && (otherHeads.has(words[of - 1] as string) || degrees.has(words[0] as string))) return all({ type: 'other' });
    const head = words.slice(0, of);
    if (of < 2 || of > 3 || !isGivenName(words[0] as string) || head.some((word) => organisationHeads.has(word) || placeHeads.has(word) || otherHeads.has(word) || tradeWords.has(word))) return unchanged;
    return [
      { from: 0, to: name.slice(0, starts[of]).trimEnd().length, type: 'person' },
      { from: starts[of + (words[of + 1] === 'the' ? 2 : 1)] as number, to: name.length },
    ];
  }
  if (found !== 'person') return unchanged;
  if (tradeWords.has(last) || legalForms.has(last) || last === 'pac') return all({ type: 'organisation' });
  // "Premier Division", "Major League"
  if (words.length === 2 && ranks.has(words[0] as string) && organisationHeads.has(last)) return all({ type: 'organisation', confidence: 0.8 });
  let first = words[0] === 'the' ? 1 : 0;
  const isTitle = (i: number): boolean => i < words.length - 1 && (honorifics.has(words[i] as string) || titleWords.has(words[i] as string));
  // "DI Sohal"
  if (words.length > 1 && /^(?:DI|DS|DC|PC|WPC|DCI|DCS|DSI|DCC|ACC) /.test(name)) first = 1;
  while (isTitle(first) || (isTitle(first + 1) && !isGivenName(words[first] as string))) first++;
  // "Forester Eskil Haugen", where a sentence opens
  if (first + 2 < words.length && words[first + 1] !== 'of' && (roleNouns.has(words[first] as string) || openingRoles.has(words[first] as string)) && !isGivenName(words[first] as string)) first++;
  return first ? [{ from: starts[first] as number, to: name.length }] : unchanged;
}

const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

function isLowerCase(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (c >= 97 && c <= 122) || (c > 127 && /\p{Ll}/u.test(text.charAt(at)));
}

/** What is governed or run by whoever is named before it: "the Varga government". */
const ruled = new Set(['government', 'administration', 'presidency', 'regime', 'campaign', 'cabinet']);

/** "Varga government" → the person Varga, "Elbian Parliament on" → the organisation: a name does not end in lower case. */
function withoutTail(text: string, span: NamedSpan): NamedSpan {
  let start = text.lastIndexOf(' ', span.end - 1) + 1;
  if (start <= span.start || !isLowerCase(text, start)) {
    const isHead = span.type === 'other' && start > span.start && organisationHeads.has(text.slice(start, span.end).toLowerCase());
    return isHead ? changed(span, { type: 'organisation' }) : span;
  }
  let { end } = span;
  let behind = '';
  while (start > span.start && isLowerCase(text, start)) {
    behind = text.slice(start, end);
    end = start;
    while (end > span.start && text.charAt(end - 1) <= ' ') end--;
    start = Math.max(span.start, text.lastIndexOf(' ', end - 1) + 1);
  }
  const name = text.slice(start, end).replace(/['’]s$/, '');
  const word = name.toLowerCase();
  const isAlone = start === span.start;
  const isRuler = ruled.has(behind) && isAlone && !closesAsPlace(word) && !demonyms.has(word);
  const type = isRuler ? 'person' : !isAlone && organisationHeads.has(word) ? 'organisation' : span.type;
  return changed(span, { end: start + name.length, type });
}

const closesAsPlace = (word: string): boolean => countryNames.has(word) || names.countries.has(word);
const closesName = (word: string): boolean => !isGivenName(word) && (closesAsPlace(word) || organisationHeads.has(word));
