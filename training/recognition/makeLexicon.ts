/**
 * Makes the word lists of src/core/lexicon/data from two MIT-licensed packages (development dependencies).
 *   npx tsx training/recognition/makeLexicon.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import nlp from 'compromise';
import { root } from '../../scripts/paths.mjs';

const require = createRequire(import.meta.url);
const folder = join(root, 'src/core/lexicon/data');

type Lexicon = Record<string, string | string[]>;
const lexicon = (nlp as unknown as { model(): { one: { lexicon: Lexicon } } }).model().one.lexicon;

function withTag(...tags: string[]): string[] {
  const entries = Object.entries(lexicon).filter(([, tag]) => tags.some((t) => (Array.isArray(tag) ? tag.includes(t) : tag === t)));
  return entries.map(([word]) => word).filter((word) => /^[\p{L}][\p{L}\p{N}&.' -]*$/u.test(word));
}

/** Words that English uses in lower case more than as a name: of no use as evidence of a name. */
const ordinary = new Set([
  ...withTag('Infinitive', 'PresentTense', 'Adverb', 'Preposition', 'Conjunction', 'Pronoun', 'Determiner', 'Uncountable', 'WeekDay', 'Month'),
  ...['will', 'an', 'so', 'see', 'no', 'man', 'son', 'so', 'king', 'queen', 'prince', 'princess', 'royal', 'baby', 'major', 'general', 'sir', 'lady'],
  ...['july', 'january', 'sunday', 'monday', 'wednesday', 'thursday', 'friday', 'saturday', 'tuesday', 'the', 'my', 'or', 'can', 'god', 'unknown'],
]);

function readNames(): { male: string[]; female: string[]; either: string[] } {
  const votes = new Map<string, { male: number; female: number; lists: number }>();
  const vote = (name: string, gender: string, weight: number): void => {
    const entry = votes.get(name) ?? { male: 0, female: 0, lists: 0 };
    if (gender === 'male' || gender === 'female') entry[gender] += weight;
    entry.lists += weight;
    votes.set(name, entry);
  };
  const names = join(dirname(require.resolve('gender-detection-from-name')), 'names');
  for (const language of ['de', 'en', 'es', 'fr', 'it', 'tr']) {
    const source = readFileSync(join(names, `${language}.js`), 'utf8');
    for (const [, name, gender] of source.matchAll(/\['([^']+)', '(\w+)'\]/g)) vote(name!, gender!, language === 'tr' ? 2 : 1);
  }
  for (const name of withTag('MaleName')) vote(name, 'male', 3);
  for (const name of withTag('FemaleName')) vote(name, 'female', 3);
  for (const name of withTag('FirstName')) vote(name, 'either', 2);
  const result = { male: [] as string[], female: [] as string[], either: [] as string[] };
  for (const [name, { male, female, lists }] of votes) {
    if (lists < 2 || name.length < 2 || ordinary.has(name) || !/^\p{L}[\p{L}'-]+$/u.test(name)) continue;
    result[male >= 2 * female && male > 0 ? 'male' : female >= 2 * male && female > 0 ? 'female' : 'either'].push(name);
  }
  return result;
}

function write(file: string, source: string, lists: Record<string, string[]>): void {
  const blocks = Object.entries(lists).map(([name, words]) => {
    const lines: string[] = [];
    let line = '';
    for (const word of [...new Set(words)].sort()) {
      const item = word.replace(/ /g, '_');
      if (line.length + item.length > 136) {
        lines.push(line);
        line = '';
      }
      line += (line ? ' ' : '') + item;
    }
    return `export const ${name} = \`\n${[...lines, line].join('\n')}\n\`;\n`;
  });
  const head = `// Made by training/recognition/makeLexicon.ts; do not edit. Source: ${source}.\n// Lower case, one space between entries, "_" for a space within one.\n\n`;
  writeFileSync(join(folder, file), head + blocks.join('\n'));
}

const { male, female, either } = readNames();
write('givenNames.ts', 'gender-detection-from-name 1.11.5 (MIT) and compromise 14.17.0 (MIT)', {
  maleNames: male,
  femaleNames: female,
  eitherNames: either,
});
write('familyNames.ts', 'compromise 14.17.0 (MIT)', { familyNames: withTag('LastName').filter((w) => !ordinary.has(w)) });
write('places.ts', 'compromise 14.17.0 (MIT)', {
  countryNames: withTag('Country'),
  cityNames: withTag('City').filter((w) => !ordinary.has(w)),
  regionNames: withTag('Region', 'Place').filter((w) => !ordinary.has(w)),
});
write('organisations.ts', 'compromise 14.17.0 (MIT)', {
  organisationNames: withTag('Organization', 'SportsTeam').filter((w) => !ordinary.has(w)),
});
console.log({ male: male.length, female: female.length, either: either.length });
