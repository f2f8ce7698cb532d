import assert from 'node:assert/strict';
import type { Clock } from '../../src/host/ports.js';
import { createThrottle } from '../../src/host/throttle.js';

/** A clock that is put forward by hand. */
function handClock(): Clock & { pass(ms: number): void } {
  let time = 0;
  let waiting: { at: number; act: () => void }[] = [];
  return {
    now: () => time,
    later(act, ms) {
      const entry = { at: time + ms, act };
      waiting.push(entry);
      return () => (waiting = waiting.filter((each) => each !== entry));
    },
    pass(ms) {
      time += ms;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { act } of due) act();
    },
  };
}

describe('throttle', () => {
  const setUp = (pause: number) => {
    const clock = handClock();
    const done: number[] = [];
    return { clock, done, throttle: createThrottle(() => done.push(clock.now()), () => pause, clock) };
  };

  it('does at once what is asked for first, and what is asked for after the pause', () => {
    const { clock, done, throttle } = setUp(100);
    throttle.ask();
    clock.pass(100);
    throttle.ask();
    assert.deepEqual(done, [0, 100]);
  });

  it('does once, after the pause, what is asked for several times in it', () => {
    const { clock, done, throttle } = setUp(100);
    throttle.ask();
    clock.pass(30);
    throttle.ask();
    clock.pass(30);
    throttle.ask();
    assert.deepEqual(done, [0]);
    clock.pass(40);
    assert.deepEqual(done, [0, 100]);
    clock.pass(500);
    assert.deepEqual(done, [0, 100]);
  });

  it('does nothing more when it was disposed', () => {
    const { clock, done, throttle } = setUp(100);
    throttle.ask();
    throttle.ask();
    throttle.dispose();
    clock.pass(200);
    assert.deepEqual(done, [0]);
  });
});
