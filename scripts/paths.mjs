import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the programs that only development needs are kept: ignored by git, safe to delete. */
export const toolsFolder = join(root, '.vscode-test');

/** The VS Code build from the npm registry. */
export const codeServerFolder = join(toolsFolder, 'code-server');

/** What is no part of the project and may be absent: the corpora (`corpora`), their scorers (`eval`), texts as users have them (`seeds`). */
export const sharedFolder = resolve(process.env.SEED_SHARED ?? join(root, '..', 'shared'));
