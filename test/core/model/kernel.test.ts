import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.mjs';

describe('kernel', () => {
  it('is compiled from the source that is there', () => {
    const folder = join(root, 'src', 'core', 'model', 'kernel');
    const hash = createHash('sha256').update(readFileSync(join(folder, 'kernel.as.ts'), 'utf8').replaceAll('\r\n', '\n')).digest('hex');
    assert.ok(readFileSync(join(folder, 'kernelCode.ts'), 'utf8').includes(hash), 'kernel.as.ts has changed: run npm run build:kernel');
  });
});
