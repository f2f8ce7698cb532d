import type { Clock } from '../../host/ports.js';

/** The clock of the machine. */
export const systemClock: Clock = {
  now: () => performance.now(),
  later(act, ms) {
    const timer = setTimeout(act, ms);
    return () => clearTimeout(timer);
  },
};
