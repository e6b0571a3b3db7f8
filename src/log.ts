import { destination, pino } from 'pino';
import type { Facts, Log } from './application/ports/index.js';

/** What of an error an operator may read: its class, its code and where it was thrown; never its text, which may quote a person. */
function causeOf(error: unknown): Facts {
  if (!(error instanceof Error)) return { cause: typeof error };
  const code = 'code' in error ? String(error.code) : null;
  const at = error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) ?? '';
  return { cause: error.name, causeCode: code, at: at.trim() };
}

/** The operator's log: one JSON line an event, on standard error. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination(2));
  return {
    info: (code, facts = {}) => logger.info(facts, code),
    warn: (code, facts = {}) => logger.warn(facts, code),
    error: (code, facts = {}, cause) =>
      logger.error({ ...facts, ...(cause === undefined ? {} : causeOf(cause)) }, code),
  };
}
