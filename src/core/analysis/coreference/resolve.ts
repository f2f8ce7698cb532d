import type { SeedDocument } from '../../document/types.js';
import { organisationHeads } from '../../lexicon/organisationWords.js';
import { maleNouns, femaleNouns } from '../../lexicon/roles.js';
import { lowerBound } from '../../text/search.js';
import { contains, type Span } from '../../text/span.js';
import { createIds } from '../ids.js';
import type { Entity, Gender, Mention, NamedSpan, SourcedContent } from '../types.js';
import { findDescriptions, fitOfDescription, type Description } from './descriptions.js';
import type { DraftEntity, DraftMention } from './draftEntity.js';
import { groupNames } from './nameEntities.js';
import { findPronouns, type Pronoun } from './pronouns.js';
import { findRoles, predicateOf, sentenceOf } from './roles.js';
import { mentionOfSource, type SourceMention } from './sources.js';
import { TokenWords } from './tokenWords.js';

/** Links names, definite descriptions and pronouns to entities; mentions are ordered by start. */
export function resolveEntities(
  document: SeedDocument,
  names: readonly NamedSpan[],
  sourcedContents: readonly SourcedContent[],
): { entities: Entity[]; mentions: Mention[] } {
  const words = new TokenWords(document);
  const drafts = groupNames(document, names, words).filter((entity) => entity.mentions.length > 0);
  const ownerOf = new Int32Array(document.tokens.count + 1).fill(-1);
  const mark = (mention: DraftMention, index: number): void => {
    for (let i = mention.firstToken; i < mention.endToken; i++) ownerOf[i] = index;
  };
  // tokens of people's names are marked; roles may hold the names of places and organisations
  drafts.forEach((entity, i) => entity.type === 'person' && entity.mentions.forEach((mention) => mark(mention, i)));
  findRoles(document, words, drafts, ownerOf);
  drafts.forEach((entity, i) => entity.mentions.forEach((mention) => mention.kind === 'nominal' && mark(mention, i)));
  const named = drafts.flatMap((entity) => entity.mentions.filter((m) => m.kind === 'name'));
  for (const mention of named) for (let i = mention.firstToken; i < mention.endToken; i++) ownerOf[i] = -2;
  const context = createContext(document, drafts, sourcedContents);
  const predicate = (token: number): DraftMention | null => predicateOf(document, words, token, ownerOf);
  resolveInOrder(context, findDescriptions(document, words, ownerOf), findPronouns(document, words), predicate);
  return finish(document, drafts);
}

interface Event {
  readonly at: number;
  readonly entity: number;
  readonly mention: DraftMention | null;
  readonly pronoun: Pronoun | null;
  readonly description: Description | null;
}

/** What is known of an entity at a place in the text, all from what stands before it. */
interface Trace {
  sentence: number;
  /** Whether its last mention stood first among the people (or organisations) of its sentence. */
  leads: boolean;
  count: number;
  lastStart: number;
  /** Whether its last mention stands in a quotation. */
  quoted: boolean;
}

/** Weights of the pronoun's candidates, set by hand. */
const weights = { distance: 0.55, leads: 1.0, count: 0.45, gender: 1.2, lastSpeaker: 0.7, sourceLastSpeaker: 2, sameSentence: 0.5, ownQuotation: 3, quoted: 1.2 };
const farthest = 8;

function resolveInOrder(
  context: Context,
  descriptions: readonly Description[],
  pronouns: readonly Pronoun[],
  predicate: (token: number) => DraftMention | null,
): void {
  const { document, drafts, sourcedContents } = context;
  const events: Event[] = [
    ...drafts.flatMap((entity, index) => entity.mentions.map((mention) => ({ at: mention.start, entity: index, mention, pronoun: null, description: null }))),
    ...pronouns.map((pronoun) => ({ at: pronoun.start, entity: -1, mention: null, pronoun, description: null })),
    ...descriptions.map((description) => ({ at: document.tokens.starts[description.firstToken] as number, entity: -1, mention: null, pronoun: null, description })),
  ].sort((a, b) => a.at - b.at);
  const traces: (Trace | undefined)[] = new Array<Trace | undefined>(drafts.length);
  const active: number[] = [];
  const sources = new Map(sourcedContents.flatMap((s, i) => (s.source ? [[s.source.start, i] as const] : [])));
  const ordered = sourcedContents.map((_, i) => i).filter((i) => sourcedContents[i]?.source).sort((a, b) => (sourcedContents[a]?.source?.start ?? 0) - (sourcedContents[b]?.source?.start ?? 0));
  let nextSource = 0;
  const speakers = new Int32Array(sourcedContents.length).fill(-2);
  const speakerOf = (index: number): number => {
    if (index < 0) return -1;
    if ((speakers[index] as number) < 0) speakers[index] = context.speakerOf(index);
    return speakers[index] as number;
  };
  let lastSpeaker = -1;
  let leaderSentence = -1;
  let organisationSentence = -1;

  const note = (index: number, start: number, firstToken: number): void => {
    const sentence = sentenceOf(document, { firstToken });
    const isPerson = drafts[index]?.type === 'person';
    const leads = sentence !== (isPerson ? leaderSentence : organisationSentence);
    if (isPerson) leaderSentence = sentence;
    else organisationSentence = sentence;
    const trace = traces[index];
    if (!trace) {
      traces[index] = { sentence, leads, count: 1, lastStart: start, quoted: context.isInQuotation(start) };
      active.push(index);
      return;
    }
    trace.leads = trace.sentence === sentence ? trace.leads || leads : leads;
    trace.sentence = sentence;
    trace.count++;
    trace.lastStart = start;
    trace.quoted = context.isInQuotation(start);
  };
  const link = (index: number, mention: DraftMention): void => {
    (drafts[index] as DraftEntity).mentions.push(mention);
    note(index, mention.start, mention.firstToken);
  };

  const firstPersons: Pronoun[] = [];
  for (const { at, entity, mention, pronoun, description } of events) {
    if (mention) {
      if (drafts[entity]?.type === 'person' || drafts[entity]?.type === 'organisation') note(entity, at, mention.firstToken);
    } else if (description) {
      const chosen = chooseDescribed(drafts, traces, description, document);
      if (chosen) link(chosen.entity, chosen.mention);
    } else if (pronoun) {
      if (pronoun.class === 'I' || pronoun.class === 'we' || pronoun.class === 'you') firstPersons.push(pronoun);
      else if (pronoun.class === 'it') linkThing(pronoun);
      else linkPerson(pronoun);
    }
    while (nextSource < ordered.length && (sourcedContents[ordered[nextSource] as number]?.source?.end ?? 0) <= at) nextSource++;
    const source = ordered[nextSource];
    if (source !== undefined && (sourcedContents[source]?.source?.start ?? Infinity) <= at) {
      const speaker = speakerOf(source);
      if (speaker >= 0) lastSpeaker = speaker;
    }
  }
  linkFirstPersons();

  function linkPerson(pronoun: Pronoun): void {
    const gender: Gender = pronoun.class === 'he' ? 'male' : 'female';
    const sentence = sentenceOf(document, { firstToken: pronoun.token });
    const quotation = context.isInQuotation(pronoun.start) ? context.attributionAt(pronoun.start) : -1;
    const own = speakerOf(quotation);
    const isSource = sources.has(pronoun.start);
    // "X …, during which he said": who leads the sentence before the pronoun speaks, not the last speaker
    const leadsHere = (index: number): boolean => {
      const draft = drafts[index] as DraftEntity;
      const trace = traces[index] as Trace;
      return draft.type === 'person' && draft.gender !== opposite(gender) && trace.sentence === sentence && trace.leads && !trace.quoted;
    };
    const follows = isSource && active.some(leadsHere);
    let best = -1;
    let bestScore = -Infinity;
    let second = -Infinity;
    for (const index of active) {
      const draft = drafts[index] as DraftEntity;
      const trace = traces[index] as Trace;
      if (draft.type !== 'person' || (draft.gender !== 'unknown' && draft.gender !== gender)) continue;
      const distance = sentence - trace.sentence;
      if (distance > farthest) continue;
      let score = -weights.distance * Math.min(distance, farthest);
      if (trace.leads) score += weights.leads;
      score += weights.count * Math.log(1 + trace.count);
      if (draft.gender === gender) score += weights.gender;
      if (follows && leadsHere(index)) score += weights.sourceLastSpeaker;
      else if (index === lastSpeaker) score += isSource && !follows ? weights.sourceLastSpeaker : weights.lastSpeaker;
      if (distance === 0 && pronoun.isPossessive) score += weights.sameSentence;
      if (index === own) score -= weights.ownQuotation;
      if (quotation < 0 && trace.quoted) score -= weights.quoted;
      if (score > bestScore) [second, best, bestScore] = [bestScore, index, score];
      else if (score > second) second = score;
    }
    if (best < 0) return;
    const draft = drafts[best] as DraftEntity;
    const confidence = 1 / (1 + Math.exp(second - bestScore - 0.5));
    if (confidence < 0.5) return;
    if (draft.gender === 'unknown' && confidence > 0.7) draft.gender = gender;
    const reason = best === lastSpeaker ? 'last speaker' : (traces[best] as Trace).sentence === sentence ? 'named in this sentence' : 'named last before it';
    link(best, pronounMention(pronoun, confidence, reason));
    const described = predicate(pronoun.token);
    if (described) draft.mentions.push(described);
  }

  function linkThing(pronoun: Pronoun): void {
    const sentence = sentenceOf(document, { firstToken: pronoun.token });
    let best = -1;
    for (const index of active) {
      const draft = drafts[index] as DraftEntity;
      const trace = traces[index] as Trace;
      const distance = sentence - trace.sentence;
      if (draft.type !== 'organisation' || !trace.leads || distance > 1 || (distance === 1 && !pronoun.isPossessive && !sources.has(pronoun.start))) continue;
      if (best < 0 || trace.lastStart > (traces[best] as Trace).lastStart) best = index;
    }
    if (best >= 0 && (pronoun.isPossessive || sources.has(pronoun.start))) link(best, pronounMention(pronoun, 0.6, 'the organisation named last before it'));
  }

  function linkFirstPersons(): void {
    const interviewee = findInterviewee(document, drafts);
    for (const pronoun of firstPersons) {
      const attribution = context.attributionAt(pronoun.start);
      const source = sourcedContents[attribution];
      const spoken = source && source.kind !== 'indirect' && (context.isInQuotation(pronoun.start) || !source.cue);
      if (spoken && pronoun.class !== 'you') {
        const speaker = speakerOf(attribution);
        const type = drafts[speaker]?.type;
        if (speaker >= 0 && (type === 'organisation' || (type === 'person' && pronoun.class === 'I'))) {
          link(speaker, pronounMention(pronoun, 0.9, 'speaker of this quotation'));
        }
        continue;
      }
      if (interviewee < 0 || context.isInQuotation(pronoun.start) || pronoun.class === 'we') continue;
      const paragraph = document.paragraphs[document.sentences[sentenceOf(document, { firstToken: pronoun.token })]?.paragraph ?? -1];
      const asks = paragraph ? document.text.charAt(paragraph.end - 1) === '?' : false;
      if (asks === (pronoun.class === 'you')) link(interviewee, pronounMention(pronoun, 0.6, asks ? 'the person interviewed' : 'answers in this interview'));
    }
  }
}

const opposite = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male');

function pronounMention({ start, end, token }: Pronoun, confidence: number, reason: string): DraftMention {
  return { start, end, kind: 'pronoun', confidence, reason, firstToken: token, endToken: token + 1 };
}

/** Who answers: the person named most, in a text where several paragraphs are questions. */
function findInterviewee(document: SeedDocument, drafts: readonly DraftEntity[]): number {
  const questions = document.paragraphs.filter((p) => document.text.charAt(p.end - 1) === '?').length;
  if (questions < 3 || questions * 6 < document.paragraphs.length) return -1;
  let best = -1;
  drafts.forEach((draft, i) => {
    if (draft.type === 'person' && (best < 0 || draft.mentions.length > (drafts[best] as DraftEntity).mentions.length)) best = i;
  });
  return best;
}

/** Words for any organisation, whatever its name says. */
const anyKind = new Set(['company', 'firm', 'team', 'club', 'band', 'group', 'organisation', 'organization', 'agency', 'alliance', 'network']);

function chooseDescribed(
  drafts: readonly DraftEntity[],
  traces: readonly (Trace | undefined)[],
  description: Description,
  document: SeedDocument,
): { entity: number; mention: DraftMention } | null {
  const { firstToken, head, noun } = description;
  const start = document.tokens.starts[firstToken] as number;
  let best = -1;
  let bestScore = 0;
  let said = -1;
  drafts.forEach((draft, index) => {
    if (description.ofOrganisation ? draft.type !== 'organisation' : draft.type !== 'person') return;
    if (description.ofOrganisation) {
      const trace = traces[index];
      const words = draft.organisation?.words ?? [];
      const fits = words.includes(noun) || (anyKind.has(noun) && !words.some((w) => organisationHeads.has(w)));
      if (!fits || !trace || description.modifiers.length > 1 || description.complement.length) return;
      const near = 1 / (1 + (start - trace.lastStart) / 400);
      if (near > bestScore && near > 0.25) [best, bestScore] = [index, near];
      return;
    }
    if ((maleNouns.has(noun) && draft.gender === 'female') || (femaleNouns.has(noun) && draft.gender === 'male')) return;
    const { fit, at } = fitOfDescription(description, draft);
    if (fit < 1) return;
    const trace = traces[index];
    const score = fit + (trace ? 0.8 / (1 + (start - trace.lastStart) / 600) : at >= 0 && at < start ? 0 : -0.4);
    if (score > bestScore) [best, bestScore, said] = [index, score, at];
  });
  if (best < 0) return null;
  const paragraph = document.paragraphs.findIndex((p) => said < p.end);
  const reason = description.ofOrganisation ? 'the organisation of that kind named last' : said >= 0 && paragraph >= 0 ? `the role in paragraph ${paragraph + 1}` : 'the role fits';
  const end = document.tokens.ends[head] as number;
  const confidence = Math.min(0.9, 0.4 + 0.2 * bestScore);
  return { entity: best, mention: { start, end, kind: 'nominal', confidence, reason, firstToken, endToken: head + 1 } };
}

interface Context {
  readonly document: SeedDocument;
  readonly drafts: readonly DraftEntity[];
  readonly sourcedContents: readonly SourcedContent[];
  /** Innermost attribution whose content holds the offset, or -1. */
  attributionAt(offset: number): number;
  /** Entity of an attribution's source as far as known, or -1. */
  speakerOf(attribution: number): number;
  isInQuotation(offset: number): boolean;
}

function createContext(document: SeedDocument, drafts: readonly DraftEntity[], sourcedContents: readonly SourcedContent[]): Context {
  const positions = new Map(drafts.map((entity, i) => [entity.index, i]));
  const contents = sourcedContents
    .flatMap((s, index) => s.contents.map((span) => ({ start: span.start, end: span.end, index })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const longest = contents.reduce((n, c) => Math.max(n, c.end - c.start), 0);
  const longestQuotation = document.quotedSpans.reduce((n, q) => Math.max(n, q.end - q.start), 0);
  return {
    document,
    drafts,
    sourcedContents,
    attributionAt(offset) {
      for (let i = lowerBound(contents.length, (k) => (contents[k] as Span).start <= offset) - 1; i >= 0; i--) {
        const content = contents[i] as { start: number; end: number; index: number };
        if (content.start < offset - longest) break;
        if (offset < content.end) return content.index;
      }
      return -1;
    },
    speakerOf(attribution) {
      const source = sourcedContents[attribution]?.source;
      if (!source) return -1;
      const inside: SourceMention[] = [];
      for (const entity of drafts) {
        for (const mention of entity.mentions) {
          if (mention.start < source.end && mention.end > source.start) inside.push({ start: mention.start, end: mention.end, kind: mention.kind, entity: entity.index });
        }
      }
      inside.sort((a, b) => a.start - b.start || b.end - a.end);
      const found = mentionOfSource(document, source, inside, (index) => (drafts[positions.get(index) ?? -1] as DraftEntity).type);
      return found < 0 ? -1 : (positions.get((inside[found] as SourceMention).entity) ?? -1);
    },
    isInQuotation(offset) {
      for (let i = lowerBound(document.quotedSpans.length, (k) => (document.quotedSpans[k] as Span).start <= offset) - 1; i >= 0; i--) {
        const span = document.quotedSpans[i] as Span;
        if (span.start < offset - longestQuotation) break;
        if (offset < span.end) return true;
      }
      return false;
    },
  };
}

function finish(document: SeedDocument, drafts: readonly DraftEntity[]): { entities: Entity[]; mentions: Mention[] } {
  const unique = createIds();
  const ordered = [...drafts].sort((a, b) => firstStart(a) - firstStart(b));
  const mentions: Mention[] = ordered
    .flatMap((draft, entity) => withoutDoubles(draft.mentions).map(({ start, end, kind, confidence, reason }) => ({ start, end, kind, entity, confidence, reason })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const own: number[][] = ordered.map(() => []);
  mentions.forEach((mention, i) => (own[mention.entity] as number[]).push(i));
  const entities = ordered.map((draft, i): Entity => {
    const { name, aliases } = namesOf(document, draft);
    const roles = [...draft.roles].sort((a, b) => b.rank - a.rank || a.start - b.start);
    const seen = new Set<string>();
    const slug = name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
    return {
      id: unique(`${draft.type}:${slug}`),
      type: draft.type,
      name,
      aliases,
      roles: roles.flatMap(({ start, end, text }) => (seen.has(text.toLowerCase()) ? [] : (seen.add(text.toLowerCase()), [{ start, end, text }]))),
      gender: draft.gender,
      mentions: own[i] as number[],
    };
  });
  return { entities, mentions };
}

const firstStart = (draft: DraftEntity): number => draft.mentions.reduce((n, m) => Math.min(n, m.start), Infinity);

function withoutDoubles(mentions: readonly DraftMention[]): DraftMention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((m, i) => !sorted.some((o, k) => k !== i && contains(o, m) && (!contains(m, o) || k < i)));
}

function namesOf(document: SeedDocument, draft: DraftEntity): { name: string; aliases: string[] } {
  const written: string[] = [];
  const mentions = draft.mentions.filter((m) => m.kind === 'name').sort((a, b) => a.start - b.start);
  for (const { start, end } of mentions) {
    const name = document.text.slice(start, end).replace(/\s+/g, ' ').replace(/['’]s?$/, '');
    if (!written.includes(name)) written.push(name);
  }
  const isShouted = (name: string): boolean => /\s/.test(name) && !/\p{Ll}/u.test(name);
  const length = (name: string): number => name.split(/\s/).length * 100 + name.length - (isShouted(name) ? 1000 : 0);
  const count = (n: string): number => mentions.filter((m) => document.text.slice(m.start, m.end) === n).length;
  const weight = draft.type === 'place' ? count : length;
  const name = written.reduce((best, next) => (weight(next) > weight(best) ? next : best), written[0] ?? '');
  return { name, aliases: written.filter((other) => other !== name) };
}
