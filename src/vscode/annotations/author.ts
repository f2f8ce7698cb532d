import * as vscode from 'vscode';
import { setting } from '../config.js';
import { configurationSection } from '../contributions.js';
import { gitUserName, type RunProgram } from './git.js';

/** Git takes a while to start: it is asked after our own start, or with the first decision. In ms. */
const startDelay = 700;
/** How long a decision waits for Git to say who decides, in ms. */
const patience = 5000;

/** Who decides: by the setting, else by Git. */
export interface Author extends vscode.Disposable {
  /** The name; undefined where neither says one, or Git does not in time. People are told of it once, and asked for a name. */
  name(): Promise<string | undefined>;
  /** The setting has changed. */
  renew(): void;
}

/** Makes it. @param runProgram absent where no program can be run */
export function createAuthor(runProgram: RunProgram | undefined): Author {
  let author: Promise<string | undefined> | undefined;
  let asked = false;
  const learn = async (): Promise<string | undefined> => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return setting('annotations.author').trim() || (folder && runProgram && (await gitUserName(folder, runProgram)));
  };
  const later = setTimeout(() => (author ??= learn()), startDelay);

  async function ask(): Promise<void> {
    if (asked) return;
    asked = true;
    const give = 'Give a Name…';
    const answer = await vscode.window.showInformationMessage('Your decisions are kept without your name: neither Git nor the settings know it.', give);
    if (answer !== give) return;
    const name = (await vscode.window.showInputBox({ title: 'Who decides?', prompt: 'The name that is written beside your decisions (setting seedAnnotator.annotations.author)' }))?.trim();
    if (name) await vscode.workspace.getConfiguration(configurationSection).update('annotations.author', name, vscode.ConfigurationTarget.Global);
  }

  return {
    async name() {
      author ??= learn();
      const name = await Promise.race([author, new Promise<undefined>((resolve) => setTimeout(resolve, patience, undefined))]);
      if (!name) void ask();
      return name;
    },
    renew() {
      author = learn();
    },
    dispose: () => clearTimeout(later),
  };
}
