import type { SeedDocument } from '../../../document/types.js';
import { isPeople } from '../../../lexicon/peoples.js';
import type { DraftEntity } from '../draftEntity.js';
import type { Pronoun } from '../pronouns/pronouns.js';
import type { TokenWords } from '../words/tokenWords.js';
import { speechVoices } from './givenSpeech.js';
import { interviewVoices } from './interview.js';
import { findIntroductions } from './introductions.js';
import { findQuestions } from './questions.js';
import { selfDesignated } from './selfDesignation.js';
import { silent, type Voices } from './voice.js';

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

/** What the lines above an interview say of it without the word. */
const meets = /\b(?:a conversation\b|(?:spoke|speaks|talked|talks) (?:to|with) (?:us|him|her|them)\b|we met\b)/i;

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
  const asks = findQuestions(text, paragraphs);
  const questions = asks.reduce((n, a) => n + Number(a), 0);
  // the first turn may be no question: "You have received much attention."
  const firstAsked = asks.indexOf(true);
  const firstTurn = paragraphs.findIndex((p, i) => i > 0 && i < firstAsked && p.end - p.start < 500 && /\byou(?:r|['’]re|['’]ve)?\b/i.test(text.slice(p.start, p.end)));
  const firstQuestion = firstTurn > 0 ? firstTurn : firstAsked;
  const leadEnd = firstQuestion >= 0 ? paragraphs[firstQuestion]!.start : text.length;
  const opening = paragraphs[0] ? text.slice(paragraphs[0].start, Math.min(paragraphs[0].end, 300)) : '';
  const lead = text.slice(0, Math.min(leadEnd, 2500));
  const saysInterview = /\b(?:interview|conversation with|q ?& ?a\b)/i.test(lead) || (questions * 5 >= paragraphs.length && meets.test(lead)) || /\b(?:tells|talks to|speaks (?:to|with))\b/.test(opening) || (text.includes('\nQ:') && text.includes('\nA:'));
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
