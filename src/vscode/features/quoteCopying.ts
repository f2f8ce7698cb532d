import * as vscode from 'vscode';
import { citations, type CitedQuotation } from '../../core/features/citation.js';
import { count } from '../../core/features/labels.js';
import { uniqueItems, type ListItem } from '../../core/features/lists/list.js';
import { attributionUnder } from '../../core/index/lookup.js';
import { commands, languageId } from '../contributions.js';
import type { Session } from '../session.js';
import { statementsOfNodes } from './panel/statementNodes.js';

/** Copies quotations with who said them and where: those of the panel's rows, of a card, or at the cursors. */
export function registerQuoteCopying(session: Session): vscode.Disposable {
  return vscode.commands.registerCommand(commands.copyQuote, async (first?: unknown, second?: unknown) => {
    const cited = (await Promise.all((await placesOf(session, first, second)).map((place) => cite(session, place)))).filter((each) => each !== undefined);
    if (cited.length === 0) {
      vscode.window.setStatusBarMessage('No quote here: put the cursor on one, or choose one in the Quotes view', 4000);
      return;
    }
    await vscode.env.clipboard.writeText(citations(cited));
    vscode.window.setStatusBarMessage(`Copied ${count(cited.length, 'quote')}`, 4000);
  });
}

async function placesOf(session: Session, first: unknown, second: unknown): Promise<ListItem[]> {
  if (typeof first === 'string' && typeof second === 'string') return [{ uri: first, index: session.index.get(first)?.attributions.findIndex(({ id }) => id === second) ?? -1 }];
  const nodes: readonly unknown[] = Array.isArray(second) && second.length ? second : first === undefined || first instanceof vscode.Uri ? [] : [first];
  if (nodes.length) return uniqueItems(statementsOfNodes(nodes, 'quotation'));
  const editor = vscode.window.activeTextEditor;
  const facts = editor?.document.languageId === languageId ? await session.factsOf(editor.document) : undefined;
  if (!editor || !facts) return [];
  const uri = editor.document.uri.toString();
  const offset = (at: vscode.Position): number => editor.document.offsetAt(at);
  const chosen = editor.selections.flatMap(({ start, end, isEmpty }) => {
    const [from, to] = [offset(start), offset(end)];
    if (isEmpty) return [attributionUnder(facts, from)];
    return facts.attributions.flatMap(({ contents }, i) => (contents.some((span) => span.start < to && span.end > from) ? [i] : []));
  });
  return [...new Set(chosen)].map((index) => ({ uri, index }));
}

async function cite({ index }: Session, { uri, index: i }: ListItem): Promise<CitedQuotation | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then((each) => each, () => undefined);
  const facts = index.get(uri);
  const attribution = facts?.attributions[i];
  return document && facts && attribution ? { uri, facts, attribution, text: document.getText() } : undefined;
}
