import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Where the parts of the program lie: beside dist/cli.cjs in the package, or in the folders of a checkout run from its sources. */
export interface Installation {
  /** The module that exports what src/worker/analysis.ts exports. */
  readonly analysis: string;
  /** The folder of the model files. */
  readonly models: string;
  readonly manifest: string;
}

/** @param script path of the script that runs (`process.argv[1]`); symbolic links, as npm makes for `bin`, are followed */
export function locateInstallation(script: string): Installation {
  const folder = dirname(realpathSync(script));
  const bundle = join(folder, 'analysis.js');
  return existsSync(bundle)
    ? { analysis: bundle, models: folder, manifest: join(folder, '..', 'package.json') }
    : { analysis: join(folder, '..', 'worker', 'analysis.ts'), models: join(folder, '..', '..', 'models'), manifest: join(folder, '..', '..', 'package.json') };
}

/** The version in the manifest. */
export const versionOf = ({ manifest }: Installation): string => (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version;
