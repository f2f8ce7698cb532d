import type { ListItem } from '../../../core/features/lists/list.js';
import type { StatementRef } from '../../../core/index/statementIndex.js';
import { isListNode } from './listModel.js';

/** The quotations or claims of rows of the panel; of a group all that is in it. */
export const statementsOfNodes = (nodes: readonly unknown[], of: 'quotation' | 'claim'): ListItem[] =>
  nodes.flatMap((node) => {
    if (!isListNode(node) || node.of !== of) return [];
    return node.type === 'group' ? [...node.group.items] : node.type === 'item' ? [node.item] : [node.row.other];
  });

/** What a row of the panel asks to compare: itself, and where the row is for the same words in another document, these. */
export function comparedInNode(node: unknown): { readonly own: StatementRef; readonly other?: StatementRef } | undefined {
  if (!isListNode(node) || node.type === 'group' || node.of === 'annotation') return undefined;
  const own = { uri: node.item.uri, kind: node.of, index: node.item.index };
  return node.type === 'related' ? { own, other: node.row.other } : { own };
}
