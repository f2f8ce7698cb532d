import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root folder, absolute. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Where the programs that only development needs are kept: ignored by git, safe to delete. */
export const toolsFolder = join(root, '.vscode-test');

/** The VS Code build from the npm registry. */
export const codeServerFolder = join(toolsFolder, 'code-server');
