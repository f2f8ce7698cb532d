import type { ClaimFact, DocumentFacts } from './facts.js';
import { claimUnder } from './lookup.js';

/** True when the claim is listed, underlined and stepped to: it scores at least `least` (0..1), or a person decided on it. */
export const isListed = ({ checkWorthiness, decision }: Pick<ClaimFact, 'checkWorthiness' | 'decision'>, least: number): boolean =>
  checkWorthiness >= least || decision !== undefined;

/** The index of the innermost claim at an offset, where it is listed; -1 where there is none. */
export function listedClaimUnder(facts: DocumentFacts, offset: number, least: number): number {
  const index = claimUnder(facts, offset);
  const claim = facts.claims[index];
  return claim && isListed(claim, least) ? index : -1;
}
