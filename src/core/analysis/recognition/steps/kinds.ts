import { countryNames, demonyms } from '../../../lexicon/demonyms.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { bodyNouns, bodyNounsBehind, firmNounsBehind, makerNouns, organisationHeads, otherHeads, pressNames, riverNouns, settlementNouns, shortNames, vesselNouns, workNouns } from '../../../lexicon/organisationWords.js';
import { isPeople } from '../../../lexicon/peoples.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { tokenAt } from '../../../document/lookup.js';
import { phraseMemo, type Phrase } from '../../../document/phrases.js';
import type { EntityType, NamedSpan } from '../../types.js';
import { changed, phraseOf, wordsOfPeople } from '../namedSpan.js';

/** The type of what such a noun stands before. */
export const typeOfKind: ReadonlyMap<string, EntityType> = new Map([...[...bodyNouns].map((noun) => [noun, 'organisation'] as const), ...[...vesselNouns].map((noun) => [noun, 'other'] as const), ...[...riverNouns].map((noun) => [noun, 'place'] as const)]);

/** What only a firm has, before and behind its name. */
const ofFirm = /\b(?:(?:[Ss]hares|stakes?|[Ii]nvestors|shareholdings?) (?:in|of)|(?:[Ss]hareholders|subsidiary|directors|chairman|chairwoman|managing director|chief executive|chief financial officer|co-founders?) of) $/;
const founds = /\bco-?founded $/;
const firmHas = /^['’]s? (?:(?:chief (?:executive|financial|operating|technology)|managing director|shareholders|share price|shares (?:closed|fell|rose|were|jumped|slid|dropped|gained|lost|tumbled|plunged|surged|climbed|slipped|ended|traded)|parent company|annual general meeting)\b|CEO\b|CFO\b)/;
const longestLead = 12;
const reach = 32;

/** A name that a list has for a place, or that is a given name alone: no body where only a noun tells one. */
const isKnownPlace = phraseMemo(({ low }) => names.cities.has(low) || names.regions.has(low) || names.countries.has(low) || countryNames.has(low));
const isGivenAlone = phraseMemo(({ low, isLong }) => !isLong && isGivenName(low));

/**
 * Gives a name the type that the noun right before or behind it says ("the newspaper Harbour Echo", "the ferry Margravine", "Palisade, a software company"), or what only a firm has ("shares in Solvane", "Nordbane’s
 * shareholders"), here and wherever the same words stand, and what clubs and papers are called for short ("the Courier" of the Tarn Valley Courier); a clear person's name and a known place stay what they are. The spans stay ordered.
 */
export function settleKinds(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  let kinds: Map<Phrase, EntityType> | null = null;
  for (const span of spans) {
    const name = phraseOf(document, span);
    const kind = kindOf(document, span);
    if (span.type === 'organisation' || kind === 'organisation') {
      const short = shortOf(name);
      if (short) (kinds ??= new Map()).set(document.phrases.of(short), 'organisation');
    }
    if (kind === undefined || opensClause(document, span)) continue;
    if (isKnownPlace(name) ? kind === 'other' : kind !== 'organisation' || !isGivenAlone(name)) (kinds ??= new Map()).set(name, kind);
  }
  for (const name of clubsCalledShort(document, spans)) (kinds ??= new Map()).set(name, 'organisation');
  if (!kinds) return spans;
  const told = kinds;
  const inPeople = wordsOfPeople(document, spans, (name) => name.isLong && !told.has(name));
  return spans.map((span) => {
    const type = span.settled ? undefined : told.get(phraseOf(document, span));
    return !type || inPeople.has(phraseOf(document, span).text) ? span : changed(span, { type, confidence: 0.97, settled: true });
  });
}

/** "Caldmere City", taken for a place, where "City" alone plays in the text: the only one that ends so. */
function clubsCalledShort(document: SeedDocument, spans: readonly NamedSpan[]): Phrase[] {
  const clubs = new Map<string, Phrase>();
  const several = new Set<string>();
  const alone = new Map<string, number>();
  for (const span of spans) {
    const name = phraseOf(document, span);
    const { low, last, words, isLong } = name;
    if (span.type === 'organisation' && !isLong && clubEndings.has(low)) alone.set(name.text, (alone.get(name.text) ?? 0) + 1);
    if (span.type !== 'place' || words.length !== 2 || !clubEndings.has(last.toLowerCase())) continue;
    if ((clubs.get(last) ?? name) !== name) several.add(last);
    clubs.set(last, name);
  }
  return [...clubs].filter(([last]) => !several.has(last) && (alone.get(last) ?? 0) > 1).map(([, name]) => name);
}
const clubEndings = new Set(['city', 'town', 'county', 'rangers', 'athletic', 'albion', 'villa', 'forest', 'palace', 'wednesday']);

/** "Rovers" of "Castleforth Rovers", "Courier" of "Tarn Valley Courier"; '' for most names. */
const shortOf = phraseMemo(({ isLong, last }) => (isLong && shortNames.has(last.toLowerCase()) ? last : ''));

/** What the words beside the name say; each is asked only behind or before what may say it. */
function kindOf(document: SeedDocument, span: NamedSpan): EntityType | undefined {
  const { text } = document;
  if (text.charCodeAt(span.start - 1) === 32) {
    const before = text.charCodeAt(span.start - 2);
    const kind = before === 44 || (before >= 97 && before <= 122) ? (kindBefore(document, span) ?? (before === 101 ? headBehindThe(document, span) : undefined)) : undefined;
    if (kind !== undefined) return kind;
  }
  if (span.type === 'organisation') return undefined;
  return text.charCodeAt(span.end) === 44 ? (kindBehind(document, span) ?? firmHere(text, span)) : firmHere(text, span);
}

/** What the word in lower case before a name says that it is: "the newspaper Harbour Echo", "The railway company, Nordbane, …", "told Harbour Echo". */
function kindBefore(document: SeedDocument, span: NamedSpan): EntityType | undefined {
  const { text } = document;
  const hasComma = text.charCodeAt(span.start - 2) === 44 && mayClose(text.charCodeAt(span.end));
  const end = hasComma ? span.start - 2 : span.start - 1;
  const last = text.charCodeAt(end - 1);
  if (last === 79 && hasComma && text.startsWith(' NGO', end - 4)) return 'organisation';
  if (last < 97 || last > 122) return undefined;
  const from = text.lastIndexOf(' ', end - 1) + 1;
  if (end - from > longestLead) return undefined;
  const word = text.slice(from, end);
  if (word === 'told') return !hasComma && mayBeTold(document, span) ? 'organisation' : undefined;
  const kind = typeOfKind.get(word) ?? (hasComma && bodyNounsBehind.has(word) ? 'organisation' : undefined);
  // "the golf giant Ada Brook"
  if (word === 'giant' && span.type === 'person' && phraseOf(document, span).isLong) return undefined;
  if (!hasComma || kind === undefined) return kind;
  const { words, isLong } = phraseOf(document, span);
  // "the group, Ada Brook, …" may be a list
  return isLong && isGivenName(words[0]!.toLowerCase()) ? undefined : ownKind.test(text.slice(Math.max(0, from - reach), from)) ? kind : undefined;
}

/** "The railway company, Nordbane", "to its agency, Adal": behind "a spokesman for the company," stands who that is. */
const ownKind = /(?:^|[\s“"])(?:The|Its|Their|An?|His|Her|\p{Lu}\p{L}+['’]s)(?: (?!(?:for|of|at|in|with|to|from|by|and)\b)[\p{Ll}'’-]+){0,3} $|\b(?:to|from|by|with|against|in|at) (?:the|its|their|an?|his|her) (?:(?!(?:for|of|at|in|with|to|from|by|and)\b)[\p{Ll}'’-]+ ){0,3}$/u;
const mayClose = (code: number): boolean => code === 44 || code === 46 || code === 59;

/** What is found as neither person nor place and is no people: "told Harbour Echo that". */
const mayBeTold = (document: SeedDocument, span: NamedSpan): boolean =>
  (span.type === 'other' || span.type === 'organisation') && !isPeople(phraseOf(document, span).last.toLowerCase()) && !demonyms.has(phraseOf(document, span).low) && !/^ \p{L}+s\b/u.test(document.text.slice(span.end, span.end + reach));

/** "the Avel Observer", "the Ada Hill Show": what nobody is called behind "the"; not "the Ada Hill campaign". */
function headBehindThe(document: SeedDocument, { type, start, end }: NamedSpan): EntityType | undefined {
  const { text, tokens } = document;
  if ((type !== 'person' && type !== 'place') || !text.startsWith('he ', start - 3)) return undefined;
  const last = text.slice(text.lastIndexOf(' ', end - 1) + 1, end).toLowerCase();
  // "the Courier" alone, of whom is told what papers do
  if (end - last.length <= start) return pressNames.has(last) && tellsLikePaper.test(text.slice(end, end + reach)) ? 'organisation' : undefined;
  if (type === 'place' && !pressNames.has(last)) return undefined;
  const kind = organisationHeads.has(last) || shortNames.has(last) ? 'organisation' : otherHeads.has(last) || shows.has(last) ? 'other' : undefined;
  if (!kind || text.charCodeAt(end) === 45) return undefined;
  const tag = tokens.tags[tokenAt(tokens, end)];
  return text.charCodeAt(end) === 32 && (tag === posCode.NOUN || tag === posCode.PROPN) ? undefined : kind;
}

const tellsLikePaper = /^(?:['’]s? (?:report|editor|website|front page|readers)| (?:reported|reports|wrote|writes|said|says|editorial|published|revealed)\b)/;
const shows = new Set(['show', 'statement', 'file', 'report']);

const said = '^, (?:an?|the|its|their) (?:[\\p{L}-]+ ){0,3}';
const goesOn = '(?=[,.;]| (?:that|which|in|of|about|based|for|with|owned|founded|run|from|by|near|on|whose)\\b)';
/** ", a newspaper in Vale", ", the company that runs it": not ", a company director"; ", a drama about sisters". */
const kindsBehind: readonly (readonly [RegExp, EntityType])[] = [
  [new RegExp(`${said}(?:(?:${[...bodyNouns, ...bodyNounsBehind].join('|')})${goesOn}|(?:${[...makerNouns].join('|')}) of\\b)`, 'u'), 'organisation'],
  [new RegExp(`${said}(?:${[...workNouns].join('|')})${goesOn}`, 'u'), 'other'],
  [new RegExp(`${said}(?:${[...settlementNouns].join('|')})${goesOn}`, 'u'), 'place'],
];
const behindReach = 80;
const firmBehind = new RegExp(`${said}(?:${[...firmNounsBehind].join('|')}|maker|vendor)${goesOn}`, 'u');

/** What is said behind a name's comma that it is; not of a known place or of a name that opens with a given name. */
function kindBehind(document: SeedDocument, span: NamedSpan): EntityType | undefined {
  const { text } = document;
  const article = text.charCodeAt(span.end + 2);
  if (article !== 97 && article !== 116 && article !== 105) return undefined;
  const { words, isLong } = phraseOf(document, span);
  if (isKnownPlace(phraseOf(document, span))) return undefined;
  const mayBePerson = isLong && isGivenName(words[0]!.toLowerCase());
  const behind = text.slice(span.end, span.end + behindReach);
  const kind = kindsBehind.find(([pattern, type]) => (type !== span.type || type === 'place') && (type === 'place' || !mayBePerson) && pattern.test(behind))?.[1];
  return kind ?? (span.type !== 'person' && firmBehind.test(behind) ? 'organisation' : undefined);
}

/** A body where the words beside the name are of a firm. */
function firmHere(text: string, { start, end }: NamedSpan): EntityType | undefined {
  const mark = text.charCodeAt(end);
  if ((mark === 39 || mark === 0x2019) && firmHas.test(text.slice(end, end + reach))) return 'organisation';
  const last = text.charCodeAt(start - 2);
  if (last === 100 && founds.test(text.slice(Math.max(0, start - 12), start))) return 'organisation';
  // "in" or "of" behind what may be a firm's
  if (mark === 39 || mark === 0x2019 || (last !== 102 && last !== 110) || text.charCodeAt(start - 4) !== 32) return undefined;
  const before = text.charCodeAt(start - 5);
  return (before === 115 || before === 101 || before === 121 || before === 110 || before === 114) && ofFirm.test(text.slice(Math.max(0, start - reach), start)) ? 'organisation' : undefined;
}

/** "the company Brook founded": a verb right behind a person's name, which is none that reports. */
function opensClause(document: SeedDocument, { type, end }: NamedSpan): boolean {
  if (type !== 'person') return false;
  const { tokens, text } = document;
  const next = tokenAt(tokens, end);
  const tag = tokens.tags[next];
  return (tag === posCode.VERB || tag === posCode.AUX) && text.charCodeAt(end) === 32 && !/^(?:said|says|reported|reports|wrote|writes|is|was|has|had|announced|published|quoted|sank|capsized|ran|collided|sailed|docked|foundered)$/.test(text.slice(tokens.starts[next], tokens.ends[next]));
}
