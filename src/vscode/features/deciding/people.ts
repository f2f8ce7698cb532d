import * as vscode from 'vscode';
import { entityTypes, type EntityType } from '../../../core/analysis/types.js';
import type { EntityRef, Scope } from '../../../core/decisions/decision.js';
import { entityTypeLabels } from '../../../core/features/labels.js';
import { mentionRows } from '../../../core/features/mentionRows.js';
import type { MentionFact } from '../../../core/index/facts.js';
import { mentionUnder } from '../../../core/index/lookup.js';
import type { Card } from '../../../core/index/cards.js';
import { occurrences } from '../../../core/text/occurrences.js';
import { shorten } from '../../../core/text/shorten.js';
import type { Span } from '../../../core/text/span.js';
import { commands, languageId } from '../../contributions.js';
import { toRange } from '../../convert.js';
import type { Deciding } from './itemCommands.js';
import { askWords, nameOfRef, pickScope, refOfCard } from './pickers.js';
import { seedSelection, type SeedSelection } from './targets.js';

/** A name in the active editor, and whose it is. */
interface NameHere extends SeedSelection {
  readonly mention: MentionFact;
  readonly card: Card;
  readonly ref: EntityRef;
  /** The words of the mention. */
  readonly words: string;
}

/** Commands about who people are: alias, merge, split, rename, type, not a name; and VS Code's own Rename. */
export function registerPeople(deciding: Deciding): vscode.Disposable {
  const { session, decider, targets, pickEntity } = deciding;

  async function nameHere(): Promise<NameHere | undefined> {
    const selection = await seedSelection(session);
    if (!selection) return undefined;
    const { facts, uri, spans, text } = selection;
    const mention = mentionUnder(facts, spans[0]!.start);
    const card = mention && session.index.cardOf(uri, mention.entity);
    if (!mention || !card) {
      vscode.window.setStatusBarMessage('Put the cursor on a name first', 4000);
      return undefined;
    }
    return { ...selection, mention, card, ref: refOfCard(card, uri), words: text.slice(mention.start, mention.end) };
  }

  /** The entities that a command is about: those of the rows it was called on, or the one at the cursor. */
  async function subjects(args: readonly unknown[]): Promise<{ cards: readonly Card[]; uri: string; place: Span; here?: NameHere } | undefined> {
    const cards = targets.cards(args);
    const [first] = cards;
    if (first) return { cards, uri: first.members[0]?.uri ?? '', place: { start: 0, end: 0 } };
    if (args.length > 0 && typeof args[0] === 'string') return undefined;
    const here = await nameHere();
    return here && { cards: [here.card], uri: here.uri, place: here.mention, here };
  }

  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.addAlias, async (...args: unknown[]) => {
      const [card] = targets.cards(args);
      if (card) {
        const alias = await askWords(`${card.name} is also …`, '', 'A name that means the same in every seed');
        return alias !== undefined && decider.decide([{ do: 'addAlias', entity: refOfCard(card), alias }], card.members[0]?.uri);
      }
      return addAliasHere(deciding);
    }),
    vscode.commands.registerCommand(commands.mergeEntities, async (...args: unknown[]) => {
      const subject = await subjects(args);
      const [first] = subject?.cards ?? [];
      if (!subject || !first) return false;
      const names = subject.cards.map((card) => card.name).join(', ');
      const into = subject.cards.length > 1 ? await pickAmong(subject.cards, `Merge ${names} into which?`) : await pickEntity({ title: `Merge ${names} into whom?`, uri: subject.uri, place: subject.place, types: [...entityTypes], words: first.name, except: first.id });
      if (!into) return false;
      const name = nameOfRef(session.index, into);
      const scope = subject.here ? await pickScope(`Merge ${names} into ${name} where?`, [['workspace', `one in every seed, now and later: ${names} is another name of ${name}`], ['document', `only the names here are those of ${name}`]]) : 'workspace';
      if (!scope) return false;
      const from = (scope === 'document' && subject.here ? [{ uri: subject.uri, entity: subject.here.mention.entity }] : subject.cards.map((card) => refOfCard(card, subject.uri))).filter((ref) => JSON.stringify(ref) !== JSON.stringify(into));
      return decider.decide([{ do: 'merge', from, into, scope }], subject.uri);
    }),
    vscode.commands.registerCommand(commands.splitEntity, async () => {
      const here = await nameHere();
      return here ? split(deciding, here) : false;
    }),
    vscode.commands.registerCommand(commands.renameEntity, async (...args: unknown[]) => {
      const subject = await subjects(args);
      const [card] = subject?.cards ?? [];
      if (!subject || !card) return false;
      const name = await askWords(`Rename ${card.name}`, card.name, 'The old name stays as an alias');
      return name !== undefined && name !== card.name && decider.decide([{ do: 'rename', entity: refOfCard(card, subject.uri), name }], subject.uri);
    }),
    vscode.commands.registerCommand(commands.changeEntityType, async (...args: unknown[]) => {
      const subject = await subjects(args);
      const [first] = subject?.cards ?? [];
      if (!subject || !first) return false;
      const types = entityTypes.map((type) => ({ type, label: entityTypeLabels[type], ...(type === first.type ? { description: 'now' } : {}) }));
      const picked = await vscode.window.showQuickPick(types, { title: `What is ${subject.cards.map((card) => card.name).join(', ')}?` });
      return picked !== undefined && decider.decide(subject.cards.map((card) => ({ do: 'setEntityType', entity: refOfCard(card, subject.uri), type: picked.type })), subject.uri);
    }),
    vscode.commands.registerCommand(commands.notAName, async (...args: unknown[]) => {
      const cards = targets.cards(args);
      if (cards.length > 0) {
        const names = await pickNames(cards);
        return names.length > 0 && decider.decide([{ do: 'noNames', names }], cards[0]?.members[0]?.uri);
      }
      const here = await nameHere();
      const scope = here && (await pickScope(`“${shorten(here.words, 40)}” is not a name …`, reachOf(here)));
      return here && scope ? decider.decide([{ do: 'notAName', uri: here.uri, span: { start: here.mention.start, end: here.mention.end }, scope }]) : false;
    }),
    vscode.languages.registerRenameProvider({ language: languageId }, renameProvider(deciding)),
  );
}

/** "This is also …": the selected words, or the name at the cursor, are another name of somebody. */
async function addAliasHere({ session, decider, pickEntity }: Deciding): Promise<boolean> {
  const selection = await seedSelection(session);
  if (!selection) return false;
  const { facts, uri, spans, text } = selection;
  const [first] = spans as [Span];
  const mention = mentionUnder(facts, first.start);
  const place = first.end > first.start ? first : mention;
  if (!place) {
    vscode.window.setStatusBarMessage('Select the words that are a name first', 4000);
    return false;
  }
  const alias = text.slice(place.start, place.end).replace(/\s+/g, ' ').trim();
  const own = mention ? session.index.cardOf(uri, mention.entity)?.id : undefined;
  const entity = await pickEntity({ title: `“${shorten(alias, 60)}” is also a name of whom?`, uri, place, types: [...entityTypes], words: alias, except: own });
  return entity ? decider.decide([{ do: 'addAlias', entity, alias }], uri) : false;
}

async function pickAmong(cards: readonly Card[], title: string): Promise<EntityRef | undefined> {
  const picked = await vscode.window.showQuickPick(cards.map((card) => ({ card, label: card.name, description: entityTypeLabels[card.type] })), { title });
  return picked && refOfCard(picked.card);
}

/** Asks which mentions are somebody else's, of which only the one at the cursor is ticked, and whose. */
async function split({ decider, pickEntity }: Deciding, { facts, uri, mention, text, card }: NameHere): Promise<boolean> {
  const rows = mentionRows(facts, text, mention.entity, mention).map((row) => ({ ...row, label: row.words, description: `line ${row.line}`, detail: row.around, picked: row.isMeant }));
  const picked = await vscode.window.showQuickPick(rows, { title: `Which are not ${card.name}? The ticked ones become somebody else’s, the others stay`, canPickMany: true, matchOnDetail: true });
  const [first, ...more] = picked ?? [];
  if (!first) return false;
  const which = more.length > 0 ? `in these ${more.length + 1} places` : `in line ${first.line}`;
  const entity = await pickEntity({
    title: `Who is it ${which}, if not ${card.name}?`,
    uri,
    place: first.span,
    types: [...new Set<EntityType>([card.type, 'person', 'organisation'])],
    words: first.words,
    except: card.id,
  });
  return entity ? decider.decide([{ do: 'split', uri, mentions: [first, ...more].map(({ span }) => span), entity }]) : false;
}

/** How far "not a name" may reach: words that are wrongly taken for a name are mostly so throughout a document. */
function reachOf({ text, words, mention }: NameHere): [Scope, string][] {
  const places = occurrences(text, words).length;
  const here: [Scope, string] = ['place', places > 1 ? `this one of ${places} places` : 'this one place'];
  const inDocument: [Scope, string][] = places > 1 ? [['document', `all ${places} places with these words`]] : [];
  const near = mention.kind === 'name' ? [...inDocument, here] : [here, ...inDocument];
  return [...near, ['workspace', 'in every seed, now and later']];
}

/** In the panel "not a name" is about all seeds: which of the names that the rows go by are none; all of them unless a person says otherwise. */
async function pickNames(cards: readonly Card[]): Promise<readonly string[]> {
  const names = [...new Set(cards.flatMap((card) => [card.name, ...card.aliases]))];
  if (names.length === 1) return names;
  const picked = await vscode.window.showQuickPick(names.map((label) => ({ label, picked: true })), { title: 'Not a name, in any seed: which of these words?', canPickMany: true });
  return (picked ?? []).map(({ label }) => label);
}

/** F2 on a name renames the person everywhere in the register; the seeds' text stays. */
function renameProvider({ session, decider }: Deciding): vscode.RenameProvider {
  const find = async (document: vscode.TextDocument, position: vscode.Position): Promise<{ card: Card; range: vscode.Range } | undefined> => {
    const facts = await session.factsOf(document);
    const mention = facts && mentionUnder(facts, document.offsetAt(position));
    const card = mention ? session.index.cardOf(document.uri.toString(), mention.entity) : undefined;
    return card && mention ? { card, range: toRange(document, mention) } : undefined;
  };
  return {
    async prepareRename(document, position) {
      const found = await find(document, position);
      if (!found) throw new Error('Only the names of people, organisations and places can be renamed: put the cursor on one. “Mark as a Person…” makes one of words that are none yet.');
      return { range: found.range, placeholder: found.card.name };
    },
    async provideRenameEdits(document, position, newName) {
      const found = await find(document, position);
      if (found && newName.trim() && newName !== found.card.name) {
        await decider.decide([{ do: 'rename', entity: refOfCard(found.card, document.uri.toString()), name: newName }], document.uri.toString());
      }
      return new vscode.WorkspaceEdit();
    },
  };
}
