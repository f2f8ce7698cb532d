import { posCode } from '../../../document/types.js';
import { copulas } from '../words/functionWords.js';
import { nounKinds } from '../words/nounKinds.js';
import { wordBit } from '../vocabulary.js';
import { isBeAhead, subjectBefore } from './subjects.js';
import { saidOfName, tied, type Place, type Tie } from './tie.js';

const { AUX, VERB } = posCode;
const naming = new Set([
  'names', 'appoints', 'declares', 'proclaims', 'calls', 'naming', 'appointing', 'declaring', 'proclaiming',
  'named', 'appointed', 'elected', 'crowned', 'ordained', 'made', 'considered', 'declared', 'called', 'proclaimed', 'deemed', 'chosen', 'voted', 'dubbed', 'created', 'nominated',
]);
/** "was promoted to major": what stands behind "to" is what somebody becomes. */
const raises = /^(?:promoted|rose|risen|elevated|raised|advanced)$/;
const wishes = /^(?:want|hope|wish|dream|pretend|claim|refuse|long|deserve|like|love|prefer|aspire|plan|train|learn)(?:s|d|ed|ing)?$|^(?:hoping|pretending|claiming|dreamt|liked)$/;
const degrees = new Set(['less', 'more', 'most', 'least', 'very', 'too', 'so', 'quite', 'rather', 'as', 'hardly', 'equally']);

/** "X is an engineer", "X was elected president", by the word at `left` before the phrase; null where nothing follows, undefined where the sentence may tell it otherwise. */
export function tieByCopula(place: Place, left: number): Tie | null | undefined {
  const { words, nominal, sentence } = place;
  const low = words.lower(left);
  const isCopula = copulas.has(low);
  // X was less patient: an adjective, though the word can be a noun
  if (isCopula && nominal.determiner === 'none' && degrees.has(words.lower(nominal.first))) return null;
  // "you were nearer": a word that only its ending makes a person
  if (isCopula && nominal.determiner === 'none' && (words.bits(nominal.head) & wordBit.personEnding) !== 0 && !words.lower(nominal.head).includes('-')) return null;
  if (!isCopula && low !== 'not' && !(naming.has(low) && left > sentence.firstToken && isBeAhead(words, left, sentence))) return undefined;
  // "wants to be an engineer": is none yet
  if (low === 'be' && words.lower(left - 1) === 'to' && wishes.test(words.lower(left - 2))) return null;
  return tied(place, subjectBefore(place, left), 0.88, saidOfName) ?? undefined;
}

/** "X served as mayor", "his work as a lawyer", of the "as" at `as`; as `tieByCopula`. */
export function tieByAs(place: Place, as: number): Tie | null | undefined {
  const { document: { tokens: { tags } }, words, discourse, nominal: { head, determiner }, sentence } = place;
  // "a debate that the mayor described as “the longest”"
  if ((words.bits(head) & wordBit.superlative) !== 0) return undefined;
  // "smiled as the judge said" is none
  if (determiner === 'the' && (tags[head + 1] === AUX || tags[head + 1] === VERB)) return undefined;
  for (let k = as - 1; k >= sentence.firstToken && k >= as - 4; k--) {
    if (tags[k] === VERB) break;
    if (/^(?:his|her)$/.test(words.lower(k))) return tied(place, discourse.entityAt(k), 0.8, saidOfName);
  }
  let verb = as - 1;
  while (verb >= sentence.firstToken && verb >= as - 14 && tags[verb] !== VERB && tags[verb] !== AUX) verb--;
  if (verb < sentence.firstToken || verb < as - 14) return undefined;
  // "appointed him as steward": the object beside the verb, unless that is a passive
  const isNaming = naming.has(words.lower(verb)) || /^(?:naming|appointing|choosing|electing|describ(?:ed|ing|es))$/.test(words.lower(verb));
  const object = discourse.entityAt(verb + 1) >= 0 || !isNaming ? discourse.entityAt(verb + 1) : discourse.entityAt(as - 1);
  return tied(place, object >= 0 && !isBeAhead(words, verb, sentence) ? object : subjectBefore(place, verb), 0.75, saidOfName);
}

/** "X was promoted to major", "promoted X to major", of the "to" at `to`. */
export function tieByPromotion(place: Place, to: number): Tie | null {
  const { words, discourse, nominal: { kind, determiner }, sentence } = place;
  if ((kind & nounKinds.role) === 0 || determiner !== 'none') return null;
  for (let k = to - 1; k > sentence.firstToken && k >= to - 3; k--) {
    if (!raises.test(words.lower(k))) continue;
    const isActive = !isBeAhead(words, k, sentence) && words.lower(k) !== 'rose' && words.lower(k) !== 'risen';
    const found = tied(place, isActive ? discourse.entityAt(k + 1) : subjectBefore(place, k), 0.8, saidOfName);
    if (found) return found;
  }
  return null;
}

/** "named him president": an object, at `left`, between the verb of naming and the nominal. */
export function tieByNaming(place: Place, left: number): Tie | null {
  const { words, discourse, nominal, sentence } = place;
  if (discourse.entityAt(left) < 0 || nominal.determiner === 'possessive') return null;
  const verb = discourse.mentionStart(left) - 1;
  return naming.has(words.lower(verb)) && verb >= sentence.firstToken ? tied(place, discourse.entityAt(left), 0.75, saidOfName) : null;
}
