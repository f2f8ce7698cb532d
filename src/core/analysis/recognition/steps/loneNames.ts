import { tokenAt } from '../../../document/lookup.js';
import { phraseMemo } from '../../../document/phrases.js';
import type { SeedDocument } from '../../../document/types.js';
import { countryNames, demonyms } from '../../../lexicon/demonyms.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { bodyNounsAfter, clubRoles, firmNounsBehind, legalForms, organisationHeads, ruledNouns, stateWords, tradeWords } from '../../../lexicon/organisationWords.js';
import { honorifics, titleWords } from '../../../lexicon/titles.js';
import type { EntityType, NamedSpan } from '../../types.js';
import { changed, phraseOf, wordsOfPeople } from '../namedSpan.js';

/** A word that a list has for a place, a people or a given name. */
const isListed = (low: string): boolean => isGivenName(low) || names.cities.has(low) || names.countries.has(low) || names.regions.has(low) || countryNames.has(low) || demonyms.has(low);

/** What is somebody's who is called by it: "the Varga Government". */
const ruled = new Set([...ruledNouns, 'foundation', 'family', 'doctrine']);

/** What a body or a part of a state may be called for short: "Halden" of Halden Grid plc and of Halden Province; '' for names whose first word says nothing of them. */
const shortOf = phraseMemo(({ isLong, words, last }) => {
  const [first = '', second = ''] = words;
  const low = first.toLowerCase();
  if (!isLong || !/^\p{Lu}[\p{L}’'-]{3,}$/u.test(first) || !/^(?:\p{Lu}|plc|&)/u.test(second) || /['’]s?$/.test(first)) return '';
  return isListed(low) || organisationHeads.has(low) || titleWords.has(low) || honorifics.has(low) || titleWords.has(last.toLowerCase()) || ruled.has(last.toLowerCase()) ? '' : first;
});
/** "Bright Star" of Bright Star Holdings, "Old Mill" of Old Mill Bakery Ltd: all but what kind of body it is. */
const wholeOf = phraseMemo(({ text, words }) => {
  if (words.length < 3 || isGivenName(words[0]!.toLowerCase())) return '';
  const lows = words.map((word) => word.toLowerCase().replace(/[.,]/g, ''));
  const isForm = legalForms.has(lows.at(-1)!);
  const kind = lows[lows.length - (isForm && words.length > 3 ? 2 : 1)]!;
  const isKind = (tradeWords.has(kind) || organisationHeads.has(kind)) && !ruled.has(kind);
  const size = words.length - (isKind && isForm && words.length > 3 ? 2 : isKind || isForm ? 1 : words.length);
  return size < 2 ? '' : text.split(/\s+/).slice(0, size).join(' ').replace(/,$/, '');
});
/** "Mianbo Group", not "Costwick Action Group": a firm, whatever its first word is taken for. */
const isFirm = phraseMemo(({ last, words }) => words.length === 2 && ((tradeWords.has(last.toLowerCase()) && !/^(?:Highways|Railways?|Clinic)$/.test(last)) || /^(?:Group|Holdings|plc|Inc\.?|Ltd\.?|Corp\.?)$/i.test(last)));
/** "Old Mill Bakery", "Old Mill Holdings Ltd", not "Capitol Hill Club". */
const endsAsFirm = phraseMemo(({ last }) => tradeWords.has(last.toLowerCase()) || legalForms.has(last.toLowerCase().replace(/\./g, '')));
const isState = phraseMemo(({ last, words }) => words.length === 2 && stateWords.has(last.toLowerCase()));

/** One word that no list has, or several that no given name opens: the tagger takes them for people. */
const isUnknown = phraseMemo(({ words, low }) => !isGivenName(words[0]!.toLowerCase()) && (words.length > 1 || (low.length > 2 && !names.family.has(low))));

/** "Velling goalkeeper Ada Ode", "Velling coach Ada Ode", "Velling’s captain". */
const ofBody = new RegExp(
  `^ (?:(?:${[...clubRoles].join('|')}) \\p{Lu}|(?:head coach|coach|manager|captain|skipper|chief executive|CEO|CFO|chairman|chairwoman|managing director|finance director|co-founder|chief economist|analyst|economist|strategist|spokesman|spokeswoman|spokesperson|leader) \\p{Lu}[\\p{L}’'-]+ \\p{Lu})` +
    `|^['’]s (?:[\\p{Ll}-]+ ){0,2}(?:captain|skipper|goalkeeper|midfielder|striker|winger|head coach|chief executive|chairman|chairwoman|managing director|finance director),? \\p{Lu}`,
  'u',
);
/** One result and no sets: "Velling 2-3 Tarn", not "Ode 6-3 6-4". */
const score = /^ (?:\p{Lu}{2,3} )?\d{1,2}[-–]\d{1,2} \p{Lu}/u;
/** "Velling have won", where a sentence opens: one word and many. */
const plural = /^ (?:have|are|were|travel|host) /;
const opensSentence = /(?:^|\n|[.!?]["”’']? )["“‘']?$/;
/** "Karat’s President Ada Ode", "Karat’s delegation". */
const ofPlace = /^['’]s? (?:(?:[Pp]resident|[Pp]remier|[Gg]overnor|[Mm]ayor|[Ll]eader|[Kk]ing|[Qq]ueen|[Pp]rime [Mm]inister),? \p{Lu}\p{L}+ \p{Lu}|(?:[a-z-]+ )?(?:(?:disaster|meteorological|weather|electoral|statistics|immigration|customs|health|education|interior|foreign|finance|trade) (?:office|service|bureau|agency|commission|authority|authorities|ministry|department)|delegation|embassy|foreign ministry|bourse|stock exchange|airport|harbour|harbor|old town|outskirts|suburbs|countryside|residents|voters|inhabitants|villagers|townspeople)\b)/u;
/** "President Ada Brook of Karat": where an office is held. */
const heldIn = /\b(?:President|Premier|Minister|Governor|Mayor|King|Queen|Senator|Ambassador) (?:\p{Lu}[\p{L}’'-]+ ){1,3}of $/u;
/** "in Karat", "outside Karat", but not "confided in Ode". */
const inside = /(?<!\b(?:believ\p{L}+|trust\p{L}*|confid\p{L}*|interest\p{L}*|faith|hope|seen?|saw|found)) (?:in|at|near|outside|throughout|across) $/u;
/** "The 29-year-old from Kapsa", "a farmer from Kapsa". */
const hailsFrom = /(?:-year-old|\b(?:m[ae]n|wom[ae]n|boys?|girls?|farmers?|fisherm[ae]n|traders?|teachers?|students?|native|natives|born|couple|family|families|resident|residents)) from $|\b(?:native|natives|residents) of $|\bas far (?:\p{Ll}+ )?as $|\bbound for $|\b(?:born|died|based|living|lives?|lived|arrived|stationed|raised|buried|settled) (?:in|at|near) $|\b(?:towns?|villages?|hamlet|cit(?:y|ies)|suburbs?|islands?|ports?|district|parish) of $/u;
const opensWithIn = /(?:^|\n|[.!?][”"’]? )In $/;
/** "a 62-year-old Larkfield man". */
const inhabitants = new Set(['man', 'woman', 'boy', 'girl', 'resident', 'native', 'teen', 'teenager', 'mother', 'father']);
/** "Analysts at", "a partner at": of a firm. */
const atFirm = /\b(?:analysts?|economists?|strategists?|brokers?|fund managers?|portfolio managers?|partner|dealers?) at $/i;
const reach = 60;
/** Below this a person may be a place; from that on somebody who is named often is no body. */
const doubtful = 0.8;
const sure = 0.9;

/** "the Jan Shakti Dal leader said": of a body of several words. */
const bearers = new Set(['leader', 'spokesman', 'spokeswoman', 'spokesperson', 'chairman', 'chairwoman', 'boss', 'manager', 'coach', 'captain', 'lawmaker', 'legislator']);

/** First words of what `ofBody` and `plural` ask for, and last words of what the others do: most names have none of them beside them. */
const opensBehind = new Set([...clubRoles, ...bodyNounsAfter, ...'head coach manager captain skipper chief CEO CFO chairman chairwoman managing finance co-founder analyst economist strategist spokesman spokeswoman spokesperson leader have are were travel host'.split(' ')]);
/** What stands before a place that something lies in or comes from. */
const liesThere = new Set(['in', 'near', 'from', 'outside', 'around', 'of']);
const closesBefore = new Set(['in', 'at', 'near', 'outside', 'throughout', 'across', 'from', 'of', 'as', 'for', 'In']);
const longestWord = 12;

function wordBehind(text: string, end: number): string {
  const space = text.indexOf(' ', end + 1);
  return space < 0 || space - end > longestWord ? '' : text.slice(end + 1, space);
}

function wordBefore(text: string, start: number): string {
  if (text.charCodeAt(start - 1) !== 32) return '';
  const from = text.lastIndexOf(' ', start - 2) + 1;
  return start - from > longestWord ? '' : text.slice(from, start - 1);
}

/** "WHANGA" in a headline or a table of results. */
const isShouted = (name: string): boolean => name.length > 3 && /^\p{Lu}+$/u.test(name);

/** A word alone that a person or a place that no list has is called by, or several that no given name opens. */
const mayBeShort = (document: SeedDocument, span: NamedSpan): boolean => {
  if (span.settled || (span.type !== 'person' && span.type !== 'place')) return false;
  const { isLong, words, low } = phraseOf(document, span);
  return span.type === 'place' ? !isListed(low) : !isLong || !isGivenName(words[0]!.toLowerCase());
};

/** What the words beside the name show of one that was taken for a person. */
function shownHere(text: string, span: NamedSpan, isLong: boolean): EntityType | undefined {
  const { start, end } = span;
  const next = text.charCodeAt(end);
  if (next === 39 || next === 0x2019) {
    const behind = text.slice(end, end + reach);
    return ofBody.test(behind) ? 'organisation' : !isLong && ofPlace.test(behind) ? 'place' : undefined;
  }
  if (next === 32) {
    const code = text.charCodeAt(end + 1);
    if (((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) && score.test(text.slice(end, end + reach))) return 'organisation';
    const word = wordBehind(text, end);
    if (inhabitants.has(word) && text.startsWith('-year-old ', start - 10)) return 'place';
    if (bodyNounsAfter.has(word.replace(/[,.;]$/, '')) && text.startsWith('the ', start - 4)) return 'organisation';
    if (isLong && bearers.has(word) && text.startsWith('the ', start - 4)) return 'organisation';
    if (opensBehind.has(word)) {
      const behind = text.slice(end, end + reach);
      if (ofBody.test(behind) || (!isLong && plural.test(behind) && opensSentence.test(text.slice(Math.max(0, start - 4), start)))) return 'organisation';
    }
  }
  const before = wordBefore(text, start);
  if (isFirmHere(text, span, before)) return 'organisation';
  return closesBefore.has(before) && isPlaceBehind(text, span, isLong) ? 'place' : undefined;
}

/** What people are as often as firms: "the developer Panos Sparsis". */
const ofTrade = new Set(['developer', 'publisher', 'builder', 'contractor']);

/** "the Austrian builder Strabau", "larger rival Sweet Dew", "Analysts at Stonebridge Peel"; `before` is the word before the name. */
const isFirmHere = (text: string, { start, end }: NamedSpan, before: string): boolean =>
  ((firmNounsBehind.has(before) || before === 'rival') && !isNoun(text, end) && !(ofTrade.has(before) && text.slice(start, end).includes(' '))) || (before === 'at' && atFirm.test(text.slice(Math.max(0, start - reach), start)));

/** Whether a possessive or a verb that a person would have goes on: "the developer Reed’s brother". */
const isNoun = (text: string, end: number): boolean => /^(?:['’]s (?:wife|husband|son|daughter|brother|sister|mother|father|lawyer)| who\b| (?:said|says|told)\b)/.test(text.slice(end, end + 16));

/** Whether the words before the name lead up to a place. */
function isPlaceBehind(text: string, { start, end, confidence, shares }: NamedSpan, isLong: boolean): boolean {
  const before = text.slice(Math.max(0, start - reach), start);
  // "In Mitchell, the congressman …"
  if (hailsFrom.test(before) || (opensWithIn.test(before) && text.charCodeAt(end) === 44)) return true;
  return !isLong && (heldIn.test(before) || (confidence < doubtful && (shares?.[2] ?? 0) > 0.05 && inside.test(before)));
}

/**
 * Gives names that were taken for people though no list has them the type that the text shows: a word alone that of the body or the part of a state whose name opens with it ("Halden" beside Halden Grid plc, "Zanko" beside
 * Zanko State), a club’s or a firm’s by its players, results and officers, a country’s by its president; unless the text calls somebody so, by a longer name or behind a title. The spans stay ordered.
 */
export function settleLoneNames(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text, tokens } = document;
  let types: Map<string, EntityType> | null = null;
  const alone = new Set<string>();
  for (const span of spans) if (mayBeShort(document, span)) alone.add(phraseOf(document, span).text);
  const byOpening = new Set<string>();
  const firms = new Set<string>();
  const inhabited = new Set<string>();
  for (const span of spans) {
    const phrase = phraseOf(document, span);
    const isBody = span.type === 'organisation' || (span.type === 'place' && isState(phrase));
    const name = isBody ? shortOf(phrase) : phrase.text;
    const type = isBody ? span.type : span.settled || !isUnknown(phrase) ? undefined : span.type === 'person' ? shownHere(text, span, phrase.isLong) : span.type === 'place' && !isListed(phrase.low) && isFirmHere(text, span, wordBefore(text, span.start)) ? 'organisation' : undefined;
    const whole = isBody ? wholeOf(phrase) : '';
    if (whole && alone.has(whole)) {
      (types ??= new Map()).set(whole, 'organisation');
      byOpening.add(whole);
      if (endsAsFirm(phrase)) firms.add(whole);
    }
    if (span.type === 'place' && liesThere.has(wordBefore(text, span.start))) inhabited.add(phrase.text);
    if ((isBody && isFirm(phrase)) || (span.type === 'place' && type === 'organisation')) firms.add(name);
    if (!type || !name || (isBody && !alone.has(name)) || types?.get(name) === 'organisation') continue;
    (types ??= new Map()).set(name, type);
    if (isBody) byOpening.add(name);
    else byOpening.delete(name);
  }
  if (!types) return spans;
  const told = types;
  for (const name of inhabited) if (byOpening.has(name) && name.includes(' ')) firms.delete(name);
  // "Trump Train" once, and Trump again and again
  const clear = new Map<string, number>();
  for (const span of spans) {
    const { text: name } = phraseOf(document, span);
    const short = span.type === 'organisation' ? (told.has(wholeOf(phraseOf(document, span))) ? wholeOf(phraseOf(document, span)) : shortOf(phraseOf(document, span))) : name;
    if (told.has(short) && (span.type === 'organisation' || (span.type === 'person' && span.confidence >= sure))) clear.set(short, (clear.get(short) ?? 0) + (span.type === 'person' ? 1 : -1));
  }
  for (const [name, more] of clear) if (more > 3 && byOpening.has(name)) told.delete(name);
  for (const word of wordsOfPeople(document, spans, ({ isLong, text: name }) => isLong && !told.has(name))) told.delete(word);
  for (const span of spans) {
    if (span.type !== 'person' || !told.has(phraseOf(document, span).text)) continue;
    const before = tokenAt(tokens, span.start) - 1;
    const word = before < 0 ? '' : text.slice(tokens.starts[before], tokens.ends[before]).toLowerCase().replace(/\.$/, '');
    if (honorifics.has(word) || titleWords.has(word)) told.delete(phraseOf(document, span).text);
  }
  return spans.map((span) => {
    const { text: name } = phraseOf(document, span);
    const type = !span.settled && (span.type === 'person' || (span.type === 'place' && firms.has(name))) ? (told.get(name) ?? (isShouted(name) ? told.get(name.charAt(0) + name.slice(1).toLowerCase()) : undefined)) : undefined;
    return type === undefined ? span : changed(span, { type, confidence: 0.8, settled: true });
  });
}
