import type { IncomingMessage } from 'node:http';
import getRawBody from 'raw-body';

/** Why a body was not read, and the status that says so. `brokenOff`: whoever sent it went away, or was too slow. */
interface Unread {
  readonly status: 400 | 413;
  readonly reason: 'tooLarge' | 'brokenOff';
}

/** The bytes of a request. Never throws. */
export type ReadBody = (request: IncomingMessage) => Promise<Buffer | Unread>;

/** What a reader allows, in bytes. */
export interface BodyLimits {
  /** Of one body, as declared and as it comes. */
  readonly each: number;
  /** Of all bodies that have begun and not ended, together. */
  readonly unfinished: number;
}

/**
 * Reads bodies without letting strangers fill the memory: a signature proves nothing before the last byte. When the
 * bodies that have begun hold too much together, the largest is cut off, of equal ones the oldest. A platform's own
 * are small, and end within milliseconds.
 */
export function createBodyReader(limits: BodyLimits): ReadBody {
  const unfinished = new Map<IncomingMessage, number>();
  let held = 0;

  function hold(request: IncomingMessage, bytes: number): void {
    unfinished.set(request, (unfinished.get(request) ?? 0) + bytes);
    held += bytes;
    while (held > limits.unfinished) {
      const [largest] = [...unfinished].reduce((most, one) => (one[1] > most[1] ? one : most));
      release(largest);
      largest.destroy();
    }
  }

  function release(request: IncomingMessage): void {
    held -= unfinished.get(request) ?? 0;
    unfinished.delete(request);
  }

  return async (request) => {
    const count = (chunk: Buffer): void => hold(request, chunk.length);
    const length = request.headers['content-length'] ?? null;
    const reading = getRawBody(request, { limit: limits.each, length });
    request.on('data', count);
    try {
      return await reading;
    } catch (error) {
      return unreadFor(error);
    } finally {
      request.off('data', count);
      release(request);
    }
  };
}

/** https://github.com/stream-utils/raw-body#errors */
function unreadFor(error: unknown): Unread {
  const isTooLarge = error instanceof Error && 'status' in error && error.status === 413;
  return isTooLarge ? { status: 413, reason: 'tooLarge' } : { status: 400, reason: 'brokenOff' };
}
