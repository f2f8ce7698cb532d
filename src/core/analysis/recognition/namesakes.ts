import { startsWithCapital } from '../../text/span.js';
import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';
import { nameOf, namedSpan } from './namedSpan.js';

/**
 * Adds the people whose name stands in that of a body, building, law or work named for them ("the Andy Warhol Foundation", "the
 * George Floyd Act"), where the document names them clearly elsewhere. These lie within other names; the result is ordered.
 */
export function addNamesakes(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const { text } = document;
  const known = new Map<string, string[]>();
  const put = (name: string): void => {
    const first = /^[\p{L}\p{N}'’-]+/u.exec(name)?.[0] ?? '';
    const list = known.get(first);
    if (!list) known.set(first, [name]);
    else if (!list.includes(name)) list.push(name);
  };
  for (const span of spans) {
    if (span.type !== 'person' || span.confidence < 0.6) continue;
    const name = nameOf(text, span);
    const words = name.split(/\s+/);
    if (words.length < 2 || !startsWithCapital(name)) continue;
    put(name);
    const last = words[words.length - 1] as string;
    if (/^\p{Lu}(?:\p{Ll}|['’]\p{Lu})/u.test(last) && last.length > 3) put(last);
  }
  if (!known.size) return [...spans];
  const firsts = [...known.keys()];
  const added: NamedSpan[] = [];
  for (const span of spans) {
    if (span.type === 'person') continue;
    const whole = nameOf(text, span);
    if (!/\s/.test(whole) || !firsts.some((first) => whole.includes(first))) continue;
    for (const word of whole.matchAll(/[\p{L}\p{N}'’-]+/gu)) {
      const name = known.get(word[0].replace(/['’]s?$/, ''))?.filter((n) => whole.startsWith(n, word.index)).sort((a, b) => b.length - a.length)[0];
      const end = word.index + (name?.length ?? 0);
      if (!name || name.length >= whole.length - 2 || /[\p{L}\p{N}]/u.test(whole.charAt(end))) continue;
      added.push(namedSpan(span.start + word.index, span.start + end, 'person', 0.7));
      break;
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start || b.end - a.end) : [...spans];
}
