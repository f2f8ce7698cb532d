import * as vscode from 'vscode';

/** The filter of a view: words typed by the user, applied while they are typed; and, where a view has such a thing, something beside them. */
export interface Filter {
  readonly text: string;
  /** What people are told that is filtered by; empty when all is shown. */
  describe(): string;
  edit(): Promise<void>;
  clear(): void;
  /** To be called when what is filtered by beside the words has changed. */
  update(): void;
  /** Sets the one listener that is told when what is shown changes. */
  onDidChange(listener: () => void): void;
  readonly commands: FilterCommands;
}

export interface FilterCommands {
  readonly edit: string;
  readonly clear: string;
}

/** Makes the filter of a view; the view registers its commands. `contextKey` is true while the list is filtered. */
export function createFilter(
  contextKey: string,
  commands: FilterCommands,
  placeholder: string,
  beside: { describe(): string; clear(): void } = { describe: () => '', clear: () => undefined },
): Filter {
  let text = '';
  let changed = (): void => undefined;
  const describe = (): string => text || beside.describe();
  const set = (value: string): void => {
    if (value === text) return;
    text = value;
    update();
  };
  const update = (): void => {
    void vscode.commands.executeCommand('setContext', contextKey, describe() !== '');
    changed();
  };
  return {
    get text() {
      return text;
    },
    describe,
    edit: () =>
      new Promise((resolve) => {
        const before = text;
        const box = vscode.window.createInputBox();
        box.placeholder = placeholder;
        box.value = text;
        let accepted = false;
        box.onDidChangeValue((value) => set(value.trim()));
        box.onDidAccept(() => {
          accepted = true;
          box.hide();
        });
        box.onDidHide(() => {
          if (!accepted) set(before);
          box.dispose();
          resolve();
        });
        box.show();
      }),
    clear() {
      text = '';
      beside.clear();
      update();
    },
    update,
    onDidChange: (listener) => (changed = listener),
    commands,
  };
}
