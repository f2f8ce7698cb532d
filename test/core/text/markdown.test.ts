import assert from 'node:assert/strict';
import { escapeMarkdown } from '../../../src/core/text/markdown.js';

describe('escapeMarkdown', () => {
  it('leaves no character unescaped that markup, a heading, an entity or a link could begin with', () => {
    assert.equal(escapeMarkdown('_a_ [b](c) &lt; <i>'), '\\_a\\_ \\[b\\]\\(c\\) \\&lt; \\<i\\>');
    assert.equal(escapeMarkdown('==='), '\\=\\=\\=');
    assert.equal(escapeMarkdown('https://example.org'), 'https\\://example\\.org');
  });

  it('puts the text on one line', () => {
    assert.equal(escapeMarkdown('one\r\n\n# two'), 'one \\# two');
  });
});
