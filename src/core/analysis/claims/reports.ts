import { tokensIn } from '../../document/lookup.js';
import { posCode, type TokenRange } from '../../document/types.js';
import type { Attribution } from '../types.js';
import { isVerb } from './opening.js';
import { ending, endingOf, lowBit, structureBit as bit, type ClaimWords } from './words.js';

/** A report that is less likely right than wrong is read as the document's own words. */
const leastConfidence = 0.5;
/** The same where the words that name the source or those that report are missing. */
const leastConfidenceInPart = 0.7;
const leastTokens = 4;

const { PUNCT, PRON, PROPN, NOUN, NUM, DET, AUX, ADV, CCONJ, PART } = posCode;

/** An attribution as this component reads it. */
export interface Report {
  /** True when its content is a statement of its source, and not what somebody thinks, plans, or says of himself ("I think"). */
  readonly counts: boolean;
  /** True where a name or letter before a colon says who speaks. */
  readonly isLabel: boolean;
  /** Of each content, whether it has a finite verb with its subject before it. */
  readonly finite: readonly boolean[];
  readonly contents: readonly TokenRange[];
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}

/** True when a word of the class is among the tokens: "has [said]", "[according] to" report speech and nothing else. */
function hasClass({ structure }: ClaimWords, { firstToken, endToken }: TokenRange, of: number): boolean {
  for (let i = firstToken; i < endToken; i++) if ((structure[i]! & of) !== 0) return true;
  return false;
}

/** Reads an attribution. "She views [him more favourably]" and "He wants [to leave]" tell what somebody thinks or plans; that is the document's claim, not theirs. */
export function toReport(words: ClaimWords, a: Attribution): Report {
  const { tokens } = words.document;
  const source = a.source && tokensIn(tokens, a.source);
  const cue = a.cue && tokensIn(tokens, a.cue);
  const contents = a.contents.map((span) => tokensIn(tokens, span));
  const isSpeech = cue !== null && hasClass(words, cue, bit.speech);
  const asks = cue !== null && hasClass(words, cue, bit.asking);
  const states = contents.map((range) => a.kind !== 'indirect' || !isNoStatement(words, range, asks));
  const finite = contents.map((range, i) => states[i] === true && isStatement(words, range, a.kind !== 'direct' && !isSpeech));
  const isLabel = cue !== null && cue.endToken === cue.firstToken + 1 && tokens.tags[cue.firstToken] === PUNCT;
  return { counts: isStated(words, a, isSpeech && states[0] === true, finite, contents, source, cue), isLabel, finite, contents, source, cue };
}

/** "[to leave]", "[whether they had left]" behind a verb that asks, and a predicate without a subject state nothing by themselves. */
function isNoStatement(words: ClaimWords, { firstToken, endToken }: TokenRange, asks: boolean): boolean {
  const { structure, low } = words;
  const { tags } = words.document.tokens;
  const first = low[firstToken]! & lowBit.negation ? firstToken + 1 : firstToken;
  if (first + 1 < endToken && (structure[first]! & bit.to) !== 0 && isVerb(tags[first + 1]!)) return true;
  if (tags[firstToken] === AUX) return true;
  if (!asks) return false;
  for (let i = firstToken; i < endToken && i < firstToken + questionReach; i++) if ((structure[i]! & bit.opensQuestion) !== 0) return true;
  return false;
}

const questionReach = 8;

function isStated(
  words: ClaimWords, a: Attribution, isSpeech: boolean, finite: readonly boolean[], contents: readonly TokenRange[], source: TokenRange | null, cue: TokenRange | null,
): boolean {
  const { text, tokens } = words.document;
  if (source && (words.structure[source.firstToken]! & bit.spoken) !== 0 && !text.slice(source.start, source.end).includes(' ')) return false;
  if (a.kind === 'direct') return finite.includes(true) || (source !== null && a.parent < 0);
  const least = isAccordingTo(words, cue) ? 0 : source && cue ? leastConfidence : leastConfidenceInPart;
  if (a.confidence < least) return false;
  if (finite.includes(true)) return true;
  if (!isSpeech) return false;
  // The tagger may have taken the verb for a noun; words of speech are clear enough, unless the content is a mere predicate.
  const { firstToken, endToken } = contents[0]!;
  return endToken - firstToken >= leastTokens && !isVerb(tokens.tags[firstToken]!);
}

/** "According to" reports and nothing else, however unsure the attribution is of its borders. */
const isAccordingTo = ({ word }: ClaimWords, cue: TokenRange | null): boolean => cue !== null && word(cue.firstToken) === 'according';

/**
 * True where the content, or this part of it, states something by itself. "[An explosion that] he called [deliberate]": the first part only
 * names what is spoken of. Behind verbs that take things too ("pointed to a law passed by them"), a form in -ed may be no verb of a sentence.
 */
function isStatement(words: ClaimWords, { firstToken, endToken }: TokenRange, strict: boolean): boolean {
  if (endToken > firstToken && (words.structure[endToken - 1]! & bit.relative) !== 0) return false;
  return hasFinite(words, firstToken, endToken, strict && (words.structure[firstToken]! & bit.that) === 0);
}

const isNominal = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === PRON || tag === NUM || tag === DET;

/** True when tokens [from, to) hold a finite verb with its subject before it, outside relative clauses; where `strict`, one that does not end in -ed. */
function hasFinite({ document, structure, senses }: ClaimWords, from: number, to: number, strict: boolean): boolean {
  const { tags } = document.tokens;
  let subject = false;
  let within = false;
  let wasVerb = false;
  let wasInfinitive = false;
  for (let i = from; i < to; i++) {
    const tag = tags[i]!;
    const bits = structure[i]!;
    if (isVerb(tag)) {
      const before = i > 0 ? tags[i - 1]! : PUNCT;
      // "to discuss it and refrain from it"
      wasInfinitive = i > 0 && (before === PART || (structure[i - 1]! & bit.to) !== 0 || (wasInfinitive && before === CCONJ));
      const isFinite = endingOf(senses[i]!) !== ending.ing && !wasInfinitive && (bits & bit.notFinite) === 0;
      if (isFinite && subject && !within && !(strict && endingOf(senses[i]!) === ending.ed)) return true;
      wasVerb = isFinite;
      continue;
    }
    if (within && wasVerb && tag !== ADV && tag !== PART) within = false;
    if (subject && (bits & bit.relative) !== 0) {
      within = true;
      wasVerb = false;
    } else if (isNominal(tag)) subject = true;
  }
  return false;
}
