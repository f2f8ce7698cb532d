import * as vscode from 'vscode';
import { decidedMarks, rejectedMarks } from '../../../core/features/decidedMarks.js';
import { decidedColour, rejectedColour } from '../../contributions.js';
import type { Session } from '../../session.js';
import { registerDecorations } from '../decorations.js';

/** Shows a tick behind every quote, claim and name that somebody confirmed, corrected or added, and a cross behind quotes and claims that somebody rejected. */
export function registerDecidedMarks(session: Session): vscode.Disposable {
  const createMark = (sign: string, colourId: string): vscode.TextEditorDecorationType => {
    const color = new vscode.ThemeColor(colourId);
    return vscode.window.createTextEditorDecorationType({
      after: { contentText: sign, color, margin: '0 0 0 0.15em' },
      overviewRulerColor: color,
      overviewRulerLane: vscode.OverviewRulerLane.Left,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
  };
  const createMarks = () => ({ decided: createMark('✓', decidedColour), rejected: createMark('✗', rejectedColour) });
  return registerDecorations(session, { setting: 'highlight.decisions', types: createMarks(), latest: createMarks(), isPressing: true, spansOf: (facts) => ({ decided: decidedMarks(facts), rejected: rejectedMarks(facts) }) });
}
