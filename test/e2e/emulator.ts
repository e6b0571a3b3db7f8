import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../support/freePort.js';

/** The package `emulate`, which plays a Slack; version 0.12.2, whose parts the code below knows. */
const root = join(process.cwd(), 'node_modules', 'emulate', 'dist');

/** Whether it is installed. */
export const isInstalled = existsSync(root);

export const bot = {
  token: 'xoxb-emulated',
  userId: 'U0ETINCELLE',
  botId: 'B0ETINCELLE',
  appId: 'A0ETINCELLE',
};
export const signingSecret = 'emulated-secret';
export const userToken = (name: string) => `xoxp-${name}`;

/** What our tests may read of a conversation; a person’s own client has these. */
const personScopes = ['chat:write', 'im:write', 'im:history', 'channels:read', 'channels:history'];

interface Hooks {
  register(hook: { url: string; events: string[]; active: boolean; owner: string }): unknown;
}
type Register = (app: unknown, store: unknown, hooks: Hooks, ...more: unknown[]) => void;
interface SlackPart {
  readonly slackPlugin: { register: Register };
  getSlackStore(store: unknown): { readonly views: { all(): KeptView[] } };
}

/** A view as it is kept. */
interface KeptView {
  readonly view_id: string;
  readonly type: string;
  readonly user_id: string;
  readonly callback_id: string;
  readonly private_metadata: string;
  readonly blocks: readonly Readonly<Record<string, unknown>>[];
}

/** A running Slack, and where its events are to be sent. */
export interface Emulator {
  readonly url: string;
  sendEventsTo(url: string): void;
  /** Its views, the oldest first; its Web API shows them to the app alone. */
  views(): readonly KeptView[];
  close(): Promise<void>;
}

/** Opens one with these people and this channel. The bot has the scopes of our manifest and no other. */
export async function openEmulator(people: readonly string[], channel: string): Promise<Emulator> {
  const part = (await load(await slackPart())) as SlackPart;
  const caught = catchHooks(part);
  const { createEmulator } = await import('emulate');
  const emulator = await createEmulator({
    ...{ service: 'slack', port: await freePort() },
    seed: { slack: await seed(people, channel) },
  });
  return {
    url: emulator.url,
    sendEventsTo: (url) => void caught().hooks.register({ url, events: ['*'], active: true, owner: 'slack' }),
    views: () => part.getSlackStore(caught().store).views.all(),
    close: () => emulator.close(),
  };
}

const load = (file: string): Promise<unknown> => import(pathToFileURL(join(root, file)).href);

/** No option says where events go: what sends them is caught as Slack's part is opened. */
function catchHooks({ slackPlugin }: SlackPart): () => { readonly hooks: Hooks; readonly store: unknown } {
  const register = slackPlugin.register;
  let caught: ReturnType<ReturnType<typeof catchHooks>> | null = null;
  slackPlugin.register = (app, store, hooks, ...more) => {
    caught = { hooks, store };
    register.call(slackPlugin, app, store, hooks, ...more);
  };
  return () => {
    if (!caught) throw new Error('The emulator has not opened its Slack.');
    return caught;
  };
}

/** Its name has a hash in it. */
async function slackPart(): Promise<string> {
  for (const file of await readdir(root))
    if (
      /^dist-.*\.js$/.test(file) &&
      (await readFile(join(root, file), 'utf8')).includes('var slackPlugin =')
    )
      return file;
  throw new Error('This version of emulate has no Slack in it.');
}

async function seed(people: readonly string[], channel: string): Promise<object> {
  const manifest = JSON.parse(await readFile('manifests/slack/manifest.json', 'utf8'));
  const scopes: string[] = manifest.oauth_config.scopes.bot;
  const { token, userId, botId, appId } = bot;
  return {
    ...{ signing_secret: signingSecret, strict_scopes: true, team: { name: 'Emulated' } },
    users: people.map((name) => ({ name, real_name: name, email: `${name.toLowerCase()}@example.org` })),
    channels: [{ name: channel }],
    oauth_apps: [
      {
        ...{ client_id: '1.2', client_secret: 'secret', app_id: appId, name: 'Étincelle', redirect_uris: [] },
        ...{ scopes, bot_id: botId, bot_user_id: userId, bot_name: 'etincelle' },
      },
    ],
    tokens: [
      { token, type: 'bot', user_id: userId, app_id: appId, bot_id: botId, scopes },
      ...people.map((name) => ({
        ...{ token: userToken(name), type: 'user', user: name, app_id: appId, scopes: personScopes },
      })),
    ],
  };
}
