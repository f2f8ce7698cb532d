import type { ItemRef } from '../../../core/decisions/decision.js';
import { claimItem, quotationItem } from '../../../core/features/items.js';
import type { Session } from '../../session.js';
import type { Decider } from '../deciding/decider.js';
import type { ListNode } from './listModel.js';

/** The items of nodes of the views Quotes and Claims; groups stand for all that is in them. */
export function itemRefs({ index }: Session, nodes: readonly ListNode[]): ItemRef[] {
  return nodes.flatMap((node) =>
    (node.type === 'group' ? node.group.items : [node.item]).flatMap(({ uri, index: i }) => {
      const facts = index.get(uri);
      const item = facts && (node.of === 'quotation' ? quotationItem(uri, facts, i) : node.of === 'claim' ? claimItem(uri, facts, i) : undefined);
      return item ? [item.ref] : [];
    }),
  );
}

/** A ticked box confirms, one that is unticked takes the decision back. */
export async function tickItems(session: Session, decider: Decider, nodes: readonly ListNode[], isTicked: boolean): Promise<void> {
  await decider.decide(itemRefs(session, nodes).map((item) => ({ do: isTicked ? 'confirm' : 'undecide', item })));
}
