import * as vscode from 'vscode';
import { decisionDocument } from '../../../core/features/decisionDocument.js';
import type { AnnotationFact } from '../../../core/index/facts.js';
import { commands } from '../../contributions.js';
import type { Session } from '../../session.js';
import type { ListNode } from '../panel/listModel.js';
import type { Deciding } from './itemCommands.js';
import { seedSelection } from './targets.js';

/** Which annotation of which seed. */
interface AnnotationRef {
  readonly uri: string;
  readonly id: string;
}

const scheme = 'seed-annotation';

/** What people do about annotations that moved, changed or were lost: keep, re-attach to the selection, drop, compare. */
export function registerMoved({ session, decider }: Deciding, selected: (view: string) => readonly unknown[]): vscode.Disposable {
  const refs = (args: readonly unknown[]): AnnotationRef[] => {
    const nodes = typeof args[0] === 'string' ? selected(args[0]) : Array.isArray(args[1]) && args[1].length ? (args[1] as unknown[]) : args.slice(0, 1);
    return nodes.flatMap((node) => refsOf(session, node));
  };
  const onAll = (id: string, act: 'keep' | 'drop'): vscode.Disposable =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => decider.decide(refs(args).map(({ uri, id: annotation }) => ({ do: act, uri, annotation }))));
  return vscode.Disposable.from(
    onAll(commands.keepAnnotation, 'keep'),
    onAll(commands.dropAnnotation, 'drop'),
    vscode.commands.registerCommand(commands.reattachAnnotation, async (...args: unknown[]) => {
      const [ref] = refs(args);
      const selection = ref && (await seedSelection(session));
      const spans = selection?.spans.filter(({ start, end }) => end > start) ?? [];
      if (!ref || !selection) return false;
      if (spans.length === 0 || selection.uri !== ref.uri) {
        void vscode.window.showInformationMessage(`Select the words in ${vscode.workspace.asRelativePath(vscode.Uri.parse(ref.uri))} that it belongs to, and try again.`);
        return false;
      }
      return decider.decide([{ do: 'reattach', uri: ref.uri, annotation: ref.id, spans }]);
    }),
    vscode.commands.registerCommand(commands.compareAnnotation, async (...args: unknown[]) => {
      const [ref] = refs(args);
      const fact = ref && factOf(session, ref);
      if (!ref || !fact) return;
      const side = (which: 'then' | 'now'): vscode.Uri => vscode.Uri.from({ scheme, path: `/${ref.id}`, query: new URLSearchParams({ ...ref, which }).toString() });
      await vscode.commands.executeCommand('vscode.diff', side('then'), side('now'), `${fact.annotation.target.exact.slice(0, 40)}: then ↔ now`);
    }),
    vscode.workspace.registerTextDocumentContentProvider(scheme, {
      async provideTextDocumentContent({ query }) {
        const parameters = new URLSearchParams(query);
        const [uri = '', id = '', which] = ['uri', 'id', 'which'].map((name) => parameters.get(name) ?? '');
        const fact = factOf(session, { uri, id });
        if (!fact) return '';
        const { before, after } = decisionDocument(fact, (await vscode.workspace.openTextDocument(vscode.Uri.parse(uri))).getText());
        return which === 'then' ? before : after;
      },
    }),
  );
}

const factOf = ({ index }: Session, { uri, id }: AnnotationRef): AnnotationFact | undefined => index.get(uri)?.annotations?.find((each) => each.annotation.id === id);

function refsOf(session: Session, node: unknown): AnnotationRef[] {
  const given = node as Partial<AnnotationRef> | undefined;
  if (typeof given?.uri === 'string' && typeof given.id === 'string') return [{ uri: given.uri, id: given.id }];
  const row = node as ListNode | undefined;
  if (row?.type === 'group') return row.group.items.flatMap((item) => refsOf(session, { ...row, type: 'item', item }));
  if (row?.type !== 'item' || row.of !== 'annotation') return [];
  const { uri, index } = row.item;
  const id = session.index.get(uri)?.annotations?.[index]?.annotation.id;
  return id === undefined ? [] : [{ uri, id }];
}
