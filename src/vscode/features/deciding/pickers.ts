import * as vscode from 'vscode';
import type { EntityType } from '../../../core/analysis/types.js';
import type { EntityRef, Scope } from '../../../core/decisions/decision.js';
import { entityIcons, entityTypeLabels } from '../../../core/features/labels.js';
import { entityChoices, type ChoiceGroup } from '../../../core/features/speakerChoices.js';
import { cardKeyOf, type Card } from '../../../core/index/cards.js';
import type { WorkspaceIndex } from '../../../core/index/workspaceIndex.js';
import type { Span } from '../../../core/text/span.js';
import type { Session } from '../../session.js';

/** What a person is asked when they choose somebody. */
export interface EntityQuestion {
  readonly title: string;
  /** The place that it is about: who is named near it comes first. */
  readonly uri: string;
  readonly place: Span;
  readonly types?: readonly EntityType[];
  /** Label of the choice that means nobody; without it there is none. */
  readonly nobody?: string;
  /** Card that is chosen now; it is offered first. */
  readonly present?: string | undefined;
  /** The words that name the source, where there are some. */
  readonly source?: string | undefined;
  /** The words that are somebody's name: who is called like that is offered first. */
  readonly words?: string;
  /** Card that can't be chosen. */
  readonly except?: string | undefined;
  /** A name that a new one would have. */
  readonly newName?: string;
}

/** Lets a person choose somebody: undefined when they chose nothing, null for nobody. */
export type PickEntity = (question: EntityQuestion) => Promise<EntityRef | null | undefined>;

interface Choice extends vscode.QuickPickItem {
  readonly ref?: EntityRef | null;
  readonly cardId?: string;
  /** The key of the card, also of one that this choice makes. */
  readonly key?: string;
}

const groupLabels: Readonly<Record<ChoiceGroup, string>> = { present: 'now', named: 'with a name like it', likely: 'likely here', recent: 'chosen lately', document: 'in this document', workspace: 'in the workspace' };
const mostRecent = 8;
const memoryKey = 'recentCards';

/** How decisions name a card's entity. */
export function refOfCard({ id, members }: Card, uri?: string): EntityRef {
  if (id.startsWith('register:')) return { id: id.slice('register:'.length) };
  const member = members.find((each) => each.uri === uri) ?? members[0];
  return { uri: member?.uri ?? '', entity: member?.entity ?? -1 };
}

/** What they are called. */
export function nameOfRef(index: WorkspaceIndex, ref: EntityRef): string {
  if ('name' in ref) return ref.name;
  const card = 'id' in ref ? index.cardById(`register:${ref.id}`) : index.cardOf(ref.uri, ref.entity);
  return card?.name ?? ('id' in ref ? ref.id : '…');
}

/** A searchable list: the likeliest first, then those chosen lately, then all others; typing a new name offers to make one. */
export function createEntityPicker({ index, decisions }: Session, memory: vscode.Memento): PickEntity {
  const recent = (): string[] => memory.get<string[]>(memoryKey, []);

  function choicesFor({ uri, place, types = ['person', 'organisation'], present, source, words, except }: EntityQuestion): Choice[] {
    const choices: Choice[] = [];
    let group: ChoiceGroup | undefined;
    const shown = new Set<string>(except === undefined ? [] : [except]);
    for (const choice of entityChoices(index, uri, place, { recent: recent(), types, present, source, words, except })) {
      if (choice.group !== group) choices.push({ label: groupLabels[choice.group], kind: vscode.QuickPickItemKind.Separator });
      group = choice.group;
      const { card, detail } = choice;
      shown.add(card.id);
      choices.push({ label: `$(${entityIcons[card.type]}) ${card.name}`, description: [detail, card.aliases.slice(0, 3).join(', ')].filter(Boolean).join(' · '), ref: refOfCard(card, uri), cardId: card.id, key: card.key });
    }
    const others = decisions.registerOf(uri).register.entities.filter((entity) => !shown.has(`register:${entity.id}`) && types.includes(entity.type));
    if (others.length) choices.push({ label: 'in the register', kind: vscode.QuickPickItemKind.Separator });
    for (const { id, name, type, aliases = [] } of others) choices.push({ label: `$(${entityIcons[type]}) ${name}`, description: aliases.join(', '), ref: { id }, cardId: `register:${id}`, key: cardKeyOf(type, name) });
    return choices;
  }

  return (question) =>
    new Promise((resolve) => {
      const { types = ['person', 'organisation'], title, newName, nobody } = question;
      const box = vscode.window.createQuickPick<Choice>();
      const known = choicesFor(question);
      const last: Choice[] = nobody === undefined ? [] : [{ label: '', kind: vscode.QuickPickItemKind.Separator }, { label: `$(circle-slash) ${nobody}`, ref: null, alwaysShow: true }];
      box.title = title;
      box.placeholder = 'A name; one that is not in the list is added as new';
      box.matchOnDescription = true;
      const update = (): void => {
        const name = (box.value.trim() || newName) ?? '';
        const isKnown = known.some(({ label }) => label.replace(/^\$\([^)]*\) /, '').toLowerCase() === name.toLowerCase());
        // VS Code sorts by the label whatever matches what is typed there: a name in it would put organisations before people
        const made: Choice[] = name && !isKnown ? types.map((type) => ({ label: `$(add) Add as a new ${entityTypeLabels[type].toLowerCase()}`, description: `“${name}”`, ref: { name, type }, key: cardKeyOf(type, name), alwaysShow: true })) : [];
        const isOffered = made.length > 0 && newName !== undefined && !box.value.trim();
        box.items = isOffered ? [...made, ...known, ...last] : [...known, ...made, ...last];
        const choices = box.items.filter((item) => item.ref !== undefined);
        // who is meant now stands first, so that it is seen; Enter takes the likeliest other one
        const first = choices.find((item) => item.cardId !== question.present || question.present === undefined) ?? choices[0];
        if (first && !box.value.trim()) box.activeItems = [first];
      };
      let answer: EntityRef | null | undefined;
      box.onDidChangeValue(update);
      box.onDidAccept(() => {
        const [chosen] = box.selectedItems;
        if (chosen?.ref === undefined) return;
        answer = chosen.ref;
        if (chosen.key !== undefined) void memory.update(memoryKey, [chosen.key, ...recent().filter((key) => key !== chosen.key)].slice(0, mostRecent));
        box.hide();
      });
      box.onDidHide(() => {
        box.dispose();
        resolve(answer);
      });
      update();
      box.show();
    });
}

const scopeLabels: Readonly<Record<Scope, string>> = { place: '$(location) Only here', document: '$(file-text) In this document', workspace: '$(folder) In the workspace' };

/**
 * How far a decision reaches; undefined when the person chose nothing.
 * @param scopes what each does, the one that is meant most often first
 */
export async function pickScope<S extends Scope>(title: string, scopes: readonly (readonly [scope: S, does: string])[]): Promise<S | undefined> {
  const picked = await vscode.window.showQuickPick(scopes.map(([scope, does]) => ({ label: scopeLabels[scope], description: does, scope })), { title });
  return picked?.scope;
}

/** Words that a person types; undefined when they typed none. */
export async function askWords(title: string, value = '', prompt?: string): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({ title, value, ...(prompt ? { prompt } : {}) });
  return typed?.trim() || undefined;
}
