import * as vscode from 'vscode';
import { foldingRanges, outline, type OutlineEntry } from '../../core/features/outline.js';
import { languageId } from '../contributions.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';

const symbolKinds: Record<OutlineEntry['kind'], vscode.SymbolKind> = {
  title: vscode.SymbolKind.File,
  heading: vscode.SymbolKind.Namespace,
  quotation: vscode.SymbolKind.String,
};

/** Outline and breadcrumbs, and folding by section. */
export function registerOutline(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    registerSymbols(session),
    vscode.languages.registerFoldingRangeProvider(
      { language: languageId },
      {
        async provideFoldingRanges(document, _context, token) {
          const facts = await session.factsOf(document);
          if (!facts || token.isCancellationRequested) return [];
          return foldingRanges(facts).map((span) => {
            const { start, end } = toRange(document, span);
            const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
            return new vscode.FoldingRange(start.line, last, vscode.FoldingRangeKind.Region);
          });
        },
      },
    ),
  );
}

/** VS Code keeps the symbols of a text until it changes or a provider comes, so a decision, which changes the speaker alone, registers it anew. */
function registerSymbols(session: Session): vscode.Disposable {
  const provider: vscode.DocumentSymbolProvider = {
    async provideDocumentSymbols(document, token) {
      const facts = await session.factsOf(document);
      if (!facts || token.isCancellationRequested) return [];
      return outline(facts).map((entry) => toSymbol(document, entry));
    },
  };
  const register = (): vscode.Disposable => vscode.languages.registerDocumentSymbolProvider({ language: languageId }, provider, { label: 'Seed Annotator' });
  let registered = register();
  const decided = session.decisions.onDidChangeFacts((uris) => {
    if (!vscode.window.visibleTextEditors.some(({ document }) => uris.has(document.uri.toString()))) return;
    registered.dispose();
    registered = register();
  });
  return new vscode.Disposable(() => {
    decided.dispose();
    registered.dispose();
  });
}

function toSymbol(document: vscode.TextDocument, entry: OutlineEntry): vscode.DocumentSymbol {
  const symbol = new vscode.DocumentSymbol(
    entry.name || '…',
    '',
    symbolKinds[entry.kind],
    toRange(document, entry.range),
    toRange(document, entry.selection),
  );
  symbol.children = entry.children.map((child) => toSymbol(document, child));
  return symbol;
}
