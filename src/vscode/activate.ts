import * as vscode from 'vscode';
import { createExtensionAnalyzer, type AnalysisPlatform } from './analysis.js';
import type { RunProgram } from './annotations/git.js';
import { commands } from './contributions.js';
import { registerChoosingShown } from './features/choosingShown.js';
import { registerComparing } from './features/claims/comparing.js';
import { registerClaimCopying } from './features/claims/copying.js';
import { createLeastScore } from './features/claims/leastScore.js';
import { registerClaimUnderlines } from './features/claims/underlines.js';
import { createDecider } from './features/deciding/decider.js';
import { registerDeciding } from './features/deciding/deciding.js';
import { registerEntityNavigation } from './features/entityNavigation.js';
import { registerHover } from './features/hover.js';
import { treatFileAsSeed, treatFolderAsSeeds } from './features/language.js';
import { registerOutline } from './features/outline.js';
import { registerPanel } from './features/panel/panel.js';
import { registerQuoteCopying } from './features/quoteCopying.js';
import { registerSemanticTokens } from './features/semanticTokens.js';
import { registerSteps } from './features/steps.js';
import { registerTableChecking } from './features/tableChecking.js';
import { createSession, type Session } from './session.js';

/** What differs between the desktop's host (node) and the web's. */
export interface Platform extends AnalysisPlatform {
  /** Puts a file in the place of another one, in one step where the system can. */
  renameOver(from: vscode.Uri, to: vscode.Uri): Promise<void>;
  /** Absent on the web. */
  readonly runProgram?: RunProgram;
}

/** What the extension gives to tests and to other extensions. */
export interface ExtensionApi {
  readonly session: Session;
}

/** Wires the extension; everything ends with the context's subscriptions. */
export function activateOn(platform: Platform, context: vscode.ExtensionContext): ExtensionApi {
  const log = vscode.window.createOutputChannel('Seed Annotator', { log: true });
  const analyzer = createExtensionAnalyzer(platform, context, log);
  const session = createSession({ analyzer, log, storage: context.storageUri, renameOver: (from, to) => platform.renameOver(from, to), runProgram: platform.runProgram });
  const decider = createDecider(session);
  const least = createLeastScore(session);
  const panel = registerPanel(session, context.workspaceState, { decider, least });
  const deciding = registerDeciding(session, context.workspaceState, decider, panel.selected);
  context.subscriptions.push(
    log,
    session,
    decider,
    least,
    deciding,
    registerHover(session, (uri, offset) => deciding.underReview(uri, offset)),
    registerSemanticTokens(session),
    registerOutline(session),
    registerEntityNavigation(session),
    registerSteps(session),
    registerChoosingShown(),
    panel,
    registerClaimUnderlines(session, least),
    registerQuoteCopying(session),
    registerTableChecking(session),
    registerClaimCopying(session),
    registerComparing(session),
    vscode.commands.registerCommand(commands.treatFileAsSeed, treatFileAsSeed),
    vscode.commands.registerCommand(commands.treatFolderAsSeeds, treatFolderAsSeeds),
  );
  return { session };
}
