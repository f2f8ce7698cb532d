import type { Clock } from './ports.js';

/** What is done as often as is asked for, but with pauses. */
export interface Throttle {
  ask(): void;
  dispose(): void;
}

/** Does `act` at once, and again no sooner than `pause()` ms later; what is asked for in between is done once, then. */
export function createThrottle(act: () => void, pause: () => number, clock: Clock): Throttle {
  let free = -Infinity;
  let cancel: (() => void) | null = null;
  const run = (): void => {
    cancel = null;
    free = clock.now() + pause();
    act();
  };
  return {
    ask() {
      if (cancel) return;
      const left = free - clock.now();
      if (left <= 0) run();
      else cancel = clock.later(run, left);
    },
    dispose() {
      cancel?.();
      cancel = null;
    },
  };
}
