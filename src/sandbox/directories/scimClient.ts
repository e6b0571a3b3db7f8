import { Refusal } from '../web/refusals.js';
import type { DirectoryRequest } from '../wire.js';

/** A directory's way into `/scim/v2`, by real requests. */
export interface ScimClient {
  ask(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<ScimAnswer>;
  /** What was asked since the last time, with what was answered. */
  asked(): DirectoryRequest[];
}

interface ScimAnswer {
  readonly id?: string;
  readonly Resources?: readonly { readonly id: string; readonly active?: boolean }[];
  readonly [attribute: string]: unknown;
}

export function scimClient(
  appUrl: string,
  token: string,
  headers: Readonly<Record<string, string>>,
): ScimClient {
  const log: DirectoryRequest[] = [];
  return {
    async ask(method, path, body) {
      const response = await fetch(`${appUrl}/scim/v2${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/scim+json', ...headers },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      log.push({ method, path: decodeURIComponent(path), status: response.status });
      const answer = (text === '' ? {} : JSON.parse(text)) as ScimAnswer;
      if (!response.ok) throw new Refusal(409, String(answer.detail ?? response.statusText));
      return answer;
    },
    asked: () => log.splice(0),
  };
}
