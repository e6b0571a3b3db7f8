import { z } from 'zod';
import type { Access } from '../shared/access.js';
import { asCredentials, withToken } from '../shared/bearer.js';
import { createHttp, type Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { scopes, tokenUrl } from './unverified.js';

/** https://developers.lucca.fr/documentation/limits: of a whole account, so some is left to others. */
const pace = { requests: 45, inMs: 60_000 };
const apiVersion = '2024-11-01';

const tokenAnswer = z.object({ access_token: z.string().min(1) });

export interface LuccaClient {
  /** By the token of the new API. */
  get(url: string): Promise<unknown>;
  /** By the key of the older API, where time entries are. */
  readonly legacy: Send;
}

export function luccaClient({ connection, secrets, wire }: Access): LuccaClient {
  const send = createHttp({ pace }, wire);
  const bearing = withToken(async () => {
    const form = {
      ...{ grant_type: 'client_credentials', scope: scopes },
      ...{ client_id: secrets.id, client_secret: secrets.secret },
    };
    const answer = await send({
      ...{ method: 'POST', url: connection.tokenUrl ?? tokenUrl, repeats: true },
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form).toString(),
    }).catch(asCredentials);
    return readAs(tokenAnswer, answer).access_token;
  });
  return {
    get: (url) =>
      bearing((token) =>
        send({
          ...{ method: 'GET', url },
          headers: { authorization: `Bearer ${token}`, 'api-version': apiVersion },
        }),
      ),
    legacy: (call) =>
      send({
        ...call,
        headers: {
          ...{ 'content-type': 'application/json', ...call.headers },
          authorization: `lucca application=${secrets.activityKey ?? ''}`,
        },
      }),
  };
}
