import * as vscode from 'vscode';
import { itemsAt, type Item } from '../../../core/features/items.js';
import { mentionUnder } from '../../../core/index/lookup.js';
import { setting } from '../../config.js';
import { commands, languageId } from '../../contributions.js';
import type { Session } from '../../session.js';
import { itemLabels } from './targets.js';

const decideKind = vscode.CodeActionKind.Refactor.append('decide');
const markKind = vscode.CodeActionKind.Refactor.append('mark');

/** The light-bulb: what can be decided about the words at the cursor. */
export function registerCodeActions(session: Session): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    { language: languageId },
    {
      async provideCodeActions(document, range, context, token) {
        const facts = await session.factsOf(document);
        if (!facts || token.isCancellationRequested) return [];
        const uri = document.uri.toString();
        const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        if (context.only && !context.only.contains(decideKind) && !context.only.contains(markKind)) return [];
        const onItems = itemsAt(uri, facts, selection, setting('claims.leastCheckWorthiness')).filter((item) => item.type !== 'mention').flatMap(itemActions);
        const mention = mentionUnder(facts, selection.start);
        const onName = mention
          ? [
              action(`${session.index.cardOf(uri, mention.entity)?.name ?? 'This name'} is somebody else…`, decideKind, commands.changeSpeaker, { uri, type: 'mention', span: { start: mention.start, end: mention.end } }),
              action('This is also a name of…', decideKind, commands.addAlias),
              action('Merge with…', decideKind, commands.mergeEntities),
              action('Not a name…', decideKind, commands.notAName),
            ]
          : [];
        return [...onItems, ...onName, ...(range.isEmpty ? [] : markActions())];
      },
    },
    { providedCodeActionKinds: [decideKind, markKind] },
  );
}

function action(title: string, kind: vscode.CodeActionKind, command: string, ...args: unknown[]): vscode.CodeAction {
  const made = new vscode.CodeAction(title, kind);
  made.command = { command, title, arguments: args };
  return made;
}

function itemActions(item: Item): vscode.CodeAction[] {
  const { ref, type, who, decision } = item;
  const noun = itemLabels[type].toLowerCase();
  if (type === 'note') return [];
  if (ref.type === 'annotation') return [action(`Take back: this rejected ${noun} is right`, decideKind, commands.undecide, ref)];
  return [
    ...(decision ? [] : [action(`Confirm this ${noun} (${who})`, decideKind, commands.confirm, ref)]),
    action(`Reject this ${noun}`, decideKind, commands.reject, ref),
    action(type === 'claim' ? 'Change the claimant…' : 'Change the speaker…', decideKind, commands.changeSpeaker, ref),
    ...(decision ? [action(`Take back the decision on this ${noun}`, decideKind, commands.undecide, ref)] : []),
  ];
}

const markActions = (): vscode.CodeAction[] => [
  action('Mark as a quote…', markKind, commands.markQuotation),
  action('Mark as a claim', markKind, commands.markClaim),
  action('Mark as a person…', markKind, commands.markPerson),
  action('Mark as an organisation…', markKind, commands.markOrganisation),
  action('Add a note…', markKind, commands.addNote),
  action('Move the boundary to the selection', markKind, commands.moveBoundary),
];
