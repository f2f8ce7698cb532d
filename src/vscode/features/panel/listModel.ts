import type { ItemRef, ListGroup, ListRow } from '../../../core/features/lists/list.js';
import { groupItem, rowItem, type TreeModel } from './panelTree.js';

/** What a list view shows: groups with items, as quotes and claims are. */
export interface List {
  groups(): readonly ListGroup[];
  row(item: ItemRef): ListRow | null;
  /** True while only a part is shown on request; groups are open then. */
  isFiltered(): boolean;
  /** The `viewItem` of an item in menus. */
  readonly itemContext: string;
}

export type ListNode =
  | { readonly type: 'group'; readonly group: ListGroup }
  | { readonly type: 'item'; readonly group: ListGroup; readonly item: ItemRef };

const openWhenFewer = 8;

/** A list as a tree of two levels: groups, and in them the items. */
export function createListModel(list: List): TreeModel<ListNode> {
  let count = 0;
  return {
    roots() {
      const groups = list.groups();
      count = groups.length;
      return groups.map((group) => ({ type: 'group', group }));
    },
    children: (node) => (node.type === 'item' ? [] : node.group.items.map((item) => ({ type: 'item', group: node.group, item }))),
    parent: (node) => (node.type === 'item' ? { type: 'group', group: node.group } : undefined),
    item(node) {
      if (node.type === 'item') return rowItem(list.row(node.item), list.itemContext, node.group.id);
      const filtered = list.isFiltered();
      // VS Code remembers by id which groups a person closed; what was closed in the whole list is open in a filtered one
      const id = filtered ? `${node.group.id}\nfiltered` : node.group.id;
      return groupItem({ ...node.group, id }, filtered || count < openWhenFewer);
    },
  };
}

/** The node of an item, or undefined when the groups do not hold it. */
export function findItem(groups: readonly ListNode[], { uri, index }: ItemRef): ListNode | undefined {
  for (const { group } of groups) {
    const item = group.items.find((each) => each.uri === uri && each.index === index);
    if (item) return { type: 'item', group, item };
  }
  return undefined;
}
