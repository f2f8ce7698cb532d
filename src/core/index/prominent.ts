/** So many documents at least, and so many times as many as all others together, make one of several the one that is meant. */
const leastDocuments = 5;
const timesOthers = 5;

/** Of several that a short name may stand for the one that most documents name by far, or undefined. */
export function mostProminent<T extends { readonly members: readonly number[] }>(candidates: readonly T[]): T | undefined {
  if (candidates.length < 2) return candidates[0];
  const [first, ...others] = [...candidates].sort((a, b) => b.members.length - a.members.length);
  const rest = others.reduce((sum, { members }) => sum + members.length, 0);
  return first && first.members.length >= leastDocuments && first.members.length >= timesOthers * rest ? first : undefined;
}
