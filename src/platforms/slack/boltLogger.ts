import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../application/ports/index.js';

/** Bolt's logger on ours. Its sentences may carry what people wrote, so only its error code is kept. */
export function createBoltLogger(log: Log): Logger {
  const note = (boltLevel: 'warn' | 'error', said: unknown[]) =>
    log.warn('slack.bolt', { boltLevel, ...codeIn(said) });
  return {
    debug: () => {},
    info: () => {},
    warn: (...said) => note('warn', said),
    error: (...said) => note('error', said),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  };
}

function codeIn(said: unknown[]): { code?: string } {
  const code = /slack_\w+/.exec(said.map(String).join(' '))?.[0];
  return code ? { code } : {};
}
