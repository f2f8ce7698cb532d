import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/paths.mjs';
import { readArticle, readArticles, slipsOf } from '../../training/articles.js';

const marked = `% court report, invented

{q1 Pilot not to blame}, {s1 inquiry} {c1 finds}

{q2 “Nobody answered me,”} {s2@Conall Brady|Mr [P Brady]} {c2 told} the [O Marine Office]. {q2 “{s3 [P Una Quirke]} {c3 says} {q3 the set was dead}.”}

[P Conall Brady] is 58.`;

describe('the reader of marked articles', () => {
  const { text, names, attributions } = readArticle('pilot', marked);
  const said = (spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => text.slice(start, end));

  it('gives the text without its marks and without the line that says of what manner it is', () => {
    assert.equal(text, 'Pilot not to blame, inquiry finds\n\n“Nobody answered me,” Mr Brady told the Marine Office. “Una Quirke says the set was dead.”\n\nConall Brady is 58.');
  });

  it('gives names with their types, in the order of the text', () => {
    assert.deepEqual(names.map(({ start, end, type }) => [text.slice(start, end), type]), [['Brady', 'PER'], ['Marine Office', 'ORG'], ['Una Quirke', 'PER'], ['Conall Brady', 'PER']]);
  });

  it('gives attributions with the parts of one number together, also where one stands within another', () => {
    assert.deepEqual(attributions.map(({ source, cue, content, speaker }) => [said(source), said(cue), said(content), speaker]).sort(), [
      [['Mr Brady'], ['told'], ['“Nobody answered me,”', '“Una Quirke says the set was dead.”'], 'Conall Brady'],
      [['Una Quirke'], ['says'], ['the set was dead'], null],
      [['inquiry'], ['finds'], ['Pilot not to blame'], null],
    ]);
  });

  it('says in which line a mark is not closed, closes nothing or is not known', () => {
    assert.throws(() => readArticle('a', 'One\n{q1 two'), /^Error: a, line 2: not closed/);
    assert.throws(() => readArticle('a', '% manner\n\nOne\n\ntwo]'), /^Error: a, line 5: closes no mark/);
    assert.throws(() => readArticle('a', '{x1 two}'), /^Error: a, line 1: no mark that is known/);
  });

  it('names what looks like a slip: no content, no cue, a name marked in one place only, a quotation in no content', () => {
    const slips = slipsOf(readArticle('a', '{s1 [P Ada Ode]} {c1 said} nothing. {s2 She} “would never go back there”. Ada Ode left.'));
    assert.equal(slips.length, 5);
    for (const part of ['attribution 1 has no content', 'attribution 2 has no content', 'attribution 2 has no cue', 'a name not marked here', 'a quotation in no content']) {
      assert.ok(slips.some((slip) => slip.startsWith(part)), part);
    }
  });
});

describe('our own marked articles', () => {
  const learned = readArticles(path.join(root, 'training/articles'));
  const keptBack = ['bench/articles', 'bench/articlesOfBodies'].flatMap((folder) => readArticles(path.join(root, folder)));

  it('can all be read', () => {
    assert.ok(learned.length > 300 && keptBack.length > 60, `${learned.length}, ${keptBack.length}`);
  });

  it('share no text between those that are learned from and those that measure', () => {
    const sentences = new Set(learned.flatMap(({ text }) => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence.length > 60)));
    assert.deepEqual(keptBack.flatMap(({ name, text }) => text.split(/(?<=[.?!])\s+/).filter((sentence) => sentences.has(sentence)).map((sentence) => `${name}: ${sentence}`)), []);
  });

  it('have attributions with contents only', () => {
    assert.deepEqual([...learned, ...keptBack].flatMap(({ name, attributions }) => attributions.filter(({ content }) => !content.length).map(({ id }) => `${name} ${id}`)), []);
  });

  it('have a manner in their first line', () => {
    for (const folder of ['training/articles', 'bench/articles', 'bench/articlesOfBodies']) {
      for (const file of fs.readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.txt'))) assert.match(fs.readFileSync(path.join(root, folder, file), 'utf8'), /^% \S/, file);
    }
  });
});
