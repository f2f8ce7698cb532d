import type { SeedDocument } from '../../../document/types.js';
import { demonyms, otherLanguages } from '../../../lexicon/demonyms.js';
import { nobleTitles } from '../../../lexicon/titles.js';
import type { Span } from '../../../text/span.js';
import type { PersonName } from './personName.js';

/** A person's name as `findBearers` reads it. */
interface PersonNamed {
  readonly mention: Span;
  readonly key: string;
  readonly person: PersonName | null;
}

const whose = '(?:his|her|their|the)';
const names = '(?:[\\p{Ll}-]+ ){0,2}(?:name|pseudonym|alias|moniker)(?: of)?';
/** What may stand between a name and what is said of its bearer: "(1901–1980)", ", who is"; "he" is the name's bearer where it follows at once. */
const behindName = '^(?:\\s\\([^)]*\\)|[^()]{0,60}\\))?(?:,|;|\\s[–-]|\\s\\()?\\s(?:who (?:is|was) )?';
const adverbs = '(?:(?:also|better|best|formerly|previously|commonly|popularly|professionally|widely|then|now|later|sometimes) )?';
const knownAs = new RegExp(`${behindName}${adverbs}(?:known|credited|billed)(?: (?:professionally|simply|online|locally|publicly))?(?: by (?:his|her|their) [\\p{Ll} -]+)? as ["“]?$`, 'u');
const byName = new RegExp(`${behindName}${adverbs}(?:known|credited|writing|performing|recording|publishing|born)(?: \\p{Ll}+)? (?:by|under) ${whose} ${names},? ["“]?$`, 'u');
const callsSelf = new RegExp(`${behindName}${adverbs}(?:self-identified as|(?:who )?(?:called|calling|calls) (?:himself|herself|themselves)|(?:who )?(?:changed|changing) (?:his|her|their) (?:\\p{Ll}+ )?name to|whose (?:real|birth|full|legal|given|original) name (?:is|was)) ["“]?$`, 'u');
const born = /^(?:,| \(|\[)\s?(?:born|n[ée]e?) ["“]?$/u;
const penName = /^(?:\s\([^)]*\)|[^()]{0,60}\))? (?:is|was) (?:a|an|the) (?:(?:pen|stage|ring|code) ?-?name|pseudonym|alias) of (?:[\p{L}-]+ ){0,3}$/u;
/** "(Latin: Y": the name in another language. */
const inLanguage = /^(?: \(|.{0,40}; )(\p{Lu}\p{L}+): $/u;

/** "Ada Ode, better known as Mira Vale", "Mira Vale (born Ada Ode)": the key of the other name to that of the full one before it; the people are ordered. */
export function findBearers({ text }: SeedDocument, people: readonly PersonNamed[]): Map<string, string> {
  const found = new Map<string, string>();
  people.forEach((name, i) => {
    if (name.person?.isFull && isBornAs(text, name.mention.start)) {
      // "Born Ada Lind in Ashby, she …": of the person of that given name who was named before
      const given = name.person.words[0];
      const bearer = people.slice(0, i).find((each) => each.person?.isFull && each.person.words[0] === given && each.key !== name.key);
      if (bearer) found.set(name.key, bearer.key);
      return;
    }
    const bearer = people[i - 1];
    if (!bearer?.person || bearer.key === name.key || name.mention.start - bearer.mention.end > 120) return;
    const isTitle = bearer.person.isFull && text.charCodeAt(bearer.mention.end) === 44 && isNobleTitle(text, bearer.mention.end, name.mention);
    if (!isTitle && (!mayLeadIn(text, bearer.mention.end, name.mention.start) || !isOtherName(text.slice(bearer.mention.end, name.mention.start), bearer.person.isFull))) return;
    // of a given name alone ("Aldo (Latin: Aldus Varius)") the full one is whose it is
    const [other, own] = bearer.person.isFull || !name.person?.isFull ? [name.key, bearer.key] : [bearer.key, name.key];
    if (!found.has(other) && found.get(own) !== other) found.set(other, own);
  });
  return found;
}

/** Whether "Born" stands before the name, where a sentence opens, or "She was born". */
const isBornAs = (text: string, start: number): boolean =>
  text.startsWith('orn ', start - 4) && (/\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:was|were) born $/.test(text.slice(Math.max(0, start - 14), start)) || /(?:^|[.!?”"]\s|\n)Born $/.test(text.slice(Math.max(0, start - 7), start)));

/** "Aldo Brandt, 2nd Earl of Vale". */
const isNobleTitle = (text: string, from: number, { start, end }: Span): boolean =>
  /^, (?:\d{1,2}\p{L}{2} )?$/u.test(text.slice(from, start)) && nobleTitles.has(text.slice(start, end).split(' ', 1)[0]?.toLowerCase() ?? '');

/** The last word before another name. */
const leadsIn = new Set(['as', 'name', 'of', 'pseudonym', 'alias', 'moniker', 'himself', 'herself', 'themselves', 'to', 'is', 'was', 'born', 'née', 'né', 'nee', 'ne']);

/** False for most words [from, to) between two names: those that end in none of the words that lead another name in. */
function mayLeadIn(text: string, from: number, to: number): boolean {
  const last = text.charCodeAt(to - 1);
  let end = last === 34 || last === 0x201c ? to - 2 : to - 1;
  if (text.charCodeAt(end) !== 32) return false;
  const mark = text.charCodeAt(end - 1);
  if (mark === 58) return true;
  if (mark === 44) end--;
  let start = text.lastIndexOf(' ', end - 1) + 1;
  const opens = text.charCodeAt(start);
  if (opens === 40 || opens === 91) start++;
  const isLead = start >= from && leadsIn.has(text.slice(start, end));
  return isLead || (to - from > 20 && text.slice(from, to).includes('name of '));
}

/** Whether the words between two names say that the second one is another name of the first one's bearer. */
function isOtherName(between: string, isFull: boolean): boolean {
  const language = inLanguage.exec(between)?.[1]?.toLowerCase();
  if (language && (otherLanguages.has(language) || demonyms.has(language))) return true;
  return isFull && (knownAs.test(between) || byName.test(between) || callsSelf.test(between) || born.test(between) || penName.test(between));
}
