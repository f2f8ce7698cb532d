import * as vscode from 'vscode';
import type { Decision } from '../../../core/decisions/decision.js';
import type { Obstacle, Outcome } from '../../../host/annotations/outcome.js';
import type { Session } from '../../session.js';
import { createWaitingNotice } from './waiting.js';

const shownFor = 5000;

/** Makes decisions, and tells the person what came of them: quietly when all is well. */
export interface Decider {
  /** True when they were made, or had been before. */
  decide(decisions: readonly Decision[], near?: string): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Makes the decider of a session. */
export function createDecider({ decisions: store, log }: Session): Decider & vscode.Disposable {
  const waiting = createWaitingNotice(store);
  async function tell(outcome: Outcome): Promise<boolean> {
    const { status, name, problems } = outcome;
    for (const problem of problems) log.warn(problem);
    if (status === 'done' && name) vscode.window.setStatusBarMessage(`$(check) ${name}`, shownFor);
    if (status === 'pending') {
      waiting.tell(problems);
      return false;
    }
    if (outcome.obstacle) void offerObstacle(problems, outcome.obstacle);
    else if (problems.length) void vscode.window.showWarningMessage(problems.join(' '));
    return status === 'done' || status === 'nothing';
  }
  return {
    dispose: () => waiting.dispose(),
    async decide(list, near) {
      if (list.length === 0) return false;
      return tell(await store.decide(list, near));
    },
    async undo() {
      const outcome = await store.undo();
      if (outcome.status === 'nothing') vscode.window.setStatusBarMessage('No decision of this window is left to undo; “Take the Decision Back” is for older ones', shownFor);
      else await tell(outcome);
    },
    async redo() {
      const outcome = await store.redo();
      if (outcome.status === 'nothing') vscode.window.setStatusBarMessage('No decision to redo', shownFor);
      else await tell(outcome);
    },
  };
}

/** Tells why a decision can't be undone or made again; shows where, or goes on without it. */
async function offerObstacle(problems: readonly string[], { uri, line, leaveOut }: Obstacle): Promise<void> {
  const [show, leave] = ['Show the Line', 'Leave It'];
  const picked = await vscode.window.showWarningMessage(problems.join(' '), ...(line === undefined ? [] : [show]), leave);
  if (picked === leave) leaveOut();
  if (picked !== show || line === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(line, 0, line, 0) });
}
