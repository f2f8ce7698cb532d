import type { DraftEntity } from '../draftEntity.js';

/** Lists of entities by a word of their name, so that a name is compared only with those that share one. */
export class WordIndex {
  private readonly lists = new Map<string, DraftEntity[]>();

  /** Puts the entity under the word, once however often it is put before another is. */
  put(word: string, entity: DraftEntity): void {
    const list = this.lists.get(word);
    if (!list) this.lists.set(word, [entity]);
    else if (list[list.length - 1] !== entity) list.push(entity);
  }

  /** Entities under any of the words, each once, in the order they were put. */
  under(words: readonly string[]): readonly DraftEntity[] {
    let found: readonly DraftEntity[] = [];
    let isWhole = true;
    for (const word of words) {
      const list = this.lists.get(word);
      if (!list || list === found) continue;
      isWhole = found.length === 0;
      found = isWhole ? list : [...found, ...list];
    }
    return isWhole ? found : [...new Set(found)].sort((a, b) => a.index - b.index);
  }
}
