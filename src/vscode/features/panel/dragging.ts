import * as vscode from 'vscode';
import type { Decision, EntityRef } from '../../../core/decisions/decision.js';
import { views } from '../../contributions.js';
import type { Session } from '../../session.js';
import type { Decider } from '../deciding/decider.js';
import { refOfCard } from '../deciding/pickers.js';
import type { EntityNode } from './entityNode.js';
import type { ListNode } from './listModel.js';
import { itemRefs } from './ticking.js';

const mimeOf = (view: string): string => `application/vnd.code.tree.${view.toLowerCase()}`;

/** Quotes and claims can be dragged onto another speaker or claimant, in their own view and in People & Organisations. */
export function createItemDragging(session: Session, decider: Decider, view: string): vscode.TreeDragAndDropController<ListNode> {
  const mime = mimeOf(view);
  return {
    dragMimeTypes: [mime],
    dropMimeTypes: [mime],
    handleDrag: (nodes, data) => data.set(mime, new vscode.DataTransferItem(nodes.filter((node) => node.type === 'item'))),
    async handleDrop(target, data) {
      const card = target && session.index.cardById(target.group.id);
      const who = card ? refOfCard(card) : target?.group.id === 'none' || target?.group.id === 'own' ? null : undefined;
      if (who !== undefined) await decider.decide(reassigned(session, dragged(data, mime), who));
    },
  };
}

/** A card dropped on another one is merged into it; a quote or claim dropped on a card is that one's. */
export function createCardDragging(session: Session, decider: Decider): vscode.TreeDragAndDropController<EntityNode> {
  const own = mimeOf(views.entities);
  const items = [mimeOf(views.quotes), mimeOf(views.claims)];
  return {
    dragMimeTypes: [own],
    dropMimeTypes: [own, ...items],
    handleDrag: (nodes, data) => data.set(own, new vscode.DataTransferItem(nodes.filter((node) => node.type === 'card'))),
    async handleDrop(target, data) {
      if (!target || target.type === 'group') return;
      const into = refOfCard(target.card);
      const rows = items.flatMap((mime) => dragged(data, mime));
      if (rows.length) {
        await decider.decide(reassigned(session, rows, into));
        return;
      }
      const cards = (data.get(own)?.value as readonly EntityNode[] | undefined ?? []).flatMap((node) => (node.type === 'card' && node.card.id !== target.card.id ? [node.card] : []));
      if (cards.length) await decider.decide([{ do: 'merge', from: cards.map((card) => refOfCard(card)), into, scope: 'workspace' }], target.card.members[0]?.uri);
    },
  };
}

const dragged = (data: vscode.DataTransfer, mime: string): readonly ListNode[] => (data.get(mime)?.value as readonly ListNode[] | undefined) ?? [];

const reassigned = (session: Session, nodes: readonly ListNode[], who: EntityRef | null): Decision[] =>
  itemRefs(session, nodes).map((item) => (item.type === 'claim' ? { do: 'setClaimant', item, claimant: who } : { do: 'setSpeaker', item, speaker: who }));
