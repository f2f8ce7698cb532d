import * as vscode from 'vscode';
import { definitionUnder, findSymbols, mentionsUnder, referencesUnder, type Place } from '../../core/features/navigation.js';
import { languageId } from '../contributions.js';
import { toLocation, toRange } from '../convert.js';
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
      async provideReferences(document, position, _context, token) {
        const facts = await session.factsOf(document);
        if (!facts) return [];
        return toLocations(referencesUnder(session.index, document.uri.toString(), document.offsetAt(position)), token);
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
        findSymbols(session.index, query).map(({ card, place }) => {
          const kind = card.type === 'person' ? vscode.SymbolKind.Class : vscode.SymbolKind.Module;
          const start = new vscode.Position(0, 0);
          const info = new vscode.SymbolInformation(card.name, kind, 'Seed Annotator', new vscode.Location(vscode.Uri.parse(place.uri), start));
          return Object.assign(info, { place });
        }),
      async resolveWorkspaceSymbol(symbol) {
        const { place } = symbol as vscode.SymbolInformation & { place?: Place };
        if (place) symbol.location = await toLocation(place.uri, place);
        return symbol;
      },
    }),
  );
}

/** Documents that can't be opened any more are left out. */
export async function toLocations(places: readonly Place[], token?: vscode.CancellationToken): Promise<vscode.Location[]> {
  const locations: vscode.Location[] = [];
  for (const place of places) {
    if (token?.isCancellationRequested) return locations;
    try {
      locations.push(await toLocation(place.uri, place));
    } catch {
      continue;
    }
  }
  return locations;
}
