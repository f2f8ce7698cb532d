import { paragraphAt } from '../../document/lookup.js';
import type { Paragraph, SeedDocument } from '../../document/types.js';
import { isPeople } from '../../lexicon/peoples.js';
import type { Span } from '../../text/span.js';
import type { DraftEntity } from './draftEntity.js';
import { isShortOf } from './names/personName.js';
import type { Pronoun } from './pronouns.js';
import { createSpeaker, findSelfDesignations } from './selfDesignation.js';
import type { TokenWords } from './tokenWords.js';

/** Who speaks outside quotation marks in one paragraph: indices into the drafts, -1 where that is not known. */
export interface Voice {
  readonly speaker: number;
  readonly addressee: number;
  /** Who "we" is: the organisation the speaker speaks for; -1 where that is not known. */
  readonly own: number;
  readonly confidence: number;
  readonly reason: string;
}

/** What "I" and "we" mean outside quotation marks, by paragraph. */
export interface Voices {
  of(paragraph: number): Voice;
}

const nobody: Voice = { speaker: -1, addressee: -1, own: -1, confidence: 0, reason: '' };
const silent: Voices = { of: () => nobody };
const asksIn =
  /\b(?:interview(?:s|ed|ing)?(?: with| of)?|interviewee|(?:spoke|speaks|speaking|talk(?:s|ed|ing)?|sat down|sits down|caught up|catches up|chat(?:s|ted)?|conversation|discussion|q ?& ?a) (?:to|with)|questions (?:to|for))\b[^.!?;]*$/i;
/** The theme of an interview, not the one interviewed: "interviews the owner on X". */
const isTheme = /\b(?:on|about|over|regarding|concerning|after|for|against|behind)\b[^,.!?]*$/i;
const creditBefore = /(?:image|photo|photograph|picture|credit|courtesy|by)s?\s*[:.]?\s*$/i;
/** What a text in the first person calls itself. */
const speechWords = /\b(?:speech|remarks|address|statement|testimony|sermon|lecture|keynote|letter|message|eulogy|toast|acceptance)\b/i;
/** What stands between a speech and its speaker: "by President", "Address of". */
const givenBy = /(?:\b(?:[Bb]y|BY|[Ff]rom|FROM)|(?:[Ss]peech|[Rr]emarks|[Aa]ddress|[Ss]tatement|[Tt]estimony|[Ss]ermon|[Ll]ecture|[Ll]etter|[Mm]essage|[Ee]ulogy) of)\s(?:the\s)?(?:\p{Lu}[\p{L}.]*\s){0,4}$/u;
/** Before and behind a name that stands on a line of its own: "Speaker: Mayor", ", minister for ports". */
const opensLine = /^(?:(?:speaker|delivered by|given by)\s?:?\s|[—–-]\s?)?(?:\p{Lu}[\p{L}.]*\s){0,4}$/iu;
const closesLine = /^\s*(?:,\s[^.?!]{0,70})?$/;
/** A turn that asks without a question mark. */
const asksWithout = /\b(?:I (?:just )?(?:wanted to (?:know|ask)|wonder(?:ed)? (?:if|whether|what|how|why))|tell (?:us|me) (?:about|more)|can you (?:tell|talk|explain|describe)|could you (?:tell|talk|explain|describe))\b[^]*\byou|\b(?:tell (?:us|me) (?:about|more)|(?:can|could|would) you (?:tell|talk|explain|describe))\b/i;
/** What any of these has, which most turns have not. */
const mayAsk = /\b(?:wonder|wanted|tell|can|could|would)/i;
const belonging = '(?:founder|co-founder|ceo|owner|co-owner|president|director|member|head|chairman|chairwoman|chair|manager|captain|editor|leader|spokesman|spokeswoman|spokesperson|creator|coach|executive|chief|player|teammate|drummer|guitarist|singer|vocalist)';
const belongsBy = new RegExp(`^${belonging}$`);
/** Behind an organisation that stands behind the name ("Ada Ode, Harbour Echo's deputy editor"), and between it and the name ("Harbour Echo editor Ada Ode"). */
const belongsBehind = new RegExp(`^(?:['’]s)?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}${belonging}\\b`, 'iu');
const belongsBetween = new RegExp(`^(?:['’]s)?\\s(?:\\p{Ll}[\\p{L}-]*\\s){0,2}${belonging},?\\s$`, 'iu');

/**
 * Finds who "I" is where no quotation marks say so: the person interviewed (questions and answers in turn), the speaker whom the
 * title, the introduction or a label ("THE PRESIDENT:") names, the author of a byline. Nobody where the text does not say. What the speaker of a
 * speech calls themselves ("as President, I") becomes a mention of theirs; where nobody is named, `drafts` gets an entity for them.
 */
export function findVoices(document: SeedDocument, words: TokenWords, drafts: DraftEntity[], pronouns: readonly Pronoun[], isQuoted: (token: number) => boolean): Voices {
  const voices = findSpokenVoices(document, words, drafts, pronouns, isQuoted);
  const introduced = findIntroductions(document, drafts, pronouns, isQuoted);
  if (introduced.size === 0) return voices;
  return { of: (paragraph) => introduced.get(paragraph) ?? voices.of(paragraph) };
}

/** Right before a name that the speaker gives as their own: "I'm", "my name is", "I,". */
const introduces = /(?:^|[^\p{L}’'])(?:I(?:['’]m|,| am)|[Mm]y name(?:['’]s| is))\s(?:\p{Lu}[\p{L}.]*\s){0,2}$/u;

/** Before who asks: "He spoke to Y about empty nets." */
const askedBy = /\b(?:He|She|They) (?:spoke|speaks|talked|talks|sat down) (?:to|with) $/;

/** Between the words of a paragraph and whose they are, at its end: "I left. — Reed", and without a dash "I left. Jon Reed" (no "Mr. Reed"). */
const dashBefore = /[.!?…”"’]\s?(?:[–—―‒]|--?)\s?$/;
const sentenceBefore = /[^\p{L}](?:\p{Ll}+|\p{Lu}\p{Ll}{5,})[.!?…]["”’]?\s$/u;

/** Whether a name at the end of its paragraph is set below what is said there. */
const signs = (text: string, { start, end }: Span): boolean => {
  const before = text.slice(start - 20, start);
  return dashBefore.test(before) || (text.slice(start, end).includes(' ') && sentenceBefore.test(before));
};

/**
 * Who says their own name ("I'm Ada Ode", "I, Ada Ode, …") or whose name is set below what is said, by paragraph. Two who do so in one paragraph
 * leave it open.
 */
function findIntroductions({ text, paragraphs }: SeedDocument, drafts: readonly DraftEntity[], pronouns: readonly Pronoun[], isQuoted: (token: number) => boolean): Map<number, Voice> {
  const found = new Map<number, Voice>();
  if (!pronouns.some((p) => p.class === 'I' && !isQuoted(p.token))) return found;
  const put = (paragraph: number, index: number, reason: string): void => {
    const speaker = (found.get(paragraph)?.speaker ?? index) === index ? index : -1;
    found.set(paragraph, { speaker, addressee: -1, own: -1, confidence: 0.9, reason });
  };
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    for (const { kind, start, end, firstToken } of draft.mentions) {
      if (kind !== 'name' || isQuoted(firstToken)) continue;
      const at = paragraphAt(paragraphs, start);
      const paragraph = paragraphs[at] as Paragraph;
      if (introduces.test(text.slice(Math.max(0, start - 40), start))) put(at, index, 'who gives this name as their own');
      else if (paragraph.end - end < 2 && start > paragraph.start + 20 && signs(text, { start, end })) put(at, index, 'whose name stands below it');
    }
  });
  return found;
}

function findSpokenVoices(document: SeedDocument, words: TokenWords, drafts: DraftEntity[], pronouns: readonly Pronoun[], isQuoted: (token: number) => boolean): Voices {
  let firstPersons = 0;
  let seconds = 0;
  let plurals = 0;
  for (const { class: kind, token } of pronouns) {
    if (kind === 'I' && !isQuoted(token)) firstPersons++;
    if (kind === 'you' && !isQuoted(token)) seconds++;
    if (kind === 'we' && !isQuoted(token)) plurals++;
  }
  if (firstPersons + seconds + plurals < 3) return silent;
  const { paragraphs, text } = document;
  const asks = paragraphs.map((p) => p.kind === 'body' || p.kind === 'heading' ? isQuestion(text, p) : false);
  for (let i = 1; i < paragraphs.length; i++) if (asks[i] && tellsOfItself(text, paragraphs[i] as Paragraph)) asks[i] = false;
  const questions = asks.reduce((n, a) => n + Number(a), 0);
  // the first turn may be no question: "You have received much attention."
  const firstAsked = asks.indexOf(true);
  const firstTurn = paragraphs.findIndex((p, i) => i > 0 && i < firstAsked && p.end - p.start < 500 && /\byou(?:r|['’]re|['’]ve)?\b/i.test(text.slice(p.start, p.end)));
  const firstQuestion = firstTurn > 0 ? firstTurn : firstAsked;
  const leadEnd = firstQuestion >= 0 ? (paragraphs[firstQuestion] as Paragraph).start : text.length;
  const opening = paragraphs[0] ? text.slice(paragraphs[0].start, Math.min(paragraphs[0].end, 300)) : '';
  const saysInterview = /\b(?:interview|conversation with|q ?& ?a\b)/i.test(text.slice(0, Math.min(leadEnd, 2500))) || /\b(?:tells|talks to|speaks (?:to|with))\b/.test(opening) || (text.includes('\nQ:') && text.includes('\nA:'));
  const toYou = saysInterview ? 0 : paragraphs.reduce((n, p, i) => n + Number(asks[i] && /\byou/i.test(text.slice(p.start, p.end))), 0);
  // without the word, many short turns that ask "you" make one
  if (saysInterview ? questions >= 2 : questions >= 4 && questions * 5 >= paragraphs.length && toYou * 2 >= questions) {
    return interviewVoices(document, drafts, asks, firstQuestion, leadEnd);
  }
  const people = plurals >= 8 && plurals * 120 >= document.tokens.count ? peopleSpokenFor(document, drafts) : -1;
  const isFirstPerson = firstPersons >= 6 && firstPersons * 170 >= document.tokens.count;
  const voices = isFirstPerson ? selfDesignated(document, words, drafts, isQuoted, speechVoices(document, drafts)) : silent;
  if (people < 0) return voices;
  return {
    of: (paragraph) => {
      const voice = voices.of(paragraph);
      return voice.own >= 0 ? voice : { ...voice, own: people };
    },
  };
}

/** The people that a speech counts itself to: "my fellow Ruritanians", "we as Ruritanians"; -1 where it names none. */
function peopleSpokenFor({ text }: SeedDocument, drafts: readonly DraftEntity[]): number {
  let best = -1;
  let bestCount = 0;
  drafts.forEach((draft, index) => {
    if (draft.type !== 'other') return;
    let said = 0;
    for (const { start, end } of draft.mentions) {
      if (!isPeople(text.slice(start, end).toLowerCase())) continue;
      if (/(?:\b(?:my|our|your)(?: \w+)? fellow|\b(?:we|us),?(?: as| the| all| are(?: all)?)*)\s$/i.test(text.slice(Math.max(0, start - 30), start))) said++;
    }
    if (said > 0 && draft.mentions.length > bestCount) [best, bestCount] = [index, draft.mentions.length];
  });
  return best;
}

function isQuestion(text: string, { start, end }: Paragraph): boolean {
  let last = end - 1;
  while (last > start && /[”"’')\]\s]/.test(text.charAt(last))) last--;
  if (text.charAt(last) === '?') return end - start < 900;
  if (end - start >= 500) return false;
  const content = text.slice(start, end);
  return mayAsk.test(content) && asksWithout.test(content);
}

/** True for a long turn that speaks of itself more than to the other: an answer, though it may end in a question. */
function tellsOfItself(text: string, { start, end }: Paragraph): boolean {
  if (end - start < 250) return false;
  const content = text.slice(start, end);
  const own = content.match(/\b(?:I|my|me)\b/g)?.length ?? 0;
  return own > 1 && own > (content.match(/\byou(?:rs?)?\b/gi)?.length ?? 0);
}

function interviewVoices(document: SeedDocument, drafts: readonly DraftEntity[], asks: readonly boolean[], firstQuestion: number, leadEnd: number): Voices {
  const { text, paragraphs } = document;
  const title = paragraphs.find((p) => p.kind === 'title') ?? paragraphs[0];
  const titleEnd = title?.end ?? 0;
  const scored: { index: number; score: number; at: number; isAsked: boolean }[] = [];
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    let score = 0.6 * Math.log(1 + draft.mentions.filter((m) => m.kind === 'name').length);
    let inTitle = 0;
    let inLead = 0;
    let asked = 0;
    let at = Infinity;
    for (const mention of draft.mentions) {
      if (mention.kind !== 'name' || mention.start >= leadEnd) continue;
      const before = text.slice(Math.max(0, mention.start - 140), mention.start).replace(/^[^]*[\n]/, '');
      if (askedBy.test(before)) {
        score -= 3;
        continue;
      }
      if (creditBefore.test(before) && !/interviewed by $/i.test(before) && !/(?:interview|conversation|talk) by $/i.test(before)) {
        score -= 1.5;
        continue;
      }
      if (/\bby $/i.test(before)) continue;
      at = Math.min(at, mention.start);
      const theme = isTheme.test(before);
      if (mention.start < titleEnd) inTitle = Math.max(inTitle, theme ? 0 : 2);
      else inLead = 1;
      if (/^['’]s\b/.test(text.slice(mention.end, mention.end + 3))) continue;
      if (asksIn.test(before) && !theme) asked = 3;
    }
    score += inTitle + inLead + asked;
    if (inTitle + inLead + asked > 0) scored.push({ index, score, at, isAsked: asked + inTitle > 0 });
  });
  scored.sort((a, b) => b.score - a.score);
  const [best, second] = scored;
  if (!best || (!best.isAsked && scored.length > 1)) return silent;
  // two are asked at once: who of them answers is not said, but whom they speak for may be
  const between = second ? text.slice(Math.min(best.at, second.at), Math.max(best.at, second.at)) : '';
  const isPair = second !== undefined && second.isAsked && between.length < 60 && /\band\b/.test(between);
  let organisation = organisationOf(document, drafts, best.index, titleEnd);
  if (organisation < 0 && isPair) organisation = organisationOf(document, drafts, second.index, titleEnd);
  const confidence = second && best.score - second.score < 1 ? 0.6 : 0.8;
  const person = isPair ? -1 : best.index;
  const answer: Voice = { speaker: person, addressee: -1, own: organisation, confidence, reason: 'answers in this interview' };
  const question: Voice = { speaker: -1, addressee: person, own: -1, confidence: confidence - 0.05, reason: 'the person interviewed' };
  const voices = paragraphs.map((p, i) => {
    if (i < firstQuestion || p.kind === 'title') return nobody;
    if (asks[i] || addresses(text.slice(p.start, p.end))) return question;
    return isPair ? { ...answer, speaker: otherOf(p, drafts, best.index, second.index), confidence: 0.65 } : answer;
  });
  return { of: (paragraph) => voices[paragraph] ?? nobody };
}

/** Which of two who answer speaks: whoever the other is named by ("Ada and I"); -1 where neither or both are named. */
function otherOf(paragraph: Paragraph, drafts: readonly DraftEntity[], one: number, two: number): number {
  const isNamed = (index: number): boolean => (drafts[index] as DraftEntity).mentions.some((m) => m.kind === 'name' && m.start >= paragraph.start && m.end <= paragraph.end);
  return isNamed(one) === isNamed(two) ? -1 : isNamed(one) ? two : one;
}

/** True for a turn that speaks to the other and not of itself: "You have received much attention." */
const addresses = (content: string): boolean => content.length < 400 && /\b(?:you|your)\b/i.test(content) && !/\b(?:I|my|me|we|our|us)\b/.test(content);

/** The organisation whose founder, head or member the person is said to be: named in the role, beside the name or in its sentence. */
function organisationOf({ text, sentences }: SeedDocument, drafts: readonly DraftEntity[], person: number, titleEnd: number): number {
  const draft = drafts[person] as DraftEntity;
  const roles = draft.roles.filter((role) => belongsBy.test(role.head));
  const places = draft.mentions.filter((m) => m.kind === 'name').slice(0, 12);
  const near = sentences.filter((s) => roles.some((r) => r.start >= s.start && r.start < s.end));
  let best = -1;
  let bestScore = 0;
  drafts.forEach((other, index) => {
    if (other.type !== 'organisation') return;
    const names = other.mentions.filter((m) => m.kind === 'name');
    if (names.some((m) => /\bby (?:the )?$/.test(text.slice(Math.max(0, m.start - 9), m.start)) || /^\s+(?:interview|spoke|talk|caught)/i.test(text.slice(m.end, m.end + 12)))) return;
    let score = 0;
    for (const m of names) {
      if (roles.some((role) => role.start <= m.start && role.end >= m.end)) score = Math.max(score, 3);
      // "X of Y" in the title
      if (m.start < titleEnd && places.some((p) => p.end < m.start && /^\s(?:of|from)\s(?:the\s)?$/.test(text.slice(p.end, m.start)))) score = Math.max(score, 3);
      if (places.some((p) => isBeside(text, p, m))) score = Math.max(score, 3);
      if (near.some((s) => m.start >= s.start && m.end <= s.end)) score = Math.max(score, 2);
    }
    if (score > 0 && names.length > 1) score += Math.log(names.length);
    if (score > bestScore) [best, bestScore] = [index, score];
  });
  return best;
}

/** Whether what the person is of the organisation stands beside both names. */
const isBeside = (text: string, person: Span, organisation: Span): boolean =>
  person.end < organisation.start
    ? organisation.start - person.end < 8 && /^,\s(?:the\s)?$/.test(text.slice(person.end, organisation.start)) && belongsBehind.test(text.slice(organisation.end, organisation.end + 60))
    : person.start - organisation.end < 60 && belongsBetween.test(text.slice(organisation.end, person.start));

function speechVoices(document: SeedDocument, drafts: readonly DraftEntity[]): Voices {
  const { text, paragraphs } = document;
  const lead = paragraphs[Math.min(4, paragraphs.length - 1)]?.end ?? 0;
  const signature = paragraphs[paragraphs.length - 1]?.start ?? 0;
  let speaker = -1;
  let bestScore = 0;
  let rivals = 0;
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    let score = 0;
    for (const mention of draft.mentions) {
      if (mention.kind !== 'name' || (mention.start > lead && mention.start < signature)) continue;
      const paragraph = paragraphs.findIndex((p) => mention.start < p.end);
      const { start = 0, end = 0 } = paragraphs[paragraph] ?? {};
      const before = text.slice(start, mention.start);
      const after = text.slice(mention.end, end);
      const isShort = end - start < 260;
      if (end - start < 120 && opensLine.test(before) && closesLine.test(after)) score = Math.max(score, 2);
      if (mention.start > lead) continue;
      if (givenBy.test(before) && speechWords.test(before) && isShort) score = Math.max(score, 3);
      if (/^['’]s?\s/.test(after) && speechWords.test(after.slice(0, 60)) && isShort) score = Math.max(score, 3);
      if (speechWords.test(after.slice(0, 30)) && paragraph === 0 && isShort) score = Math.max(score, 2.5);
      if (/^[^.]{0,40}\b(?:delivered|gave|made|addressed|spoke|said the following)\b/i.test(after)) score = Math.max(score, 3);
      if (/^\s*by\s$/i.test(before) && end - start < 80) score = Math.max(score, 3);
      if (/^(?:[\p{L}.]+\s){0,3}$/u.test(before) && /^[.:]\s/.test(after)) score = Math.max(score, 2);
    }
    if (score > 0) rivals++;
    if (score > bestScore) [speaker, bestScore] = [index, score];
  });
  const labels = readLabels(document, drafts);
  if (labels) {
    return {
      of: (paragraph) => ({ speaker: labels[paragraph] ?? -1, addressee: -1, own: -1, confidence: 0.85, reason: 'the speaker whose turn it is' }),
    };
  }
  if (speaker < 0 || (bestScore < 2 && rivals > 1)) return silent;
  const voice: Voice = { speaker, addressee: -1, own: -1, confidence: bestScore >= 2 ? 0.85 : 0.6, reason: 'whose words this text gives' };
  return { of: () => voice };
}

/** Adds what the speaker calls themselves; where `voices` tell nobody, that is all that is known of whoever says "I". */
function selfDesignated(document: SeedDocument, words: TokenWords, drafts: DraftEntity[], isQuoted: (token: number) => boolean, voices: Voices): Voices {
  const found = findSelfDesignations(document, words, isQuoted).filter((m) => !drafts.some((draft) => draft.type !== 'other' && draft.mentions.some((n) => n.start < m.end && m.start < n.end)));
  const [first] = found;
  if (!first) return voices;
  if (voices !== silent) {
    for (const mention of found) {
      const speaker = voices.of(paragraphAt(document.paragraphs, mention.start)).speaker;
      drafts[speaker]?.mentions.push({ ...mention, kind: 'nominal' });
    }
    return voices;
  }
  const known = drafts.findIndex((draft) => draft.type === 'other' && draft.mentions.some((m) => m.start === first.start));
  const speaker = known < 0 ? drafts.length : known;
  if (known < 0) drafts.push(createSpeaker(speaker, found));
  const voice: Voice = { speaker, addressee: -1, own: -1, confidence: 0.7, reason: 'as whom they speak' };
  return { of: () => voice };
}

const labelAtStart = /^(?:THE )?((?:\p{Lu}[\p{Lu}.'’-]*\s?){1,5}):(?=\s|$)/u;
const labelAtEnd = /(?:^|\s)(?:THE )((?:\p{Lu}[\p{Lu}.'’-]*\s?){1,4}):$/u;

/** Whose turn each paragraph is by labels in capitals ("THE PRESIDENT:", "MR. SOLANO:"); null where there are fewer than one that is known. */
function readLabels({ text, paragraphs }: SeedDocument, drafts: readonly DraftEntity[]): number[] | null {
  let turn = -1;
  let known = 0;
  const turns = paragraphs.map((p) => {
    const content = text.slice(p.start, p.end);
    const atStart = labelAtStart.exec(content);
    const atEnd = labelAtEnd.exec(content.slice(-50));
    if (atStart) turn = bearerOf(atStart[1] as string, drafts);
    const own = turn;
    if (!atStart && atEnd) turn = bearerOf(atEnd[1] as string, drafts);
    if (turn >= 0 && (atStart || atEnd)) known++;
    return own;
  });
  return known > 0 ? turns : null;
}

/** The person whom a label in capitals names, by family name or by office; -1 where none or several fit. */
function bearerOf(label: string, drafts: readonly DraftEntity[]): number {
  const words = label.toLowerCase().replace(/\./g, '').trim().split(/\s+/);
  const phrase = words.join(' ');
  const fitting: number[] = [];
  drafts.forEach((draft, index) => {
    if (draft.type !== 'person') return;
    const name = draft.person?.words ?? [];
    const byName = name.length > 0 && (name[name.length - 1] === words[words.length - 1] || isShortOf(words, name));
    const byOffice = draft.roles.some((role) => [...role.modifiers, role.head].join(' ') === phrase) || (words.length === 1 && draft.titles.includes(phrase) && !draft.roles.some((r) => r.head === phrase && r.modifiers.includes('vice')));
    if (byName || byOffice) fitting.push(index);
  });
  return fitting.length === 1 ? (fitting[0] as number) : -1;
}
