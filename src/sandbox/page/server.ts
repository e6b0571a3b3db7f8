import type {
  ClockState,
  DirectoryDone,
  DirectoryPress,
  DirectoryState,
  FieldValue,
  FormValues,
  Json,
  Move,
  Moved,
  News,
  SlackState,
  Start,
  SubmitResult,
  TeamsState,
  Where,
} from '../wire.js';
import type { Texts } from './texts.js';

const API = '/sandbox/api/';
const AGAIN_MS = 2_000;

/** The server refused with a sentence, or could not be reached (`status` 0). */
export class ServerError extends Error {
  override readonly name = 'ServerError';

  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

async function ask<T>(path: string, init?: RequestInit): Promise<T> {
  const response = await fetch(API + path, init).catch(() => {
    throw new ServerError(0, 'The server cannot be reached.');
  });
  const body = (await response.json().catch(() => ({}))) as { error?: string };
  if (!response.ok) throw new ServerError(response.status, body.error ?? response.statusText);
  return body as T;
}

const post = <T>(path: string, body: object): Promise<T> =>
  ask<T>(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const look = (person: string, place: string) => `?${new URLSearchParams({ person, place })}`;

/** Everything the page asks of the server. */
export const server = {
  start: () => ask<Start>('start'),
  clock: () => ask<ClockState>('clock'),
  move: (move: Move) => post<Moved>('clock', move),
  news: () => ask<News>('news'),
  directories: () => ask<DirectoryState[]>('directories'),
  press: (press: DirectoryPress) => post<DirectoryDone>('directories', press),
  reset: () => post('reset', {}),
  slack: {
    state: (person: string, place: string) => ask<SlackState>(`slack${look(person, place)}`),
    say: (person: string, place: string, text: string) => post('slack/say', { person, place, text }),
    openHome: (person: string) => post('slack/home', { person }),
    press: (press: {
      readonly person: string;
      readonly where: Where;
      readonly blockId: string;
      readonly actionId: string;
      readonly value?: FieldValue;
      readonly typed?: FormValues;
    }) => post('slack/press', press),
    submit: (person: string, viewId: string, values: FormValues) =>
      post<SubmitResult>('slack/submit', { person, viewId, values }),
    close: (person: string, viewId: string) => post('slack/close', { person, viewId }),
  },
  teams: {
    state: (person: string, place: string) => ask<TeamsState>(`teams${look(person, place)}`),
    say: (person: string, place: string, text: string) => post('teams/say', { person, place, text }),
    press: (person: string, messageId: string, verb: string | null, data: Json) =>
      post('teams/press', { person, messageId, verb, data }),
  },
};

/** Calls `changed` after each change of either chat, and `online` when the connection comes and goes. */
export function listen(changed: () => void, online: (is: boolean) => void): void {
  const events = new EventSource(`${API}events`);
  events.addEventListener('message', changed);
  events.addEventListener('open', () => online(true));
  events.addEventListener('error', () => {
    online(false);
    // The browser tries again by itself, unless it was answered with a refusal: a server that is stopping.
    if (events.readyState === EventSource.CLOSED) setTimeout(() => listen(changed, online), AGAIN_MS);
  });
}

/** What went wrong, for the person in front of the page. */
export const sentenceOf = (error: unknown, texts: Texts): string =>
  error instanceof ServerError && error.status === 0 ? texts.unreachable : texts.failed;
