import { Agent, request } from 'node:http';
import { signatureHeaders } from '../../../src/sandbox/slack/outgoing/sign.js';
import { signingSecret } from './plan.js';
import type { Click } from './slack.js';

/**
 * Sends presses to a bot as Slack does, signed as they leave; true when the bot acknowledged with a 200. A connection that
 * the bot was closing for being idle is no refusal. The press is sent again on another one.
 */
export function presser(
  appUrl: string,
  contentType = 'application/x-www-form-urlencoded',
): (click: Pick<Click, 'body'>) => Promise<boolean> {
  const agent = new Agent({ keepAlive: true });
  const headers = { 'content-type': contentType };
  const press = ({ body }: Pick<Click, 'body'>): Promise<boolean> =>
    new Promise((resolve) => {
      const sent = request(`${appUrl}/slack/events`, {
        method: 'POST',
        agent,
        headers: {
          ...headers,
          ...signatureHeaders(signingSecret, body),
          'content-length': Buffer.byteLength(body),
        },
      });
      sent.once('error', (error: NodeJS.ErrnoException) => {
        resolve(sent.reusedSocket && error.code === 'ECONNRESET' ? press({ body }) : false);
      });
      sent.once('response', (response) => {
        response.resume().once('end', () => resolve(response.statusCode === 200));
        response.once('error', () => resolve(false));
      });
      sent.end(body);
    });
  return press;
}
