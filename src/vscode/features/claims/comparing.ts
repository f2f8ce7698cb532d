import * as vscode from 'vscode';
import { fileName } from '../../../core/features/labels.js';
import { comparableText, relatedRows, type RelatedRow } from '../../../core/features/relatedStatements.js';
import { attributionUnder, claimUnder } from '../../../core/index/lookup.js';
import { statementOf, type StatementRef } from '../../../core/index/statementIndex.js';
import { commands, languageId } from '../../contributions.js';
import type { Session } from '../../session.js';
import { comparedInNode } from '../panel/statementNodes.js';

const scheme = 'seed-statement';

/** Compares a claim or quotation with the same one in another document, in VS Code's own diff editor: words, speaker, figures. */
export function registerComparing(session: Session): vscode.Disposable {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const provider: vscode.TextDocumentContentProvider = {
    onDidChange: changed.event,
    provideTextDocumentContent(uri) {
      const ref = readRef(uri);
      const statement = ref && statementOf(session.index.get(ref.uri), ref);
      return statement ? comparableText(statement) : 'This statement is no longer in the document.\n';
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider),
    session.onDidChange((uris) => {
      for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme && uris.has(readRef(uri)?.uri ?? '')) changed.fire(uri);
    }),
    vscode.commands.registerCommand(commands.compareStatement, async (target?: unknown) => {
      const chosen = comparedInNode(target);
      const own = chosen?.own ?? (isRef(target) ? target : await atCursor(session));
      if (!own) {
        vscode.window.setStatusBarMessage('No claim or quote here to compare', 4000);
        return;
      }
      const other = chosen?.other ?? (await pick(relatedRows(session, own)));
      if (!other) return;
      await vscode.commands.executeCommand('vscode.diff', writeRef(own), writeRef(other), `${fileName(own.uri)} ↔ ${fileName(other.uri)}`, { preview: true });
    }),
  );
}

const writeRef = ({ uri, kind, index }: StatementRef): vscode.Uri =>
  vscode.Uri.from({ scheme, path: `/${fileName(uri)}`, query: JSON.stringify({ uri, kind, index }) });

function readRef(uri: vscode.Uri): StatementRef | undefined {
  try {
    const ref: unknown = JSON.parse(uri.query);
    return isRef(ref) ? ref : undefined;
  } catch {
    return undefined;
  }
}

function isRef(value: unknown): value is StatementRef {
  const { uri, kind, index } = (typeof value === 'object' && value ? value : {}) as Partial<StatementRef>;
  return typeof uri === 'string' && (kind === 'claim' || kind === 'quotation') && typeof index === 'number';
}

async function atCursor(session: Session): Promise<StatementRef | undefined> {
  const editor = vscode.window.activeTextEditor;
  const facts = editor?.document.languageId === languageId ? await session.factsOf(editor.document) : undefined;
  if (!editor || !facts) return undefined;
  const offset = editor.document.offsetAt(editor.selection.active);
  const uri = editor.document.uri.toString();
  const refs: StatementRef[] = [
    { uri, kind: 'claim', index: claimUnder(facts, offset) },
    { uri, kind: 'quotation', index: attributionUnder(facts, offset) },
  ];
  const known = refs.filter(({ index }) => index >= 0);
  return known.find((ref) => session.statements.related(ref).length) ?? known[0];
}

async function pick(rows: readonly RelatedRow[]): Promise<StatementRef | undefined> {
  if (!rows.length) vscode.window.setStatusBarMessage('These words stand in no other document', 4000);
  if (rows.length < 2) return rows[0]?.other;
  const items = rows.map((row) => ({ label: `$(${row.icon}) ${row.description}`, detail: row.label, other: row.other }));
  return (await vscode.window.showQuickPick(items, { title: 'Compare With', matchOnDetail: true }))?.other;
}
