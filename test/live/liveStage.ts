import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Platform } from '../../src/domain/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/index.js';
import { startTeamsStandIn, type TeamsStandIn } from '../../src/sandbox/teams/index.js';
import * as scene from '../scenarios/cast.js';
import { eventually } from '../support/eventually.js';
import { openTestDatabase } from '../support/mongodb.js';
import { type Ledger, readLedger } from './ledger.js';
import type { Ending, Program, Running } from './processes.js';

/** Étincelle as a process of its own, on the real clock, between a stand-in Slack and a stand-in Teams. */
export interface LiveStage {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  /** Where the data is when no server is given. */
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  /** The processes so far, the newest last. */
  readonly processes: readonly Running[];
  person(chat: Platform, name: scene.Name): Person;
  channel(chat: Platform): string;
  /** Starts a process and resolves when it listens. */
  start(): Promise<Running>;
  /** Ends the newest process. */
  end(signal: NodeJS.Signals): Promise<Ending>;
  /** Kills the newest process in the very tick in which `seen` becomes true of this chat: what the chat has taken by then, the process never hears of. */
  killWhen(chat: Platform, seen: () => boolean): Promise<Ending>;
  /** Writes to the bot; true when the bot acknowledged it. */
  tells(chat: Platform, userId: string, text: string): Promise<boolean>;
  /** What is in the database. No process may be running. */
  ledger(): Promise<Ledger>;
  /** Stops the process, and starts it again for as long as something is still to be said; in the end none runs. */
  settle(): Promise<Ledger>;
  /** Log lines of all processes with this code. */
  logged(code: string): Record<string, unknown>[];
  close(): Promise<void>;
}

/** More people, each in one chat only. */
export const crowdIds = (chat: Platform, size: number): string[] =>
  Array.from({ length: size }, (_, at) => (chat === 'slack' ? `U0CROWD${100 + at}` : `29:crowd${100 + at}`));

/** A zone where it is about noon now: on the real clock, nobody's night may keep a message back. */
export function noonZone(): string {
  const ahead = 12 - new Date().getUTCHours();
  return ahead === 0 ? 'Etc/GMT' : `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** Opens the chats and starts a first process. `everyoneIn`: the chat where the people of the cast are written to. */
export async function openLiveStage(
  program: Program,
  everyoneIn: Platform,
  { crowd = 0 }: { crowd?: number } = {},
): Promise<LiveStage> {
  const timezone = noonZone();
  const dataDir = await mkdtemp(join(tmpdir(), 'etincelle-'));
  const database = process.env.MONGODB_URI ? await openTestDatabase() : null;
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const slack = await startSlackStandIn({
    ...{ appUrl, signingSecret: 'live-secret', botToken: 'xoxb-live' },
    team: scene.slackTeam,
    users: [...scene.slackUsers, ...crowdIds('slack', crowd).map(slackUser)].map((user) => ({
      ...user,
      tz: timezone,
    })),
    channels: [scene.slackChannel],
    // Slack's own are 0, 60 and 300 s: nobody waits that long here, but as many minutes are bridged.
    retryDelaysMs: Array<number>(90).fill(1_000),
  });
  const teams = await startTeamsStandIn({
    ...{ appUrl, botId: 'live-bot', tenant: scene.teamsTenant, team: scene.teamsTeam },
    users: [...scene.teamsUsers, ...crowdIds('teams', crowd).map(teamsUser)].map((user) => ({
      ...user,
      timezone,
    })),
  });
  const env = {
    PORT: String(port),
    ...(database ? { MONGODB_URI: database.uri } : {}),
    DATA_DIR: dataDir,
    SLACK_SIGNING_SECRET: 'live-secret',
    SLACK_BOT_TOKEN: 'xoxb-live',
    SLACK_API_URL: slack.apiUrl,
    TEAMS_ALLOW_UNAUTHENTICATED: '1',
    MICROSOFT_APP_TENANT_ID: scene.teamsTenant.id,
    ORGANISER_EMAILS: scene.organiserEmail,
    DEFAULT_TIMEZONE: timezone,
  };
  const processes: Running[] = [];
  const newest = () => processes.at(-1) as Running;

  const stage: LiveStage = {
    ...{ slack, teams, dataDir, env, processes },
    person: (chat, name) =>
      chat === 'slack' ? slack.person(scene.slackId(name)) : teams.person(scene.teamsId(name)),
    channel: (chat) => (chat === 'slack' ? scene.slackChannel.id : '19:engagement@thread.tacv2'),
    async start() {
      const running = program.run(env);
      processes.push(running);
      await running.ready;
      return running;
    },
    end: (signal) => newest().end(signal),
    killWhen(chat, seen) {
      const process = newest();
      const stop = (chat === 'slack' ? slack : teams).onChange(() => {
        if (seen()) void process.end('SIGKILL');
      });
      return process.ended.finally(stop);
    },
    async tells(chat, userId, text) {
      if (chat === 'slack') return (await slack.say(userId, text)).status === 200;
      return teams.say(userId, text).then(
        () => true,
        () => false,
      );
    },
    ledger: () => readLedger(database?.uri ?? null, dataDir),
    async settle() {
      for (let tries = 0; ; tries += 1) {
        await newest().end('SIGTERM');
        const ledger = await stage.ledger();
        if (ledger.restless === null || tries === 5) return ledger;
        const until = ledger.restless.getTime();
        await stage.start();
        // The clock looks every few seconds; a little more for the sending.
        await eventually(() => expect(Date.now()).toBeGreaterThan(until + 8_000), 60_000, 100);
      }
    },
    logged: (code) => processes.flatMap((process) => process.logged(code)),
    async close() {
      await processes.at(-1)?.end('SIGKILL');
      await Promise.all([slack.stop(), teams.stop(), database?.close()]);
      await rm(dataDir, { recursive: true });
    },
  };
  try {
    await gather(stage, everyoneIn, crowd);
  } catch (error) {
    await stage.close();
    throw error;
  }
  return stage;
}

/** Starts the first process and lets it meet everybody. */
async function gather(stage: LiveStage, everyoneIn: Platform, crowd: number): Promise<void> {
  const { teams } = stage;
  const first = await stage.start();
  if (everyoneIn === 'teams') {
    for (const name of scene.cast) await teams.install(scene.teamsId(name));
  }
  if (everyoneIn === 'teams' || crowd > 0) await teams.installInTeam();
  for (const id of crowdIds('teams', crowd)) {
    await teams.install(id);
    const welcomed = () => teams.messages(id, teams.personalChatId(id)).length;
    await eventually(() => expect(welcomed()).toBe(1), 30_000);
  }
  // One line for each workspace.
  await eventually(() => expect(first.logged('members.synced')).toHaveLength(2), 30_000, 100);
}

const slackUser = (id: string) => ({
  id,
  name: id,
  email: `${id.toLowerCase()}@example.org`,
  locale: 'fr-FR',
});

const teamsUser = (id: string, index: number) => ({
  id,
  aadObjectId: `00000000-0000-4000-9000-${String(index).padStart(12, '0')}`,
  name: id,
  email: `${id.slice(3)}@example.com`,
  locale: 'fr-FR',
  timezone: 'Europe/Paris',
});

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
