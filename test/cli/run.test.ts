import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { run } from '../../src/cli/run.js';
import type { Analysis } from '../../src/core/analysis/types.js';
import { analysisWith } from '../support/factsBuilder.js';

/** Finds "Ann" and nothing else, so that these tests see the command line only. */
function analyze(text: string): Analysis {
  if (text === 'fail') throw new Error('no analysis');
  return analysisWith(text, text.includes('Ann') ? { entities: [{ name: 'Ann', mentions: [['Ann']] }] } : {});
}

const analyzeAll = (texts: readonly string[]): Analysis[] => texts.map(analyze);

async function collect(stream: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

async function call(args: string[], input: Uint8Array[] = []): Promise<{ status: number; out: string; err: string }> {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const results = Promise.all([collect(stdout), collect(stderr)]);
  const status = await run(args, { stdin: Readable.from(input), stdout, stderr, version: () => '1.2.3', loadAnalyzer: async () => analyzeAll });
  stdout.end();
  stderr.end();
  const [out, err] = await results;
  return { status, out, err };
}

const lines = (text: string): Record<string, unknown>[] => text.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);

describe('the command line', () => {
  let folder: string;
  const file = (name: string, content: string | Uint8Array): string => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, content);
    return path;
  };
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'seed-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('prints help and version, and a mistake with status 2', async () => {
    assert.match((await call(['--help'])).out, /annotate \[--format json\|brat\]/);
    assert.deepEqual(await call(['--version']), { status: 0, out: '1.2.3\n', err: '' });
    const wrong = await call(['annotate', '--nonsense', 'a.txt']);
    assert.equal(wrong.status, 2);
    assert.equal(wrong.out, '');
    assert.match(wrong.err, /--nonsense/);
  });

  it('prints one json object a line, with the file as it was given', async () => {
    const a = file('a.txt', 'Ann');
    const b = file('b.txt', '\ufeffHi Ann');
    const { status, out } = await call(['annotate', a, b]);
    assert.equal(status, 0);
    assert.deepEqual(lines(out).map((each) => each.file), [a, b]);
    assert.deepEqual((lines(out)[1]?.entities as { mentions: unknown }[])[0]?.mentions, [{ start: 3, end: 6, text: 'Ann', kind: 'name' }]);
  });

  it('writes NAME.ann and NAME.json into a folder that it makes', async () => {
    const a = file('a.txt', 'Ann');
    const out = join(folder, 'x', 'y');
    assert.deepEqual(await call(['annotate', '--format', 'brat', '--out', out, a]), { status: 0, out: '', err: '' });
    assert.equal((await call(['annotate', '--out', out, a])).status, 0);
    assert.deepEqual(readdirSync(out).sort(), ['a.ann', 'a.json']);
    assert.equal(readFileSync(join(out, 'a.ann'), 'utf8'), 'T1\tPerson 0 3\tAnn\n');
  });

  it('names what it cannot do, does the rest and ends with status 1', async () => {
    const missing = join(folder, 'missing.txt');
    const bad = [missing, folder, file('binary.txt', Buffer.from([1, 0, 2])), file('latin.txt', Buffer.from([0x61, 0xe9, 0x61]))];
    const good = file('good.txt', 'Ann');
    const { status, out, err } = await call(['annotate', ...bad, good]);
    assert.equal(status, 1);
    assert.deepEqual(lines(out).map((each) => each.file), [good]);
    const messages = err.trimEnd().split('\n');
    assert.equal(messages.length, bad.length);
    bad.forEach((name, i) => assert.ok(messages[i]?.includes(`${name}: `), messages[i]));
  });

  it('lets no output overwrite that of another input of the same name', async () => {
    const first = file('one/a.txt', 'Ann');
    const second = file('two/a.txt', 'no name');
    const out = join(folder, 'out');
    const { status, err } = await call(['annotate', '--out', out, first, second]);
    assert.equal(status, 1);
    assert.ok(err.includes(second) && err.includes(first));
    assert.equal(lines(readFileSync(join(out, 'a.json'), 'utf8'))[0]?.file, first);
  });

  it('takes a file that is given twice for one', async () => {
    const a = file('a.txt', 'Ann');
    assert.deepEqual(await call(['annotate', '--out', join(folder, 'out'), a, a]), { status: 0, out: '', err: '' });
  });

  it('does not overwrite an input', async () => {
    const input = file('a.json', 'Ann');
    const { status } = await call(['annotate', '--out', folder, input]);
    assert.equal(status, 1);
    assert.equal(readFileSync(input, 'utf8'), 'Ann');
  });

  it('says so when the folder cannot be made', async () => {
    const a = file('a.txt', 'Ann');
    const { status, err } = await call(['annotate', '--out', join(a, 'out'), a]);
    assert.equal(status, 1);
    assert.match(err, /cannot be made/);
  });

  describe('with --jsonl', () => {
    it('writes one result line for each input line, bad ones included', async () => {
      const input = Buffer.concat([
        Buffer.from('{"id":"a","text":"Ann"}\n{"id":7,"text":""}\r\nnonsense\n \n[]\n{"id":"b"}\n{"text":"x"}\n{"id":"'),
        Buffer.from([0xe9]),
        Buffer.from('","text":""}\n{"id":"ü","text":"Zoë 🌊 Ann"}'),
      ]);
      // Cut everywhere, within characters too.
      const { status, out, err } = await call(['annotate', '--jsonl'], [...input].map((byte) => Buffer.from([byte])));
      assert.equal(status, 1);
      const results = lines(out);
      assert.deepEqual(results.map((each) => each.id), ['a', 7, null, null, 'b', null, null, 'ü']);
      assert.deepEqual(results.map((each) => 'error' in each), [false, false, true, true, true, true, true, false]);
      assert.deepEqual(results.map((each) => each.line ?? null), [null, null, 3, 5, 6, 7, 8, null]);
      assert.equal(err.trimEnd().split('\n').length, 5);
      assert.match(err, /line 6 \(id "b"\): has no "text"/);
    });

    it('skips lines that are empty or of white space only', async () => {
      const { status, out, err } = await call(['annotate', '--jsonl'], [Buffer.from('\n{"id":1,"text":"Ann"}\r\n\r\n \t\n{"id":2,"text":""}\n\n')]);
      assert.deepEqual([status, lines(out).map((each) => each.id), err], [0, [1, 2], '']);
    });

    it('ends with status 0 when all lines are good, and prints nothing for no lines', async () => {
      assert.equal((await call(['annotate', '--jsonl'], [Buffer.from('{"id":1,"text":"Ann"}\n')])).status, 0);
      assert.deepEqual(await call(['annotate', '--jsonl']), { status: 0, out: '', err: '' });
    });

    it('annotates the other lines of a piece when one cannot be analysed', async () => {
      const { status, out, err } = await call(['annotate', '--jsonl'], [Buffer.from('{"id":1,"text":"Ann"}\n{"id":2,"text":"fail"}\n\n{"id":3,"text":"Ann"}\n')]);
      assert.equal(status, 1);
      assert.deepEqual(lines(out).map(({ id, error }) => [id, error ?? null]), [[1, null], [2, 'cannot be analysed (Error: no analysis)'], [3, null]]);
      assert.match(err, /line 2 \(id 2\): cannot be analysed/);
    });

    it('answers a line before the next one comes', async () => {
      const stdout = new PassThrough();
      let before = '';
      async function* input(): AsyncGenerator<Uint8Array> {
        yield Buffer.from('{"id":1,"text":"Ann"}\n{"id":2,');
        before = String(stdout.read());
        yield Buffer.from('"text":"Ann"}\n');
      }
      await run(['annotate', '--jsonl'], { stdin: input(), stdout, stderr: new PassThrough(), version: () => '', loadAnalyzer: async () => analyzeAll });
      assert.deepEqual(lines(before).map(({ id }) => id), [1]);
      assert.deepEqual(lines(String(stdout.read())).map(({ id }) => id), [2]);
    });

    it('reads no further than its reader does', async () => {
      let read = 0;
      async function* endless(): AsyncGenerator<Uint8Array> {
        for (; read < 100_000; read++) yield Buffer.from(`{"id":${read},"text":"Ann"}\n`);
      }
      const stdout = new PassThrough({ highWaterMark: 1000 });
      const done = run(['annotate', '--jsonl'], { stdin: endless(), stdout, stderr: new PassThrough(), version: () => '', loadAnalyzer: async () => analyzeAll });
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.ok(read < 100, `${read} lines read`);
      stdout.destroy();
      assert.equal(await done, 0);
    });

    it('stops quietly when nobody reads any more', async () => {
      const stdout = new Writable({ write: (_chunk, _encoding, done) => done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' })) });
      const stderr = new PassThrough();
      const input = Array.from({ length: 100 }, (_, id) => Buffer.from(`{"id":${id},"text":""}\n`));
      const status = await run(['annotate', '--jsonl'], { stdin: Readable.from(input), stdout, stderr, version: () => '', loadAnalyzer: async () => analyzeAll });
      assert.equal(status, 0);
      assert.equal(stderr.read(), null);
    });
  });

  it('checks the words of a table against the files in its folder, or in those that are given', async () => {
    const head = '"Words","Speaker","File","Line"\r\n';
    const row = (words: string, name: string, line: number): string => `"${words}","Ann","${name}","${line}"\r\n`;
    file('seeds/a.txt', 'Title\n\n“It rained,” said Ann.\n\n“The ferry cost 45 million in May,” said Ann.\n');
    file('node_modules/b.txt', 'It snowed');
    const table = file('quotes.csv', `\ufeff${head}${row('“It rained,”', 'a.txt', 3)}${row('“It rained,”', 'a.txt', 9)}${row('“The ferry cost 40 million in May,”', 'a.txt', 5)}${row('Nobody came to see it', 'a.txt', 5)}${row('It snowed', 'b.txt', 1)}`);
    const { status, out, err } = await call(['check', table]);
    assert.deepEqual([status, err], [1, '']);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'row 3, a.txt, line 9: moved to line 3: “It rained,”',
      'row 4, a.txt, line 5: changed (line 5), “40” → “45”: “The ferry cost 40 million in May,”',
      'row 5, a.txt, line 5: not found: “Nobody came to see it”',
      'row 6, b.txt, line 1: there is no such file: “It snowed”',
      '5 rows: 1 unchanged, 1 moved to another line, 1 changed, 2 not found',
    ]);
    const good = file('good.csv', head + row('“It rained,”', 'a.txt', 3));
    assert.deepEqual(await call(['check', good, join(folder, 'seeds', 'a.txt')]), { status: 0, out: '1 row: 1 unchanged\n', err: '' });
  });

  it('says what keeps a table or a file from being checked', async () => {
    const odd = await call(['check', file('odd.csv', 'a,b\n1,2\n')]);
    assert.deepEqual([odd.status, odd.out], [1, '']);
    assert.match(odd.err, /odd\.csv: has no columns Words and File/);
    assert.match((await call(['check', join(folder, 'none.csv')])).err, /none\.csv: there is no such file/);
    const table = file('t.csv', 'Words,File\nIt rained,latin.txt\n');
    file('latin.txt', Buffer.from('It rained on the caf\xe9', 'latin1'));
    const refused = await call(['check', table]);
    assert.equal(refused.status, 1);
    assert.match(refused.err, /latin\.txt: is not UTF-8/);
    assert.equal((await call(['check', '--encoding', 'windows-1252', table])).status, 0);
    assert.match((await call(['check', table, join(folder, 'nowhere')])).err, /nowhere: cannot be read/);
  });

  it('compares two annotators: broken files are named with their line, the others are done', async () => {
    const seed = '“The weir holds,” said Ada Brook.\n';
    const yaml = (status: string): string => `version: 1\nunit: utf-16\nannotations:\n  - id: q1\n    type: quotation\n    status: ${status}\n    target:\n      exact: "“The weir holds,”"\n      start: 0\n      end: 17\n`;
    for (const [who, status] of [['a', 'confirmed'], ['b', 'rejected']] as const) {
      file(`${who}/seeds/weir.txt`, who === 'b' ? `\ufeff${seed.replace('\n', '\r\n')}` : seed);
      file(`${who}/seeds/weir.annotations.yaml`, yaml(status));
    }
    const folders = [join(folder, 'a'), join(folder, 'b')];
    const good = await call(['agreement', ...folders]);
    assert.deepEqual([good.status, good.err], [0, '']);
    assert.match(good.out, /weir\.txt:1: quote “The weir holds,”, right or wrong: A right, B wrong\n$/);
    for (const who of ['a', 'b']) file(`${who}/seeds/road.txt`, 'The road is shut.');
    file('a/seeds/road.annotations.yaml', 'version: 1\nunit: utf-16\nannotations: []\n');
    file('b/seeds/road.annotations.yaml', 'version: 1\nunit: utf-16\nannotations:\n  - id: [\n');
    file('a/seeds/late.annotations.yaml', yaml('added'));
    const table = join(folder, 'out.csv');
    const { status, out, err } = await call(['agreement', '--format', 'csv', '--out', table, ...folders]);
    assert.deepEqual([status, out], [1, '']);
    assert.match(err, /road\.annotations\.yaml:4: .*left out/);
    assert.match(err, /1 annotation file of .*a is not in .*b/);
    assert.equal(readFileSync(table, 'utf8').trimEnd().split('\r\n').length, 2);
    assert.equal((await call(['agreement', folder, join(folder, 'nowhere')])).status, 1);
    assert.equal((await call(['agreement', folder])).status, 2);
    assert.equal((await call(['agreement', '--format', 'brat', ...folders])).status, 2);
  });

  describe('agreement', () => {
    const decided = (fields = ''): string => `version: 1\nunit: utf-16\nannotations:\n  - id: q1\n    type: quotation\n    status: confirmed\n${fields}    target:\n      exact: "“The weir holds,”"\n      start: 0\n      end: 17\n`;
    const register = 'version: 1\nentities:\n  - id: ada-brook\n    type: person\n    name: Ada Brook\n';
    let folders: [string, string];
    const decide = (who: string, name: string, fields = ''): void => {
      file(`${who}/${name}.txt`, '“The weir holds,” said Ada Brook.\n');
      file(`${who}/${name}.annotations.yaml`, decided(fields));
    };
    beforeEach(() => {
      folders = [join(folder, 'a'), join(folder, 'b')];
      for (const who of ['a', 'b']) decide(who, 'weir', '    speaker: ada-brook\n');
      file('a/entities.yaml', register);
    });

    it('names the folder and ends with status 1 when its register is missing', async () => {
      const { status, out, err } = await call(['agreement', ...folders]);
      assert.equal(status, 1);
      assert.match(err, /b\/entities\.yaml: there is no such file/);
      assert.equal(err.trimEnd().split('\n').length, 1);
      assert.match(out, /1 answer on who it is is left out[^]*No disagreements\n$/);
    });

    it('names file and id and ends with status 1 when the id is not in the register', async () => {
      file('b/entities.yaml', register);
      assert.deepEqual(await call(['agreement', ...folders]).then(({ status, err }) => [status, err]), [0, '']);
      decide('b', 'weir', '    speaker: founder\n');
      const { status, out, err } = await call(['agreement', ...folders]);
      assert.equal(status, 1);
      assert.match(err, /b\/weir\.annotations\.yaml:7: The register \(entities\.yaml\) has no entity with the id “founder”/);
      assert.match(out, /No disagreements\n$/);
    });

    it('says that there is no such folder when one is missing', async () => {
      const { status, err } = await call(['agreement', folders[0], join(folder, 'nowhere')]);
      assert.equal(status, 1);
      assert.match(err, /nowhere: there is no such folder\n$/);
    });

    it('makes the folder of --out when it is not there', async () => {
      file('b/entities.yaml', register);
      const report = join(folder, 'new', 'reports', 'out.txt');
      assert.deepEqual(await call(['agreement', '--out', report, ...folders]), { status: 0, out: '', err: '' });
      assert.match(readFileSync(report, 'utf8'), /^1 document that both decided about$/m);
    });

    it('says that a file cannot be written when its folder is a file', async () => {
      file('b/entities.yaml', register);
      const { status, err } = await call(['agreement', '--out', join(file('taken', ''), 'out.txt'), ...folders]);
      assert.equal(status, 1);
      assert.match(err, /out\.txt: cannot be written/);
    });

    it('leaves a document out when its seed is missing in one folder', async () => {
      file('b/entities.yaml', register);
      for (const who of ['a', 'b']) decide(who, 'road');
      for (const [who, name] of [['a', 'road'], ['b', 'weir']] as const) {
        rmSync(join(folder, who, `${name}.txt`));
        const { status, out, err } = await call(['agreement', ...folders]);
        assert.equal(status, 1);
        assert.match(err, new RegExp(`${who}/${name}\\.annotations\\.yaml: its text is not in .*/${who}\\. The document is left out\\.\\n$`));
        assert.match(out, /^1 document that both decided about; 1 more left out because of an error$/m);
        decide(who, name);
      }
    });

    it('says in the JSON report how many documents are left out when one has an error', async () => {
      file('b/entities.yaml', register);
      const leftOut = async (): Promise<unknown> => (JSON.parse((await call(['agreement', '--format', 'json', ...folders])).out) as { leftOut: number }).leftOut;
      assert.equal(await leftOut(), 0);
      decide('a', 'road');
      file('b/road.annotations.yaml', 'version: 1\nunit: utf-16\nannotations:\n  - id: [\n');
      assert.equal(await leftOut(), 1);
    });

    it('names a decision with its words and its line when the words are not found in the text', async () => {
      file('b/entities.yaml', register);
      file('b/weir.annotations.yaml', decided().replace('The weir holds', 'Purple zebras juggle'));
      const { out } = await call(['agreement', ...folders]);
      assert.match(out, /^1 decision of B is not found in the text and left out:\n.*b\/weir\.annotations\.yaml:4: quote “Purple zebras juggle,”; left out with what A decided about it$/m);
      assert.match(out, /No disagreements\n$/);
    });
  });
});
