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
    vscode.languages.registerDocumentSymbolProvider(
      { language: languageId },
      {
        async provideDocumentSymbols(document, token) {
          const facts = await session.factsOf(document);
          if (!facts || token.isCancellationRequested) return [];
          return outline(facts).map((entry) => toSymbol(document, entry));
        },
      },
      { label: 'Seed Annotator' },
    ),
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
