import * as vscode from 'vscode';
import type { CardText, HoverCard } from '../core/features/hover.js';
import type { Place } from '../core/features/navigation.js';
import type { WorkspaceIndex } from '../core/index/workspaceIndex.js';
import { positionAt, type LineIndex } from '../core/text/lines.js';
import { escapeMarkdown } from '../core/text/markdown.js';
import type { Span } from '../core/text/span.js';

/** The range of a span of the document, as its text is now. */
export const toRange = (document: vscode.TextDocument, { start, end }: Span): vscode.Range =>
  new vscode.Range(document.positionAt(start), document.positionAt(end));

/** Places of documents that need not be open, by the facts of each; those whose documents are gone are left out. */
export function toLocations(index: WorkspaceIndex, places: readonly Place[]): vscode.Location[] {
  return places.flatMap(({ uri, start, end }) => {
    const lines = index.get(uri)?.lines;
    return lines ? [new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(toPosition(lines, start), toPosition(lines, end)))] : [];
  });
}

/** The position of an offset in the text whose lines start there. */
export function toPosition(lines: LineIndex, offset: number): vscode.Position {
  const { line, column } = positionAt(lines, offset);
  return new vscode.Position(line, column);
}

/** The command link of a card's action. */
export interface CardLink {
  readonly command: string;
  readonly arguments: readonly unknown[];
}

/** A card as Markdown: texts are escaped, only the given commands can be run. */
export function toMarkdown(card: HoverCard, linkOf: (action: NonNullable<CardText['action']>) => CardLink, trusted: readonly string[]): vscode.MarkdownString {
  const lines = card.lines.map((line) => line.map((run) => runToMarkdown(run, linkOf)).join(''));
  const markdown = new vscode.MarkdownString(lines.join('  \n'));
  markdown.isTrusted = { enabledCommands: [...trusted] };
  return markdown;
}

function runToMarkdown({ text, style, action }: CardText, linkOf: (action: NonNullable<CardText['action']>) => CardLink): string {
  const escaped = escapeMarkdown(text);
  const styled = style === 'strong' ? `**${escaped}**` : style === 'emphasis' ? `_${escaped}_` : escaped;
  if (!action) return styled;
  const link = linkOf(action);
  return commandLink(styled, link.command, link.arguments);
}

/** A link in Markdown or a notice that runs a command; the label is Markdown. */
export const commandLink = (label: string, command: string, args: readonly unknown[]): string =>
  `[${label}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)})`;
