import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { type SlackStandIn, startSlackStandIn } from '../../src/sandbox/slack/index.js';
import { startTeamsStandIn, type TeamsStandIn } from '../../src/sandbox/teams/index.js';
import * as scene from '../scenarios/people.js';
import { eventually } from '../support/eventually.js';
import { openMicrosoft } from './microsoft.js';
import { noonZone } from './noonZone.js';

/** How many people there are beside the cast, each in one chat only. */
export type Crowd = Readonly<Record<Platform, number>>;

/** A stand-in Slack and a stand-in Teams, and what a process is told to work between them. */
export interface Chats {
  readonly slack: SlackStandIn;
  readonly teams: TeamsStandIn;
  readonly env: Readonly<Record<string, string>>;
  person(chat: Platform, name: scene.Name): Person;
  /** Somebody of the crowd, by id. */
  somebody(chat: Platform, userId: string): Person;
  channel(chat: Platform): string;
  /** Writes to the bot; true when the bot acknowledged it. */
  tells(chat: Platform, userId: string, text: string): Promise<boolean>;
  /** How many messages are in somebody's chat with the bot, their own included. */
  messagesOf(chat: Platform, userId: string): number;
  stop(): Promise<void>;
}

/** More people, each in one chat only. */
export const crowdIds = (chat: Platform, size: number): string[] =>
  Array.from({ length: size }, (_, at) => (chat === 'slack' ? `U0CROWD${100 + at}` : `29:crowd${100 + at}`));

/** Opens the chats around a bot that listens at `appUrl`. */
export async function openChats(appUrl: string, crowd: Crowd): Promise<Chats> {
  const timezone = noonZone();
  const slack = await startSlackStandIn({
    ...{ appUrl, signingSecret: 'live-secret', botToken: 'xoxb-live' },
    team: scene.slackTeam,
    users: [...scene.slackUsers, ...crowdIds('slack', crowd.slack).map(slackUser)].map((user) => ({
      ...user,
      tz: timezone,
    })),
    channels: [scene.slackChannel],
    // Slack's own are 0, 60 and 300 s: nobody waits that long here, but as many minutes are bridged.
    retryDelaysMs: Array<number>(240).fill(1_000),
  });
  const microsoft = await openMicrosoft();
  const teams: TeamsStandIn = await startTeamsStandIn({
    ...{ appUrl, botId: microsoft.appId, tenant: scene.teamsTenant, team: scene.teamsTeam },
    users: [...scene.teamsUsers, ...crowdIds('teams', crowd.teams).map(teamsUser)].map((user) => ({
      ...user,
      timezone,
    })),
    authorization: () => microsoft.authorization(teams.serviceUrl),
  });
  return {
    ...{ slack, teams },
    env: {
      SLACK_SIGNING_SECRET: 'live-secret',
      SLACK_BOT_TOKEN: 'xoxb-live',
      SLACK_API_URL: slack.apiUrl,
      ...microsoft.env,
      MICROSOFT_APP_TENANT_ID: scene.teamsTenant.id,
      ORGANISER_EMAILS: scene.organiserEmail,
      DEFAULT_TIMEZONE: timezone,
    },
    person: (chat, name) =>
      chat === 'slack' ? slack.person(scene.slackId(name)) : teams.person(scene.teamsId(name)),
    somebody: (chat, userId) => (chat === 'slack' ? slack.person(userId) : teams.person(userId)),
    channel: (chat) => (chat === 'slack' ? scene.slackChannel.id : '19:engagement@thread.tacv2'),
    async tells(chat, userId, text) {
      if (chat === 'slack') return (await slack.say(userId, text)).status === 200;
      return teams.say(userId, text).then(
        () => true,
        () => false,
      );
    },
    messagesOf: (chat, userId) =>
      chat === 'slack'
        ? slack.messages(userId, slack.dmOf(userId)).length
        : teams.messages(userId, teams.personalChatId(userId)).length,
    stop: async () => void (await Promise.all([slack.stop(), teams.stop(), microsoft.stop()])),
  };
}

/**
 * Lets a bot that runs meet everybody. `everyoneIn`: the chat where the people of the cast are written to.
 * `met`: how many workspaces the bot has read the members of.
 */
export async function gather(
  { teams, messagesOf }: Chats,
  everyoneIn: Platform,
  crowd: Crowd,
  met: () => number,
): Promise<void> {
  const inTeams = everyoneIn === 'teams';
  if (inTeams) for (const name of scene.people) await teams.install(scene.teamsId(name));
  if (inTeams || crowd.teams > 0) await teams.installInTeam();
  const coming = crowdIds('teams', crowd.teams);
  const welcome = async () => {
    for (let id = coming.shift(); id !== undefined; id = coming.shift()) {
      const who = id;
      await teams.install(who);
      await eventually(() => expect(messagesOf('teams', who)).toBe(1), 120_000);
    }
  };
  // A few at a time: a machine with little to spare is not to be flooded before the story begins.
  await Promise.all([welcome(), welcome(), welcome()]);
  await eventually(() => expect(met()).toBeGreaterThanOrEqual(2), 300_000, 100);
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
