import { phraseMemo } from '../../../../document/phrases.js';
import type { SeedDocument } from '../../../../document/types.js';
import { isGivenName, names } from '../../../../lexicon/names.js';
import { clubEndings, clubOpenings, clubRoles, knownBodies, legalForms, openingBodies, organisationHeads, otherHeads, placeHeads, schoolsAndPapers, stateAttributes, stateWords, tradeWords } from '../../../../lexicon/organisationWords.js';
import { openingRoles, roleNouns } from '../../../../lexicon/roles.js';
import { honorifics, localTitles, nobleTitles, rulerTitles, titleWords } from '../../../../lexicon/titles.js';
import { startsWithCapital } from '../../../../text/span.js';
import type { NamedSpan } from '../../../types.js';
import { changed, namedSpan, phraseOf, type NameChange } from '../../namedSpan.js';
import { closesAsPlace, closesName } from './nameWords.js';

/** What opens a degree: "Master of Education". */
const degrees = new Set(['bachelor', 'master', 'doctor', 'doctorate']);

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
  const cuts = [...words.keys()].filter((i) => i > 0 && i + 1 < words.length && closesName(words[i - 1]!) && startsWithCapital(name.slice(starts[i])));
  return { name, words, starts, cuts, parts: {} };
});

/** Whether a list has the whole name as that of a body. */
export const isKnownBody = phraseMemo(({ low }) => knownBodies.has(low));

/** Puts the name into `repaired`, or the parts that its words show it to have. `alone`: people who are named by one word too. */
export function repairWords(document: SeedDocument, span: NamedSpan, alone: ReadonlySet<string>, repaired: NamedSpan[]): void {
  const read = readWords(phraseOf(document, span));
  const { name, words, starts } = read;
  const cut = read.cuts.length === 0 ? -1 : (read.cuts.find((i) => isGivenName(words[i]!) || alone.has(words[words.length - 1]!)) ?? -1);
  if (cut > 0 && cut <= 3) {
    const at = starts[cut]!;
    repaired.push(
      namedSpan(span.start, span.start + name.slice(0, at).trimEnd().length, closesAsPlace(words[cut - 1]!) ? 'place' : 'organisation', 0.6),
      changed(span, { start: span.start + at, type: 'person' }),
    );
    return;
  }
  // "Northern List of | Sunniva Dlamini", who is named without it, too
  const leader = span.type === 'organisation' && words.length > 3 && words[words.length - 3] === 'of' && isGivenName(words[words.length - 2]!) && alone.has(words[words.length - 1]!);
  if (leader) {
    const at = starts[words.length - 2]!;
    repaired.push(changed(span, { end: span.start + starts[words.length - 3]! - 1 }), changed(span, { start: span.start + at, type: 'person' }));
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
    if (!/['’]s$/.test(words[i - 1]!)) continue;
    const last = words[words.length - 1]!;
    const isPerson = i === words.length - 2 && isGivenName(words[i]!) && names.family.has(last) && !organisationHeads.has(last) && !placeHeads.has(last) && !otherHeads.has(last);
    return isPerson ? starts[i]! : -1;
  }
  return -1;
}

/** "Earl of Vale", "Marquis de Lorme", "Empress Ilva": somebody by title. */
function isRuler([title = '', next = '', ...rest]: readonly string[]): boolean {
  const last = rest[rest.length - 1] ?? next;
  if (organisationHeads.has(last) || placeHeads.has(last) || otherHeads.has(last) || next === '') return false;
  return (nobleTitles.has(title) && /^(?:of|de|du|von)$/.test(next) && rest.length > 0) || (rulerTitles.has(title) && rest.length === 0);
}

/** Last words of what is built, whoever owns it. */
const structures = new Set(['auditorium', 'airport', 'avenue', 'boulevard', 'bridge', 'building', 'cemetery', 'highway', 'road', 'stadium', 'street', 'tunnel', 'rooms']);
/** "Government House", "the Opera House": where somebody governs or plays. */
const publicHouse = /^(?:government|opera|customs?|state|royal opera|assembly) house$/;

/** Titles that are as often what a body is: "Premier League". */
const ranks = new Set(['premier', 'general', 'major', 'chief', 'private']);

/** Whom a group that is called for a place is of. */
const residents = new Set(['neighbors', 'neighbours', 'residents', 'tenants', 'parents']);
/** Ranks of the police, written short. */
export const rank = /^(?:DI|DS|DC|PC|WPC|DCI|DCS|DSI|DCC|ACC|DSP|ASP|CSP|ACP|DCP) /;
const shortRank = /^(?:Cpl|Lieut|Supt|Insp|Const|Atty|Pte|Pvt|Msgr|Cdr)\. /;
/** Last words of streets that are hardly ever family names. */
const streetWords = new Set(['close', 'crescent', 'drive', 'lane', 'terrace', 'mews', 'avenue', 'street', 'road']);

const districts = new Set(['county', 'city', 'town', 'township', 'parish', 'district', 'state', 'province', 'borough', 'village']);

/** "Clark County Sheriff Ada Brook": where whoever holds the office begins; -1 in most names. */
function bearerBehindOffice(words: readonly string[]): number {
  for (let i = 2; i + 2 < words.length; i++) {
    if (!titleWords.has(words[i]!) || !isGivenName(words[i + 1]!)) continue;
    if (districts.has(words[i - 1]!)) return i + 1;
  }
  return -1;
}

/** "Don Gennaro Scognamillo", "Baron Thierry de Looz", "Pak Sabar", not "Pak Se-ri": what may be a name, too. */
const isForeignAddress = ([title = '', given = '', ...family]: readonly string[]): boolean =>
  (title === 'pak' && family.length === 0 && !given.includes('-')) || (isGivenName(given) && ((title === 'don' && /[ao]$/.test(given)) || (family.length > 0 && title !== 'earl' && title !== 'duke' && nobleTitles.has(title))));

/** What the words alone say of a name of that type. */
function partsOf({ name, words, starts }: Words, found: NamedSpan['type']): readonly Part[] {
  const all = (fields: Omit<Part, 'from' | 'to'>): Part[] => [{ ...fields, from: 0, to: name.length }];
  const last = words[words.length - 1]!;
  if (found === 'place' && (schoolsAndPapers.has(last) || (words.length > 1 && residents.has(last)) || /^(?:arch)?diocese$/.test(words[0]!))) return all({ type: 'organisation', confidence: 0.8 });
  if (found !== 'person' && isRuler(words)) return all({ type: 'person', confidence: 0.8, settled: true });
  const owned = name.includes("’s ") || name.includes("'s ") ? ownerEnd(words, starts) : -1;
  if (owned > 0) return [{ from: 0, to: owned - 3, type: found === 'person' ? 'organisation' : found }, { from: owned, to: name.length, type: 'person' }];
  // "Solvane AB": the form as it is written, as "as" and "se" are words
  if (words.length > 1 && legalForms.has(last) && /^(?:\p{Lu}|plc)/u.test(name.slice(starts[words.length - 1]))) return all({ type: 'organisation', confidence: 0.9, settled: true });
  // "Walcott & Byrne"
  if (found !== 'other' && words.length === 3 && words[1] === '&' && !isGivenName(words[0]!) && !isGivenName(words[2]!)) return all({ type: 'organisation', confidence: 0.9, settled: true });
  // "Grupo Larrain", "Fennimore Gas"
  if (found !== 'organisation' && words.length > 1 && openingBodies.has(words[0]!)) return all({ type: 'organisation', confidence: 0.9, settled: true });
  if (found === 'place' && words.length > 1 && ((tradeWords.has(last) && last !== 'capital') || (last === 'district' && words[words.length - 2] === 'school'))) return all({ type: 'organisation', confidence: 0.9, settled: true });
  if (found !== 'organisation' && words.length > 1 && (clubOpenings.has(words[0]!) || clubEndings.has(last))) return all({ type: 'organisation', confidence: 0.8, settled: true });
  if (found === 'organisation') {
    // "ADA BROOK" in a headline
    if (words.length === 2 && !/\p{Ll}/u.test(name) && isGivenName(words[0]!) && names.family.has(last)) return all({ type: 'person', confidence: 0.7 });
    // "South Court Auditorium", "Police Station"
    if (words.length > 1 && ((structures.has(last) && !words.includes('of')) || publicHouse.test(words.join(' ')))) return all({ type: 'place', settled: true });
    // "Rival Halden Group", where a sentence opens
    if (words.length > 2 && (words[0] === 'rival' || words[0] === 'fellow' || /(?:maker|builder|retailer|insurer|lender|brewer|wholesaler)$/.test(words[0]!)) && /^\p{Lu}/u.test(name.slice(starts[1]))) return [{ from: starts[1]!, to: name.length }];
    // "the Hon. Ada Brook"
    if (words.length < 5 && words.length > 1 && (words[0] === 'hon' || words[0] === 'honourable') && !organisationHeads.has(last)) return [{ from: starts[1]!, to: name.length, type: 'person' }];
    // "Cpl. Harjit Sandal"
    if (words.length < 5 && shortRank.test(name) && !organisationHeads.has(last)) return [{ from: starts[1]!, to: name.length, type: 'person' }];
    // "Swiftlet Storage Ltd. Swiftlet": two sentences
    if (words.length > 2 && last === words[0] && legalForms.has(words[words.length - 2]!)) {
      const again = starts[words.length - 1]!;
      return [{ from: 0, to: again - 2 }, { from: again, to: name.length }];
    }
    // "Larkmoor Capital of London"
    const seat = words.length > 3 && words[words.length - 2] === 'of' && (tradeWords.has(words[words.length - 3]!) || legalForms.has(words[words.length - 3]!)) && (names.cities.has(last) || closesAsPlace(last));
    if (seat) return [{ from: 0, to: starts[words.length - 2]! - 1 }, { from: starts[words.length - 1]!, to: name.length, type: 'place' }];
    const bearer = bearerBehindOffice(words);
    if (bearer > 0) return [{ from: 0, to: starts[bearer - 1]! - 1 }, { from: starts[bearer]!, to: name.length, type: 'person', settled: true }];
    // "NHB Director": whose the office is
    if (words.length === 2 && titleWords.has(last) && /^\p{Lu}{2,6} /u.test(name)) return [{ from: 0, to: starts[1]! - 1 }];
    // "Office of Vice President"
    if (words[0] === 'office' && words[1] === 'of' && words.length < 5 && (titleWords.has(last) || last === 'presidency')) return all({ type: 'other' });
    const of = words.indexOf('of');
    if (of > 0 && of < 4 && stateWords.has(words[of - 1]!) && words.slice(0, of - 1).every((word) => stateAttributes.has(word)) && words[of + 1] !== 'the') return all({ type: 'place', settled: true });
    const isBody = words.some((word) => organisationHeads.has(word) || tradeWords.has(word) || legalForms.has(word) || knownBodies.has(word));
    if (!isBody && otherHeads.has(last)) return all({ type: 'other' });
    if (!isBody && (placeHeads.has(last) || words[0] === 'cape') && !words.includes('of')) return all({ type: 'place' });
    if (!isBody && of > 0 && (otherHeads.has(words[of - 1]!) || degrees.has(words[0]!))) return all({ type: 'other' });
    const head = words.slice(0, of);
    if (of < 2 || of > 3 || !isGivenName(words[0]!) || head.some((word) => organisationHeads.has(word) || placeHeads.has(word) || otherHeads.has(word) || tradeWords.has(word))) return unchanged;
    return [
      { from: 0, to: name.slice(0, starts[of]).trimEnd().length, type: 'person' },
      { from: starts[of + (words[of + 1] === 'the' ? 2 : 1)]!, to: name.length },
    ];
  }
  if (found !== 'person') return unchanged;
  if (tradeWords.has(last) || legalForms.has(last) || last === 'pac') return all({ type: 'organisation', settled: true });
  // "Premier Division", "Major League"
  if (words.length === 2 && ranks.has(words[0]!) && organisationHeads.has(last)) return all({ type: 'organisation', confidence: 0.8 });
  let first = words[0] === 'the' ? 1 : 0;
  const isTitle = (i: number): boolean => i < words.length - 1 && (honorifics.has(words[i]!) || titleWords.has(words[i]!));
  // "Davinia Stow KC"
  const end = words.length > 2 && /^[KQS]C$/.test(name.slice(starts[words.length - 1])) ? starts[words.length - 1]! - 1 : name.length;
  if (words.length > 1 && (localTitles.has(words[0]!) || isForeignAddress(words))) first = 1;
  // "DI Sohal"
  if (words.length > 1 && rank.test(name)) first = 1;
  // "Clark County Sheriff Ada Brook"
  const bearer = bearerBehindOffice(words);
  if (bearer > 0) return [{ from: 0, to: starts[bearer - 1]! - 1, type: 'place' }, { from: starts[bearer]!, to: name.length }];
  // "Dellwood Ledger"
  if (words.length === 2 && schoolsAndPapers.has(last) && !isGivenName(words[0]!)) return all({ type: 'organisation', confidence: 0.8 });
  // "Larkfield Close"
  if (words.length === 2 && streetWords.has(last) && !isGivenName(words[0]!)) return all({ type: 'place', confidence: 0.8, settled: true });
  while (isTitle(first) || (isTitle(first + 1) && !isGivenName(words[first]!))) first++;
  // "Forester Eskil Haugen", where a sentence opens
  if (first + 2 < words.length && words[first + 1] !== 'of' && (roleNouns.has(words[first]!) || openingRoles.has(words[first]!) || clubRoles.has(words[first]!)) && !isGivenName(words[first]!)) first++;
  return first || end < name.length ? [{ from: starts[first]!, to: end }] : unchanged;
}
