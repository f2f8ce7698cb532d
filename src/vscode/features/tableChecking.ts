import * as vscode from 'vscode';
import { allStand, createTableCheck, describeChecked, placeOfRow, summaryOfChecked, type CheckedRow } from '../../core/features/checkedTable.js';
import { fileName } from '../../core/features/labels.js';
import { noTable, readTable } from '../../core/features/tableCheck.js';
import { countMisread, fewestMisread } from '../../core/text/encoding.js';
import { messageOf } from '../../host/errors.js';
import { commands } from '../contributions.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';

/** What came of a check. */
export interface CheckedTable {
  readonly rows: readonly CheckedRow<string>[];
  /** Seeds that could not be read, and why. */
  readonly unread: readonly string[];
}

/**
 * "Check a Table…": whether the words of a saved table of quotes or claims still stand in the seeds. Rows that do not are problems of the table, with
 * a link to the line of the seed; they are kept up when the table or one of its seeds is saved, until the table is closed.
 */
export function registerTableChecking(session: Session): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('seedTable');
  /** The names of the seeds that each checked table is about, by the table's URI. */
  const checked = new Map<string, ReadonlySet<string>>();

  function forget(uri: vscode.Uri): void {
    checked.delete(uri.toString());
    collection.delete(uri);
  }

  /** Null where it is no table of quotes or claims. */
  async function check(document: vscode.TextDocument): Promise<CheckedTable | null> {
    const table = readTable(document.getText());
    if (!table) {
      forget(document.uri);
      return null;
    }
    await session.indexer.idle();
    const tableCheck = createTableCheck<string>(table);
    const unread: string[] = [];
    for (const uri of new Set([...session.index.uris(), ...session.indexer.skipped.keys()])) {
      const name = fileName(uri);
      if (!tableCheck.names.has(name)) continue;
      try {
        tableCheck.add(name, await session.readText(uri), uri);
      } catch (error) {
        unread.push(`${name} could not be read (${messageOf(error)}).`);
      }
    }
    const rows = tableCheck.rows();
    checked.set(document.uri.toString(), tableCheck.names);
    collection.set(document.uri, rows.flatMap((row) => diagnosticOf(document, row)));
    return { rows, unread };
  }

  async function checkAndTell(uri: vscode.Uri): Promise<CheckedTable | null> {
    const name = fileName(uri.toString());
    let document: vscode.TextDocument;
    try {
      document = await vscode.workspace.openTextDocument(uri);
    } catch (error) {
      void vscode.window.showErrorMessage(`${name} could not be read as a table (${messageOf(error)}). Save it as CSV first.`);
      return null;
    }
    if (countMisread(document.getText()) >= fewestMisread) {
      void tellOfEncoding(document, name);
      return null;
    }
    const result = await check(document);
    if (!result) void vscode.window.showErrorMessage(`${name} ${noTable}.`);
    else {
      if (!result.rows.every(isUnchanged)) await vscode.window.showTextDocument(document, { preview: true });
      void tell(name, result);
    }
    return result;
  }

  return vscode.Disposable.from(
    collection,
    vscode.commands.registerCommand(commands.checkTable, async (given?: unknown) => {
      const uri = given instanceof vscode.Uri ? given : await pickTable();
      return uri ? checkAndTell(uri) : null;
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      for (const document of vscode.workspace.textDocuments) {
        const names = isInTab(document.uri) ? checked.get(document.uri.toString()) : undefined;
        if (names && (document.uri.toString() === uri.toString() || names.has(fileName(uri.toString())))) void check(document);
      }
    }),
    // VS Code tells only minutes later that the document is closed
    vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
      for (const { input } of closed) if (input instanceof vscode.TabInputText && !isInTab(input.uri)) forget(input.uri);
    }),
  );
}

const isInTab = (uri: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));

const isUnchanged = ({ check: { state } }: CheckedRow<string>): boolean => state === 'unchanged';

function diagnosticOf(document: vscode.TextDocument, checked: CheckedRow<string>): vscode.Diagnostic[] {
  const { row, check, place } = checked;
  if (check.state === 'unchanged') return [];
  const severity = check.state === 'moved' ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning;
  const diagnostic = new vscode.Diagnostic(toRange(document, row.cell), `${placeOfRow(row)}: ${describeChecked(checked)}`, severity);
  diagnostic.source = 'Seed Annotator';
  diagnostic.code = `table-words-${check.state}`;
  if (place !== undefined) {
    const line = Math.max(1, check.state === 'gone' ? row.line : check.line) - 1;
    diagnostic.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.parse(place), new vscode.Position(line, 0)), check.state === 'gone' ? 'where they stood' : 'where they stand now')];
  }
  return [diagnostic];
}

async function tell(name: string, { rows, unread }: CheckedTable): Promise<void> {
  const show = 'Show the Problems';
  const message = [`${name}: ${summaryOfChecked(rows)}.`, ...unread].join(' ');
  const buttons = rows.every(isUnchanged) ? [] : [show];
  const picked = allStand(rows) && unread.length === 0 ? await vscode.window.showInformationMessage(message, ...buttons) : await vscode.window.showWarningMessage(message, ...buttons);
  if (picked === show) await vscode.commands.executeCommand('workbench.actions.view.problems');
}

async function tellOfEncoding(document: vscode.TextDocument, name: string): Promise<void> {
  const reopen = 'Reopen with Encoding';
  const picked = await vscode.window.showWarningMessage(`${name} has another encoding than the one read in, so its words would not be found. Reopen it with its encoding, and check it again.`, reopen);
  if (picked !== reopen) return;
  await vscode.window.showTextDocument(document);
  await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
}

const mostOffered = 200;
const tablePattern = '**/*.{csv,tsv,CSV,TSV}';

/** Lets a person choose a table: of the workspace, the one in the active editor first, or any other file. */
async function pickTable(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles(tablePattern, '**/{node_modules,.git}/**', mostOffered);
  const active = vscode.window.activeTextEditor?.document.uri.toString();
  const tables = found.sort((a, b) => Number(b.toString() === active) - Number(a.toString() === active) || a.path.localeCompare(b.path));
  if (tables.length === 0) return openTable();
  const rows = tables.map((uri) => ({ uri, label: `$(table) ${fileName(uri.toString())}`, description: folderOf(uri) }));
  const other = { uri: undefined, label: '$(folder-opened) Another file…', description: '', alwaysShow: true };
  const picked = await vscode.window.showQuickPick([...rows, other], { title: 'Check which table of quotes or claims against the seeds?', matchOnDescription: true });
  return picked === other ? openTable() : picked?.uri;
}

const folderOf = (uri: vscode.Uri): string => vscode.workspace.asRelativePath(uri).split('/').slice(0, -1).join('/');

async function openTable(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({ title: 'Check a Table of Quotes or Claims', openLabel: 'Check', filters: { 'Tables (CSV, TSV)': ['csv', 'tsv'], 'All Files': ['*'] } });
  return chosen?.[0];
}
