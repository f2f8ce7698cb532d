import * as vscode from 'vscode';
import { semanticTokenModifiers, semanticTokens, semanticTokenTypes, type SemanticToken } from '../../core/features/semanticTokens.js';
import { affects, setting } from '../config.js';
import { languageId } from '../contributions.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';

const legend = new vscode.SemanticTokensLegend([...semanticTokenTypes], [...semanticTokenModifiers]);

/** Colours names and quotations by semantic tokens, as far as the settings want them. */
export function registerSemanticTokens(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    async provideDocumentSemanticTokens(document, token) {
      const facts = await session.factsOf(document);
      if (!facts || token.isCancellationRequested) return null;
      const builder = new vscode.SemanticTokensBuilder(legend);
      const shown = shownTypes(document.uri);
      for (const item of semanticTokens(facts)) if (shown.has(item.type)) push(builder, document, item);
      return builder.build();
    },
  };
  const isOpen = (uri: string): boolean => vscode.window.visibleTextEditors.some((e) => e.document.uri.toString() === uri);
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerDocumentSemanticTokensProvider({ language: languageId }, provider, legend),
    session.onDidChange((uris) => {
      if ([...uris].some(isOpen)) changed.fire();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'highlight.names', 'highlight.quotations')) changed.fire();
    }),
  );
}

function shownTypes(scope: vscode.Uri): ReadonlySet<string> {
  const names = setting('highlight.names', scope) ? ['person', 'organisation', 'place'] : [];
  const quotations = setting('highlight.quotations', scope) ? ['quotation'] : [];
  return new Set([...names, ...quotations]);
}

/** VS Code takes no token that runs over lines, so each line gets its part. */
function push(builder: vscode.SemanticTokensBuilder, document: vscode.TextDocument, token: SemanticToken): void {
  const range = toRange(document, token);
  for (let line = range.start.line; line <= range.end.line; line++) {
    const start = line === range.start.line ? range.start.character : 0;
    const end = line === range.end.line ? range.end.character : document.lineAt(line).range.end.character;
    if (end > start) builder.push(new vscode.Range(line, start, line, end), token.type, [...token.modifiers]);
  }
}
