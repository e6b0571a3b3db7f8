import { type Access, basic } from '../shared/access.js';
import { createHttp, type Send } from '../shared/http.js';
import { pace } from './unverified.js';

/** The key of a user, with nothing behind it: https://documentation.bamboohr.com/docs/getting-started */
export function bambooClient({ secrets, wire }: Access): Send {
  const send = createHttp({ pace }, wire);
  const authorization = basic(secrets.secret, 'x');
  return (call) =>
    send({ ...call, headers: { 'content-type': 'application/json', ...call.headers, authorization } });
}
