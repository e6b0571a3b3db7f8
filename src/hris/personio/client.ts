import { z } from 'zod';
import { HrisError } from '../../application/ports/index.js';
import type { Access } from '../shared/access.js';
import { asCredentials, withToken } from '../shared/bearer.js';
import { createHttp, type Send } from '../shared/http.js';
import { readAs } from '../shared/readAs.js';
import { pace } from './unverified.js';

const tokenAnswer = z.object({ success: z.literal(true), data: z.object({ token: z.string().min(1) }) });

export function personioClient({ connection, secrets, wire }: Access): Send {
  const send = createHttp({ pace }, wire);
  const json = { 'content-type': 'application/json' };
  const bearing = withToken(async () => {
    const body = JSON.stringify({ client_id: secrets.id, client_secret: secrets.secret });
    const url = `${connection.url}/auth`;
    const call = { method: 'POST', url, headers: json, body, repeats: true } as const;
    const answer = await send(call).catch(asCredentials);
    const read = tokenAnswer.safeParse(answer);
    // It may say no in an answer that is well otherwise.
    if (!read.success) throw new HrisError(isNo(answer) ? 'credentials' : 'unreadable');
    return readAs(tokenAnswer, answer).data.token;
  });
  return (call) =>
    bearing((token) =>
      send({ ...call, headers: { ...json, ...call.headers, authorization: `Bearer ${token}` } }),
    );
}

const isNo = (answer: unknown): boolean => z.object({ success: z.literal(false) }).safeParse(answer).success;
