import * as vscode from 'vscode';
import { definitionUnder, findSymbols, mentionsUnder, referencesUnder } from '../../core/features/navigation.js';
import { languageId } from '../contributions.js';
import { toLocations, toRange } from '../convert.js';
import type { Session } from '../session.js';

const selector: vscode.DocumentSelector = { language: languageId };

/** Definition, references, highlights and workspace symbols: what VS Code's own commands use. */
export function registerEntityNavigation(session: Session): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      async provideDefinition(document, position) {
        const facts = await session.factsOf(document);
        const span = facts && definitionUnder(facts, document.offsetAt(position));
        return span ? new vscode.Location(document.uri, toRange(document, span)) : null;
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      async provideReferences(document, position) {
        const facts = await session.factsOf(document);
        if (!facts) return [];
        return toLocations(session.index, referencesUnder(session.index, document.uri.toString(), document.offsetAt(position)));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      async provideDocumentHighlights(document, position) {
        const facts = await session.factsOf(document);
        if (!facts) return [];
        return mentionsUnder(facts, document.offsetAt(position)).map(
          (mention) =>
            new vscode.DocumentHighlight(
              toRange(document, mention),
              mention.kind === 'name' ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read,
            ),
        );
      },
    }),
    vscode.languages.registerWorkspaceSymbolProvider({
      provideWorkspaceSymbols: (query) =>
        findSymbols(session.index, query).flatMap(({ card, place }) => {
          const kind = card.type === 'person' ? vscode.SymbolKind.Class : vscode.SymbolKind.Module;
          return toLocations(session.index, [place]).map((location) => new vscode.SymbolInformation(card.name, kind, 'Seed Annotator', location));
        }),
    }),
  );
}
