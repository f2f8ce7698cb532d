import assert from 'node:assert/strict';
import { parseCommand } from '../../src/cli/arguments.js';

describe('parseCommand', () => {
  const parse = (line: string) => parseCommand(line.split(' ').filter(Boolean));

  it('reads files, format and folder in any order', () => {
    assert.deepEqual(parse('annotate a.txt --format brat --out out b.txt'), { kind: 'files', format: 'brat', out: 'out', files: ['a.txt', 'b.txt'] });
    assert.deepEqual(parse('annotate a.txt'), { kind: 'files', format: 'json', out: null, files: ['a.txt'] });
    assert.deepEqual(parse('annotate --encoding UTF-16LE a.txt'), { kind: 'files', format: 'json', out: null, encoding: 'utf-16le', files: ['a.txt'] });
    assert.deepEqual(parse('annotate -- --odd.txt'), { kind: 'files', format: 'json', out: null, files: ['--odd.txt'] });
    assert.deepEqual(parse('annotate --jsonl'), { kind: 'jsonLines' });
  });

  it('reads a table and where to look for its words', () => {
    assert.deepEqual(parse('check quotes.csv'), { kind: 'check', table: 'quotes.csv', places: [] });
    assert.deepEqual(parse('check quotes.csv seeds a.txt --encoding Windows-1252'), { kind: 'check', table: 'quotes.csv', places: ['seeds', 'a.txt'], encoding: 'windows-1252' });
  });

  it('knows help and version', () => {
    assert.deepEqual(parse('--help'), { kind: 'help' });
    assert.deepEqual(parse('annotate -h'), { kind: 'help' });
    assert.deepEqual(parse('--version'), { kind: 'version' });
  });

  for (const line of ['', 'annotate', 'analyse a.txt', 'annotate --frmat json a.txt', 'annotate --format xml a.txt', 'annotate --out', 'annotate --jsonl a.txt', 'annotate --jsonl --format brat', 'annotate --format brat a.txt b.txt', 'annotate --out= a.txt', 'annotate --encoding morse a.txt', 'annotate --jsonl --encoding utf-8', 'check', 'check --jsonl a.csv', 'check --format json a.csv', 'check --out o a.csv', 'check --encoding morse a.csv']) {
    it(`calls "${line}" a mistake`, () => assert.equal(parse(line).kind, 'mistake'));
  }
});
