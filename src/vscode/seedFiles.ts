import * as vscode from 'vscode';
import picomatch from 'picomatch';
import { affects, setting } from './config.js';
import { languageId } from './contributions.js';

const ownExtensions = ['**/*.seed', '**/*.seed.txt'];

/** Which files are seeds: the extensions of the language, and what the settings include and do not exclude. */
export interface SeedFiles extends vscode.Disposable {
  readonly onDidChangeRules: vscode.Event<void>;
  isSeed(uri: vscode.Uri): boolean;
  find(): Promise<vscode.Uri[]>;
}

/** Follows the settings and gives plain text documents that match them the seed language, and takes it back. */
export function createSeedFiles(): SeedFiles {
  const changed = new vscode.EventEmitter<void>();
  const rules = new Map<string, (path: string) => boolean>();

  const includes = (scope?: vscode.Uri): string[] => [...ownExtensions, ...setting('files.include', scope)];

  function isSeed(uri: vscode.Uri): boolean {
    const folder = vscode.workspace.getWorkspaceFolder(uri);
    const key = folder?.uri.toString() ?? '';
    let rule = rules.get(key);
    if (!rule) {
      rule = picomatch(includes(uri), { ignore: [...setting('files.exclude', uri)], dot: true, nocase: true });
      rules.set(key, rule);
    }
    // a path without the folder, so that patterns mean what they mean in VS Code's own settings; `seeds/` itself may be the folder
    const path = folder ? `${folder.name}/${vscode.workspace.asRelativePath(uri, false)}` : uri.path.replace(/^\/+/, '');
    return rule(path) || rule(vscode.workspace.asRelativePath(uri, false));
  }

  async function fitLanguage(document: vscode.TextDocument): Promise<void> {
    if (document.languageId === 'plaintext' && isSeed(document.uri)) await vscode.languages.setTextDocumentLanguage(document, languageId);
  }

  /** Takes the language back from open files that were seeds by the rules of before. */
  async function dropLanguage(documents: readonly vscode.TextDocument[]): Promise<void> {
    for (const document of documents) if (document.languageId === languageId && !isSeed(document.uri)) await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
  }

  const subscriptions = [
    changed,
    vscode.workspace.onDidOpenTextDocument((document) => void fitLanguage(document)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!affects(event, 'files.include', 'files.exclude')) return;
      // the rules that are kept are still those of before
      const were = vscode.workspace.textDocuments.filter(({ uri }) => isSeed(uri));
      rules.clear();
      void dropLanguage(were);
      changed.fire();
      for (const document of vscode.workspace.textDocuments) void fitLanguage(document);
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      rules.clear();
      changed.fire();
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void fitLanguage(document);

  return {
    onDidChangeRules: changed.event,
    isSeed,
    async find() {
      const found = new Map<string, vscode.Uri>();
      for (const folder of vscode.workspace.workspaceFolders ?? []) {
        for (const pattern of includes(folder.uri)) {
          // one level up in the pattern is meant by `**/seeds/**` when the folder itself is called seeds
          const inner = folder.name === 'seeds' && pattern.startsWith('**/seeds/') ? pattern.slice('**/seeds/'.length) : pattern;
          const exclude = `{${setting('files.exclude', folder.uri).join(',')}}`;
          for (const uri of await vscode.workspace.findFiles(new vscode.RelativePattern(folder, inner), exclude)) found.set(uri.toString(), uri);
        }
      }
      return [...found.values()].filter(isSeed);
    },
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}
