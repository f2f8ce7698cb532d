import * as vscode from 'vscode';
import type { Decision } from '../../../core/decisions/decision.js';
import type { Obstacle, Outcome } from '../../../host/annotations/outcome.js';
import type { PendingDecision } from '../../../host/annotations/pending.js';
import type { Session } from '../../session.js';

const shownFor = 5000;

/** Makes decisions, and tells the person what came of them: quietly when all is well. */
export interface Decider {
  /** True when they were made, or had been before. */
  decide(decisions: readonly Decision[], near?: string): Promise<boolean>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** Makes the decider of a session. */
export function createDecider({ decisions: store, log }: Session): Decider {
  async function tell(outcome: Outcome): Promise<boolean> {
    const { status, name, problems } = outcome;
    for (const problem of problems) log.warn(problem);
    if (status === 'done' && name) vscode.window.setStatusBarMessage(`$(check) ${name}`, shownFor);
    if (status === 'pending') {
      void offerFile(store.pending.at(-1), problems);
      return false;
    }
    if (outcome.obstacle) void offerObstacle(problems, outcome.obstacle);
    else if (problems.length) void vscode.window.showWarningMessage(problems.join(' '));
    return status === 'done' || status === 'nothing';
  }
  return {
    async decide(list, near) {
      if (list.length === 0) return false;
      return tell(await store.decide(list, near));
    },
    async undo() {
      const outcome = await store.undo();
      if (outcome.status === 'nothing') vscode.window.setStatusBarMessage('No decision was made since this window opened; “Take the Decision Back” is for older ones', shownFor);
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

async function offerFile(pending: PendingDecision | undefined, problems: readonly string[]): Promise<void> {
  const open = 'Open the File';
  const picked = await vscode.window.showWarningMessage(problems.join(' '), open);
  const file = pending?.files[0];
  if (picked === open && file !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(file));
}

/** Offers decisions again that waited for a file with errors, once it is mended. */
export function offerPending({ decisions: store }: Session, decider: Decider): vscode.Disposable {
  const offered = new Set<readonly Decision[]>();
  return store.onDidChangeFile(() => {
    for (const pending of store.pending) {
      if (!pending.isReady || offered.has(pending.decisions)) continue;
      offered.add(pending.decisions);
      void (async () => {
        const [decide, drop] = ['Decide Now', 'Drop It'];
        const picked = await vscode.window.showInformationMessage(`The file is mended. Shall what you decided be written now? ${pending.name}`, decide, drop);
        const current = store.pending.find((each) => each.decisions === pending.decisions);
        offered.delete(pending.decisions);
        if (!current) return;
        if (picked === decide) {
          store.discard(current);
          await decider.decide(current.decisions, current.near);
        } else if (picked === drop) store.discard(current);
        else offered.add(pending.decisions);
      })();
    }
  });
}
