import type { ClaimFact } from '../index/facts.js';

/** True when the claim is listed, underlined and stepped to: it scores at least `least` (0..1), or a person decided on it. */
export const isListed = ({ checkWorthiness, decision }: Pick<ClaimFact, 'checkWorthiness' | 'decision'>, least: number): boolean =>
  checkWorthiness >= least || decision !== undefined;
