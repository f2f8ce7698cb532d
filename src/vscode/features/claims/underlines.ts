import * as vscode from 'vscode';
import { claimUnderlines, underlineLevels, type UnderlineLevel } from '../../../core/features/claimUnderlines.js';
import { affects, setting } from '../../config.js';
import { languageId, underlineColours } from '../../contributions.js';
import { toRange } from '../../convert.js';
import type { Session } from '../../session.js';
import type { LeastScore } from './leastScore.js';

/** Told apart without colour too: dotted, dashed, and a thick line. */
const lines: Readonly<Record<UnderlineLevel, Pick<vscode.DecorationRenderOptions, 'borderStyle' | 'borderWidth'>>> = {
  low: { borderStyle: 'dotted', borderWidth: '0 0 1px 0' },
  middle: { borderStyle: 'dashed', borderWidth: '0 0 1px 0' },
  high: { borderStyle: 'solid', borderWidth: '0 0 2px 0' },
};

/** Underlines claims by how much they are worth checking, and marks the best ones in the overview ruler. */
export function registerClaimUnderlines(session: Session, least: LeastScore): vscode.Disposable {
  const types = Object.fromEntries(underlineLevels.map((level) => [level, createType(level)])) as Record<UnderlineLevel, vscode.TextEditorDecorationType>;
  const show = async (editor: vscode.TextEditor): Promise<void> => {
    const { document } = editor;
    const version = document.version;
    const isShown = document.languageId === languageId && setting('highlight.claims', document.uri);
    const facts = isShown ? await session.factsOf(document) : undefined;
    if (isShown && document.version !== version) return;
    const spans = facts && claimUnderlines(facts, least.value);
    for (const level of underlineLevels) editor.setDecorations(types[level], spans ? spans[level].map((span) => toRange(document, span)) : []);
  };
  const showAll = (uris?: ReadonlySet<string>): void => {
    for (const editor of vscode.window.visibleTextEditors) if (!uris || uris.has(editor.document.uri.toString())) void show(editor);
  };
  showAll();
  return vscode.Disposable.from(
    ...Object.values(types),
    vscode.window.onDidChangeVisibleTextEditors(() => showAll()),
    vscode.workspace.onDidOpenTextDocument(({ uri }) => showAll(new Set([uri.toString()]))),
    session.onDidChange((uris) => showAll(uris)),
    least.onDidChange(() => showAll()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'highlight.claims')) showAll();
    }),
  );
}

function createType(level: UnderlineLevel): vscode.TextEditorDecorationType {
  const colour = new vscode.ThemeColor(underlineColours[level]);
  return vscode.window.createTextEditorDecorationType({
    ...lines[level],
    borderColor: colour,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    ...(level === 'high' ? { overviewRulerColor: colour, overviewRulerLane: vscode.OverviewRulerLane.Right } : {}),
  });
}
