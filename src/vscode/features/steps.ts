import * as vscode from 'vscode';
import { neighbour, nextMention, referencesUnder } from '../../core/features/navigation.js';
import { isListed } from '../../core/index/listedClaims.js';
import type { DocumentFacts } from '../../core/index/facts.js';
import type { Span } from '../../core/text/span.js';
import { commands, languageId } from '../contributions.js';
import { setting } from '../config.js';
import { toLocations, toRange } from '../convert.js';
import type { Session } from '../session.js';

/** Commands that go from place to place: next and previous quote, claim and mention, reveal, all mentions. */
export function registerSteps(session: Session): vscode.Disposable {
  const step = (id: string, itemsOf: (facts: DocumentFacts) => Span[], by: 1 | -1, what: string): vscode.Disposable =>
    vscode.commands.registerCommand(id, async () => {
      const editor = seedEditor();
      if (!editor) return;
      const facts = await session.factsOf(editor.document);
      const from = editor.document.offsetAt(editor.selection.start);
      const target = facts && neighbour(itemsOf(facts), from, by);
      if (target) select(editor, [target]);
      else vscode.window.setStatusBarMessage(`No ${what} in this document`, 3000);
    });
  const mention = (id: string, by: 1 | -1): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (uri?: unknown, offset?: unknown) => {
      const editor = typeof uri === 'string' ? await open(uri) : seedEditor();
      if (!editor) return;
      const facts = await session.factsOf(editor.document);
      const from = typeof offset === 'number' ? offset : editor.document.offsetAt(editor.selection.active);
      const target = facts && nextMention(facts, from, by);
      if (target) select(editor, [target]);
      else vscode.window.setStatusBarMessage('No person or organisation is known here', 3000);
    });
  const quotes = (facts: DocumentFacts): Span[] => facts.attributions.flatMap((a) => a.contents.slice(0, 1));
  const claims = (facts: DocumentFacts): Span[] => facts.claims.filter((claim) => isListed(claim, setting('claims.leastCheckWorthiness')));
  return vscode.Disposable.from(
    step(commands.nextQuote, quotes, 1, 'quote'),
    step(commands.previousQuote, quotes, -1, 'quote'),
    step(commands.nextClaim, claims, 1, 'claim'),
    step(commands.previousClaim, claims, -1, 'claim'),
    mention(commands.nextMention, 1),
    mention(commands.previousMention, -1),
    vscode.commands.registerCommand(commands.reveal, async (uri?: unknown, place?: unknown) => {
      if (typeof uri !== 'string') return;
      const isLine = typeof place === 'number';
      const editor = await open(uri, !isLine);
      if (!editor) return;
      if (isLine) {
        const { range } = editor.document.lineAt(Math.min(place, editor.document.lineCount - 1));
        editor.selection = new vscode.Selection(range.start, range.start);
        editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
      } else if (Array.isArray(place)) select(editor, place.filter(isSpan));
    }),
    vscode.commands.registerCommand(commands.allMentions, async (uri?: unknown, offset?: unknown) => {
      const editor = typeof uri === 'string' ? await open(uri) : seedEditor();
      if (!editor) return;
      await session.factsOf(editor.document);
      const at = typeof offset === 'number' ? offset : editor.document.offsetAt(editor.selection.active);
      const locations = toLocations(session.index, referencesUnder(session.index, editor.document.uri.toString(), at));
      await vscode.commands.executeCommand('editor.action.showReferences', editor.document.uri, editor.document.positionAt(at), locations);
    }),
  );
}

function seedEditor(): vscode.TextEditor | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.languageId === languageId ? editor : undefined;
}

const isSpan = (value: unknown): value is Span =>
  typeof (value as Span | null)?.start === 'number' && typeof (value as Span | null)?.end === 'number';

async function open(uri: string, preserveFocus = false): Promise<vscode.TextEditor | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    return await vscode.window.showTextDocument(document, { preview: true, preserveFocus });
  } catch {
    void vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))} can't be opened: it may have been moved or deleted. “Read All Seeds Again” in the … menu of Quotes brings the lists up to date.`);
    return undefined;
  }
}

function select(editor: vscode.TextEditor, spans: readonly Span[]): void {
  const ranges = spans.map((span) => toRange(editor.document, span));
  const first = ranges[0];
  if (!first) return;
  editor.selections = ranges.map((range) => new vscode.Selection(range.start, range.end));
  editor.revealRange(first, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
