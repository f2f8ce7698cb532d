/** The repository's root folder, absolute. */
export declare const root: string;
/** Where the programs that only development needs are kept: ignored by git, safe to delete. */
export declare const toolsFolder: string;
/** The VS Code build from the npm registry. */
export declare const codeServerFolder: string;
/** What is no part of the project and may be absent: the corpora, their scorers, texts as users have them. */
export declare const sharedFolder: string;
