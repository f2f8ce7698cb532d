import { demonyms } from '../../lexicon/demonyms.js';
import { commonAbbreviations } from '../../lexicon/organisationWords.js';
import { personNouns, roleNouns } from '../../lexicon/roles.js';
import { titleWords } from '../../lexicon/titles.js';
import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';
import { evidenceBit, type TokenFacts } from './features.js';
import { changed, nameOf } from './namedSpan.js';

/** What speeches and laws write with a capital though it names nobody: "the interests of the Nation". */
const capitalisedNouns = new Set(['nation', 'nations', 'state', 'states', 'children', 'people', 'members', 'member states']);
/** From this confidence on a sentence's first word is a name though the text has the word in lower case, too. */
const sure = 0.9;
/** "Islam", "Buddhism", "Islamophobia": what people believe or hold. */
const belief = /(?:^Islam|^Christianity|\p{Ll}ism|\p{Ll}phobia)$/u;
/** "pro-Beijing", "Anti-Westland", "Pan-democrat": for or against what is named, not its name. */
const forOrAgainst = /^(?:pro|anti|pan|non|ex)-\p{L}+$/iu;

/**
 * Leaves out what is no name in spite of its capital: people by their office in the plural ("Senators"), "the Nation", who is for or against
 * something ("pro-Westland"), what people believe ("Islam"), an abbreviation that stands for no body ("DNA"), a sentence's first word that the document has in lower case elsewhere, unless a longer name of the document holds the word ("the Arland Senators"); cuts "Pan-democrat" off a person.
 */
export function withoutCommonNames({ text, tokens }: SeedDocument, { evidence, sentenceStart }: TokenFacts, spans: readonly NamedSpan[]): NamedSpan[] {
  const partOfNames = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'organisation') continue;
    const name = nameOf(text, span);
    const last = name.slice(name.lastIndexOf(' ') + 1);
    if (last.length < name.length) partOfNames.add(last);
  }
  let token = 0;
  const kept: NamedSpan[] = [];
  for (const span of spans) {
    if (span.type === 'other') {
      kept.push(span);
      continue;
    }
    const name = nameOf(text, span);
    while (token < tokens.count && (tokens.starts[token] as number) < span.start) token++;
    const isOpening = sentenceStart[token] && tokens.ends[token] === span.end && ((evidence[token] as number) & (evidenceBit.lower | evidenceBit.inside)) === evidenceBit.lower;
    if (isOpening && span.confidence < sure) continue;
    const low = name.toLowerCase();
    const hasHyphen = name.includes('-');
    if ((hasHyphen && forOrAgainst.test(name)) || (isCommon(low) && !partOfNames.has(name))) continue;
    const space = name.indexOf(' ');
    if (space < 0 && (isBelief(name) || (span.type === 'organisation' && demonyms.has(low)) || isCommonAbbreviation(text, name, low))) continue;
    if (!hasHyphen || span.type !== 'person' || space < 0 || !forOrAgainst.test(name.slice(0, space))) kept.push(span);
    else kept.push(changed(span, { start: span.start + space + 1 }));
  }
  return kept;
}

function isCommon(word: string): boolean {
  if (capitalisedNouns.has(word)) return true;
  const singular = word.endsWith('men') ? `${word.slice(0, -2)}an` : word.endsWith('s') ? word.slice(0, -1) : '';
  return singular !== '' && (titleWords.has(singular) || roleNouns.has(singular) || personNouns.has(singular));
}

/** Two capitals, or the one that is written as a word too. */
const abbreviated = /^(?:\p{Lu}.*\p{Lu}|Covid)/u;

/** Not where the text says that it means something else by it: "Rural Voice (RV)". */
const isCommonAbbreviation = (text: string, name: string, low: string): boolean =>
  commonAbbreviations.has(low.includes('.') ? low.replace(/\./g, '') : low) && abbreviated.test(name) && !text.includes(`(${name})`);

const isBelief = (name: string): boolean => (name.endsWith('m') || name.endsWith('ty') || name.endsWith('phobia')) && belief.test(name);
