import { setTimeout as pause } from 'node:timers/promises';

const maxAttempts = 14;

/**
 * How long to wait after so many attempts, in ms. Longer each time, so that a crowd thins out. A part is random, so
 * that two do not meet again.
 */
const pauseAfter = (attempts: number): number => Math.random() * Math.min(25 * 2 ** attempts, 1_600);

/** WriteConflict: https://www.mongodb.com/docs/manual/reference/error-codes/ */
const writeConflict = 112;

/** What DocumentDB, on PostgreSQL, lets through of a write that it gave up for another one's sake. */
const inPostgresWords = 'deadlock detected';

function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === writeConflict || error.message.includes(inPostgresWords);
}

/**
 * Does `write` again when the engine gave it up because others wrote the same at once. MongoDB does so by itself;
 * other engines leave it to us. Nothing of such a write is kept, so that it is safe to repeat.
 */
export async function pastDeadlocks<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write();
    } catch (error) {
      if (!isDeadlock(error) || attempt === maxAttempts) throw error;
      await pause(pauseAfter(attempt));
    }
  }
}
