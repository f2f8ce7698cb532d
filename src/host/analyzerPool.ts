import type { Analyzer } from './analyzer.js';
import type { Clock } from './ports.js';

/** Ms after which analyzers that nobody needed end; the first one stays, as its code is warm for who types. */
const restAfter = 30_000;

interface Member {
  readonly analyzer: Analyzer;
  underWay: number;
}

/**
 * Several analyzers as one. A call goes to the first that is free; where none is, another is made, up to `size`, or else the one with the fewest calls
 * takes it. When all are done, those beside the first are closed after a while.
 * @param size how many at most, 1 or more
 */
export function createAnalyzerPool(make: () => Analyzer, size: number, clock: Clock): Analyzer {
  let members: Member[] = [];
  let disposed = false;
  let stayAwake: () => void = () => undefined;

  function choose(): Member {
    const free = members.find(({ underWay }) => underWay === 0);
    if (free) return free;
    if (members.length >= size) return members.reduce((best, member) => (member.underWay < best.underWay ? member : best));
    const made = { analyzer: make(), underWay: 0 };
    members.push(made);
    return made;
  }

  function rest(): void {
    for (const { analyzer } of members.slice(1)) analyzer.dispose();
    members = members.slice(0, 1);
  }

  return {
    lanes: size,
    async analyze(texts) {
      if (disposed) throw new Error('The analyzer was closed');
      stayAwake();
      const member = choose();
      member.underWay++;
      try {
        return await member.analyzer.analyze(texts);
      } finally {
        member.underWay--;
        if (!disposed && members.every(({ underWay }) => underWay === 0)) stayAwake = clock.later(rest, restAfter);
      }
    },
    dispose() {
      disposed = true;
      stayAwake();
      for (const { analyzer } of members) analyzer.dispose();
    },
  };
}
