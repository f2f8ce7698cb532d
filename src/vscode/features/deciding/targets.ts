import * as vscode from 'vscode';
import type { ItemRef } from '../../../core/decisions/decision.js';
import { annotationItem, claimItem, itemOf, itemsAt, quotationItem, withoutChancePronouns, withoutSpokenClaims, type Item } from '../../../core/features/items.js';
import { registeredAt, type RegisterDecision } from '../../../core/features/lists/decisions.js';
import { uniqueItems } from '../../../core/features/lists/list.js';
import type { DocumentFacts } from '../../../core/index/facts.js';
import type { Card } from '../../../core/index/cards.js';
import type { Span } from '../../../core/text/span.js';
import { setting } from '../../config.js';
import { languageId } from '../../contributions.js';
import type { Session } from '../../session.js';
import type { EntityNode } from '../panel/entityNode.js';
import { isListNode } from '../panel/listModel.js';

/** What is selected in a view of the panel, by the view's id; keys in a view tell which one they were pressed in. */
export type PanelSelection = (view: string) => readonly unknown[];

/** What a command asks where more than one thing is at the cursor. */
export interface ItemsQuestion {
  readonly fits?: (item: Item) => boolean;
  /** How what is there may be taken: a quote and the claims in it at once, or them alone by who speaks. A pronoun in them is not offered then. */
  readonly statements?: 'together' | 'bySpeaker';
}

/** Works out what a command is about: rows of the panel, a reference, or what the cursor is on. */
export interface Targets {
  /** Empty when there is nothing, or the person chose nothing. */
  items(args: readonly unknown[], verb: string, question?: ItemsQuestion): Promise<Item[]>;
  /** What registers keep of decisions, of rows of the view Decisions. */
  registered(args: readonly unknown[]): RegisterDecision[];
  /** The cards of the rows that a command was called on. */
  cards(args: readonly unknown[]): Card[];
}

/** A seed in the active editor, with its facts and its selection. */
export interface SeedSelection {
  readonly editor: vscode.TextEditor;
  readonly uri: string;
  readonly facts: DocumentFacts;
  /** In order; not empty. */
  readonly spans: readonly Span[];
  readonly text: string;
}

/** The active editor, if it shows a seed; tells the person when it does not. */
export async function seedSelection(session: Session): Promise<SeedSelection | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.languageId !== languageId) {
    vscode.window.setStatusBarMessage('Put the cursor into a seed first', 4000);
    return undefined;
  }
  const facts = await session.factsOf(editor.document);
  if (!facts) return undefined;
  const spans = editor.selections.map(({ start, end }) => ({ start: editor.document.offsetAt(start), end: editor.document.offsetAt(end) }));
  return { editor, facts, uri: editor.document.uri.toString(), spans: spans.sort((a, b) => a.start - b.start), text: editor.document.getText() };
}

/** @param underReview what the review is about now, where one runs: the cursor on it means it */
export function createTargets(session: Session, selected: PanelSelection, underReview: () => Promise<ItemRef | undefined>): Targets {
  const { index } = session;
  const nodesOf = ([first, second]: readonly unknown[]): readonly unknown[] => {
    if (typeof first === 'string') return selected(first);
    return Array.isArray(second) && second.length ? second : first === undefined ? [] : [first];
  };

  function itemsOfNode(node: unknown): Item[] {
    if (isItemRef(node)) {
      const facts = index.get(node.uri);
      return facts ? listOf(itemOf(facts, node)) : [];
    }
    if (!isListNode(node) || node.type === 'related') return [];
    if (node.type === 'group') return node.group.items.flatMap((item) => itemsOfNode({ ...node, type: 'item', item }));
    const { uri, index: i } = node.item;
    const facts = index.get(uri);
    if (!facts) return [];
    return listOf(node.of === 'quotation' ? quotationItem(uri, facts, i) : node.of === 'claim' ? claimItem(uri, facts, i) : annotationItem(uri, facts, i));
  }

  return {
    async items(args, verb, { fits = () => true, statements } = {}) {
      const nodes = nodesOf(args);
      if (nodes.length > 0 || typeof args[0] === 'string') {
        const items = unique(nodes.flatMap(itemsOfNode)).filter(fits);
        return items.length > manyItems && !(await areYouSure(verb, items.length)) ? [] : items;
      }
      const ref = await underReview();
      const selection = await seedSelection(session);
      if (!selection) return [];
      const { uri, facts, spans } = selection;
      const whole = { start: spans[0]!.start, end: spans.at(-1)!.end };
      const current = ref?.uri === uri ? itemOf(facts, ref) : undefined;
      if (current && fits(current) && current.spans.some((span) => span.start <= whole.end && whole.start <= span.end)) return [current];
      const there = itemsAt(uri, facts, whole, setting('claims.leastCheckWorthiness')).filter(fits);
      const meant = statements ? withoutChancePronouns(there, whole) : there;
      const items = statements === 'bySpeaker' ? withoutSpokenClaims(facts, meant, whole) : meant;
      if (items.length === 0) vscode.window.setStatusBarMessage('Nothing to decide here: put the cursor on a quote, a claim or a name', 4000);
      const [first, second] = items;
      // a quote and a claim of the same words are not told apart by what is selected
      const isClear = items.length === 1 || (whole.end > whole.start && hasBounds(first, whole) && !hasBounds(second, whole));
      return isClear ? listOf(first) : pickItems(items, verb, statements === 'together');
    },
    registered(args) {
      const all = session.decisions.registered();
      const items = nodesOf(args).flatMap((node) => (!isListNode(node) || node.type === 'related' ? [] : node.type === 'group' ? node.group.items : [node.item]));
      return uniqueItems(items).flatMap((item) => registeredAt(item, all) ?? []);
    },
    cards: (args) => nodesOf(args).flatMap((node) => ((node as EntityNode | undefined)?.type === 'group' ? [] : listOf((node as { card?: Card } | undefined)?.card))),
  };
}

const manyItems = 25;

const hasBounds = (item: Item | undefined, { start, end }: Span): boolean => item?.spans[0]?.start === start && item.spans.at(-1)?.end === end;

async function areYouSure(verb: string, count: number): Promise<boolean> {
  const yes = `${verb} ${count}`;
  return (await vscode.window.showWarningMessage(`${verb} ${count} at once? You can undo it in one step.`, { modal: true }, yes)) === yes;
}

const listOf = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);

function unique(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item.ref), item])).values()];
}

export const itemLabels: Readonly<Record<Item['type'], string>> = { quotation: 'Quote', claim: 'Claim', mention: 'Name', note: 'Note' };
const itemIcons: Readonly<Record<Item['type'], string>> = { quotation: 'quote', claim: 'checklist', mention: 'symbol-class', note: 'note' };

async function pickItems(items: readonly Item[], verb: string, together: boolean): Promise<Item[]> {
  if (items.length === 0) return [];
  const statements = items.filter(({ type }) => type === 'quotation' || type === 'claim');
  const choices = items.map((item) => ({ items: [item], label: `$(${itemIcons[item.type]}) ${item.mentionKind === 'pronoun' ? 'Pronoun' : itemLabels[item.type]}`, description: item.type === 'mention' ? item.text : `${item.who} · ${item.text}` }));
  const both = { items: statements, label: `$(check-all) ${statements.length === 2 ? 'Both' : 'All of these'}`, description: statements.map(({ type }) => itemLabels[type].toLowerCase()).join(' and ') };
  const picked = await vscode.window.showQuickPick(together && statements.length > 1 ? [...choices, both] : choices, { title: `${verb} which?`, matchOnDescription: true });
  return picked?.items ?? [];
}

const refTypes: readonly string[] = ['quotation', 'claim', 'mention', 'annotation'];

const isItemRef = (value: unknown): value is ItemRef => refTypes.includes((value as ItemRef | null)?.type as string) && typeof (value as ItemRef).uri === 'string';
