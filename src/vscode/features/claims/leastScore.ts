import * as vscode from 'vscode';
import { count, percent } from '../../../core/features/labels.js';
import { affects, setting } from '../../config.js';
import { commands, configurationSection } from '../../contributions.js';
import type { Session } from '../../session.js';

const name = 'claims.leastCheckWorthiness';
const steps = Array.from({ length: 10 }, (_, i) => i / 10);

/** The least check-worthiness that is listed and underlined: the setting, or the one that a person tries just now. */
export interface LeastScore extends vscode.Disposable {
  readonly value: number;
  readonly onDidChange: vscode.Event<void>;
}

/** Makes it, with the command that asks for another one and shows at once what each would leave. */
export function createLeastScore(session: Session): LeastScore {
  const changed = new vscode.EventEmitter<void>();
  let tried: number | undefined;
  const attempt = (value: number | undefined): void => {
    if (value === tried) return;
    tried = value;
    changed.fire();
  };
  const subscriptions = vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, name)) changed.fire();
    }),
    vscode.commands.registerCommand(commands.setLeastCheckWorthiness, () => pick(session, attempt)),
  );
  return {
    get value() {
      return tried ?? setting(name);
    },
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}

interface Step extends vscode.QuickPickItem {
  readonly value: number;
}

function pick(session: Session, attempt: (value: number | undefined) => void): Promise<void> {
  const current = setting(name);
  const scores = session.index.uris().flatMap((uri) => session.index.get(uri)?.claims.map((c) => c.checkWorthiness) ?? []);
  const box = vscode.window.createQuickPick<Step>();
  box.title = 'Least Check-Worthiness of Claims';
  box.placeholder = 'Claims below it are neither listed nor underlined; move up and down to see what is left';
  box.items = [...new Set([...steps, current])].sort((a, b) => a - b).map((value) => ({
    value,
    label: value.toFixed(2).replace(/0$/, ''),
    description: `${percent(value)} · ${count(scores.filter((score) => score >= value).length, 'claim')}${value === current ? ' · current' : ''}`,
  }));
  box.activeItems = box.items.filter(({ value }) => value === current);
  return new Promise((resolve) => {
    let chosen: number | undefined;
    box.onDidChangeActive(([item]) => attempt(item?.value));
    box.onDidAccept(() => {
      chosen = box.activeItems[0]?.value;
      box.hide();
    });
    box.onDidHide(() => {
      box.dispose();
      void (chosen === undefined || chosen === current ? Promise.resolve() : write(chosen)).finally(() => {
        attempt(undefined);
        resolve();
      });
    });
    box.show();
  });
}

async function write(value: number): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(configurationSection);
  const inWorkspace = configuration.inspect(name)?.workspaceValue !== undefined;
  await configuration.update(name, value, inWorkspace ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
}
