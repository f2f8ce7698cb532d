import * as vscode from 'vscode';
import { hoverCards, type CardAction } from '../../core/features/hover.js';
import type { ReviewType } from '../../core/features/review.js';
import { setting } from '../config.js';
import { commands, languageId } from '../contributions.js';
import { toMarkdown, toRange, type CardLink } from '../convert.js';
import type { Session } from '../session.js';

const trusted = [
  commands.nextMention, commands.allMentions, commands.showQuotes, commands.reveal, commands.copyQuote, commands.copyRequest, commands.copyClaimReview, commands.compareStatement,
];

/** `underReview` tells the type of the item under review at a place: there the card is about nothing else. */
export function registerHover(session: Session, underReview: (uri: string, offset: number) => ReviewType | undefined): vscode.Disposable {
  return vscode.languages.registerHoverProvider(
    { language: languageId },
    {
      async provideHover(document, position, token) {
        if (!setting('hover.enabled', document.uri)) return null;
        const facts = await session.factsOf(document);
        if (!facts || token.isCancellationRequested) return null;
        const [uri, offset] = [document.uri.toString(), document.offsetAt(position)];
        const cards = hoverCards(session.index, uri, offset, { only: underReview(uri, offset), statements: session.statements, leastCheckWorthiness: setting('claims.leastCheckWorthiness') });
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
    case 'copyQuote':
      return { command: commands.copyQuote, arguments: [action.uri, action.quotationId] };
    case 'copyRequest':
    case 'copyClaimReview':
      return { command: commands[action.do], arguments: [action.uri, action.claimId] };
    case 'compare':
      return { command: commands.compareStatement, arguments: [action.statement] };
  }
}
