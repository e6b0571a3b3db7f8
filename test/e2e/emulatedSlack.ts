import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { elementsOf, inputsOf, optionsOf, wireValue, withIds } from '../../src/sandbox/slack/elements.js';
import { signatureHeaders } from '../../src/sandbox/slack/outgoing/sign.js';
import { bot, openEmulator, signingSecret, userToken } from './emulator.js';

/**
 * People in a Slack that nobody here wrote. It keeps messages and views, checks tokens, scopes and trigger ids, and signs its
 * events. It plays no buttons, forms or commands: those requests are made here as Slack makes them.
 */
export interface EmulatedSlack {
  readonly apiUrl: string;
  readonly channelId: string;
  /** From now on the bot, which listens on `/slack/events`, hears what is said to it. */
  tell(botUrl: string): void;
  say(name: string, text: string): Promise<void>;
  /** Types `/mission`. */
  command(name: string, text: string): Promise<void>;
  /** Presses the button that says this on a message. */
  press(name: string, post: Post, label: RegExp): Promise<void>;
  /** Fills in the form that was opened last for somebody and sends it; gives what the bot answered. */
  submit(name: string, fields: Readonly<Record<string, string>>): Promise<string>;
  /** The title of the form that was opened last for somebody. */
  form(name: string): string;
  /** Somebody's conversation with the bot, and the channel; oldest first. */
  inbox(name: string): Promise<readonly Post[]>;
  posts(): Promise<readonly Post[]>;
  stop(): Promise<void>;
}

export interface Post {
  readonly channel: string;
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks?: readonly Json[];
}
type Json = Readonly<Record<string, unknown>>;

const team = { id: 'T000000001', domain: 'emulate' };

export async function startEmulatedSlack(people: readonly string[], channel: string): Promise<EmulatedSlack> {
  const emulator = await openEmulator(people, channel);
  const call = async (token: string, method: string, body: object): Promise<Json> => {
    const answer = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const told = (await answer.json()) as Json;
    if (told.ok !== true) throw new Error(`${method}: ${String(told.error)}`);
    return told;
  };

  let botUrl = '';
  const send = async (body: string, type: string): Promise<string> => {
    const headers = { 'content-type': type, ...signatureHeaders(signingSecret, body) };
    const answer = await fetch(`${botUrl}/slack/events`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`The bot answered ${answer.status}.`);
    return answer.text();
  };
  const sendForm = (form: Record<string, string>) =>
    send(new URLSearchParams(form).toString(), 'application/x-www-form-urlencoded');

  // Slack tells an app of its own conversations alone, and says which kind they are; the emulator does neither.
  const relay = async (body: string) => {
    const told = JSON.parse(body);
    if (told.event.type !== 'message' || told.event.user === bot.userId) return;
    const event = { ...told.event, channel_type: 'im' };
    await send(JSON.stringify({ ...told, event, api_app_id: bot.appId }), 'application/json');
  };
  // What is answered to a press or a command through its `response_url`, which the emulator does not have.
  const takeAnswer = async (path: string, body: string) => {
    const [, , where, ts] = path.split('/');
    const { replace_original, response_type: _kind, ...said } = JSON.parse(body);
    if (replace_original === true && ts)
      await call(bot.token, 'chat.update', { channel: where, ts, ...said });
    else await call(bot.token, 'chat.postMessage', { channel: where, ...said });
  };
  // The bot takes answers where Slack’s Web API is and nowhere else, so that both have one front.
  const front = await listening(async (request, body, response) => {
    const path = request.url ?? '';
    if (path.startsWith('/api/')) {
      const { authorization = '', 'content-type': type = '' } = request.headers;
      const answer = await fetch(`${emulator.url}${path}`, {
        ...{ method: 'POST', body, headers: { authorization, 'content-type': type } },
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      return response.end(await answer.text());
    }
    await (path === '/events' ? relay(body) : takeAnswer(path, body));
    return response.end('ok');
  });
  emulator.sendEventsTo(`${front.url}/events`);

  const members = (await call(bot.token, 'users.list', {})).members as { id: string; name: string }[];
  const idOf = (name: string) => String(members.find((member) => member.name === name)?.id);
  const [reader = ''] = people;
  const channels = (await call(userToken(reader), 'conversations.list', {})).channels as Json[];
  const channelId = String(channels.find(({ name }) => name === channel)?.id);
  const conversation = async (name: string) => {
    const opened = await call(userToken(name), 'conversations.open', { users: bot.userId });
    return String((opened.channel as Json).id);
  };
  const history = async (name: string, id: string): Promise<Post[]> => {
    const { messages } = await call(userToken(name), 'conversations.history', { channel: id, limit: 200 });
    return (messages as Post[]).map((post) => ({ ...post, channel: id })).reverse();
  };
  const triggerFor = async (name: string) =>
    String((await call(bot.token, 'views.generateTriggerId', { user_id: idOf(name) })).trigger_id);
  const actor = async (name: string) => ({
    ...{ user: { id: idOf(name), name, team_id: team.id }, team, enterprise: null },
    ...{ api_app_id: bot.appId, token: 'deprecated', is_enterprise_install: false },
    trigger_id: await triggerFor(name),
  });
  const modalOf = (name: string) => {
    const view = emulator.views().findLast(({ type, user_id }) => type === 'modal' && user_id === idOf(name));
    if (!view) throw new Error(`No form was opened for ${name}.`);
    return view;
  };

  return {
    apiUrl: `${front.url}/api/`,
    channelId,
    tell(url) {
      botUrl = url;
    },
    async say(name, text) {
      await call(userToken(name), 'chat.postMessage', { channel: bot.userId, text });
    },
    async command(name, text) {
      await sendForm({
        ...{ command: '/mission', text, user_id: idOf(name), user_name: name, team_id: team.id },
        ...{ channel_id: await conversation(name), channel_name: 'directmessage', api_app_id: bot.appId },
        ...{ response_url: `${front.url}/later/${await conversation(name)}`, is_enterprise_install: 'false' },
        trigger_id: await triggerFor(name),
      });
    },
    async press(name, { channel: where, ts, text, blocks }, label) {
      const payload = {
        ...(await actor(name)),
        ...{
          type: 'block_actions',
          response_url: `${front.url}/later/${where}/${ts}`,
          channel: { id: where, name: where === channelId ? channel : 'directmessage' },
        },
        container: { type: 'message', message_ts: ts, channel_id: where, is_ephemeral: false },
        message: { type: 'message', user: bot.userId, bot_id: bot.botId, ts, text, blocks },
        actions: [{ ...actionOf(blocks ?? [], label), action_ts: ts }],
      };
      await sendForm({ payload: JSON.stringify(payload) });
    },
    async submit(name, fields) {
      const kept = modalOf(name);
      const view = { ...kept, id: kept.view_id, state: { values: valuesOf(kept.blocks, fields) } };
      const payload = { ...(await actor(name)), type: 'view_submission', view, response_urls: [] };
      return sendForm({ payload: JSON.stringify(payload) });
    },
    form: (name) => JSON.stringify(modalOf(name)),
    inbox: async (name) => history(name, await conversation(name)),
    posts: () => history(reader, channelId),
    async stop() {
      await Promise.all([emulator.close(), front.stop()]);
    },
  };
}

/** The pressed button as Slack sends it. */
function actionOf(blocks: readonly Json[], label: RegExp): Json {
  const placed = elementsOf(withIds(blocks)).find(({ element }) =>
    label.test(String((element.text as Json | undefined)?.text)),
  );
  if (!placed) throw new Error(`There is no button ${label}.`);
  const { blockId, actionId, element } = placed;
  return {
    ...{ type: 'button', block_id: blockId, action_id: actionId },
    ...{ text: element.text, value: element.value },
  };
}

/** Every field of a form: as it was filled in, else as it was shown. */
function valuesOf(blocks: readonly Json[], fields: Readonly<Record<string, string>>): Json {
  const known = inputsOf({ blocks: withIds(blocks) }).map(({ blockId, actionId, element }) => {
    const typed = fields[blockId] ?? String(element.initial_value ?? '');
    const chosen = optionsOf(element).length > 0 && typed === '' ? element.initial_option : undefined;
    const value = chosen ? String((chosen as Json).value) : typed;
    return [blockId, { [actionId]: wireValue(element, value === '' ? null : value) }];
  });
  return Object.fromEntries(known);
}

type Hear = (request: IncomingMessage, body: string, response: ServerResponse) => Promise<unknown>;

async function listening(hear: Hear) {
  const server = createServer(async (request, response) => hear(request, await textOf(request), response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}
