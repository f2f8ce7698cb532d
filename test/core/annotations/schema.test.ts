import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaFiles } from '../../../scripts/schemas.js';

const root = join(import.meta.dirname, '..', '..', '..');

describe('the JSON schemas', () => {
  it('are those of the definition in code (npm run schemas writes them)', () => {
    for (const [path, text] of Object.entries(schemaFiles())) assert.equal(readFileSync(join(root, path), 'utf8'), text, path);
  });

  it('are what package.json gives to YAML editors', () => {
    const { contributes } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { contributes: { yamlValidation: { url: string }[] } };
    assert.deepEqual(contributes.yamlValidation.map(({ url }) => url), Object.keys(schemaFiles()).map((path) => `./${path}`));
  });

  it('have words for people on every property', () => {
    const bare: string[] = [];
    const walk = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const { properties = {}, ...rest } = node as { properties?: Record<string, { description?: string }> };
      for (const [key, value] of Object.entries(properties)) {
        if (!value.description) bare.push(`${path}/${key}`);
        walk(value, `${path}/${key}`);
      }
      for (const value of Object.values(rest)) walk(value, path);
    };
    for (const [path, text] of Object.entries(schemaFiles())) walk(JSON.parse(text), path);
    assert.deepEqual(bare, []);
  });
});
