import { createHmac } from 'node:crypto';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type SlackStandIn, startSlackStandIn } from '../../../src/sandbox/slack/index.js';
import type { Json } from '../../../src/sandbox/slack/limits/rules.js';
import type { StandInOptions } from '../../../src/sandbox/slack/types.js';

export const SECRET = 'a signing secret';
export const TOKEN = 'xoxb-sandbox';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly signed: boolean;
  /** The event, the form fields, or the interaction payload. */
  readonly payload: Json;
}

type Answer = (
  received: Received,
) => { status?: number; body?: unknown } | Promise<{ status?: number; body?: unknown }>;

/** A bot of a few lines that shares no code with ours. It checks the signature by itself and keeps what it receives. */
export async function startTinyBot(answer: Answer = () => ({})) {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const body = Buffer.concat(chunks).toString();
      const one = {
        headers: request.headers,
        body,
        signed: isSigned(request.headers, body),
        payload: read(body),
      };
      received.push(one);
      const { status = 200, body: said = '' } = await answer(one);
      response.writeHead(status).end(typeof said === 'string' ? said : JSON.stringify(said));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, received, stop };
}

function isSigned(headers: IncomingHttpHeaders, body: string): boolean {
  const seconds = String(headers['x-slack-request-timestamp']);
  const expected = createHmac('sha256', SECRET).update(`v0:${seconds}:${body}`).digest('hex');
  return (
    headers['x-slack-signature'] === `v0=${expected}` && Math.abs(Date.now() / 1000 - Number(seconds)) < 5
  );
}

function read(body: string): Json {
  if (body.startsWith('{')) return JSON.parse(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return typeof form.payload === 'string' ? JSON.parse(form.payload) : form;
}

/** A small Slack: Alice (fr, Paris), Bob (en, New York), a bot, a guest and somebody who left; one channel. */
export const startSmallSlack = (
  appUrl: string,
  options: Partial<StandInOptions> = {},
): Promise<SlackStandIn> =>
  startSlackStandIn({
    appUrl,
    patienceMs: 60_000,
    signingSecret: SECRET,
    botToken: TOKEN,
    team: { id: 'T1', name: 'Atelier' },
    users: [
      { id: 'UALICE', name: 'Alice Martin', email: 'alice@example.org', tz: 'Europe/Paris', locale: 'fr-FR' },
      { id: 'UBOB', name: 'Bob Stone', email: 'bob@example.org', tz: 'America/New_York', locale: 'en-US' },
      { id: 'UROBOT', name: 'Robot', isBot: true },
      { id: 'UGUEST', name: 'Guest', email: 'guest@elsewhere.org', isGuest: true },
      { id: 'ULEFT', name: 'Left', email: 'left@example.org', deleted: true },
    ],
    channels: [{ id: 'CGENERAL', name: 'general', memberIds: ['UALICE', 'UBOB'] }],
    retryDelaysMs: [0, 5, 5],
    ...options,
  });

/** Calls the Web API as a client would, in JSON. */
export async function callApi(slack: SlackStandIn, method: string, args: Json = {}, token = TOKEN) {
  const response = await fetch(`${slack.apiUrl}${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', authorization: `Bearer ${token}` },
    body: JSON.stringify(args),
  });
  return {
    status: response.status,
    headers: response.headers,
    ...((await response.json()) as Json),
  } as Json & {
    status: number;
    headers: Headers;
    ok: boolean;
  };
}

export const button = (label: string, extra: Json = {}): Json => ({
  type: 'button',
  text: { type: 'plain_text', text: label },
  action_id: 'go',
  ...extra,
});

export const section = (text: string): Json => ({ type: 'section', text: { type: 'mrkdwn', text } });
