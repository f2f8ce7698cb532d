import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes text and waits while the reader of the stream is behind, so that memory stays bounded. */
export type Write = (text: string) => Promise<void>;

/** Thrown by `Write` when nobody reads any more (`annotate ... | head`): no mistake, but no reason to go on. */
export class ReaderGone extends Error {}

/** Makes the writer of a stream. The stream's errors are thrown by the next write, a broken pipe as `ReaderGone`. */
export function createWrite(stream: Writable): Write {
  let failure: Error | null = null;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED' ? new ReaderGone() : error;
  });
  const check = (): void => {
    if (failure) throw failure;
    if (stream.destroyed) throw new ReaderGone();
  };
  return async (text) => {
    check();
    if (stream.write(text)) return;
    await Promise.race([once(stream, 'drain'), once(stream, 'close')]).catch(() => undefined);
    check();
  };
}
