import * as vscode from 'vscode';
import { setting } from '../config.js';
import { commands, configurationSection, languageId, type SettingName } from '../contributions.js';

const choices = [
  { name: 'highlight.names', label: 'Names', detail: 'Colours of people, organisations and places' },
  { name: 'highlight.quotations', label: 'Quotations', detail: 'The colour of what is found to be quoted; words in quotation marks keep the one that the theme gives them' },
  { name: 'highlight.claims', label: 'Claims', detail: 'Underlines by how much they are worth checking' },
  { name: 'highlight.decisions', label: 'Decisions', detail: 'Ticks and crosses behind what is decided' },
  { name: 'hover.enabled', label: 'Cards', detail: 'What you hover is explained' },
] as const satisfies readonly { readonly name: SettingName; readonly label: string; readonly detail: string }[];

/** The command that asks what is shown in the text: to read in peace, or to see one kind of thing alone. It writes the settings. */
export function registerChoosingShown(): vscode.Disposable {
  return vscode.commands.registerCommand(commands.chooseShown, async () => {
    const scope = vscode.window.activeTextEditor?.document.uri;
    const items = choices.map((choice) => ({ ...choice, picked: setting(choice.name, scope) }));
    const picked = await vscode.window.showQuickPick(items, { title: 'Show in the Text', placeHolder: 'Untick what you do not want to see', canPickMany: true });
    if (!picked) return;
    const shown = new Set<string>(picked.map(({ name }) => name));
    for (const { name, picked: was } of items) if (shown.has(name) !== was) await write(name, shown.has(name), scope);
  });
}

/** Writes the setting where it is set now, so that it counts: for the language of seeds or not, for the folder, the workspace or the person. */
async function write(name: SettingName, value: boolean, scope: vscode.Uri | undefined): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(configurationSection, scope ? { uri: scope, languageId } : null);
  const set = configuration.inspect(name);
  const { ConfigurationTarget: target } = vscode;
  const places = [
    [set?.workspaceFolderLanguageValue, target.WorkspaceFolder, true], [set?.workspaceLanguageValue, target.Workspace, true], [set?.globalLanguageValue, target.Global, true],
    [set?.workspaceFolderValue, target.WorkspaceFolder, false], [set?.workspaceValue, target.Workspace, false],
  ] as const;
  const [, where, inLanguage] = places.find(([present]) => present !== undefined) ?? [undefined, target.Global, false];
  await configuration.update(name, value, where, inLanguage);
}
