import * as vscode from 'vscode';
import { configurationSection, languageId, settingDefaults, type SettingName, type SettingValue } from './contributions.js';

/** The value of a setting of ours, for a resource where it may differ by folder, or by what the settings say for the language of seeds; its default where the value has another type. */
export function setting<N extends SettingName>(name: N, scope?: vscode.Uri): SettingValue<N> {
  const fallback = settingDefaults[name] as SettingValue<N>;
  const value = vscode.workspace.getConfiguration(configurationSection, scope ? { uri: scope, languageId } : null).get<unknown>(name);
  if (Array.isArray(fallback)) {
    return (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : fallback) as SettingValue<N>;
  }
  return typeof value === typeof fallback ? (value as SettingValue<N>) : fallback;
}

/** True when the event touches one of the settings. */
export const affects = (event: vscode.ConfigurationChangeEvent, ...names: SettingName[]): boolean =>
  names.some((name) => event.affectsConfiguration(`${configurationSection}.${name}`));
