import { pronounClasses } from '../analysis/coreference/words/pronounWords.js';
import type { Analysis, Entity, EntityType, Mention } from '../analysis/types.js';
import { isPeople } from '../lexicon/peoples.js';
import { isAddress } from '../lexicon/titles.js';
import type { Span } from '../text/span.js';
import { createCodePointCounter } from './codePoints.js';

const bratTypes: Partial<Record<EntityType, string>> = { person: 'Person', organisation: 'Organization' };

/**
 * An analysis as brat standoff (https://brat.nlplab.org/standoff.html): the content of NAME.ann beside NAME.txt.
 *
 * `T` Person and Organization for each mention, `A` Mention nominal or pronoun where it is no name (an office with a capital, "Madam
 * Speaker", "the President", is one, as in GUM; not right before the name, "King Aldo"), `*` Coref for each entity with two
 * mentions or more, and for each attribution `T` Source, Cue, Content and Attribution (its trigger: the cue, or the content's first
 * word where there is none) tied by an `E`. Offsets count Unicode code points of `analysis.document.text`; a line break counts as the one
 * or two characters that it is. No span crosses a line break: brat has such spans in parts, as it has the parts of an interrupted content.
 *
 * @returns lines that end with "\n"; empty when nothing was found
 */
export function toBrat(analysis: Analysis): string {
  const { text } = analysis.document;
  const codePoints = createCodePointCounter(text);
  const lines: string[] = [];
  let textBounds = 0;
  let attributes = 0;

  const addTextBound = (type: string, spans: readonly Span[]): string | null => {
    const parts = spans.flatMap((span) => partsByLine(text, span));
    if (!parts.length) return null;
    const id = `T${++textBounds}`;
    const offsets = parts.map(({ start, end }) => `${codePoints(start)} ${codePoints(end)}`).join(';');
    lines.push(`${id}\t${type} ${offsets}\t${parts.map(({ start, end }) => text.slice(start, end).replace(/\t/g, ' ')).join(' ')}`);
    return id;
  };

  const chains = analysis.entities.map((): string[] => []);
  const speaking = new Set(analysis.mentions.filter((m) => m.kind === 'pronoun' && isFirstPerson(text, m)).map((m) => m.entity));
  for (const [i, mention] of analysis.mentions.entries()) {
    const type = bratTypeOf(analysis.entities[mention.entity]) ?? (speaking.has(mention.entity) ? 'Person' : undefined);
    const id = type && addTextBound(type, [mention]);
    if (!id) continue;
    chains[mention.entity]?.push(id);
    if (mention.kind === 'pronoun' || (mention.kind === 'nominal' && (!isWrittenAsName(text, mention) || isTitleOf(analysis.mentions[i + 1], mention)))) lines.push(`A${++attributes}\tMention ${id} ${mention.kind}`);
  }
  for (const chain of chains) if (chain.length > 1) lines.push(`*\tCoref ${chain.join(' ')}`);

  let events = 0;
  for (const { source, cue, contents } of analysis.attributions) {
    const content = addTextBound('Content', contents);
    if (!content) continue;
    const sourceId = source && addTextBound('Source', [source]);
    const cueId = cue && addTextBound('Cue', [cue]);
    const trigger = addTextBound('Attribution', cueId && cue ? [cue] : [firstWord(text, contents)]);
    const roles = [`Attribution:${trigger}`, sourceId && `Source:${sourceId}`, cueId && `Cue:${cueId}`, `Content:${content}`];
    lines.push(`E${++events}\t${roles.filter(Boolean).join(' ')}`);
  }
  return lines.map((line) => line + '\n').join('');
}

/** A people ("Americans") and somebody addressed by office ("Madam Speaker") are a Person in brat, as in GUM; so is whoever says "I". */
function bratTypeOf(entity: Entity | undefined): string | undefined {
  if (!entity || bratTypes[entity.type]) return entity && bratTypes[entity.type];
  const name = entity.name.toLowerCase();
  return isPeople(/\S*$/.exec(name)?.[0] ?? '') || isAddress(name) ? 'Person' : undefined;
}

const isFirstPerson = (text: string, { start, end }: Span): boolean => pronounClasses.get(text.slice(start, end).toLowerCase()) === 'I';

/** True where the description stands right before the name ("King Aldo"). */
const isTitleOf = (next: Mention | undefined, { end, entity }: Mention): boolean => next?.kind === 'name' && next.entity === entity && next.start === end + 1;

/** True where every word of the description has a capital and no "a" stands before it. */
const isWrittenAsName = (text: string, { start, end }: Span): boolean =>
  text.slice(start, end).split(/\s+/).every((word) => /^(?:\p{Lu}|(?:of|the|for|and)$)/u.test(word)) && !/\ban?\s$/i.test(text.slice(Math.max(0, start - 3), start));

/** Runs of characters between those that end a line for Python, in which brat is written: JavaScript takes U+001C to U+001E and U+0085 for no white space. */
const lineParts = /[^\s\u001c-\u001e\u0085](?:[^\n\v\f\r\u001c-\u001e\u0085\u2028\u2029]*[^\s\u001c-\u001e\u0085])?/g;

/** The parts of the span between line breaks, without white space at their ends, the empty ones left out. */
function partsByLine(text: string, { start, end }: Span): Span[] {
  const parts: Span[] = [];
  for (const match of text.slice(start, end).matchAll(lineParts)) {
    parts.push({ start: start + match.index, end: start + match.index + match[0].length });
  }
  return parts;
}

function firstWord(text: string, contents: readonly Span[]): Span {
  const part = contents.flatMap((span) => partsByLine(text, span))[0]!;
  const word = /^\S+/.exec(text.slice(part.start, part.end))!;
  return { start: part.start, end: part.start + word[0].length };
}
