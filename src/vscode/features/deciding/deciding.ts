import * as vscode from 'vscode';
import type { ReviewType } from '../../../core/features/review.js';
import { touches } from '../../../core/text/span.js';
import { commands } from '../../contributions.js';
import type { Session } from '../../session.js';
import { registerUri } from '../../annotations/paths.js';
import { registerDiagnostics } from '../diagnostics.js';
import { registerCodeActions } from './codeActions.js';
import { registerDecidedMarks } from './decidedMarks.js';
import type { Decider } from './decider.js';
import { registerItemCommands, type Deciding } from './itemCommands.js';
import { registerMarking } from './marking.js';
import { registerMoved } from './moved.js';
import { registerNotes } from './notes.js';
import { registerPeople } from './people.js';
import { createEntityPicker } from './pickers.js';
import { registerQuickFixes } from './quickFixes.js';
import { registerReview, type Review } from './review.js';
import { createTargets, type PanelSelection } from './targets.js';
import { offerPending } from './waiting.js';

/** What other features ask about deciding. */
export interface DecidingFeatures extends vscode.Disposable {
  /** The type of the item under review at a place of a document. */
  underReview(uri: string, offset: number): ReviewType | undefined;
}

/** Everything by which people decide, in the editor and in the panel. */
export function registerDeciding(session: Session, memory: vscode.Memento, decider: Decider, selected: PanelSelection): DecidingFeatures {
  const deciding: Deciding = {
    session,
    decider,
    targets: createTargets(session, selected, async () => {
      await review.whenShown();
      return review.current?.ref;
    }),
    pickEntity: createEntityPicker(session, memory),
    settled: () => review.advance(),
  };
  const review: Review = registerReview(deciding, memory);
  const diagnostics = registerDiagnostics(session);
  const subscriptions = vscode.Disposable.from(
    review,
    diagnostics,
    registerItemCommands(deciding),
    registerMarking(deciding),
    registerPeople(deciding),
    registerMoved(deciding, selected),
    registerNotes(session, decider),
    registerDecidedMarks(session),
    registerCodeActions(session),
    registerQuickFixes(decider, diagnostics),
    offerPending(session, (decisions, near) => decider.decide(decisions, near)),
    vscode.commands.registerCommand(commands.undoDecision, () => review.undoing(() => decider.undo())),
    vscode.commands.registerCommand(commands.redoDecision, async () => {
      await decider.redo();
      await review.advance();
    }),
    vscode.commands.registerCommand(commands.openAnnotations, (seed?: unknown) => open(session, 'annotations', seed)),
    vscode.commands.registerCommand(commands.openRegister, (seed?: unknown) => open(session, 'register', seed)),
  );
  return {
    underReview(uri, offset) {
      const { current } = review;
      return current?.uri === uri && current.spans.some((span) => touches(span, offset)) ? current.type : undefined;
    },
    dispose: () => subscriptions.dispose(),
  };
}

/** Opens a YAML file of a seed: of the one given, or in the active editor. */
async function open(session: Session, which: 'annotations' | 'register', given: unknown): Promise<void> {
  const seed = given instanceof vscode.Uri ? given : (vscode.window.activeTextEditor?.document.uri ?? vscode.workspace.workspaceFolders?.[0]?.uri);
  if (!seed) return;
  const isFolder = vscode.workspace.workspaceFolders?.some(({ uri }) => uri.toString() === seed.toString()) ?? false;
  const uri = which === 'annotations' ? await session.annotationFileOf(seed) : registerUri(isFolder ? vscode.Uri.joinPath(seed, 'seed') : seed);
  try {
    await vscode.window.showTextDocument(uri);
  } catch {
    const name = vscode.workspace.asRelativePath(uri);
    void vscode.window.showInformationMessage(`${name} is not there yet: it is made with the first decision that needs it.`);
  }
}
