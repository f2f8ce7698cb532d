import * as vscode from 'vscode';

/** Lines on the screen that a card takes, with a margin. */
const cardLines = 10;
/** Letters in such a line, at least: nothing tells how VS Code wraps them. */
const wrappedAt = 100;

/** Parts of a quotation that are further apart are not selected together, as a card beside one of them may be off the screen of the other. */
const mostLinesApart = 2;

/**
 * Selects the words and brings them on the screen, with the cursor at the end where a card comes up beside them and with room for it.
 * @param parts of the words, in order; not empty
 */
export function selectBesideCard(editor: vscode.TextEditor, parts: readonly vscode.Range[]): void {
  const [head] = parts as [vscode.Range];
  const near = parts.filter(({ end }) => end.line - head.start.line <= mostLinesApart);
  const together = near.length > 0 ? near : [head];
  const range = together.reduce((all, part) => all.union(part));
  const isAbove = vscode.workspace.getConfiguration('editor', editor.document).get('hover.above') === true;
  // the card comes up at the first selection
  editor.selections = isAbove ? together.map(({ start, end }) => new vscode.Selection(end, start)) : together.toReversed().map(({ start, end }) => new vscode.Selection(start, end));
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
