import type { ConversationsInfoResponse, WebClient } from '@slack/web-api';
import { type Directory, DirectoryError } from '../../application/ports/index.js';
import type { Readers } from '../../domain/announcements/readers.js';
import { firstVisible } from '../../domain/people/visibleText.js';
import { patiently } from '../shared/patience.js';
import { pauseOf, type Tokens, withToken } from './calls.js';
import { chatUrl } from './chatUrl.js';
import { failureOf } from './errors.js';
import { type Home, isBot, isEnterprise, type Member, profileOf } from './member.js';
import { isChannel } from './payload.js';

/** Slack takes up to 999 and recommends 200 at most. https://docs.slack.dev/reference/methods/users.list */
const PAGE = 200;

/**
 * By these Slack says that we cannot write there: without `groups:read` a private channel is refused with `missing_scope`.
 * https://docs.slack.dev/reference/methods/conversations.info#errors
 */
const NO_CHANNEL = [
  ...['channel_not_found', 'missing_scope', 'not_in_channel', 'no_permission', 'access_denied'],
  ...['team_access_not_granted', 'ekm_access_denied', 'method_not_supported_for_channel_type'],
];

/** Who is in a workspace, as Slack tells it. Throws `DirectoryError` with Slack's code. */
export function createDirectory(client: WebClient, tokens: Tokens): Directory {
  const { slackApiUrl } = client;
  const isSlack = slackApiUrl.startsWith('https://slack.com/');
  /** One call; a code of `absent` gives null. */
  async function ask<T>(
    workspace: string,
    absent: readonly string[],
    call: (token: string) => Promise<T>,
  ): Promise<T | null> {
    try {
      return await withToken(tokens, workspace, (token) => patiently(() => call(token), pauseOf));
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

  /** Enterprises by workspace: a workspace does not change its own while we live. */
  const homes = new Map<string, Home>();

  /** What people of a workspace belong to; asked when somebody is not of the workspace itself. https://docs.slack.dev/reference/methods/auth.test */
  async function homeFor(user: Pick<Member, 'team_id'>, workspace: string): Promise<Home> {
    if (user.team_id === workspace) return { workspace, enterprise: null };
    const known = homes.get(workspace);
    if (known) return known;
    const asked = isEnterprise(workspace)
      ? { enterprise_id: workspace }
      : await ask(workspace, [], (token) => client.auth.test({ token }));
    const home = { workspace, enterprise: asked?.enterprise_id ?? null };
    homes.set(workspace, home);
    return home;
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
    picksChannels: true,
    // A stand-in's conversations are not in Slack.
    chatUrl: (...of) => (isSlack ? chatUrl(...of) : null),
    async profile(workspace, userId) {
      const missing = ['user_not_found', 'user_not_visible'];
      const answer = await ask(workspace, missing, (token) =>
        client.users.info({ token, user: userId, include_locale: true }),
      );
      const user = answer?.user;
      if (!user || isBot(user) || user.deleted) return null;
      return profileOf(user, await homeFor(user, workspace));
    },
    async *members(workspace) {
      const known = new Set<string | undefined>();
      for (const team of isEnterprise(workspace) ? await teamsOf(workspace) : [undefined]) {
        for await (const member of membersOf(workspace, team)) {
          if (isBot(member) || member.deleted || known.has(member.id)) continue;
          known.add(member.id);
          yield profileOf(member, await homeFor(member, workspace));
        }
      }
    },
    async channel(workspace, channelId) {
      if (!isChannel(channelId)) return null;
      const answer = await ask(workspace, NO_CHANNEL, (token) =>
        client.conversations.info({ token, channel: channelId }),
      );
      const channel = answer?.channel;
      if (!channel || isClosed(channel)) return null;
      return {
        name: `#${firstVisible(channel.name, channelId)}`,
        address: { channel: channelId },
        readers: readersOf(channel),
      };
    },
  };
}

type Conversation = NonNullable<ConversationsInfoResponse['channel']>;

/** No channel at all, as a chat of two or of a few. Or one where nobody can write, or the bot cannot. */
const isClosed = ({ is_im, is_mpim, is_archived, is_private, is_member }: Conversation): boolean =>
  Boolean(is_im || is_mpim || is_archived || (is_private && !is_member));

/**
 * Another company reads a channel shared by Slack Connect, or has been invited to. One shared between workspaces of the
 * same enterprise (`is_org_shared`) stays inside. https://docs.slack.dev/reference/objects/conversation-object
 */
function readersOf({ is_ext_shared, is_pending_ext_shared }: Conversation): Readers {
  if (is_ext_shared || is_pending_ext_shared) return 'outsiders';
  return is_ext_shared === undefined ? 'unknown' : 'company';
}
