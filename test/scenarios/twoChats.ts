import { type App, startApp } from '../../src/app.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/index.js';
import type { StandInChannel, StandInUser } from '../../src/sandbox/slack/types.js';
import { startTeamsStandIn, type TeamsStandIn } from '../../src/sandbox/teams/index.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { metricsToken } from '../support/metricsToken.js';
import { openTestDatabase } from '../support/mongodb.js';
import { withOpenTeams } from '../support/openTeams.js';
import { unhurried } from '../support/unhurried.js';
import { clockAt, collectingLog, type MovableClock } from '../support/world.js';
import * as scene from './people.js';
import { openRecords, type Records } from './records.js';

/** Étincelle between a stand-in Slack and a stand-in Teams, on a database of its own. */
export interface TwoChats {
  readonly url: string;
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  readonly clock: MovableClock;
  readonly log: { readonly lines: string[] };
  /** What the bot keeps, read and written behind its back. */
  readonly records: Records;
  /** Where that is kept. */
  readonly databaseUri: string;
  person(chat: Platform, name: scene.Name): Person;
  /** The channel where a chat's announcements are posted. */
  channel(chat: Platform): string;
  /** Moves the clock and lets the bot do what is due. */
  moveTo(instant: string): Promise<void>;
  settle(): Promise<void>;
  /** An hour and more goes by, and the member lists of both chats are read again. */
  anHourLater(): Promise<void>;
  /** Stops Étincelle as SIGTERM does, and starts it again on the same database. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** What some scenarios have besides: other people, and what Slack answers in other words. */
interface Cast {
  readonly slackUsers?: readonly StandInUser[];
  readonly slackChannels?: readonly StandInChannel[];
  readonly organiserEmails?: string;
  /** What else stands in the environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The address to give the bot for Slack’s Web API, in front of the stand-in’s. */
  readonly inFrontOfSlack?: (apiUrl: string) => Promise<string>;
}

/** For how long the chats wait for the bot: this machine may be slow. */
const patienceMs = 60_000;

/** `everyoneIn`: the chat where people have spoken last, so that it is where they are written to. */
export async function openTwoChats(
  everyoneIn: Platform,
  now = '2026-11-23T09:00:00Z',
  { slackUsers = [], slackChannels = [], organiserEmails = scene.organiserEmail, ...more }: Cast = {},
): Promise<TwoChats> {
  const database = await openTestDatabase();
  const clock = clockAt(now);
  const log = collectingLog();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const slack = await startSlackStandIn({
    patienceMs,
    appUrl: url,
    signingSecret: 'scenario-secret',
    botToken: 'xoxb-scenario',
    team: scene.slackTeam,
    users: [...scene.slackUsers, ...slackUsers],
    channels: [scene.slackChannel, ...slackChannels],
    now: () => clock.now(),
  });
  const teams = await startTeamsStandIn({
    budgetMs: patienceMs,
    appUrl: url,
    botId: 'scenario-bot',
    tenant: scene.teamsTenant,
    users: scene.teamsUsers,
    team: scene.teamsTeam,
    now: () => clock.now(),
  });
  const env = {
    PORT: String(port),
    METRICS_TOKEN: metricsToken,
    MONGODB_URI: database.uri,
    SLACK_SIGNING_SECRET: 'scenario-secret',
    SLACK_BOT_TOKEN: 'xoxb-scenario',
    SLACK_API_URL: (await more.inFrontOfSlack?.(slack.apiUrl)) ?? slack.apiUrl,
    ORGANISER_EMAILS: organiserEmails,
    ...unhurried,
    ...more.environment,
  };
  const config = withOpenTeams(env, scene.teamsTenant.id);
  let app: App = await startApp(config, log, clock);
  const records = await openRecords(database.uri);
  // The member lists are read at the start; from then on nothing moves unless somebody makes it.
  await eventually(() => expect(log.lines.filter((line) => / members\./.test(line))).toHaveLength(2));
  if (everyoneIn === 'teams') {
    await teams.installInTeam();
    for (const name of scene.people) await teams.install(scene.teamsId(name));
    const welcomed = scene.people.map((name) => teams.person(scene.teamsId(name)));
    await eventually(() => expect(welcomed.every((person) => person.inbox().length > 0)).toBe(true));
  }
  return {
    ...{ url, slack, teams, clock, log, records, databaseUri: database.uri },
    person: (chat, name) =>
      chat === 'slack' ? slack.person(scene.slackId(name)) : teams.person(scene.teamsId(name)),
    channel: (chat) => (chat === 'slack' ? scene.slackChannel.id : '19:engagement@thread.tacv2'),
    settle: () => app.settle(),
    async moveTo(instant) {
      clock.moveTo(instant);
      await app.settle();
    },
    async anHourLater() {
      clock.forward(61);
      await app.readLists();
      await app.settle();
    },
    async restart() {
      await app.stop();
      app = await startApp(config, log, clock);
    },
    async close() {
      await app.stop();
      await Promise.all([slack.stop(), teams.stop(), records.close()]);
      await database.close();
    },
  };
}
