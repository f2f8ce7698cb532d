import * as vscode from 'vscode';
import { decidedMarks } from '../../../core/features/decidedMarks.js';
import { decidedColour } from '../../contributions.js';
import type { Session } from '../../session.js';
import { registerDecorations } from '../decorations.js';

/** Shows a tick behind every quote and claim that somebody confirmed, corrected or added. */
export function registerDecidedMarks(session: Session): vscode.Disposable {
  const colour = new vscode.ThemeColor(decidedColour);
  const createMark = (): vscode.TextEditorDecorationType =>
    vscode.window.createTextEditorDecorationType({
      after: { contentText: '✓', color: colour, margin: '0 0 0 0.15em' },
      overviewRulerColor: colour,
      overviewRulerLane: vscode.OverviewRulerLane.Left,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
  return registerDecorations(session, { setting: 'highlight.decisions', types: { mark: createMark() }, latest: { mark: createMark() }, isPressing: true, spansOf: (facts) => ({ mark: decidedMarks(facts) }) });
}
