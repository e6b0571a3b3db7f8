import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../../../src/sandbox/teams/activity.js';
import { startTeamsStandIn, type TeamsStandIn } from '../../../src/sandbox/teams/index.js';

interface BotAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly afterMs?: number;
}

export interface FakeBot {
  readonly url: string;
  readonly received: JsonObject[];
  /** What the next posts are answered, in order; 200 without a body once used up. */
  readonly answers: BotAnswer[];
  stop(): Promise<void>;
}

/** A bot that keeps what it is sent and answers what it is told to. */
export async function startFakeBot(): Promise<FakeBot> {
  const received: JsonObject[] = [];
  const answers: BotAnswer[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    received.push(JSON.parse(Buffer.concat(chunks).toString()) as JsonObject);
    const { status, body, afterMs } = answers.shift() ?? { status: 200 };
    setTimeout(() => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? '' : JSON.stringify(body));
    }, afterMs ?? 0).unref();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answers,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export const jean = {
  id: '29:jean',
  aadObjectId: 'aad-jean',
  name: 'Jean Martin',
  email: 'jean@exemple.fr',
  locale: 'fr-FR',
  timezone: 'Europe/Paris',
};

export const ada = {
  id: '29:ada',
  aadObjectId: 'aad-ada',
  name: 'Ada Byron',
  email: 'ada@exemple.fr',
  locale: 'en-GB',
  timezone: 'Europe/London',
  isGuest: true,
};

export const general = { id: '19:general@thread.tacv2', name: 'Général' };

/** A tenant of two people and one channel in front of a bot. */
export function startTenant(
  appUrl: string,
  options: { budgetMs?: number; now?: () => Date } = {},
): Promise<TeamsStandIn> {
  return startTeamsStandIn({
    appUrl,
    botId: 'app-1',
    tenant: { id: 'tenant-1', name: 'Exemple' },
    users: [jean, ada],
    team: {
      id: general.id,
      name: 'Toute la société',
      channels: [general, { id: '19:rse@thread.tacv2', name: 'RSE' }],
    },
    ...options,
  });
}

/** Calls the connector's API as a bot does. */
export async function connector(
  teams: TeamsStandIn,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ status: number; body: JsonObject; headers: Headers }> {
  const response = await fetch(new URL(path, teams.serviceUrl), {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as JsonObject, headers: response.headers };
}

/** A message of a bot that shows a card. */
export function cardMessage(card: JsonObject): JsonObject {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
  };
}

export const card = (body: JsonObject[], actions: JsonObject[] = []): JsonObject => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body,
  ...(actions.length > 0 ? { actions } : {}),
});

export const text = (value: string, extra: JsonObject = {}): JsonObject => ({
  type: 'TextBlock',
  text: value,
  wrap: true,
  ...extra,
});

export const execute = (title: string, data: JsonObject = {}): JsonObject => ({
  type: 'Action.Execute',
  title,
  verb: 'act',
  data,
});
