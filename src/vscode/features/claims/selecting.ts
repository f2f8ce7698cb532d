import * as vscode from 'vscode';
import { allClaims, claimChoices, type ClaimChoice, type ClaimSelection } from '../../../core/features/lists/claims.js';
import { count } from '../../../core/features/labels.js';
import type { WorkspaceIndex } from '../../../core/index/workspaceIndex.js';

const titles: Readonly<Record<keyof ClaimSelection, string>> = { kinds: 'Kind', claimants: 'Claimant', documents: 'Document' };

/** Which kinds, claimants and documents the Claims view shows. */
export interface ClaimSelector {
  readonly selection: ClaimSelection;
  /** What is selected, for people; empty for all. */
  describe(): string;
  clear(): void;
  /** Lets the person choose; true when something else is shown now. */
  pick(index: WorkspaceIndex, least: number): Promise<boolean>;
}

/** Makes it; at first all claims are shown. */
export function createClaimSelector(): ClaimSelector {
  let selection = allClaims;
  let labels: readonly string[] = [];
  return {
    get selection() {
      return selection;
    },
    describe: () => labels.join(', '),
    clear() {
      selection = allClaims;
      labels = [];
    },
    async pick(index, least) {
      const choices = claimChoices(index, least);
      const picked = await vscode.window.showQuickPick(toItems(choices, selection), {
        title: 'Show Claims Of',
        placeHolder: 'Kinds, claimants and documents; nothing chosen shows all',
        canPickMany: true,
        matchOnDescription: true,
      });
      if (!picked) return false;
      const chosen = picked.flatMap(({ choice }) => (choice ? [choice] : []));
      const keys = (by: keyof ClaimSelection): string[] => chosen.filter((c) => c.by === by).map((c) => c.key);
      selection = { kinds: keys('kinds') as ClaimSelection['kinds'], claimants: keys('claimants'), documents: keys('documents') };
      labels = chosen.map((c) => c.label);
      return true;
    },
  };
}

function toItems(choices: readonly ClaimChoice[], selection: ClaimSelection): (vscode.QuickPickItem & { choice?: ClaimChoice })[] {
  const bys = ['kinds', 'claimants', 'documents'] as const;
  return bys.flatMap((by) => [
    { label: titles[by], kind: vscode.QuickPickItemKind.Separator },
    ...choices
      .filter((choice) => choice.by === by)
      .map((choice) => ({ choice, label: choice.label, description: count(choice.count, 'claim'), picked: (selection[by] as readonly string[]).includes(choice.key) })),
  ]);
}
