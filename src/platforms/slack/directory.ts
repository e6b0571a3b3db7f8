import type { UsersListResponse, WebClient } from '@slack/web-api';
import { type Directory, DirectoryError } from '../../application/ports/index.js';
import type { Profile } from '../../domain/employee.js';
import { locales } from '../../domain/locale.js';
import { firstVisible } from '../../domain/visibleText.js';
import { patiently, type Tokens, withToken } from './calls.js';
import { failureOf } from './errors.js';

/** Slack takes up to 999 and recommends 200 at most. https://docs.slack.dev/reference/methods/users.list */
const PAGE = 200;

type Member = NonNullable<UsersListResponse['members']>[number];

/** Who is in a workspace, as Slack tells it. Throws `DirectoryError` with Slack's code. */
export function createDirectory(client: WebClient, tokens: Tokens): Directory {
  /** One call; a code of `absent` gives null. */
  async function ask<T>(
    workspace: string,
    absent: string[],
    call: (token: string) => Promise<T>,
  ): Promise<T | null> {
    try {
      return await withToken(tokens, workspace, (token) => patiently(() => call(token)));
    } catch (error) {
      const { code } = failureOf(error);
      if (absent.includes(code)) return null;
      throw new DirectoryError(code, { cause: error });
    }
  }
  /** The workspaces of an enterprise that the app is in. https://docs.slack.dev/reference/methods/auth.teams.list */
  async function teamsOf(enterprise: string): Promise<string[]> {
    const teams: string[] = [];
    let cursor: string | undefined;
    do {
      const page = { limit: PAGE, ...(cursor ? { cursor } : {}) };
      const answer = await ask(enterprise, [], (token) => client.auth.teams.list({ token, ...page }));
      for (const { id } of answer?.teams ?? []) if (id) teams.push(id);
      cursor = answer?.response_metadata?.next_cursor;
    } while (cursor);
    return teams;
  }

  async function* membersOf(workspace: string, team: string | undefined): AsyncGenerator<Member> {
    let cursor: string | undefined;
    do {
      const page = { limit: PAGE, include_locale: true, ...(cursor ? { cursor } : {}) };
      const which = { ...page, ...(team ? { team_id: team } : {}) };
      const answer = await ask(workspace, [], (token) => client.users.list({ token, ...which }));
      yield* answer?.members ?? [];
      cursor = answer?.response_metadata?.next_cursor;
    } while (cursor);
  }

  return {
    platform: 'slack',
    async profile(workspace, userId) {
      const missing = ['user_not_found', 'user_not_visible'];
      const answer = await ask(workspace, missing, (token) =>
        client.users.info({ token, user: userId, include_locale: true }),
      );
      const user = answer?.user;
      return user && !isBot(user) ? profileOf(user) : null;
    },
    async *members(workspace) {
      const known = new Set<string | undefined>();
      for (const team of isEnterprise(workspace) ? await teamsOf(workspace) : [undefined]) {
        for await (const member of membersOf(workspace, team)) {
          if (!isColleague(member) || known.has(member.id)) continue;
          known.add(member.id);
          yield profileOf(member);
        }
      }
    },
    async channel(workspace, channelId) {
      const answer = await ask(workspace, ['channel_not_found'], (token) =>
        client.conversations.info({ token, channel: channelId }),
      );
      const channel = answer?.channel;
      const closed = !channel || channel.is_archived || (channel.is_private && !channel.is_member);
      return closed
        ? null
        : { name: `#${firstVisible(channel.name, channelId)}`, address: { channel: channelId } };
    },
  };
}

/** An app installed for a whole enterprise is known by the enterprise's id, and a list has to say of which workspace. https://docs.slack.dev/enterprise */
const isEnterprise = (workspace: string): boolean => workspace.startsWith('E');

/** Slack does not call its own Slackbot a bot. */
const isBot = (user: Pick<Member, 'id' | 'is_bot'>): boolean =>
  user.is_bot === true || user.id === 'USLACKBOT';

/** Somebody from outside: a guest of one or several channels, or met in a channel shared with another company. */
const isGuest = (user: Member): boolean =>
  user.is_restricted === true || user.is_ultra_restricted === true || isStranger(user);

const isColleague = (user: Member): boolean => !isBot(user) && !user.deleted && !isGuest(user);

/** Somebody of another company, met in a shared channel. */
const isStranger = (user: Member): boolean => 'is_stranger' in user && user.is_stranger === true;

type User = Pick<
  Member,
  'id' | 'name' | 'real_name' | 'tz' | 'profile' | 'is_restricted' | 'is_ultra_restricted'
> & { locale?: string };

const profileOf = (user: User): Profile => ({
  userId: user.id ?? '',
  name: firstVisible(user.profile?.real_name, user.real_name, user.name),
  email: user.profile?.email?.trim().toLowerCase() || null,
  timezone: user.tz ?? null,
  locale: locales.find((each) => user.locale?.toLowerCase().startsWith(each)) ?? null,
  address: { channel: user.id ?? '' },
  guest: isGuest(user),
});
