import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, startApp } from '../../src/app.js';
import { readConfig } from '../../src/config/index.js';
import type { ClockState, Json, Moved, SlackSaid, SlackState, TeamsState } from '../../src/sandbox/wire.js';
import { eventually } from '../support/eventually.js';
import { freePort } from '../support/freePort.js';
import { openTestDatabase } from '../support/mongodb.js';
import { collectingLog } from '../support/world.js';

type Chat = 'slack' | 'teams';

/** Étincelle as it starts when nothing is configured, asked as its page asks. */
export interface RunningSandbox {
  readonly url: string;
  readonly databaseUri: string;
  app(): App;
  /** Says it to the bot, and gives all that the person then sees once `answer` is there. */
  say(chat: Chat, person: string, text: string, answer: RegExp): Promise<string>;
  /** All that the person sees with the bot, as JSON. */
  seen(chat: Chat, person: string): Promise<string>;
  /** Presses the newest button of Slack whose words fit, once it is there. */
  press(person: string, words: RegExp): Promise<unknown>;
  clock(): Promise<ClockState>;
  move(by: 'hour' | 'day' | 'next'): Promise<Moved>;
  post<Answer>(path: string, body: object): Promise<Answer>;
  get<Answer>(path: string): Promise<Answer>;
  /** Starts again on what is left, as `main.ts` does. */
  startAgain(): Promise<void>;
  close(): Promise<void>;
}

export async function openSandbox(env: Readonly<Record<string, string>> = {}): Promise<RunningSandbox> {
  const database = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const port = String(await freePort());
  const config = readConfig({ PORT: port, DATA_DIR: folder, MONGODB_URI: database.uri, ...env });
  const url = `http://127.0.0.1:${port}`;
  let app = await startApp(config, collectingLog());
  const answer = async <Answer>(response: Response) => {
    const body = (await response.json()) as Answer;
    if (!response.ok) throw new Error(JSON.stringify(body));
    return body;
  };
  const get = async <Answer>(path: string) => answer<Answer>(await fetch(`${url}/sandbox/api/${path}`));
  const post = async <Answer>(path: string, body: object) => {
    const headers = { 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: JSON.stringify(body) };
    return answer<Answer>(await fetch(`${url}/sandbox/api/${path}`, init));
  };
  const look = <State>(chat: string, person: string) =>
    get<State>(`${chat}?${new URLSearchParams({ person, place: 'chat' })}`);
  const seen = async (chat: string, person: string) =>
    JSON.stringify((await look<SlackState | TeamsState>(chat, person)).messages);
  return {
    ...{ url, databaseUri: database.uri, get, post },
    app: () => app,
    seen,
    say: async (chat, person, text, awaited) => {
      await post(`${chat}/say`, { person, place: 'chat', text });
      return eventually(async () => {
        const all = await seen(chat, person);
        expect(all).toMatch(awaited);
        return all;
      });
    },
    press: async (person, words) => {
      const pressed = await eventually(async () => {
        const { messages } = await look<SlackState>('slack', person);
        const found = messages.flatMap((said) => buttonsIn(said).filter(({ label }) => words.test(label)));
        expect(found).not.toHaveLength(0);
        return found.at(-1);
      });
      const { label: _label, ...button } = pressed ?? {};
      return post('slack/press', { person, ...button });
    },
    clock: () => get('clock'),
    move: (by) => post('clock', { by }),
    startAgain: async () => {
      app = await startApp(config, collectingLog());
    },
    close: async () => {
      await app.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const buttonsIn = ({ id, channel, blocks }: SlackSaid) =>
  blocks.flatMap((block) =>
    [block.accessory, ...((block.elements ?? []) as Json[])]
      .filter((each): each is Json => (each as Json | undefined)?.type === 'button')
      .map((each) => ({
        where: { messageTs: id, channelId: channel },
        label: String((each.text as Json).text),
        blockId: String(block.block_id),
        actionId: String(each.action_id),
      })),
  );
