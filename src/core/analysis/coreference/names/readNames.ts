import { posCode, type SeedDocument } from '../../../document/types.js';
import { countryOf } from '../../../lexicon/demonyms.js';
import { names } from '../../../lexicon/names.js';
import { honorifics } from '../../../lexicon/titles.js';
import { changed, nameOf, phraseOf } from '../../recognition/namedSpan.js';
import type { EntityType, Gender, NamedSpan } from '../../types.js';
import type { DraftMention } from '../draftEntity.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';
import { organisationNamed, personNamed, plainNamed, type PlainName } from './nameMemo.js';
import { firmsOfFounders } from './founders.js';
import { misreadPeople } from './misreadPeople.js';
import type { OrganisationName } from './organisationName.js';
import { genderOfHonorific, type PersonName } from './personName.js';

/** A name in the text, read. */
export interface ReadName {
  readonly mention: DraftMention;
  readonly type: EntityType;
  readonly key: string;
  readonly person: PersonName | null;
  readonly organisation: OrganisationName | null;
  readonly plain: PlainName | null;
  readonly gender: Gender;
  readonly titles: readonly string[];
}

/** Reads the names of a document, in order; a title that was taken for a name of its own is left out. */
export function readNames(document: SeedDocument, spans: readonly NamedSpan[], words: TokenWords): ReadName[] {
  const { starts, ends, count } = document.tokens;
  const named: NamedSpan[] = [];
  const read: ReadName[] = [];
  let firstToken = 0;
  spans.forEach((span, i) => {
    while (firstToken < count && ends[firstToken]! <= span.start) firstToken++;
    if (isBareTitle(document, span, spans[i + 1])) return;
    let endToken = firstToken;
    while (endToken < count && starts[endToken]! < span.end) endToken++;
    named.push(span);
    read.push(readName(document, span, words, { start: span.start, end: span.end, kind: 'name', confidence: span.confidence, reason: '', firstToken, endToken }));
  });
  const firms = firmsByFirstWord(read);
  const ownFirms = firms.size > 0 ? withoutPeople(firms, read) : firms;
  if (firms.size > 0) read.forEach((name, i) => {
    if ((isFirmAlone(name, ownFirms) && !(name.type === 'place' && liesThere.test(document.text.slice(Math.max(0, name.mention.start - 20), name.mention.start)))) || (isFirmAlone(name, firms) && ownsAsFirm.test(document.text.slice(name.mention.end, name.mention.end + 60)))) read[i] = readName(document, changed(named[i]!, { type: 'organisation' }), words, name.mention);
  });
  for (const i of misreadPeople(document, read)) read[i] = readName(document, changed(named[i]!, { type: 'person' }), words, read[i]!.mention);
  const ofFounders = firmsOfFounders(document, read);
  if (ofFounders.size === 0) return read;
  for (const i of ofFounders) read[i] = readName(document, changed(named[i]!, { type: 'organisation' }), words, read[i]!.mention);
  // "Pemberlow" within "Pemberlow Group"
  return read.filter(({ mention }, i) => !ofFounders.has(i) || !read.some(({ type, mention: other }) => type === 'organisation' && other.start <= mention.start && other.end > mention.end));
}

/** The first words of firms' names: "saxon" of Saxon Freight Ltd. */
function firmsByFirstWord(read: readonly ReadName[]): Set<string> {
  const firms = new Set<string>();
  for (const { organisation } of read) if (organisation?.isFirm) firms.add(organisation.words[0]!);
  return firms;
}

/** Those of them that no person is called by in full. */
function withoutPeople(firms: ReadonlySet<string>, read: readonly ReadName[]): Set<string> {
  const own = new Set(firms);
  for (const { person } of read) if (person?.isFull) for (const word of person.words) own.delete(word);
  return own;
}

/** "the city of Saxon", "in Saxon": no firm. */
const liesThere = /\b(?:(?:city|town|village|province|port|county|district|island) of|in|near) $/;

/** "Saxon reaffirmed its guidance", "Saxon has cut its dividend": the firm, also where its founder is called so. */
const ownsAsFirm = /^ (?:(?:has|had|also|will|\p{Ll}+ly) ){0,2}\p{Ll}+ its\b/u;

/** True for a firm's first word alone that was taken for a person without a title or a gender, or for a place that no list knows. */
const isFirmAlone = ({ type, person, key, titles, gender }: ReadName, firms: ReadonlySet<string>): boolean =>
  firms.has(key) && (person !== null ? !person.isFull && titles.length === 0 && gender === 'unknown' : type === 'place' && !names.cities.has(key) && !names.regions.has(key) && !names.countries.has(key));

/** "Seyed" taken for a name of its own before the name it belongs to. */
function isBareTitle(document: SeedDocument, span: NamedSpan, next: NamedSpan | undefined): boolean {
  if (span.type !== 'person' || next?.type !== 'person' || next.start - span.end > 2) return false;
  return /^\.? ?$/.test(document.text.slice(span.end, next.start)) && honorifics.has(nameOf(document.text, span).toLowerCase().replace(/\.$/, ''));
}

function readName(document: SeedDocument, span: NamedSpan, words: TokenWords, mention: DraftMention): ReadName {
  const { firstToken } = mention;
  const phrase = phraseOf(document, span);
  if (span.type === 'person') {
    const before = document.tokens.tags[firstToken - 1];
    const mayBeTitled = firstToken > 0 && (before === posCode.NOUN || before === posCode.PROPN || before === posCode.ADJ || before === posCode.X || before === posCode.VERB);
    const person = personNamed(phrase);
    const titles = mayBeTitled ? titlesBefore(words, firstToken) : none;
    const isTitled = mayBeTitled && (words.bits(firstToken - 1) & wordBit.title) !== 0;
    const gender = isTitled ? genderOfHonorific(words.lower(firstToken - 1), person.gender) : person.gender;
    return { mention, type: 'person', key: person.key, person, organisation: null, plain: null, gender, titles };
  }
  if (span.type === 'organisation') {
    const owner = words.isPossessiveMark(firstToken - 1) ? (countryOf.get(words.lower(firstToken - 2)) ?? '') : '';
    const organisation = organisationNamed(phrase, owner);
    return { mention, type: 'organisation', key: organisation.key, person: null, organisation, plain: null, gender: 'unknown', titles: none };
  }
  const plain = plainNamed(phrase);
  return { mention, type: span.type, key: plain.key, person: null, organisation: null, plain, gender: 'unknown', titles: none };
}

const none: readonly string[] = [];
/** Words that make another office of the title behind them. */
const secondInRank = new Set(['vice', 'deputy', 'assistant', 'shadow']);

/** The titles right before a name, the nearest first; none where they make another office ("vice president"). */
function titlesBefore(words: TokenWords, firstToken: number): readonly string[] {
  let above = firstToken - 1;
  if ((words.bits(above) & wordBit.title) === 0) return none;
  const titles: string[] = [];
  for (; (words.bits(above) & wordBit.title) !== 0; above--) titles.push(words.lower(above));
  return secondInRank.has(words.lower(above)) || titles.some((word) => secondInRank.has(word)) ? none : titles;
}
