import type { SeedDocument } from '../../../document/types.js';
import { isNameLike, shape } from './shapes.js';
import { nearness, type TokenFacts } from './tokenFacts.js';

/** Goes through the stretches of tokens that may be in names, in order. */
export function eachStretch({ sentences }: SeedDocument, { near }: TokenFacts, visit: (from: number, to: number, first: number, end: number) => void): void {
  for (const { firstToken, endToken } of sentences) {
    let from = firstToken;
    for (;;) {
      while (from < endToken && near[from] !== nearness.decoded) from++;
      if (from >= endToken) break;
      let to = from;
      while (to < endToken && near[to] === nearness.decoded) to++;
      visit(from, to, firstToken, endToken);
      from = to;
    }
  }
}

/** The first token of [from, to) that may begin a name; `to` where none may. */
export function firstOfNames({ shapes, lists }: TokenFacts, from: number, to: number): number {
  let first = from;
  while (first < to && !isNameLike(shapes[first]!, lists[first]!)) first++;
  return first;
}

/** The token behind the last one of [from, to) that may end a name; `from` where none may. */
export function endOfNames({ shapes, lists }: TokenFacts, from: number, to: number): number {
  let end = to;
  while (end > from && shapes[end - 1] !== shape.number && !isNameLike(shapes[end - 1]!, lists[end - 1]!)) end--;
  return end;
}
