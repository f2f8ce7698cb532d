import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
}

describe('the language configuration', () => {
  const read = readFileSync(new URL('../../syntaxes/language-configuration.json', import.meta.url), 'utf8');
  const { wordPattern, autoClosingPairs } = JSON.parse(read) as LanguageConfiguration;

  it('takes names with hyphens and apostrophes for one word, in any script', () => {
    const words = '“Amir-Abdollahian’s aide, Nuala O\'Dwyer,” said Áile Ōkawa – and 李明.'.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`));
    assert.deepEqual(words, ['Amir-Abdollahian’s', 'aide', 'Nuala', 'O\'Dwyer', 'said', 'Áile', 'Ōkawa', 'and', '李明']);
  });

  it('closes quotes of all kinds but not the apostrophe', () => {
    const opens = autoClosingPairs.map(({ open }) => open);
    for (const mark of ['“', '‘', '«', '‹', '„', '‚', '"', '(', '[']) assert.ok(opens.includes(mark), mark);
    assert.ok(!opens.includes('\'') && !opens.includes('’'));
  });
});
