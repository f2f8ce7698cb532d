import * as vscode from 'vscode';
import type { EntityType } from '../../../core/analysis/types.js';
import type { Decision, EntityRef } from '../../../core/decisions/decision.js';
import { mentionRow } from '../../../core/features/items.js';
import { count, entityTypeLabels } from '../../../core/features/labels.js';
import { nameTarget, noteTarget } from '../../../core/features/navigation.js';
import { otherPlaces } from '../../../core/features/otherPlaces.js';
import { mentionAt } from '../../../core/index/mentionTable.js';
import { inMarks, shorten } from '../../../core/text/shorten.js';
import type { Span } from '../../../core/text/span.js';
import { commands } from '../../contributions.js';
import { toRange } from '../../convert.js';
import type { Deciding } from './itemCommands.js';
import { askWords } from './pickers.js';
import { seedSelection, type SeedSelection } from './targets.js';

/** Mark the selection as a quotation, claim, person, organisation, place or note; without one, the name at the cursor, or what a note there is about. */
export function registerMarking(deciding: Deciding): vscode.Disposable {
  const onSelection = (id: string, mark: (selection: SeedSelection) => Promise<unknown>, atCursor?: (selection: SeedSelection) => Span | null): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      const selection = await seedSelection(deciding.session);
      if (!selection) return false;
      const spans = selection.spans.filter(({ start, end }) => end > start);
      if (spans.length > 0) return mark({ ...selection, spans });
      const place = atCursor?.(selection);
      if (place) return mark({ ...selection, spans: [place] });
      vscode.window.setStatusBarMessage('Select the words first', 4000);
      return false;
    });
  const { decider, pickEntity } = deciding;
  const onName = (id: string, type: EntityType): vscode.Disposable =>
    onSelection(id, (selection) => markName(deciding, selection, type), ({ facts, text, spans }) => nameTarget(facts, text, spans[0]?.start ?? 0));
  return vscode.Disposable.from(
    onSelection(commands.markQuotation, async ({ uri, spans, text }) => {
      const place = spans[0]!;
      const speaker = await pickEntity({ title: `Who said ${inMarks(text.slice(place.start, place.end), 60)}?`, uri, place, nobody: 'Nobody named' });
      return speaker !== undefined && decider.decide([{ do: 'addQuotation', uri, spans, speaker }]);
    }),
    onSelection(commands.markClaim, ({ uri, spans }) => decider.decide(spans.map((span) => ({ do: 'addClaim', uri, span })))),
    onName(commands.markPerson, 'person'),
    onName(commands.markOrganisation, 'organisation'),
    onName(commands.markPlace, 'place'),
    onSelection(commands.addNote, async ({ uri, spans, text }) => {
      const span = spans[0]!;
      const note = await askWords(`Note on ${inMarks(text.slice(span.start, span.end), 60)}`);
      return note !== undefined && decider.decide([{ do: 'addNote', uri, span, note }]);
    }, ({ facts, text, spans }) => noteTarget(facts, text, spans[0]?.start ?? 0)),
  );
}

async function markName(deciding: Deciding, { editor, uri, spans, text }: SeedSelection, type: EntityType): Promise<boolean> {
  const { decider, pickEntity } = deciding;
  const place = spans[0]!;
  const words = text.slice(place.start, place.end).replace(/\s+/g, ' ').trim();
  const entity = await pickEntity({ title: `Which ${entityTypeLabels[type].toLowerCase()} is “${shorten(words, 60)}”?`, uri, place, types: [type], words, newName: words });
  if (!entity || !(await decider.decide(spans.map((span) => ({ do: 'addMention', uri, span, entity }))))) return false;
  await stepThrough(deciding, editor, uri, text.slice(place.start, place.end), spans, entity, type);
  return true;
}

/** Asks of each other place of the words whether the same one is meant there; what was answered is one step to undo. */
async function stepThrough({ session, decider }: Deciding, editor: vscode.TextEditor, uri: string, words: string, marked: readonly Span[], entity: EntityRef, type: EntityType): Promise<void> {
  const { document } = editor;
  const found = await session.factsOf(document);
  const others = found ? otherPlaces(found, document.getText(), words, marked, type) : [];
  if (others.length === 0) return;
  const title = `“${shorten(words, 40)}” stands in ${count(others.length, 'more place')}`;
  const go = { label: '$(debug-step-over) Go through them', description: 'yes or no for each' };
  const leave = { label: '$(circle-slash) Leave them as they are' };
  if ((await vscode.window.showQuickPick([go, leave], { title })) !== go) return;
  const decisions: Decision[] = [];
  let all = false;
  for (const [i, span] of others.entries()) {
    const facts = await session.factsOf(document);
    if (!facts) break;
    const row = mentionRow(facts, span);
    const item = { uri, type: 'mention', span } as const;
    const isMeant: Decision = row >= 0 ? { do: 'setEntity', item, entity } : { do: 'addMention', uri, span, entity };
    if (all) {
      decisions.push(isMeant);
      continue;
    }
    editor.selection = new vscode.Selection(document.positionAt(span.start), document.positionAt(span.end));
    editor.revealRange(toRange(document, span), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const whoIs = (place: Span): number => {
      const at = mentionRow(facts, place);
      return at >= 0 ? mentionAt(facts.mentions, at).entity : -1;
    };
    const whoNow = whoIs(span);
    const now = whoNow >= 0 ? (facts.entities[whoNow]?.name ?? '') : 'no name yet';
    // the register has given it the name that was marked: "No" takes that back
    const isGiven = whoNow >= 0 && marked.some((place) => whoIs(place) === whoNow);
    const [yes, no, rest, stop] = [{ label: '$(check) Yes' }, { label: '$(x) No', description: isGiven ? 'it is no name here' : row >= 0 ? 'it stays what it is' : '' }, { label: '$(check-all) Yes, and all that follow' }, { label: '$(debug-stop) Stop here' }];
    const picked = await vscode.window.showQuickPick([yes, no, rest, stop], {
      title: `Here too? ${i + 1} of ${others.length}`,
      placeHolder: `line ${document.positionAt(span.start).line + 1} · now: ${now}`,
    });
    if (!picked || picked === stop) break;
    if (picked === no && isGiven) decisions.push({ do: 'notAName', uri, span, scope: 'place' });
    if (picked !== no) decisions.push(isMeant);
    all = picked === rest;
  }
  await decider.decide(decisions);
}
