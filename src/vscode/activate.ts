import * as vscode from 'vscode';
import { createInProcessAnalyzer, createWorkerAnalyzer, withFallback, type WorkerHandle } from '../host/analyzer.js';
import { loadModelFiles, type ModelFiles } from '../core/analysis/models.js';
import type { RunProgram } from './annotations/git.js';
import { commands } from './contributions.js';
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
import { registerSemanticTokens } from './features/semanticTokens.js';
import { registerSteps } from './features/steps.js';
import { createSession, type Session } from './session.js';
import type { AnalysisBundle } from './analysisBundle.js';

/** What differs between the desktop's host (node) and the web's. */
export interface Platform {
  /** Starts the bundle dist/analysis.js as a worker. */
  startWorker(bundle: vscode.Uri): Promise<WorkerHandle>;
  /** Loads the same bundle into this thread. */
  loadBundle(bundle: vscode.Uri): Promise<AnalysisBundle>;
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
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'analysis.js');
  let startable: Promise<boolean> | undefined;
  let first: WorkerHandle | undefined;
  const readModels = (): Promise<ModelFiles> => readModelFiles(context.extensionUri, log);
  const start = async (): Promise<WorkerHandle> => {
    const handle = first ?? (await platform.startWorker(bundle));
    first = undefined;
    handle.post({ type: 'start', models: await readModels() });
    return handle;
  };
  const canStart = (): Promise<boolean> =>
    (startable ??= platform.startWorker(bundle).then(
      (handle) => {
        first = handle;
        return true;
      },
      (error: unknown) => {
        log.warn(`No worker could be started, so texts are analysed in the extension host: ${String(error)}`);
        return false;
      },
    ));
  const inProcess = createInProcessAnalyzer(
    async () => (await platform.loadBundle(bundle)).createFactsAnalyzer(await readModels(), (message) => log.warn(message)),
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
  const analyzer = withFallback(createWorkerAnalyzer(start, log), inProcess, canStart);
  const session = createSession({ analyzer, log, storage: context.storageUri, renameOver: (from, to) => platform.renameOver(from, to), runProgram: platform.runProgram });
  const decider = createDecider(session);
  const least = createLeastScore(session);
  const panel = registerPanel(session, context.workspaceState, { decider, least });
  const deciding = registerDeciding(session, context.workspaceState, decider, panel.selected);
  context.subscriptions.push(
    log,
    session,
    least,
    deciding,
    registerHover(session, (uri, offset) => deciding.underReview(uri, offset)),
    registerSemanticTokens(session),
    registerOutline(session),
    registerEntityNavigation(session),
    registerSteps(session),
    panel,
    registerClaimUnderlines(session, least),
    registerClaimCopying(session),
    registerComparing(session),
    vscode.commands.registerCommand(commands.treatFileAsSeed, treatFileAsSeed),
    vscode.commands.registerCommand(commands.treatFolderAsSeeds, treatFolderAsSeeds),
  );
  return { session };
}

function readModelFiles(extension: vscode.Uri, log: vscode.LogOutputChannel): Promise<ModelFiles> {
  return loadModelFiles(async (name) => {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
    } catch (error) {
      log.warn(`Could not read ${name}: ${String(error)}`);
      return null;
    }
  });
}
