import * as vscode from 'vscode';
import { claimKinds, type AttributionKind, type ClaimKind } from '../../../core/analysis/types.js';
import type { Decision } from '../../../core/decisions/decision.js';
import { entitiesOf } from '../../../core/decisions/references.js';
import { claimsKeptWith, type Item } from '../../../core/features/items.js';
import type { RegisterDecision } from '../../../core/features/lists/decisions.js';
import { attributionKindLabels, claimKindLabels } from '../../../core/features/labels.js';
import { inMarks } from '../../../core/text/shorten.js';
import type { Span } from '../../../core/text/span.js';
import { commands } from '../../contributions.js';
import type { Session } from '../../session.js';
import type { Decider } from './decider.js';
import type { PickEntity } from './pickers.js';
import { seedSelection, type ItemsQuestion, type Targets } from './targets.js';

/** What the commands about items need. */
export interface Deciding {
  readonly session: Session;
  readonly decider: Decider;
  readonly targets: Targets;
  readonly pickEntity: PickEntity;
  /** Called when items were decided by a command of their own: a review goes on then. */
  readonly settled: () => Promise<void>;
}

const together: ItemsQuestion = { statements: 'together' };

/** Confirm, reject, and correct quotations, claims and mentions. Each works on rows of the panel and on what the cursor is on. */
export function registerItemCommands(deciding: Deciding): vscode.Disposable {
  const { decider, targets } = deciding;
  const onItems = (id: string, verb: string, make: (items: readonly Item[]) => Promise<readonly Decision[]> | readonly Decision[], question?: ItemsQuestion): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (...args: unknown[]) => {
      if (id === commands.undecide && (await onRegistered(deciding, args, (each, near) => takingBack(deciding.session, each, near)))) return true;
      const items = await targets.items(args, verb, question);
      const done = items.length > 0 && (await decider.decide(await make(items)));
      if (done) await deciding.settled();
      return done;
    });
  return vscode.Disposable.from(
    onItems(commands.confirm, 'Confirm', (items) => items.map(({ ref: item }) => ({ do: 'confirm', item })), together),
    onItems(commands.reject, 'Reject', (items) => items.map(({ ref: item }) => ({ do: 'reject', item })), together),
    onItems(commands.rejectWithReason, 'Reject', async (items) => {
      const typed = await vscode.window.showInputBox({ title: `Reject ${titleOf(items)}`, prompt: 'Why? It is kept with the decision. Enter alone rejects without a reason.' });
      const reason = typed?.trim();
      return reason === undefined ? [] : items.map(({ ref: item }) => ({ do: 'reject', item, ...(reason ? { reason } : {}) }));
    }, together),
    onItems(commands.undecide, 'Take back the decision on', (items) => items.map(({ ref: item }) => ({ do: 'undecide', item })), { ...together, fits: isDecided }),
    onItems(commands.changeSpeaker, 'Change the speaker of', (items) => changeWho(deciding, items), { statements: 'bySpeaker', fits: (item) => item.type !== 'note' && item.ref.type !== 'annotation' }),
    onItems(commands.changeKind, 'Change the kind of', (items) => changeKind(items), { fits: (item) => item.type === 'quotation' || item.type === 'claim' }),
    vscode.commands.registerCommand(commands.giveReason, (...args: unknown[]) => giveReason(deciding, args)),
    vscode.commands.registerCommand(commands.moveBoundary, (...args: unknown[]) => moveBoundary(deciding, args)),
  );
}

/** Decides about what registers keep of decisions, those of each register in one step, the latest first; false where the rows are of none. */
async function onRegistered({ session, decider, targets }: Deciding, args: readonly unknown[], decisionOn: (each: RegisterDecision, near: string | undefined) => Decision): Promise<boolean> {
  const registered = targets.registered(args);
  for (const register of new Set(registered.map((each) => each.register))) {
    const near = session.decisions.seedWith(register);
    await decider.decide(registered.filter((each) => each.register === register).reverse().map((each) => decisionOn(each, near)), near);
  }
  return registered.length > 0;
}

/** The decision that takes one back which the register of the seed `near` keeps. */
function takingBack({ index, decisions }: Session, each: RegisterDecision, near: string | undefined): Decision {
  if ('ignored' in each) return { do: 'nameAgain', words: each.ignored.name };
  const register = near === undefined ? undefined : decisions.registerOf(near);
  const naming = index.uris().filter((uri) => decisions.registerOf(uri) === register && index.get(uri)?.annotations?.some(({ annotation }) => entitiesOf(annotation).includes(each.decision.entity)));
  return { do: 'undecideEntity', decision: each.decision.id, uris: naming };
}

/** Why it was decided so: of a decision that a register or an annotation file keeps. */
async function giveReason(deciding: Deciding, args: readonly unknown[]): Promise<boolean> {
  const { session, decider, targets } = deciding;
  const registered = targets.registered(args);
  const facts = registered.length > 0 ? [] : (await targets.items(args, 'Say why of', { ...together, fits: isDecided })).flatMap(({ ref, decision }) => {
    const fact = decision?.fact ?? session.index.get(ref.uri)?.annotations?.find(({ annotation }) => ref.type === 'annotation' && annotation.id === ref.id);
    return fact ? [{ uri: ref.uri, annotation: fact.annotation }] : [];
  });
  const [first] = [...registered.map((each) => ('ignored' in each ? each.ignored : each.decision)), ...facts.map(({ annotation }) => annotation)];
  if (!first) return false;
  const typed = await vscode.window.showInputBox({ title: 'Why was it decided so?', prompt: 'It is kept with the decision. Left empty, there is no reason.', value: first.reason ?? '' });
  if (typed === undefined) return false;
  const reason = typed.trim() || null;
  if (facts.length > 0) return decider.decide(facts.map(({ uri, annotation }) => ({ do: 'setReason', uri, annotation: annotation.id, reason })));
  return onRegistered(deciding, args, (each) => ('ignored' in each ? { do: 'setNoNameReason', words: each.ignored.name, reason } : { do: 'setEntityReason', decision: each.decision.id, reason }));
}

const isDecided = (item: Item): boolean => item.decision !== undefined || item.ref.type === 'annotation';

const titleLength = 100;
const titleOf = (items: readonly Item[]): string => (items.length === 1 ? inMarks(items[0]?.text ?? '', titleLength) : `${items.length} items`);

/** Speaker, claimant or entity: of many at once the same for all of a type. */
async function changeWho({ session, pickEntity }: Deciding, items: readonly Item[]): Promise<Decision[]> {
  const [first] = items;
  if (!first || first.type === 'note') return [];
  const { type } = first;
  const { uri } = first.ref;
  const same = items.filter((item) => item.type === type);
  const card = first.entity >= 0 ? session.index.cardOf(uri, first.entity) : undefined;
  const question = { quotation: 'Who said', claim: 'Who claims', mention: 'Who or what is' }[type];
  const nobody = { quotation: 'Nobody named', claim: 'The document itself', mention: undefined }[type];
  const who = await pickEntity({
    title: `${question} ${titleOf(same)}?`,
    uri,
    place: first.spans[0] ?? { start: 0, end: 0 },
    present: same.length === 1 ? card?.id : undefined,
    source: sourceOf(session, first),
    ...(nobody === undefined ? {} : { nobody }),
    ...(type === 'mention' ? { types: ['person', 'organisation', 'place', 'other'] } : {}),
  });
  if (who === undefined) return [];
  return same.flatMap(({ ref: item }): Decision[] => {
    if (type === 'quotation') {
      const facts = session.index.get(item.uri);
      const kept = facts ? claimsKeptWith(facts, item) : [];
      return [{ do: 'setSpeaker', item, speaker: who }, ...kept.map((claim) => ({ do: 'setClaimant', item: claim, claimant: who }) as const)];
    }
    if (type === 'claim') return [{ do: 'setClaimant', item, claimant: who }];
    return who === null ? [] : [{ do: 'setEntity', item, entity: who }];
  });
}

/** The words that name the source of a quotation. */
function sourceOf({ index }: Session, { ref }: Item): string | undefined {
  return ref.type === 'quotation' ? index.get(ref.uri)?.attributions.find(({ id }) => id === ref.id)?.sourceText : undefined;
}

async function changeKind(items: readonly Item[]): Promise<Decision[]> {
  const [first] = items;
  if (!first) return [];
  const same = items.filter((item) => item.type === first.type);
  const labels: [AttributionKind | ClaimKind, string][] =
    first.type === 'quotation' ? (Object.entries(attributionKindLabels) as [AttributionKind, string][]) : claimKinds.map((kind) => [kind, claimKindLabels[kind]]);
  const picked = await vscode.window.showQuickPick(labels.map(([value, label]) => ({ value, label })), { title: `Kind of ${titleOf(same)}` });
  return picked ? same.map(({ ref: item }) => ({ do: 'setKind', item, kind: picked.value })) : [];
}

/** The item is the one given, or the one that the selection has most in common with. */
async function moveBoundary({ session, decider, targets }: Deciding, args: readonly unknown[]): Promise<boolean> {
  const selection = await seedSelection(session);
  if (!selection) return false;
  const spans = selection.spans.filter(({ start, end }) => end > start);
  if (spans.length === 0) {
    vscode.window.setStatusBarMessage('Select the words that it should consist of first', 4000);
    return false;
  }
  const overlap = (item: Item): number => item.spans.reduce((n, span) => n + spans.reduce((m, own) => m + common(span, own), 0), 0);
  const fits = (item: Item): boolean => (item.type === 'quotation' || item.type === 'claim' || item.type === 'mention') && overlap(item) > 0;
  const [item] = await targets.items(args, 'Move the boundary of', { fits });
  return item !== undefined && decider.decide([{ do: 'moveBoundary', item: item.ref, spans }]);
}

const common = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
