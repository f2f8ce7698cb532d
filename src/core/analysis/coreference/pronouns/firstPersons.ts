import { tokensIn } from '../../../document/lookup.js';
import type { SeedDocument} from '../../../document/types.js';
import { colon } from '../../../text/characterCodes.js';
import type { Addressees } from './addressees.js';
import type { Discourse } from '../discourse.js';
import { pronounMention, type Pronoun } from './pronouns.js';
import type { Speech } from '../speech/speech.js';
import type { TokenWords } from '../words/tokenWords.js';
import type { Voices } from '../speech/voice.js';

/** Who says "we" of what they speak for; directors and presidents as often mean the country or all of us. */
const speaksFor = /^(?:spokes(?:man|woman|person)|spokespeople|ceo|executive|owner|manager)$/;
/** Behind "our": what is everybody's. */
const everybodys = /^(?:country|nation|democracy|economy|society|children|lives|troops|world|planet)$/;

/** Links "I", "we" and "you" to whoever speaks or is spoken to. */
export class FirstPersons {
  private readonly quoted: { readonly pronoun: Pronoun; readonly attribution: number }[] = [];

  constructor(
    private readonly document: SeedDocument,
    private readonly words: TokenWords,
    private readonly discourse: Discourse,
    private readonly speech: Speech,
    private readonly addressees: Addressees,
    private readonly voices: Voices,
  ) {}

  /** Links a pronoun whose speaker is known where it stands, and keeps one that a quotation holds for `linkQuoted`. */
  link(pronoun: Pronoun, sentence: number): void {
    const { speech } = this;
    if (pronoun.class === 'you') {
      const called = this.addressees.of(pronoun, sentence);
      if (called >= 0) {
        this.add(called, pronoun, 0.75, 'who is called by name');
        return;
      }
    }
    const attribution = speech.contentWith(pronoun.token);
    const source = speech.attribution(attribution);
    const isQuoted = speech.isQuoted(pronoun.token);
    if (source?.source && source.kind !== 'indirect' && (isQuoted || !source.cue)) {
      // the speaker may be named only behind the quotation
      if (pronoun.class !== 'you') this.quoted.push({ pronoun, attribution });
      return;
    }
    if (isQuoted) return;
    const turn = pronoun.class === 'I' ? this.turnOf(attribution) : -1;
    if (turn >= 0) {
      this.add(turn, pronoun, 0.85, 'the speaker whose turn it is');
      return;
    }
    const { speaker, addressee, own, confidence, reason } = this.voices.of(this.document.sentences[sentence]!.paragraph);
    if (pronoun.class === 'you') {
      if (addressee >= 0) this.add(addressee, pronoun, confidence, reason);
    } else if (pronoun.class === 'I') {
      if (speech.introducedBy >= 0) this.add(speech.introducedBy, pronoun, 0.8, 'whose words the sentence before leads up to');
      else if (speaker >= 0) this.add(speaker, pronoun, confidence, reason);
    } else if (own >= 0) this.add(own, pronoun, 0.6, 'whom the speaker speaks for');
  }

  /** Links those within quotations, once all is known of who speaks. */
  linkQuoted(): void {
    let last = -1;
    let speaker = -1;
    for (const { pronoun, attribution } of this.quoted) {
      if (attribution !== last) speaker = this.speech.speakerOf((last = attribution));
      const type = this.discourse.drafts[speaker]?.type;
      if (type === 'organisation' || (type === 'person' && pronoun.class === 'I')) this.add(speaker, pronoun, 0.9, 'speaker of this quotation');
      else if (type === 'person' && !everybodys.test(this.words.lower(pronoun.token + 1))) {
        const own = this.spokenFor(speaker);
        if (own >= 0) this.add(own, pronoun, 0.6, 'whom the speaker speaks for');
      }
    }
  }

  /** The person whose turn ("Ada Ode: I left.") holds the attribution or is it; -1 where none does. */
  private turnOf(attribution: number): number {
    const { speech, discourse, document: { text } } = this;
    for (let i = attribution; i >= 0; i = speech.attribution(i)?.parent ?? -1) {
      const { kind, source, cue } = speech.attribution(i) ?? {};
      if (kind !== 'direct' || !source || !cue || text.charCodeAt(cue.start) !== colon) continue;
      const speaker = speech.speakerOf(i);
      return discourse.isPerson(speaker) ? speaker : -1;
    }
    return -1;
  }

  private add(entity: number, pronoun: Pronoun, confidence: number, reason: string): void {
    this.discourse.add({ entity, mention: pronounMention(pronoun, confidence, reason) });
  }

  /** The organisation that a role of the person names and speaks for ("a spokesman for X", "X's director"); -1 where there is none or more than one. */
  private spokenFor(person: number): number {
    const { discourse, document: { tokens } } = this;
    let found = -1;
    for (const role of discourse.drafts[person]!.roles) {
      if (!speaksFor.test(role.head)) continue;
      const { firstToken, endToken } = tokensIn(tokens, role);
      for (let i = firstToken; i < endToken; i++) {
        const entity = discourse.isName(i) ? discourse.entityAt(i) : -1;
        if (entity < 0 || discourse.drafts[entity]?.type !== 'organisation' || entity === found) continue;
        if (found >= 0) return -1;
        found = entity;
      }
    }
    return found;
  }
}
