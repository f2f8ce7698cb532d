import { posCode, type SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { namedSpan } from '../namedSpan.js';

/** "MR. OYELARAN:", "Sen. Lindqvist-Amadi:", "DR ODE:". A dot of an initial may stand within. */
const label = /^["“]?(?:(?:THE )?HON(?:OU?RABLE|\.)? )?(?:MR|MRS|MS|MISS|MX|DR|PROF|PROFESSOR|SEN|SENATOR|REP|GOV|GEN|COL|CAPT|LT|SGT|JUDGE|AMBASSADOR|Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sen|Senator|Rep|Gov|Gen|Col|Capt|Lt|Sgt|Judge|Ambassador)\.? ((?:\p{Lu}[\p{L}.'’-]*\s?){1,3}):(?=\s)/u;
const longestLabel = 60;
/** Labels of this many turns make a transcript. */
const fewestTurns = 2;

/** Adds whose turns the paragraphs of a transcript are, by the labels with a title that open them, where no name was found there; the spans are ordered and stay so. */
export function addTurnNames({ text, paragraphs, tokens }: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const added: NamedSpan[] = [];
  let turns = 0;
  for (const { start, end, firstToken } of paragraphs) {
    if (tokens.tags[firstToken] === posCode.PUNCT && !/["“]/.test(text.charAt(start))) continue;
    const colon = text.indexOf(':', start);
    if (colon < 0 || colon > Math.min(end, start + longestLabel)) continue;
    const [all = '', name = ''] = label.exec(text.slice(start, colon + 2)) ?? [];
    if (!name) continue;
    turns++;
    const from = start + all.length - 1 - name.length;
    const to = from + name.trimEnd().length;
    if (!spans.some((span) => span.start < to && span.end > from)) added.push(namedSpan(from, to, 'person', 0.8));
  }
  return turns < fewestTurns || added.length === 0 ? spans : [...spans, ...added].sort((a, b) => a.start - b.start);
}
