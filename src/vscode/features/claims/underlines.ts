import * as vscode from 'vscode';
import { claimUnderlines, underlineLevels, type UnderlineLevel } from '../../../core/features/claimUnderlines.js';
import { underlineColours } from '../../contributions.js';
import type { Session } from '../../session.js';
import { registerDecorations } from '../decorations.js';
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
  return registerDecorations(session, { setting: 'highlight.claims', types, spansOf: (facts) => claimUnderlines(facts, least.value), onDidChange: least.onDidChange });
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
