import * as vscode from 'vscode';
import { claimReviews, factCheckRequests, type FactCheckSubject } from '../../../core/features/factCheck.js';
import { count } from '../../../core/features/labels.js';
import { uniqueItems } from '../../../core/features/lists/list.js';
import type { ClaimFact, DocumentFacts } from '../../../core/index/facts.js';
import { claimUnder } from '../../../core/index/lookup.js';
import { commands, languageId } from '../../contributions.js';
import type { Session } from '../../session.js';
import { statementsOfNodes } from '../panel/statementNodes.js';

interface Target {
  readonly uri: string;
  readonly facts: DocumentFacts;
  readonly claim: ClaimFact;
}

/** Copies claims as requests to check them, or as ClaimReview skeletons: those of the panel's rows, of a card, or at the cursors. */
export function registerClaimCopying(session: Session): vscode.Disposable {
  const copy = (command: string, what: string, write: (subjects: readonly FactCheckSubject[]) => string): vscode.Disposable =>
    vscode.commands.registerCommand(command, async (first?: unknown, second?: unknown) => {
      const targets = await findTargets(session, first, second);
      if (!targets.length) {
        vscode.window.setStatusBarMessage('No claim here: put the cursor on an underlined claim, or choose one in the Claims view', 4000);
        return;
      }
      await vscode.env.clipboard.writeText(write(await Promise.all(targets.map(toSubject))));
      vscode.window.setStatusBarMessage(`Copied ${count(targets.length, what)}`, 4000);
    });
  return vscode.Disposable.from(
    copy(commands.copyRequest, 'fact-check request', factCheckRequests),
    copy(commands.copyClaimReview, 'ClaimReview', claimReviews),
  );
}

async function findTargets(session: Session, first: unknown, second: unknown): Promise<Target[]> {
  const facts = (uri: string): DocumentFacts | undefined => session.index.get(uri);
  if (typeof first === 'string' && typeof second === 'string') return target(first, facts(first), (claim) => claim.id === second);
  const nodes = Array.isArray(second) && second.length ? second : first === undefined || first instanceof vscode.Uri ? [] : [first];
  if (nodes.length) {
    return uniqueItems(statementsOfNodes(nodes, 'claim')).flatMap(({ uri, index }) => target(uri, facts(uri), (_, i) => i === index));
  }
  const editor = vscode.window.activeTextEditor;
  const own = editor?.document.languageId === languageId ? await session.factsOf(editor.document) : undefined;
  if (!editor || !own) return [];
  const offset = (at: vscode.Position): number => editor.document.offsetAt(at);
  const chosen = new Set(
    editor.selections.flatMap(({ start, end, isEmpty }) =>
      isEmpty ? [claimUnder(own, offset(start))] : own.claims.flatMap((c, i) => (c.start < offset(end) && c.end > offset(start) ? [i] : [])),
    ),
  );
  return target(editor.document.uri.toString(), own, (_, i) => chosen.has(i));
}

const target = (uri: string, facts: DocumentFacts | undefined, is: (claim: ClaimFact, index: number) => boolean): Target[] =>
  facts ? facts.claims.filter(is).map((claim) => ({ uri, facts, claim })) : [];

async function toSubject({ uri, facts, claim }: Target): Promise<FactCheckSubject> {
  const location = vscode.Uri.parse(uri);
  const [document, date] = await Promise.all([vscode.workspace.openTextDocument(location), lastChanged(location)]);
  return { uri, facts, claim, text: document.getText(), date };
}

async function lastChanged(uri: vscode.Uri): Promise<string> {
  try {
    return new Date((await vscode.workspace.fs.stat(uri)).mtime).toISOString().slice(0, 10);
  } catch {
    return '';
  }
}
