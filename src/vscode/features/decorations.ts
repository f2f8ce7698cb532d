import * as vscode from 'vscode';
import type { DocumentFacts } from '../../core/index/facts.js';
import { sameSpans, type Span } from '../../core/text/span.js';
import { affects, setting } from '../config.js';
import { languageId, type SettingName } from '../contributions.js';
import { toRange } from '../convert.js';
import type { Session } from '../session.js';

/** Decorations of seeds, by kind. */
export interface Decorations<K extends string> {
  /** The setting (true or false) that shows them. */
  readonly setting: Extract<SettingName, `highlight.${string}`>;
  readonly types: Readonly<Record<K, vscode.TextEditorDecorationType>>;
  /** What to decorate. */
  readonly spansOf: (facts: DocumentFacts) => Readonly<Record<K, readonly Span[]>>;
  /** True for what answers a person's act: it is drawn before the rest. */
  readonly isPressing?: boolean;
  /** Fires when other spans are to be decorated though the facts are the same. */
  readonly onDidChange?: vscode.Event<unknown>;
}

/** Keeps the decorations of all visible seeds as their facts have it. */
export function registerDecorations<K extends string>(session: Session, { setting: name, types, spansOf, isPressing = false, onDidChange }: Decorations<K>): vscode.Disposable {
  const kinds = Object.keys(types) as K[];
  /** What each editor shows, so that of a large seed only what is new is sent. */
  const shown = new WeakMap<vscode.TextEditor, { readonly version: number; readonly spans: Partial<Record<K, readonly Span[]>> }>();
  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const version = document.version;
    const isShown = document.languageId === languageId && setting(name, document.uri);
    const facts = isShown ? await session.factsOf(document) : undefined;
    if (isShown && document.version !== version) return;
    const spans = facts && spansOf(facts);
    const before = shown.get(editor);
    shown.set(editor, { version: document.version, spans: spans ?? {} });
    for (const kind of kinds) {
      const wanted = spans?.[kind] ?? [];
      if (before?.version === document.version && sameSpans(before.spans[kind] ?? [], wanted)) continue;
      editor.setDecorations(types[kind], wanted.map((span) => toRange(document, span)));
    }
  };
  const showAll = (uris?: ReadonlySet<string>): void => {
    for (const editor of vscode.window.visibleTextEditors) if (!uris || uris.has(editor.document.uri.toString())) void show(editor);
  };
  showAll();
  return vscode.Disposable.from(
    ...Object.values<vscode.TextEditorDecorationType>(types),
    vscode.window.onDidChangeVisibleTextEditors(() => showAll()),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => showAll(new Set([uri.toString()]))),
    // what is sent now reaches the screen before the work below, which takes a while in a large seed
    session.onDidChange((uris) => (isPressing ? showAll(uris) : setTimeout(() => showAll(uris), 0))),
    ...(onDidChange ? [onDidChange(() => showAll())] : []),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, name)) showAll();
    }),
  );
}
