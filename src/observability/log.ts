import { type DestinationStream, destination, pino } from 'pino';
import type { Log } from '../application/ports/index.js';
import { causeOf, redactFacts } from './redact.js';

/** The operator's log: one JSON line an event, on standard error unless told otherwise. */
export function createLog(level: string, to: DestinationStream = destination(2)): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, to);
  return {
    info: (code, facts = {}) => logger.info(redactFacts(facts), code),
    warn: (code, facts = {}) => logger.warn(redactFacts(facts), code),
    error: (code, facts = {}, cause) =>
      logger.error({ ...redactFacts(facts), ...(cause === undefined ? {} : causeOf(cause)) }, code),
  };
}
