import { createBoltLogger } from '../../../src/platforms/slack/boltLogger.js';
import { keepingLog } from './support.js';

test('what Bolt says is kept as a code, under a name that is not the log’s own, and nothing else of it', () => {
  const { log, kept } = keepingLog();
  const logger = createBoltLogger(log);
  logger.error('alice@example.org said hello', { code: 1 }, 'slack_bolt_http_receiver_error');
  logger.warn('bonjour');
  expect(kept).toEqual([
    {
      level: 'warn',
      code: 'slack.bolt',
      facts: { boltLevel: 'error', code: 'slack_bolt_http_receiver_error' },
    },
    { level: 'warn', code: 'slack.bolt', facts: { boltLevel: 'warn' } },
  ]);
});
