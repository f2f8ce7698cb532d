import * as vscode from 'vscode';
import { hoverCards, type CardAction } from '../../core/features/hover.js';
import { setting } from '../config.js';
import { commands, languageId } from '../contributions.js';
import { toMarkdown, toRange, type CardLink } from '../convert.js';
import type { Session } from '../session.js';

const trusted = [commands.nextMention, commands.allMentions, commands.showQuotes, commands.reveal];

export function registerHover(session: Session): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: languageId },
    {
      async provideHover(document, position, token) {
        if (!setting('hover.enabled', document.uri)) return null;
        const facts = await session.factsOf(document);
        if (!facts || token.isCancellationRequested) return null;
        const cards = hoverCards(session.index, document.uri.toString(), document.offsetAt(position));
        const first = cards[0];
        if (!first) return null;
        return new vscode.Hover(cards.map((card) => toMarkdown(card, linkOf, trusted)), toRange(document, first.span));
      },
    },
  );
}

function linkOf(action: CardAction): CardLink {
  switch (action.do) {
    case 'nextMention':
      return { command: commands.nextMention, arguments: [action.uri, action.offset] };
    case 'allMentions':
      return { command: commands.allMentions, arguments: [action.uri, action.offset] };
    case 'showQuotes':
      return { command: commands.showQuotes, arguments: [action.cardId] };
    case 'reveal':
      return { command: commands.reveal, arguments: [action.uri, action.spans.map(({ start, end }) => ({ start, end }))] };
  }
}
