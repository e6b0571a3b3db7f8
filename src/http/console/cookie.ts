import type { Request, Response } from 'express';
import type { Session } from '../../application/console/openSession.js';
import type { SessionKey } from '../../application/console/sessionKey.js';
import { namedIn } from '../links/pages.js';

/** Only where everything is encrypted may a browser be told never to send it otherwise. */
const isEncrypted = (publicUrl: string): boolean => publicUrl.startsWith('https://');

/** A name that begins so is taken from this very host alone, and over an encrypted connection. */
const nameAt = (publicUrl: string, name: string): string =>
  isEncrypted(publicUrl) ? `__Host-${name}` : name;

const sessionName = 'etincelle-console';
const framed = 'SameSite=None; Secure; Partitioned';

/** Who says to be in; null when nobody does. */
export function sessionIn({ headers }: Pick<Request, 'headers'>, publicUrl: string): SessionKey | null {
  const value = cookieNamed({ headers }, publicUrl, sessionName);
  return value === null ? null : namedIn(value);
}

/** What a cookie of ours holds; null when it was not brought. */
export function cookieNamed(
  { headers }: Pick<Request, 'headers'>,
  publicUrl: string,
  called: string,
): string | null {
  const name = `${nameAt(publicUrl, called)}=`;
  const found = (headers.cookie ?? '').split(/; */).find((one) => one.startsWith(name));
  return found === undefined ? null : textIn(found.slice(name.length));
}

/** Kept by the browser until the session ends: no script reads it, and no other site's form brings it. */
export function keepSession(response: Response, publicUrl: string, session: Session, now: Date): void {
  setCookie(response, publicUrl, sessionName, nameOf(session), secondsOf(session, now));
}

const nameOf = ({ organisationId, key }: Session): string => `${organisationId}.${key}`;
const secondsOf = ({ until }: Session, now: Date): number =>
  Math.floor((until.getTime() - now.getTime()) / 1000);

/** The same in a frame of another site: the browser keeps it for this service inside of that site alone. */
export function keepFramedSession(response: Response, publicUrl: string, session: Session, now: Date): void {
  setCookie(response, publicUrl, sessionName, nameOf(session), secondsOf(session, now), framed);
}

/** Both are taken away: the browser sends one of them, and does not say which. */
export function dropSession(response: Response, publicUrl: string): void {
  setCookie(response, publicUrl, sessionName, '', 0);
  if (isEncrypted(publicUrl)) setCookie(response, publicUrl, sessionName, '', 0, framed);
}

/** For this very service, for so many seconds; none takes it away. */
export function setCookie(
  response: Response,
  publicUrl: string,
  name: string,
  value: string,
  seconds: number,
  where = isEncrypted(publicUrl) ? 'SameSite=Lax; Secure' : 'SameSite=Lax',
): void {
  const how = `Path=/; Max-Age=${seconds}; HttpOnly; ${where}`;
  response.append('set-cookie', `${nameAt(publicUrl, name)}=${encodeURIComponent(value)}; ${how}`);
}

function textIn(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
