import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Facts, Log } from '../../../src/application/ports/index.js';
import type { Incoming, Receive, Reply } from '../../../src/conversation/incoming.js';
import { createTeams, type Teams, type TeamsSettings } from '../../../src/platforms/teams/index.js';
import { startTeamsStandIn, type TeamsStandIn } from '../../../src/sandbox/teams/index.js';

export const jean = {
  id: '29:jean',
  aadObjectId: 'aad-jean',
  name: 'Jean Martin',
  email: 'jean@exemple.fr',
  locale: 'fr-FR',
  timezone: 'Europe/Paris',
};
export const ada = {
  ...jean,
  id: '29:ada',
  aadObjectId: 'aad-ada',
  name: 'Ada Byron',
  email: 'ada@exemple.fr',
  locale: 'en-GB',
};
export const general = { id: '19:general@thread.tacv2', name: 'Général' };
export const rse = { id: '19:rse@thread.tacv2', name: 'RSE' };

export const unauthenticated: TeamsSettings = {
  appId: '',
  appPassword: '',
  appTenantId: '',
  appType: 'SingleTenant',
  allowUnauthenticated: true,
};

interface FakeReceive extends Receive {
  readonly accepted: Incoming[];
  readonly answered: Incoming[];
  readonly finished: Incoming[];
  readonly unsaid: Reply[];
  /** What `answer` gives; a reply with nothing to say at first. */
  reply: (incoming: Incoming) => Reply | Promise<Reply>;
  acceptFails: boolean;
  isFirstPress: boolean;
}

const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
export const nothing: Reply = { reader, message: null, form: null, fieldProblems: null };
export const says = (message: Reply['message']): Reply => ({ ...nothing, message });

/** Use cases that answer what they are told to. */
function fakeReceive(): FakeReceive {
  const seen = new Set<string>();
  const fake: FakeReceive = {
    accepted: [],
    answered: [],
    finished: [],
    unsaid: [],
    reply: () => nothing,
    acceptFails: false,
    isFirstPress: true,
    accept: async (incoming) => {
      if (fake.acceptFails) throw new Error('The database is away.');
      if (seen.has(incoming.eventId)) return 'repeated';
      seen.add(incoming.eventId);
      fake.accepted.push(incoming);
      return 'new';
    },
    answer: async (incoming) => {
      fake.answered.push(incoming);
      return fake.reply(incoming);
    },
    look: async (incoming) => fake.reply(incoming),
    shown: async () => {},
    told: async () => {},
    isFirst: async () => fake.isFirstPress,
    finish: async (incoming) => {
      fake.finished.push(incoming);
    },
    keep: async (_incoming, reply) => {
      fake.unsaid.push(reply);
    },
  };
  return fake;
}

interface Logged {
  readonly code: string;
  readonly facts: Facts;
}

export interface World {
  readonly url: string;
  readonly teams: TeamsStandIn;
  readonly platform: Teams;
  readonly receive: FakeReceive;
  readonly log: Logged[];
  stop(): Promise<void>;
}

interface WorldOptions {
  readonly settings?: TeamsSettings;
  readonly invokeBudgetMs?: number;
  /** When Teams is given up; a minute if nothing is said. */
  readonly requestTimeoutMs?: number;
  readonly authorization?: () => string;
}

/** The Teams platform on its own port, in front of a stand-in Teams of two people and two channels. */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const logged: Logged[] = [];
  const write = (code: string, facts: Facts = {}) => void logged.push({ code, facts });
  const log: Log = { info: write, warn: write, error: write };
  const receive = fakeReceive();
  const { settings = unauthenticated, invokeBudgetMs, requestTimeoutMs = 60_000 } = options;
  const platform = createTeams({
    ...{ settings, log, fallbackReader: { locale: 'fr', timezone: 'Europe/Paris' } },
    ...(invokeBudgetMs === undefined ? {} : { invokeBudgetMs }),
    requestTimeoutMs,
  });
  const http = express();
  platform.listen(http, receive);
  const server = createServer(http);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const teams = await startTeamsStandIn({
    appUrl: url,
    botId: 'app-1',
    tenant: { id: 'tenant-1', name: 'Exemple' },
    users: [jean, ada],
    team: { id: general.id, name: 'Toute la société', channels: [general, rse] },
    ...(options.authorization ? { authorization: options.authorization } : {}),
  });
  const stop = async () => {
    await platform.stop();
    await teams.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url, teams, platform, receive, log: logged, stop };
}

/** Posts something to the bot as somebody who is not Teams may. */
export function post(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
