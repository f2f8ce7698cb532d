import type { SeedDocument} from '../../../document/types.js';
import type { Gender } from '../../types.js';
import { antecedentOfWho, doerBefore, joinedBefore, namedInOpening, participleBefore, subjectAhead } from './binding.js';
import type { Discourse, Link } from '../discourse.js';
import { roleCodes } from '../grammaticalRole.js';
import { misnamedSpeaker } from './guessedGender.js';
import { fillRows } from './pronounFeatures.js';
import { pronounMention, type Pronoun } from './pronouns.js';
import { featureCount, type Choose } from './ranker.js';
import { farthest, type Salience } from '../salience.js';
import type { Speech } from '../speech/speech.js';
import type { TokenWords } from '../words/tokenWords.js';

const mostCandidates = 12;
/** The candidates at hand and their features (see `Choose`). */
const candidates = new Int32Array(mostCandidates + 1);
const rows = new Float64Array((mostCandidates + 1) * featureCount);

/** Of a pronoun by whom the sentence before introduces, where the ranker found somebody else or nobody. */
const introducedConfidence = 0.8;

const misnamedConfidence = 0.6;

/**
 * Whom "he" and "she" mean where they stand: whoever `choose` takes of those at hand who may be meant, or whom the sentence before introduces; null for
 * nobody named. Somebody of unknown gender is of the pronoun's from there on, where that is sure. `main`: whom the text is about.
 */
export function findPerson(document: SeedDocument, words: TokenWords, discourse: Discourse, speech: Speech, main: number, choose: Choose, pronoun: Pronoun, sentence: number): Link | null {
  const { drafts, salience } = discourse;
  const { all } = salience;
  const range = document.sentences[sentence]!;
  const gender: Gender = pronoun.class === 'he' ? 'male' : 'female';
  let count = 0;
  const apart = participleBefore(document, words, pronoun, range);
  const doer = doerBefore(document, words, pronoun, range, discourse);
  const addressee = namedInOpening(document, words, pronoun, range, discourse);
  const since = speech.namedSinceStranger(pronoun.token);
  const said = speech.contentWith(pronoun.token);
  // a turn of an interview is said without quotation marks
  const isQuoted = speech.isQuoted(pronoun.token);
  const isSaid = isQuoted || speech.attribution(said)?.kind === 'direct';
  const own = isSaid ? speech.speakerOf(said) : -1;
  const may = (entity: number): boolean => {
    const draft = drafts[entity]!;
    if (entity === doer || entity === addressee || (isQuoted && entity === own) || (since && !since.has(entity))) return false;
    if (apart >= 0 && all.lastToken[entity]! >= apart && all.kind[entity] !== 1) return false;
    return draft.type === 'person' && (draft.gender === 'unknown' || draft.gender === gender);
  };
  let hasMain = false;
  for (let entity = salience.newest; entity >= 0 && count < mostCandidates; entity = salience.before(entity)) {
    if (sentence - all.sentence[entity]! > farthest) break;
    if (!may(entity)) continue;
    candidates[count++] = entity;
    if (entity === main) hasMain = true;
  }
  if (!hasMain && main >= 0 && salience.count[main]! > 0 && may(main)) candidates[count++] = main;
  orderByLast(salience, count, pronoun);
  const ahead = subjectAhead(document, words, pronoun, range, discourse);
  if (ahead >= 0 && may(ahead) && !candidates.subarray(0, count).includes(ahead)) candidates[count++] = ahead;
  const isSource = speech.isSource(pronoun.token);
  if (!count) return isSource && !since ? misnamed(document, words, discourse, pronoun, sentence, gender) : null;
  fillRows(rows, candidates, count, document, words, drafts, salience, { pronoun, sentence, gender, ahead, own, isSource, main, lastSpeaker: speech.lastSpeaker, who: antecedentOfWho(document, words, pronoun, range, discourse), joined: joinedBefore(words, pronoun, discourse) });
  const choice = choose(rows, count, { start: pronoun.start, end: pronoun.end, candidates, firstName: (draft) => drafts[draft]?.mentions[0]?.start ?? -1 });
  const introduced = salience.introduced(candidates.subarray(0, count), pronoun, sentence, gender);
  if (choice.index < 0 && introduced < 0) return isSource && !since ? misnamed(document, words, discourse, pronoun, sentence, gender) : null;
  const entity = introduced >= 0 ? introduced : candidates[choice.index]!;
  const probability = introduced >= 0 && introduced !== candidates[choice.index] ? introducedConfidence : choice.probability;
  const draft = drafts[entity]!;
  if (draft.gender === 'unknown' && probability > 0.75 && !(isQuoted && salience.count[entity]! < 4 && salience.outside.sentence[entity]! >= sentence - 1)) draft.gender = gender;
  const trace = salience.traceFor(entity, pronoun.token);
  const distance = salience.distance(trace, entity, sentence);
  const reason =
    entity === ahead ? 'named right behind it'
    : isSource && entity === speech.lastSpeaker ? 'last speaker'
    : distance === 0 ? (trace.role[entity] === roleCodes.subject ? 'subject of this sentence' : 'named in this sentence')
    : distance === 1 && trace.role[entity] === roleCodes.subject ? 'subject of the sentence before'
    : entity === main ? 'whom the text is about'
    : 'named last before it';
  return { entity, mention: pronounMention(pronoun, probability, reason) };
}

/** Who says so though their given name told the other gender, which is theirs from there on; or null. */
function misnamed(document: SeedDocument, words: TokenWords, discourse: Discourse, pronoun: Pronoun, sentence: number, gender: Gender): Link | null {
  const entity = misnamedSpeaker(document, words, discourse, pronoun, sentence, gender);
  const draft = discourse.drafts[entity];
  if (!draft) return null;
  draft.gender = gender;
  return { entity, mention: pronounMention(pronoun, misnamedConfidence, 'the only one named before it') };
}

/** Puts those of the first `count` candidates that were mentioned last first. */
function orderByLast(salience: Salience, count: number, pronoun: Pronoun): void {
  for (let i = 1; i < count; i++) {
    const entity = candidates[i]!;
    const last = salience.traceFor(entity, pronoun.token).lastToken[entity]!;
    let k = i;
    for (; k > 0; k--) {
      const before = candidates[k - 1]!;
      if (salience.traceFor(before, pronoun.token).lastToken[before]! >= last) break;
      candidates[k] = before;
    }
    candidates[k] = entity;
  }
}
