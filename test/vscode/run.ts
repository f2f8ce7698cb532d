import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Called by VS Code inside the extension host: runs every suite compiled beside this file; in a workspace of several folders those below folders/. Rejects when a test fails. */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: process.env['SEED_TEST_REPORTER'] ?? 'spec' });
  const grep = process.env['SEED_TEST_GREP'];
  if (grep) mocha.grep(new RegExp(grep));
  const forFolders = process.env['SEED_TEST_KIND'] === 'folders';
  for (const name of readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).sort()) {
    if (name.endsWith('.test.cjs') && /^folders[\\/]/.test(name) === forFolders) mocha.addFile(join(__dirname, name));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}
