import * as vscode from 'vscode';
import { loadModelFiles, type ModelFiles } from '../core/analysis/models.js';
import { createInProcessAnalyzer, createWorkerAnalyzer, withFallback, type Analyzer, type WorkerHandle } from '../host/analyzer.js';
import { createAnalyzerPool } from '../host/analyzerPool.js';
import { messageOf } from '../host/errors.js';
import type { AnalysisBundle } from './analysisBundle.js';
import { systemClock } from './ports/clock.js';

/** Workers at most: each needs memory for the models and its code. */
const mostWorkers = 4;

export interface AnalysisPlatform {
  /** Starts the bundle dist/analysis.js as a worker; rejects when it does not come to listen. */
  startWorker(bundle: vscode.Uri): Promise<WorkerHandle>;
  /** How many threads the machine runs at the same time. */
  cores(): number;
  /** Loads the same bundle into this thread. */
  loadBundle(bundle: vscode.Uri): Promise<AnalysisBundle>;
}

/** The analyzer of the extension: in workers, or else in this thread. Where either fails, the log and a notice say what that means. */
export function createExtensionAnalyzer(platform: AnalysisPlatform, { extensionUri, globalState }: vscode.ExtensionContext, log: vscode.LogOutputChannel): Analyzer {
  const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'analysis.js');
  const start = async (): Promise<WorkerHandle> => {
    const models = readModelFiles(extensionUri, log);
    const handle = await platform.startWorker(bundle);
    handle.post({ type: 'start', models: await models });
    return handle;
  };
  let reason = '';
  const inProcess = createInProcessAnalyzer(
    async () => {
      try {
        const { createFactsAnalyzer } = await platform.loadBundle(bundle);
        const analyze = createFactsAnalyzer(await readModelFiles(extensionUri, log), (message) => log.warn(message));
        tellSlow(reason, globalState, log);
        return analyze;
      } catch (error) {
        tellBroken(messageOf(error), log);
        throw error;
      }
    },
    () => new Promise((resolve) => setTimeout(resolve, 0)),
  );
  // one core is left to the extension host
  const workers = Math.min(Math.max(platform.cores() - 1, 1), mostWorkers);
  return withFallback(createAnalyzerPool(() => createWorkerAnalyzer(start, log), workers, systemClock), inProcess, (why) => {
    reason = why;
    log.warn(`No worker could be started (${why}), so texts are analysed in the extension host.`);
  });
}

const [showLog, reload] = ['Show Log', 'Reload Window'];
const toldKey = 'toldOfAnalysisInProcess';

/** Once on each machine: where a worker can't be started, it never can. */
function tellSlow(reason: string, memory: vscode.Memento, log: vscode.LogOutputChannel): void {
  if (memory.get(toldKey) === true) return;
  void memory.update(toldKey, true);
  void offer(vscode.window.showWarningMessage(`Seed Annotator works, but slower than usual: no worker could be started (${reason}), so texts are analysed in the extension host, one at a time.`, showLog), log);
}

function tellBroken(reason: string, log: vscode.LogOutputChannel): void {
  log.error(`The analysis could not be loaded: ${reason}`);
  const message = `Seed Annotator can't analyse any text (${reason}): there are no cards, and the panel stays empty. Headings and quotations are coloured all the same, and the files with your decisions are as they were. Reload the window; if that does not help, install the extension anew.`;
  void offer(vscode.window.showErrorMessage(message, reload, showLog), log);
}

async function offer(question: Thenable<string | undefined>, log: vscode.LogOutputChannel): Promise<void> {
  const picked = await question;
  if (picked === showLog) log.show();
  if (picked === reload) await vscode.commands.executeCommand('workbench.action.reloadWindow');
}

function readModelFiles(extension: vscode.Uri, log: vscode.LogOutputChannel): Promise<ModelFiles> {
  return loadModelFiles(async (name) => {
    try {
      return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension, 'dist', name));
    } catch (error) {
      log.warn(`Could not read ${name}: ${messageOf(error)}`);
      return null;
    }
  });
}
