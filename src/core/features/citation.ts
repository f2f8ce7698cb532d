import type { AttributionFact, DocumentFacts } from '../index/facts.js';
import { contextOf } from './context.js';
import { decidedBy } from './decisionLabels.js';
import { attributionKindLabels, fileName, speakerLabel } from './labels.js';

/** A quotation where it stands. */
export interface CitedQuotation {
  readonly uri: string;
  readonly facts: DocumentFacts;
  readonly attribution: AttributionFact;
  /** The document's text, for the words around the quotation. */
  readonly text: string;
}

/** Quotations to be pasted into a mail or an article: the words, who said them, where they stand, and the paragraph around them. */
export const citations = (quotations: readonly CitedQuotation[]): string => `${quotations.map(citation).join('\n\n')}\n`;

function citation({ uri, facts, attribution, text }: CitedQuotation): string {
  const { contents, kind, decision, line } = attribution;
  const [role] = facts.entities[attribution.speaker]?.roles ?? [];
  const speaker = `${speakerLabel(facts, attribution)}${role ? `, ${role.text}` : ''}`;
  const decided = decision?.fact ? ` · ${decidedBy(decision.fact.annotation)}` : '';
  const whole = { start: contents[0]!.start, end: contents.at(-1)!.end };
  return [
    contents.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … '),
    `— ${speaker}`,
    `${fileName(uri)}, line ${line + 1} · ${attributionKindLabels[kind]}${decided}`,
    `In the text: ${contextOf(text, whole)}`,
  ].join('\n');
}
