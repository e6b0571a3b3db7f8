import type { Language } from './texts.js';

/** Where the console is, with what stands before it: `/console/`. */
export const base = new URL('.', import.meta.url).pathname;

/** It is shown in a tab of Teams, below an address of its own. */
export const isInTeams = `${location.pathname}/`.startsWith(`${base}teams/`);

/** The server refused, with a sentence in the page's language; `status` 0: it could not be reached. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly status: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

export interface Api {
  get<T>(path: string, query?: Readonly<Record<string, string | undefined>>): Promise<T>;
  post<T>(path: string, body: object): Promise<T>;
}

/** Everything the page asks of the server. `ended`: called when nobody is in any more. */
export function apiIn(language: Language, ended: () => void): Api {
  async function ask<T>(path: string, init: RequestInit): Promise<T> {
    const headers = { 'accept-language': language, ...init.headers };
    const response = await fetch(`${base}api${path}`, { ...init, headers }).catch(() => {
      throw new ApiError(0, '');
    });
    if (response.status === 204) return undefined as T;
    const body = (await response.json().catch(() => ({}))) as { title?: string };
    if (response.status === 401) ended();
    if (!response.ok) throw new ApiError(response.status, body.title ?? '');
    return body as T;
  }
  return {
    get: (path, query = {}) => {
      const given = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
      const search = given.length > 0 ? `?${new URLSearchParams(given)}` : '';
      return ask(path + search, {});
    },
    post: (path, body) =>
      ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
  };
}
