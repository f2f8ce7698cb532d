/**
 * UTF-16 units of texts that are worth analysing together (createBatchAnalyzer): with more of them each text is hardly done sooner, but all are
 * waited for longer.
 */
export const batchUnits = 1 << 17;

/**
 * Does all texts together; where that throws, each alone, so that what one text fails at stays its own.
 * @returns for each text, in their order, its result, or the error that it threw alone
 */
export function doEach<Result>(doAll: (texts: readonly string[]) => readonly Result[], texts: readonly string[]): (Result | Error)[] {
  try {
    return [...doAll(texts)];
  } catch (error) {
    if (texts.length > 1) return texts.flatMap((text) => doEach(doAll, [text]));
    return texts.map(() => (error instanceof Error ? error : new Error(String(error))));
  }
}
