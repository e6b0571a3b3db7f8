import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { nowMs } from '../figures.js';
import { type Enforced, enforce } from './enforce.js';
import { enforced } from './plan.js';

/** What this process is asked, one question at a time. */
export type Asked =
  | { readonly what: 'begin'; readonly enforces: boolean }
  | { readonly what: 'figures' }
  | { readonly what: 'sample'; readonly of: Platform };

/** What came in since it began, of one platform. */
export interface Figures {
  readonly taken: number;
  readonly refused: number;
  /** People who were written to, and what one person was told once more. */
  readonly people: number;
  readonly twice: number;
  readonly firstAt: number;
  readonly lastAt: number;
}

/** What a message says in one line, in Slack or in Teams. */
const said = /(?:^|&)text=[^&]+|"(?:summary|text)":"[^"]*"/;

class Inbox {
  taken = 0;
  refused = 0;
  firstAt = 0;
  lastAt = 0;
  sample = '';
  readonly people = new Set<number>();
  /** Who was told what. Whoever announces is told besides how it goes. */
  readonly told = new Set<string>();
  /** What the last message to each person carries unseen, in Slack. */
  readonly marks = new Map<number, string>();
  constructor(readonly limits: Enforced | null) {}

  /** Null when it is taken. Else how long to wait, in ms. */
  receive(person: number, body: string): number | null {
    const now = nowMs();
    const wait = this.limits?.take(String(person), now) ?? null;
    if (wait !== null) {
      this.refused += 1;
      return wait;
    }
    this.firstAt ||= now;
    this.lastAt = now;
    this.taken += 1;
    // The first person announces, and is told besides how it goes.
    if (person > 0) this.sample = body;
    this.people.add(person);
    this.told.add(`${person} ${said.exec(body)?.[0] ?? ''}`);
    const mark = /(?:^|&)metadata=([^&]+)/.exec(body)?.[1];
    if (mark) this.marks.set(person, decodeURIComponent(mark.replaceAll('+', ' ')));
    return null;
  }

  figures(): Figures {
    const { taken, refused, firstAt, lastAt, people, told } = this;
    return { taken, refused, firstAt, lastAt, people: people.size, twice: taken - told.size };
  }
}

let inboxes: Record<Platform, Inbox> = { slack: new Inbox(null), teams: new Inbox(null) };

/** Both chats, as bare as they can be: what they do is not what is measured. */
const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => answer(request, Buffer.concat(parts).toString(), response));
});

interface Answer {
  readonly status: number;
  readonly body: object;
  /** How long nothing more is taken; null when this was. */
  readonly waitMs?: number | null;
}

function answer({ url = '' }: IncomingMessage, body: string, response: ServerResponse): void {
  const said = url.startsWith('/api/') ? slack(url.slice('/api/'.length), body) : teams(url, body);
  if (said.waitMs) response.setHeader('retry-after', Math.ceil(said.waitMs / 1_000));
  const headers = { 'content-type': 'application/json' };
  response.writeHead(said.status, headers).end(JSON.stringify(said.body));
}

function slack(method: string, body: string): Answer {
  const person = Number(/(?:^|&)(?:channel|users)=[UD](\d+)/.exec(body)?.[1]);
  if (method === 'conversations.open')
    return { status: 200, body: { ok: true, channel: { id: `D${person}` } } };
  if (method === 'conversations.history')
    return { status: 200, body: { ok: true, messages: seenBy(person) } };
  if (method !== 'chat.postMessage') return { status: 200, body: { ok: true, ...known[method] } };
  const waitMs = inboxes.slack.receive(person, body);
  if (waitMs !== null) return { status: 429, body: { ok: false, error: 'ratelimited' }, waitMs };
  return { status: 200, body: { ok: true, channel: `D${person}`, ts: `${Date.now()}.${person}` } };
}

/** What a message in doubt is looked for in. */
function seenBy(person: number): object[] {
  const metadata = inboxes.slack.marks.get(person);
  return metadata ? [{ ts: `0.${person}`, metadata: JSON.parse(metadata) }] : [];
}

function teams(url: string, body: string): Answer {
  const person = Number(/conversations\/a(?::|%3A)(\d+)\//.exec(url)?.[1]);
  const waitMs = inboxes.teams.receive(person, body);
  if (waitMs !== null) return { status: 429, body: { error: { code: 'TooManyRequests' } }, waitMs };
  return { status: 201, body: { id: `${Date.now()}${person}` } };
}

const known: Readonly<Record<string, object>> = {
  'auth.test': { team: 'Bench', team_id: 'T0BENCH', user_id: 'U0BOT', bot_id: 'B0BOT', url: 'https://b/' },
  'users.list': { members: [], response_metadata: { next_cursor: '' } },
};

function answerTo(asked: Asked): unknown {
  switch (asked.what) {
    case 'begin': {
      const inboxOf = (platform: Platform) => new Inbox(asked.enforces ? enforce(enforced[platform]) : null);
      inboxes = { slack: inboxOf('slack'), teams: inboxOf('teams') };
      return null;
    }
    case 'figures':
      return { slack: inboxes.slack.figures(), teams: inboxes.teams.figures() };
    case 'sample':
      return inboxes[asked.of].sample;
  }
}

process.on('message', (asked: Asked) => process.send?.({ answer: answerTo(asked) }));
process.once('SIGTERM', () => process.exit(0));
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`chats at http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
