import type { Facts, Log } from '../application/ports/index.js';
import { fewValues } from './fewValues.js';
import type { Meters } from './meters.js';

type Level = 'info' | 'warn' | 'error';

/** The same log, counted: each line by its code, refused wishes and platform errors by theirs too. */
export function watchLog(log: Log, { events, platformErrors, refusals }: Meters): Log {
  const few = fewValues();

  function count(level: Level, event: string, { code, platform }: Facts = {}): void {
    events.inc({ code: event, level });
    if (typeof code !== 'string') return;
    // A refusal is our own word to a person, not a platform's to us.
    if (event === 'request.refused') refusals.inc({ platform: String(platform), code: few(code) });
    else platformErrors.inc({ event, code: few(code) });
  }

  return {
    info(code, facts) {
      count('info', code, facts);
      log.info(code, facts);
    },
    warn(code, facts) {
      count('warn', code, facts);
      log.warn(code, facts);
    },
    error(code, facts, cause) {
      count('error', code, facts);
      log.error(code, facts, cause);
    },
  };
}
