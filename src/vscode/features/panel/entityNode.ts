import type { EntityGroup } from '../../../core/features/lists/entities.js';
import type { Card, CardMember } from '../../../core/index/cards.js';

/** A row of the view People & Organisations. */
export type EntityNode =
  | { readonly type: 'group'; readonly group: EntityGroup }
  | { readonly type: 'card'; readonly group: EntityGroup; readonly card: Card }
  | { readonly type: 'document'; readonly group: EntityGroup; readonly card: Card; readonly member: CardMember };
