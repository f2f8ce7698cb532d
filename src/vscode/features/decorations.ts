import * as vscode from 'vscode';
import type { DocumentFacts } from '../../core/index/facts.js';
import { spansBeside, type Span } from '../../core/text/span.js';
import { afterSending } from '../afterSending.js';
import { affects, setting } from '../config.js';
import { languageId, type SettingName } from '../contributions.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';

/** Decorations of seeds, by kind. */
export interface Decorations<K extends string> {
  /** The setting (true or false) that shows them. */
  readonly setting: Extract<SettingName, `highlight.${string}`>;
  readonly types: Readonly<Record<K, vscode.TextEditorDecorationType>>;
  /** Types of the same look for the spans that came last, so that not all those of a large seed have to be sent for one more. */
  readonly latest?: Readonly<Record<K, vscode.TextEditorDecorationType>>;
  /** What to decorate. */
  readonly spansOf: (facts: DocumentFacts) => Readonly<Record<K, readonly Span[]>>;
  /** True for what answers a person's act: it is drawn before the rest. */
  readonly isPressing?: boolean;
  /** Fires when other spans are to be decorated though the facts are the same. */
  readonly onDidChange?: vscode.Event<unknown>;
}

/** How many spans are kept apart as the latest ones of an editor; with one more, all are sent together again. */
const mostLatest = 100;

/** Keeps the decorations of all visible seeds as their facts have it. */
export function registerDecorations<K extends string>(session: Session, { setting: name, types, latest, spansOf, isPressing = false, onDidChange }: Decorations<K>): vscode.Disposable {
  const kinds = Object.keys(types) as K[];
  /** What each editor shows, without the latest spans. */
  const shown = new WeakMap<vscode.TextEditor, { readonly version: number; readonly spans: Map<K, readonly Span[]> }>();
  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const version = document.version;
    const isShown = document.languageId === languageId && setting(name, document.uri);
    const facts = isShown ? await session.factsOf(document) : undefined;
    if (isShown && document.version !== version) return;
    const spans = facts && spansOf(facts);
    const before = shown.get(editor);
    const kept = before?.version === document.version ? before.spans : new Map<K, readonly Span[]>();
    shown.set(editor, { version: document.version, spans: kept });
    const send = (type: vscode.TextEditorDecorationType, wanted: readonly Span[]): void => editor.setDecorations(type, wanted.map((span) => toRange(document, span)));
    for (const kind of kinds) {
      const wanted = spans?.[kind] ?? [];
      const more = spansBeside(kept.get(kind), wanted);
      if (more && more.length <= (latest ? mostLatest : 0)) {
        if (latest) send(latest[kind], more);
        continue;
      }
      kept.set(kind, wanted);
      send(types[kind], wanted);
      if (latest) send(latest[kind], []);
    }
  };
  const showAll = (uris?: ReadonlySet<string>): void => {
    for (const editor of vscode.window.visibleTextEditors) if (!uris || uris.has(editor.document.uri.toString())) void show(editor);
  };
  showAll();
  return vscode.Disposable.from(
    ...Object.values<vscode.TextEditorDecorationType>(types),
    ...Object.values<vscode.TextEditorDecorationType>({ ...latest }),
    vscode.window.onDidChangeVisibleTextEditors(() => showAll()),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => showAll(new Set([uri.toString()]))),
    session.onDidChange((uris) => (isPressing ? showAll(uris) : afterSending(() => showAll(uris)))),
    ...(onDidChange ? [onDidChange(() => showAll())] : []),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, name)) showAll();
    }),
  );
}
