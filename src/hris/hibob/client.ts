import { type Access, basic } from '../shared/access.js';
import { createHttp, type Send } from '../shared/http.js';
import { pace } from './unverified.js';

/** A search has no pages: everybody comes in one answer. */
const limits = { pace, bodyAtMost: 64_000_000, timeoutMs: 120_000 };

/** A service user: its id, and its token. */
export function bobClient({ secrets, wire }: Access): Send {
  const send = createHttp(limits, wire);
  const authorization = basic(secrets.id, secrets.secret);
  return (call) =>
    send({ ...call, headers: { 'content-type': 'application/json', ...call.headers, authorization } });
}
