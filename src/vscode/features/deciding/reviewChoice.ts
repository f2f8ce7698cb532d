import * as vscode from 'vscode';
import { reviewTypes, type ReviewItem, type ReviewOptions, type ReviewOrder, type ReviewType } from '../../../core/features/review.js';
import type { WorkspaceIndex } from '../../../core/index/workspaceIndex.js';
import type { PickEntity } from './pickers.js';

const typeLabels: Readonly<Record<ReviewType, string>> = { quotation: 'Quotes', claim: 'Claims', mention: 'Names (the first of each person, organisation and place)' };
const orderLabels: Readonly<Record<ReviewOrder, string>> = { position: 'In the order of the text', confidence: 'Least sure first' };

/** What a review remembers between windows. */
interface Remembered {
  readonly types: readonly ReviewType[];
  readonly order: ReviewOrder;
}

/** What is reviewed, whose and in which order, as people chose it. */
export interface ReviewChoice {
  options(): Pick<ReviewOptions, 'types' | 'order' | 'cardId'>;
  /** In words: "quotes and claims of Ada Ode". */
  describe(): string;
  /** Asks what is to be another; `current` is the item under review. Resolves with what was asked about, undefined when nothing was. */
  ask(current: ReviewItem | undefined): Promise<'types' | 'speaker' | 'order' | undefined>;
}

/** Makes it; types and order are kept in `memory`, the speaker is chosen for this window. */
export function createReviewChoice(index: WorkspaceIndex, memory: vscode.Memento, pickEntity: PickEntity): ReviewChoice {
  let cardId: string | null = null;
  const remembered = (): Remembered => memory.get<Remembered>('review', { types: ['quotation', 'claim'], order: 'position' });

  const describe = (): string => {
    const names = remembered().types.map((type) => typeLabels[type].split(' ')[0]?.toLowerCase() ?? type).join(' and ');
    const who = cardId === null ? '' : ` of ${index.cardById(cardId)?.name ?? 'one speaker'}`;
    return names + who;
  };

  async function askTypes({ types, order }: Remembered): Promise<void> {
    const picked = await vscode.window.showQuickPick(reviewTypes.map((type) => ({ type, label: typeLabels[type], picked: types.includes(type) })), { title: 'What to review', canPickMany: true });
    if (picked?.length) await memory.update('review', { types: picked.map(({ type }) => type), order });
  }

  async function askOrder({ types }: Remembered): Promise<void> {
    const picked = await vscode.window.showQuickPick((Object.entries(orderLabels) as [ReviewOrder, string][]).map(([value, label]) => ({ value, label })), { title: 'Order of the review' });
    if (picked) await memory.update('review', { types, order: picked.value });
  }

  async function askSpeaker(current: ReviewItem | undefined): Promise<void> {
    const uri = current?.uri ?? index.uris()[0] ?? '';
    const chosen = await pickEntity({ title: 'Review only what this one says', uri, place: current?.spans[0] ?? { start: 0, end: 0 }, nobody: 'Everybody' });
    if (chosen !== undefined) cardId = chosen === null ? null : (index.cards().find((card) => isCard(card.id, card.members, chosen))?.id ?? null);
  }

  return {
    options: () => ({ ...remembered(), ...(cardId === null ? {} : { cardId }) }),
    describe,
    async ask(current) {
      const now = remembered();
      const speaker = cardId === null ? 'all' : (index.cardById(cardId)?.name ?? 'all');
      const what = await vscode.window.showQuickPick(
        [
          { id: 'types' as const, label: '$(list-filter) What', description: describe() },
          { id: 'speaker' as const, label: '$(account) Whose', description: speaker },
          { id: 'order' as const, label: '$(sort-precedence) Order', description: orderLabels[now.order] },
        ],
        { title: 'Review' },
      );
      if (what?.id === 'types') await askTypes(now);
      else if (what?.id === 'order') await askOrder(now);
      else if (what?.id === 'speaker') await askSpeaker(current);
      return what?.id;
    },
  };
}

type Members = readonly { readonly uri: string; readonly entity: number }[];

function isCard(id: string, members: Members, ref: { id: string } | { uri: string; entity: number } | { name: string }): boolean {
  if ('id' in ref) return id === `register:${ref.id}`;
  return 'uri' in ref && members.some(({ uri, entity }) => uri === ref.uri && entity === ref.entity);
}
