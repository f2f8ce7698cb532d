import { tokenAt, tokensIn } from '../../../document/lookup.js';
import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import { strongReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import { colon } from '../../../text/characterCodes.js';
import type { SourcedContent } from '../../types.js';
import type { Buffers } from '../buffers.js';
import type { Discourse } from '../discourse.js';
import { nounKinds } from '../words/nounKinds.js';
import { mentionOfSource } from './sources.js';
import type { TokenWords } from '../words/tokenWords.js';

const speaksFor = /^(?:spokes(?:man|woman|person)|lawyer|attorney|representative)$/;

/** Token to index + 1 of the outermost quoted span around it, or 0: put into `quoteAt`, which holds zeros. */
export function outermostQuotations({ tokens, quotedSpans }: SeedDocument, quoteAt: Int32Array): Int32Array {
  quotedSpans.forEach((span, i) => {
    if (span.parent >= 0) return;
    const { firstToken, endToken } = tokensIn(tokens, span);
    quoteAt.fill(i + 1, firstToken, endToken);
  });
  return quoteAt;
}

/** Who says what stands where, and who spoke last, as far as the document has been walked through. Speakers are indices into the drafts, or -1. */
export class Speech {
  lastSpeaker = -1;
  /** Whose words the paragraph at hand gives, as the one before it says. */
  introducedBy = -1;
  /** First token of the last source where it is somebody without a name ("A neighbour"); else -1. */
  private stranger = -1;
  /** Token to index + 1 of the innermost attribution whose content holds it. */
  private readonly contentAt: Int32Array;
  /** First tokens of sources. */
  private readonly sourceTokens = new Set<number>();
  /** Last tokens of sources. */
  private readonly sourceEnds = new Set<number>();
  /** The attributions with a source, by its last token. */
  private readonly bySourceEnd: { readonly attribution: number; readonly end: number }[] = [];
  private told = 0;

  constructor(
    private readonly document: SeedDocument,
    private readonly words: TokenWords,
    private readonly sourcedContents: readonly SourcedContent[],
    private readonly discourse: Discourse,
    buffers: Buffers,
  ) {
    const { tokens } = document;
    this.contentAt = buffers.take(tokens.count + 1, 0);
    const contents: { start: number; end: number; index: number }[] = [];
    sourcedContents.forEach((s, index) => {
      for (const { start, end } of s.contents) contents.push({ start, end, index });
    });
    contents.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const content of contents) {
      const { firstToken, endToken } = tokensIn(tokens, content);
      this.contentAt.fill(content.index + 1, firstToken, endToken);
    }
    sourcedContents.forEach(({ source }, attribution) => {
      if (!source) return;
      this.sourceTokens.add(tokenAt(tokens, source.start));
      const end = tokensIn(tokens, source).endToken;
      this.sourceEnds.add(end - 1);
      this.bySourceEnd.push({ attribution, end });
    });
    this.bySourceEnd.sort((x, y) => x.end - y.end);
  }

  /** Keeps who spoke before the token. */
  reach(token: number): void {
    for (; this.told < this.bySourceEnd.length; this.told++) {
      const { attribution, end } = this.bySourceEnd[this.told] as { attribution: number; end: number };
      if (end > token) return;
      const speaker = this.speakerOf(attribution);
      if (speaker >= 0) this.lastSpeaker = speaker;
      this.stranger = speaker >= 0 ? -1 : this.strangerIn(attribution);
    }
  }

  /** Keeps whose words a paragraph gives that the one before leads up to: "Ada Ode wrote in a letter:". */
  enter(sentence: number): void {
    const { sentences, paragraphs, text } = this.document;
    const { paragraph } = sentences[sentence]!;
    const last = sentences[sentence - 1]!;
    this.meetStranger(sentences[sentence]!);
    if (paragraph === last.paragraph) return;
    this.introducedBy = -1;
    if (text.charCodeAt(paragraphs[last.paragraph]!.end - 1) !== colon) return;
    const subject = this.discourse.subjectOf(sentence - 1);
    if (subject < 0) return;
    for (let i = last.firstToken; i < last.endToken; i++) {
      if (strongReportingVerbs.has(this.words.lower(i)) || this.words.lower(i) === 'wrote') this.introducedBy = subject;
    }
  }

  /** The innermost attribution (its index) whose content holds the token, or -1. */
  contentWith(token: number): number {
    return this.contentAt[token]! - 1;
  }

  isQuoted(token: number): boolean {
    return this.discourse.salience.quoteAt[token]! > 0;
  }

  /** Whether a source starts at the token. */
  isSource(token: number): boolean {
    return this.sourceTokens.has(token);
  }

  /** Whether a source ends with the token. */
  endsSource(token: number): boolean {
    return this.sourceEnds.has(token);
  }

  attribution(index: number): SourcedContent | undefined {
    return this.sourcedContents[index];
  }

  /** Entity of an attribution's source as far as known. */
  speakerOf(attribution: number): number {
    const source = this.sourcedContents[attribution]?.source;
    if (!source) return -1;
    const { firstToken, endToken } = tokensIn(this.document.tokens, source);
    const inside = this.discourse.between(firstToken, endToken).map(({ mention: { start, end, kind }, entity }) => ({ start, end, kind, entity }));
    const found = inside.length ? mentionOfSource(this.document, source, inside, (index) => this.discourse.drafts[index]!.type) : -1;
    return inside[found]?.entity ?? -1;
  }

  /** Of a pronoun that speaks in the paragraph in which somebody without a name spoke last: who was named since; null of any other. */
  namedSinceStranger(token: number): ReadonlySet<number> | null {
    const { stranger, document, discourse } = this;
    if (stranger < 0 || !this.isSource(token)) return null;
    if (document.paragraphs.some(({ firstToken, endToken }) => firstToken > stranger && firstToken <= token && token < endToken)) return null;
    const named = new Set<number>();
    const { tags } = document.tokens;
    let after = stranger;
    // "A spokesman for Ada Brook said …": she is not who speaks
    while (after < token && tags[after] !== posCode.VERB && tags[after] !== posCode.AUX) after++;
    for (let i = after; i < token; i++) if (discourse.isName(i)) named.add(discourse.entityAt(i));
    return named;
  }

  /** First token of the source where it speaks of somebody who is new and has no name: "A neighbour, who …"; else -1. */
  private strangerIn(attribution: number): number {
    const { text, tokens } = this.document;
    const source = this.sourcedContents[attribution]?.source;
    if (!source || !/^(?:an?|another|one) /i.test(text.slice(source.start, source.start + 8))) return -1;
    const { firstToken, endToken } = tokensIn(tokens, source);
    for (let i = firstToken + 1; i < endToken; i++) {
      if (tokens.tags[i] !== posCode.NOUN) continue;
      if (tokens.tags[i + 1] !== posCode.NOUN) return (this.words.kind(i) & (nounKinds.person | nounKinds.role)) !== 0 ? firstToken : -1;
    }
    return -1;
  }

  /** "A spokesman for the mayor laughed. …": who speaks for somebody, without a name, may be who speaks next. */
  private meetStranger({ firstToken }: Sentence): void {
    const { words } = this;
    if (!speaksFor.test(words.lower(firstToken + 1)) || !/^(?:an?|another)$/.test(words.lower(firstToken)) || words.lower(firstToken + 2) !== 'for') return;
    this.reach(firstToken);
    this.stranger = firstToken;
  }
}
