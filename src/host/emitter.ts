export interface Subscription {
  dispose(): void;
}

/** A list of listeners for one kind of event. */
export interface Emitter<T> {
  readonly on: (listener: (event: T) => void) => Subscription;
  readonly fire: (event: T) => void;
}

/** Makes an emitter; a listener that throws does not keep the others from hearing, and its error goes to `report`. */
export function createEmitter<T>(report: (error: unknown) => void): Emitter<T> {
  const listeners = new Set<(event: T) => void>();
  return {
    on(listener) {
      listeners.add(listener);
      return { dispose: () => void listeners.delete(listener) };
    },
    fire(event) {
      for (const listener of [...listeners]) {
        try {
          listener(event);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
