import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Plays the requests of Microsoft's Agents Playground 0.2.28 as they were recorded. A made-up tenant whose id is no
 * GUID, and people known by their Teams ids alone. Its connector knows no thread in a group's chat.
 */
export interface Playground {
  say(text: string): Promise<number>;
  mentionInGroup(text: string): Promise<number>;
  mentionInChannel(text: string): Promise<number>;
  addToTeam(): Promise<number>;
  /** A pressed button, or a form that is sent; gives what the bot answered. */
  press(data: unknown): Promise<unknown>;
  /** What the bot said in a conversation, as JSON, oldest first. */
  said(conversation: 'personal' | 'group' | 'channel'): string[];
  stop(): Promise<void>;
}

const tenantId = '00000000-0000-0000-0000-0000000000001';
const bot = { id: '00000000-0000-0000-0000-00000000000011', name: 'Test Bot' };
const alex = { id: 'user-id-0', name: 'Alex Wilber', aadObjectId: '00000000-0000-0000-0000-0000000000020' };
const ids = {
  personal: '0fd1235f-ef8c-40ad-b282-05524bb08565',
  group: '1896f063-4e0d-4512-aa7c-4593e8e2d895',
  channel: 'team-id;messageid=1795900882655',
};
const clientInfo = { type: 'clientInfo', locale: 'fr-FR', country: 'FR', platform: 'Web', timezone: 'UTC' };
const mention = { type: 'mention', mentioned: bot, text: '<at>Test Bot</at>' };
const team = { id: 'team-id', name: 'My Team', aadGroupId: '00000000-0000-0000-0000-000000000031' };
const member = {
  ...{ ...alex, email: 'alexw@example.com', userPrincipalName: 'alexw@example.com' },
  ...{ tenantId, userRole: 'user' },
};

/** `botUrl` listens on `/api/messages`. */
export async function startPlayground(botUrl: string): Promise<Playground> {
  const heard: { readonly conversation: string; readonly said: string }[] = [];
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(request.url ?? '').replace('/_connector/v3', '');
    const body = await textOf(request);
    const [status, answer] = connector(path, body);
    const [, conversation] = /^\/conversations\/([^/]+)\/activities/.exec(path) ?? [];
    // What is edited was said before.
    if (conversation && status === 201 && request.method === 'POST') heard.push({ conversation, said: body });
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const serviceUrl = `http://localhost:${(server.address() as AddressInfo).port}/_connector`;

  const post = async (activity: object): Promise<Response> => {
    const common = { id: randomUUID(), from: alex, recipient: bot, serviceUrl, channelId: 'msteams' };
    const told = { locale: 'fr-FR', localTimezone: 'UTC', timestamp: new Date().toISOString() };
    return fetch(`${botUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        ...{ ...common, ...told, entities: [clientInfo], channelData: { tenant: { id: tenantId } } },
        ...activity,
      }),
    });
  };
  const at = (conversationType: string, id: string) => ({
    conversation: { isGroup: conversationType !== 'personal', conversationType, tenantId, id },
  });
  const mentions = (text: string) => ({
    ...{ type: 'message', textFormat: 'plain', text: `${mention.text} ${text}` },
    entities: [mention, clientInfo],
  });

  return {
    say: async (text) => (await post({ type: 'message', text, ...at('personal', ids.personal) })).status,
    mentionInGroup: async (text) => (await post({ ...mentions(text), ...at('groupChat', ids.group) })).status,
    mentionInChannel: async (text) => {
      const channelData = { tenant: { id: tenantId }, team: { id: team.id }, channel: { id: team.id } };
      return (await post({ ...mentions(text), ...at('channel', ids.channel), channelData })).status;
    },
    addToTeam: async () => {
      const channelData = { tenant: { id: tenantId }, team, channel: { id: team.id } };
      const added = { type: 'installationUpdate', action: 'add', channelData };
      return (await post({ ...added, ...at('channel', team.id) })).status;
    },
    press: async (data) => {
      const value = { action: { type: 'Action.Execute', verb: 'form', data }, trigger: 'manual' };
      const invoke = { type: 'invoke', name: 'adaptiveCard/action', value };
      return (await post({ ...invoke, ...at('personal', ids.personal) })).json();
    },
    said: (where) => heard.filter(({ conversation }) => conversation === ids[where]).map(({ said }) => said),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What the Playground answers; people asked for by their object ids are nobody, and threads belong to channels. */
function connector(path: string, body: string): [number, unknown] {
  if (path === '/conversations') {
    return body.includes('"channel":')
      ? [500, { error: { code: 'ServiceError' } }]
      : [201, { id: ids.personal }];
  }
  if (path === `/teams/${team.id}/conversations`) {
    return [200, { conversations: [{ id: team.id }, { id: 'announcements-id', name: 'Announcements' }] }];
  }
  if (path === `/conversations/${ids.personal}/members/${alex.id}`) return [200, member];
  if (path.includes('/activities')) return [201, { id: randomUUID() }];
  return [404, { error: { code: 'NotFound' } }];
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
