import { titleWords } from '../../../lexicon/titles.js';
import type { EntityType } from '../../types.js';
import { isTitleNoun } from '../words/roleWords.js';

/**
 * Who speaks in what a source names beside a name: a body speaks by its spokesman, its officials and its board ("a spokeswoman for the Harlund
 * Fund"), bodies and people by what they write or publish ("a survey by the Harlund Fund", "Ada Brook’s letter"). Who is employed or asked by them
 * ("its lawyer", "analysts surveyed by …"), and what they saw or ordered, does not.
 */

const joiner = '(?:of|for|to|at|from|by|with|in|into|on|who|which|that|about|against|and|or)';
/** A word within the phrase: no preposition, no capital, nothing that says that they were it once. */
const inner = `(?:(?!(?:${joiner}|former|ex|retired|the|an?)[\\s-])[\\p{Ll}\\d][\\p{L}\\d’'-]*\\s)`;
const opening = `^(?:(?!(?:${joiner}|Former)\\s)[\\p{L}\\d][\\p{L}\\d’'-]*\\s)?${inner}{0,4}?`;
const voices = '(?:spokes(?:man|woman|person|people|men|women|persons)|officials?|representatives?|delegates?)';
/** Who does for a body what it is there for. */
const staff = '(?:(?:archaeolog|biolog|econom|scient)ists|analysts|auditors|detectives|inspectors|investigators|monitors|negotiators|observers|prosecutors|researchers)';
/** What a body decides and speaks by. */
const organs = '(?:(?:press |head |regional |local )?office|(?:supervisory |governing |executive )?board|management|leadership|headquarters|delegation|embassy)';
const writings = '(?:ad|advert|advertisement|affidavit|analysis|announcement|article|audit|autobiography|blog|book|brief|brochure|bulletin|calculations?|circular|column|communiqué|complaint|data|declaration|diary|diaries|dispatch|editorial|e-?mail|essay|estimates?|filing|findings|flyers?|forecast|lawsuit|leaflets?|letter|manifesto|memo|memoirs?|memorandum|message|minutes|newsletter|note|notice|order|pamphlet|paper|petition|poll|posters?|post|press release|publication|release|report|research|resolution|review|ruling|statement|study|submission|suit|survey|telegram|text|tweet|video)';
/** What one answers or holds, which is nobody's whom it is "by". */
const sayings = '(?:answer|claim|comments?|message|remarks?|reply|response|warning|words)';
/** Of these, "of" says whose they are, not what they are about. */
const ownWritings = '(?:affidavit|bulletin|circular|communiqué|declaration|figures|findings|letter|memorandum|minutes|newsletter|notice|report|resolution|statement)';
const printed = '(?:article|column|editorial|essay|letter|opinion piece|paper|piece|report|research|review|story|study|survey)';
const time = '(?:(?:earlier|late|later|last|this|in|on|of|month|week|year|yesterday|today|\\d{1,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Septem|Octo|Novem|Decem)ber),?\\s){0,4}';
const made = `(?:(?:carried out|circulated|compiled|conducted|done|drawn up|filed|issued|made|posted|prepared|produced|published|put out|released|run|signed|undertaken|written)\\s${time})?`;
/** "the charity", "psychologist", "Col.", before the name. */
const bearer = `(?:(?:the|an?|today’s|today's)\\s)?${inner}{0,3}(?:(?:\\p{Lu}[\\p{L}.]*\\s){0,2})`;

/** Whom the prosecution or defence speaks by. */
const ledBy = new RegExp(`^the (?:prosecution|defen[cs]e),? (?:led|headed|conducted) by ${bearer}$`, 'u');
/** "the voice of the former deputy". */
const voiceOf = /\bvoice of (?:the )?(?:\p{Ll}+ ){0,3}(?:\p{Lu}[\p{L}.]* ){0,2}$/u;

const speaksForBody = new RegExp(`${opening}(?:(?:${voices}|${staff})\\s(?:for|of|at|from|with)|${organs}\\s(?:of|at))\\s(?:the\\s)?${inner}{0,3}$`, 'u');
const wroteBefore = new RegExp(`${opening}(?:${writings}|figures),?\\s${time}${made}(?:by|from)\\s${bearer}$`, 'u');
const signedBefore = new RegExp(`${opening}${writings}\\s${time}signed by\\s${bearer}$`, 'u');
const printedBefore = new RegExp(`${opening}(?:${ownWritings}\\sof|${printed}\\s${time}${made}in|(?:study|survey|research)\\s${time}${made}at)\\s(?:(?:the|today’s|today's)\\s)?${inner}{0,3}$`, 'u');
const closes = '(?=$|,|\\s(?:in|on|at|to|of|from|that|which|who|for)\\s|\\s\\p{L}+ed\\b)';
const bodyBehind = new RegExp(`^(?:['’]s?)?\\s${inner}{0,2}?(?:${voices}|${organs}|${writings}|${sayings})${closes}`, 'u');
const writingBehind = new RegExp(`^['’]s?\\s${inner}{0,2}?(?:${writings}|${sayings})${closes}`, 'u');
const platform = /^(?:Facebook|Instagram|LinkedIn|Reddit|Snapchat|Telegram|TikTok|Twitter|Weibo|WhatsApp|X|YouTube)$/;
const postBehind = /^\s(?:\p{Ll}+\s)?(?:ad|message|note|post|release|statement|text|video)\b/u;
/** Who speaks for themselves, though a body employs them: "a former official", "who asked not to be named". */
const notForBody = /\b(?:former|ex|retired|unnamed|anonym\w+|not (?:to )?be (?:named|identified|quoted)|to be (?:named|identified)|authori[sz]ed)\b/i;
const givesName = /(?:\bgave (?:his|her|their) name as|\b(?:sign|call|identif)(?:s|ed|ing|ies|ied|ying) (?:him|her|them)sel(?:f|ves)(?: only)?(?: as)?|\basks? to be (?:called|named|known as|identified(?: only)? as)|\bidentified(?: only)? as|\b(?:of|by) the name of)\s(?:\p{Lu}[\p{L}.]*\s)?$/u;
const nameGoesOn = /^(?:[Tt]he\s(?:\p{Lu}[\p{L}’'-]*\s)*|(?:\p{Lu}[\p{L}’'-]*\s)+(?=\p{Lu}|\d))(\p{Lu}[\p{L}’'-]*|\d+)\s(?:of|for|to)\s(?:the\s)?(?:\p{Lu}[\p{L}’'-]*\s)*$/u;

/** A name in a source, and what of the source stands before and behind it. */
export interface NamePhrase {
  readonly type: EntityType;
  readonly isName: boolean;
  readonly name: string;
  readonly lead: string;
  readonly behind: string;
}

/** Whether what stands before the name speaks for its bearer: "a spokesman for the", "a letter from", "a woman who gave her name as". */
export function speaksBefore({ type, isName, lead: written, behind }: NamePhrase): boolean {
  const lead = written.charAt(0).toLowerCase() + written.slice(1);
  if (wroteBefore.test(lead) || signedBefore.test(lead)) return true;
  if (type === 'person') return isName && (givesName.test(lead) || ledBy.test(lead) || voiceOf.test(lead));
  if (type !== 'organisation' || isTitleBehind(behind)) return false;
  return isBeginningOfName(written) || ((speaksForBody.test(lead) || printedBefore.test(lead)) && !notForBody.test(lead) && !notForBody.test(behind));
}

/** Whether what stands behind it does: of a body its officials, offices and writings (not what stands on a platform: "Facebook post"), of a person what they wrote or said. */
export function speaksBehind({ type, name, lead, behind }: NamePhrase): boolean {
  if (type !== 'organisation') return type === 'person' && writingBehind.test(behind);
  return bodyBehind.test(behind) && !(platform.test(name) && postBehind.test(behind)) && !notForBody.test(lead) && !notForBody.test(behind);
}

/** "The Coalition of Independent " before "App Makers", "the Right to " before "Food Collective": a body's name begins before what is known of it. */
function isBeginningOfName(lead: string): boolean {
  const head = nameGoesOn.exec(lead)?.[1]?.toLowerCase();
  return head !== undefined && !isTitleNoun(head) && !isTitleNoun(head.replace(/s$/, ''));
}

/** " President Ada Brook" behind "Senate". */
const isTitleBehind = (behind: string): boolean => titleWords.has((/^\s(\p{Lu}[\p{L}.]*)/u.exec(behind)?.[1] ?? '').toLowerCase().replace(/\.$/, ''));
