import * as vscode from 'vscode';
import type { FileProblemCode } from '../../core/annotations/yaml/problems.js';
import { orphanDiagnostic, type OrphanCode } from '../../core/features/orphans.js';
import { fileDiagnostics, seedDiagnostics, type Diagnostic, type SeedDiagnosticCode } from '../../core/features/diagnostics.js';
import { createLineIndex } from '../../core/text/lines.js';
import type { Span } from '../../core/text/span.js';
import { affects, setting } from '../config.js';
import { configurationSection, languageId, type SettingName } from '../contributions.js';
import { toPosition, toRange } from '../convert.js';
import type { Session } from '../session.js';

const source = 'Seed Annotator';

/** The setting that switches a diagnostic off. */
const settings: Readonly<Record<SeedDiagnosticCode, SettingName>> = {
  'wrong-encoding': 'diagnostics.encoding',
  'unbalanced-quotation-mark': 'diagnostics.unbalancedMarks',
  'quotation-without-speaker': 'diagnostics.missingSpeakers',
  'words-changed': 'diagnostics.changedWords',
  'annotation-moved': 'diagnostics.movedAnnotations',
  'annotation-lost': 'diagnostics.movedAnnotations',
};

const severities: Readonly<Record<Diagnostic['severity'], vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** A diagnostic as it is shown, with the quick fixes that the core knows for it and the setting that switches it off. */
export interface ShownDiagnostic {
  readonly shown: vscode.Diagnostic;
  readonly found: Diagnostic<SeedDiagnosticCode | FileProblemCode | OrphanCode>;
  readonly setting: string;
}

/** Problems of open seeds and of the YAML files, in the Problems view. */
export interface SeedDiagnostics extends vscode.Disposable {
  /** Those of a document as they are shown now. */
  of(uri: vscode.Uri): readonly ShownDiagnostic[];
}

/** Shows them, and keeps them up with facts, files and settings. */
export function registerDiagnostics(session: Session): SeedDiagnostics {
  const collection = vscode.languages.createDiagnosticCollection('seed');
  const known = new Map<string, readonly ShownDiagnostic[]>();
  const files = new Set<string>();

  function show(uri: vscode.Uri, toShow: readonly ShownDiagnostic[]): void {
    known.set(uri.toString(), toShow);
    collection.set(uri, toShow.map(({ shown }) => shown));
  }

  function forget(uri: vscode.Uri): void {
    known.delete(uri.toString());
    collection.delete(uri);
  }

  function updateSeed(document: vscode.TextDocument): void {
    if (document.languageId !== languageId) return;
    const uri = document.uri.toString();
    const facts = session.index.get(uri);
    const text = document.getText();
    // facts of an older text have other offsets; those of the new one are on their way
    if (facts?.length !== text.length) return;
    const off = new Set(Object.entries(settings).filter(([, name]) => !setting(name, document.uri)).map(([code]) => code));
    show(document.uri, seedDiagnostics(uri, text, facts, off).map((found) => made(toRange(document, found.span), found, settings[found.code])));
  }

  function updateFiles(): void {
    const orphans = session.orphans.all.map((orphan) => ({ uri: orphan.uri, text: orphan.reading.text, found: [orphanDiagnostic(orphan), ...fileDiagnostics(orphan.reading.text, orphan.reading.problems)] }));
    const read = session.decisions.problems().map(({ uri, text, problems: each }) => ({ uri, text, found: fileDiagnostics(text, each) }));
    const problems = [...read, ...orphans].filter(({ uri }) => setting('diagnostics.files', vscode.Uri.parse(uri)));
    const now = new Set(problems.map(({ uri }) => uri));
    for (const uri of files) if (!now.has(uri)) forget(vscode.Uri.parse(uri));
    files.clear();
    for (const { uri, text, found } of problems) {
      files.add(uri);
      const lines = createLineIndex(text.replace(/^\ufeff/, ''));
      const range = ({ start, end }: Span): vscode.Range => new vscode.Range(toPosition(lines, start), toPosition(lines, end));
      show(vscode.Uri.parse(uri), found.map((each) => made(range(each.span), each, 'diagnostics.files')));
    }
  }

  const updateOpen = (): void => vscode.workspace.textDocuments.forEach(updateSeed);
  updateOpen();
  updateFiles();
  const subscriptions = vscode.Disposable.from(
    collection,
    session.onDidChange((uris) => {
      vscode.workspace.textDocuments.filter((d) => uris.has(d.uri.toString())).forEach(updateSeed);
      updateFiles();
    }),
    session.decisions.onDidChangeFile(updateFiles),
    session.orphans.onDidChange(updateFiles),
    vscode.workspace.onDidOpenTextDocument(updateSeed),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (document.languageId === languageId) forget(document.uri);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (!affects(event, ...Object.values(settings), 'diagnostics.files')) return;
      updateOpen();
      updateFiles();
    }),
  );
  return { of: (uri) => known.get(uri.toString()) ?? [], dispose: () => subscriptions.dispose() };
}

function made(range: vscode.Range, found: ShownDiagnostic['found'], name: SettingName): ShownDiagnostic {
  const shown = new vscode.Diagnostic(range, found.message, severities[found.severity]);
  shown.source = source;
  shown.code = found.code;
  return { shown, found, setting: `${configurationSection}.${name}` };
}
