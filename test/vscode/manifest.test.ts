import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands, configurationSection, settingDefaults, views } from '../../src/vscode/contributions.js';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { command: string; title?: string; category?: string; enablement?: string }[];
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly keybindings: readonly { command: string }[];
    readonly menus: Readonly<Record<string, readonly { command?: string; when?: string }[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, { default: unknown }>> };
  };
}

const manifest = vscode.extensions.getExtension('seed-annotator.seed-annotator')?.packageJSON as Manifest;
const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('manifest', () => {
  it('contributes the very commands that the code names', () => {
    assert.deepEqual(sorted(manifest.contributes.commands.map((c) => c.command)), sorted(Object.values(commands)));
  });

  it('contributes the very views that the code names', () => {
    assert.deepEqual(sorted(Object.values(manifest.contributes.views).flat().map((v) => v.id)), sorted(Object.values(views)));
  });

  it('contributes the settings that the code reads, with the same defaults', () => {
    const contributed = Object.fromEntries(Object.entries(manifest.contributes.configuration.properties).map(([key, { default: value }]) => [key, value]));
    const read = Object.fromEntries(Object.entries(settingDefaults).map(([key, value]) => [`${configurationSection}.${key}`, value]));
    assert.deepEqual(contributed, read);
  });

  it('uses only commands of its own or of VS Code in keys and menus', () => {
    const known = new Set<string>(Object.values(commands));
    const used = [...manifest.contributes.keybindings, ...Object.values(manifest.contributes.menus).flat()].flatMap((entry) => entry.command ?? []);
    assert.deepEqual(used.filter((command) => command.startsWith('seedAnnotator.') && !known.has(command)), []);
  });

  it('gives each command a title and a category, and offers it in the palette only where it makes sense', () => {
    const { commands: contributed, menus } = manifest.contributes;
    assert.deepEqual(contributed.filter(({ title, category }) => !title || category !== 'Seed Annotator'), []);
    const conditions = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));
    const always = contributed.filter(({ command, enablement }) => !conditions.get(command) && !enablement).map(({ command }) => command);
    assert.deepEqual(sorted(always), sorted([commands.treatFolderAsSeeds, commands.refresh, commands.showLog]));
  });

  it('registers every command that it contributes', async () => {
    await vscode.extensions.getExtension('seed-annotator.seed-annotator')?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(Object.values(commands).filter((command) => !registered.has(command)), []);
  });
});
