import * as vscode from 'vscode';

/** Lines on the screen that a card takes, with a margin. */
const cardLines = 10;
/** Letters in such a line, at least: nothing tells how VS Code wraps them. */
const wrappedAt = 100;

/** Selects the words and brings them on the screen, with the cursor at the end where a card comes up beside them and with room for it. */
export function selectBesideCard(editor: vscode.TextEditor, range: vscode.Range): void {
  const isAbove = vscode.workspace.getConfiguration('editor', editor.document).get('hover.above') === true;
  editor.selection = isAbove ? new vscode.Selection(range.end, range.start) : new vscode.Selection(range.start, range.end);
  const [first, last] = [editor.visibleRanges[0]?.start.line ?? 0, editor.visibleRanges.at(-1)?.end.line ?? 0];
  const room = isAbove ? linesBetween(editor.document, first, range.start.line) : linesBetween(editor.document, range.end.line + 1, last + 1);
  editor.revealRange(range, room < cardLines ? vscode.TextEditorRevealType.InCenter : vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** How many lines of the screen the document's lines [from, to) take at least. */
function linesBetween(document: vscode.TextDocument, from: number, to: number): number {
  let count = 0;
  for (let line = from; line < to && line < document.lineCount; line++) count += Math.max(1, Math.ceil(document.lineAt(line).text.length / wrappedAt));
  return count;
}
