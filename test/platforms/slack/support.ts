import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Facts, Log } from '../../../src/application/ports/index.js';
import type { Incoming, Receive, Reply } from '../../../src/conversation/incoming.js';
import type { Message } from '../../../src/messages/message.js';
import { createSlack } from '../../../src/platforms/slack/index.js';
import type { StandInOptions } from '../../../src/sandbox/slack/types.js';
import { SECRET, startSmallSlack, TOKEN } from '../../sandbox/slack/support.js';

export const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;

const silence: Reply = { reader, message: null, form: null, fieldProblems: null };
export const replyWith = (part: Partial<Reply>): Reply => ({ ...silence, ...part });
export const saying = (message: Message): Reply => replyWith({ message });

/** The application, as far as the platform sees it. Remembers ids, keeps what came, says what the test tells it to. */
export function fakeReceive() {
  const ids = new Set<string>();
  const fake = {
    accepted: [] as Incoming[],
    answered: [] as Incoming[],
    finished: [] as string[],
    unsaid: [] as { eventId: string; reply: Reply }[],
    accept: async (incoming: Incoming): Promise<'new' | 'repeated'> => {
      if (ids.has(incoming.eventId)) return 'repeated';
      ids.add(incoming.eventId);
      fake.accepted.push(incoming);
      return 'new';
    },
    reply: (_incoming: Incoming): Reply | Promise<Reply> => silence,
    isFirst: (): boolean => true,
  };
  const receive: Receive = {
    accept: (incoming) => fake.accept(incoming),
    answer: async (incoming) => {
      fake.answered.push(incoming);
      return fake.reply(incoming);
    },
    look: async (incoming) => fake.reply(incoming),
    shown: async () => {},
    told: async () => {},
    isFirst: async () => fake.isFirst(),
    finish: async ({ eventId }) => void fake.finished.push(eventId),
    keep: async ({ eventId }, reply) => void fake.unsaid.push({ eventId, reply }),
  };
  return { fake, receive };
}

/** A log that keeps what it is told. */
export function keepingLog() {
  const kept: { level: string; code: string; facts: Facts }[] = [];
  const keep =
    (level: string) =>
    (code: string, facts: Facts = {}) =>
      void kept.push({ level, code, facts });
  const log: Log = { info: keep('info'), warn: keep('warn'), error: keep('error') };
  return { log, kept };
}

/** Our Slack platform on an express app, in front of the stand-in Slack, which is given up after `timeoutMs`. */
export async function startPlatform(options: Partial<StandInOptions> = {}, timeoutMs = 60_000) {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const appUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // Its clock stands still: what a person may do for three seconds does not end on a slow machine.
  const now = new Date();
  const slack = await startSmallSlack(appUrl, { now: () => now, ...options });
  const { fake, receive } = fakeReceive();
  const { log, kept } = keepingLog();
  const platform = createSlack({
    signingSecret: SECRET,
    botToken: TOKEN,
    apiUrl: slack.apiUrl,
    log,
    fallbackReader: reader,
    timeoutMs,
  });
  platform.listen(app, receive);
  const stop = async () => {
    await platform.stop();
    await slack.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return {
    appUrl,
    slack,
    fake,
    kept,
    platform,
    alice: slack.person('UALICE'),
    bob: slack.person('UBOB'),
    stop,
  };
}

export type Running = Awaited<ReturnType<typeof startPlatform>>;
