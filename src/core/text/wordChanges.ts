/** A stretch of two texts compared word by word. */
export interface WordChange {
  readonly type: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond this many words on a side, what lies between the common ends counts as replaced in one piece. */
const mostWords = 600;

/**
 * How one short text became the other, in whole words and signs, as people read it: “cost [-40-] {+45+} million”. Texts that were
 * joined again from 'same' and 'removed' give the first, from 'same' and 'added' the second. Longest common subsequence over words;
 * time and memory grow with the product of the numbers of words between the common ends.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [words(before), words(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [middleA, middleB] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  const runs: WordChange[] = [];
  const add = (type: WordChange['type'], text: string): void => {
    const last = runs.at(-1);
    if (text === '') return;
    if (last?.type === type) runs[runs.length - 1] = { type, text: last.text + text };
    else runs.push({ type, text });
  };
  add('same', a.slice(0, head).join(''));
  for (const { type, text } of middle(middleA, middleB)) add(type, text);
  add('same', a.slice(a.length - tail).join(''));
  return joined(runs);
}

/** The changes in one line: “40 million” → “45 million”; empty where the texts are alike. */
export function describeWordChanges(changes: readonly WordChange[]): string {
  const parts: string[] = [];
  for (let i = 0; i < changes.length; i++) {
    const { type, text } = changes[i]!;
    if (type === 'same') continue;
    const next = changes[i + 1];
    if (type === 'removed' && next?.type === 'added') {
      parts.push(`“${text.trim()}” → “${next.text.trim()}”`);
      i++;
    } else parts.push(type === 'removed' ? `“${text.trim()}” was taken out` : `“${text.trim()}” was put in`);
  }
  return parts.join('; ');
}

const words = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+(?:[.,’'-][\p{L}\p{M}\p{N}]+)*|\s+|[^]/gu) ?? [];

function middle(a: readonly string[], b: readonly string[]): WordChange[] {
  if (a.length > mostWords || b.length > mostWords) {
    return [{ type: 'removed', text: a.join('') }, { type: 'added', text: b.join('') }];
  }
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const runs: WordChange[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      runs.push({ type: 'same', text: a[i]! });
      i++;
      j++;
    } else if (i < a.length && (j === b.length || lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      runs.push({ type: 'removed', text: a[i++]! });
    } else runs.push({ type: 'added', text: b[j++]! });
  }
  return runs;
}

/** Puts what was removed before what was added in each changed stretch; a white space between two changes belongs to both. */
function joined(runs: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed) result.push({ type: 'removed', text: removed });
    if (added) result.push({ type: 'added', text: added });
    [removed, added] = ['', ''];
  };
  runs.forEach(({ type, text }, i) => {
    if (type === 'removed') removed += text;
    else if (type === 'added') added += text;
    else if (/^\s+$/.test(text) && (removed || added) && runs.slice(i + 1).some((run) => run.type !== 'same')) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ type, text });
    }
  });
  flush();
  return result;
}
