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
  const { organisationId, key, until } = session;
  const seconds = Math.floor((until.getTime() - now.getTime()) / 1000);
  setCookie(response, publicUrl, sessionName, `${organisationId}.${key}`, seconds);
}

export const dropSession = (response: Response, publicUrl: string): void =>
  setCookie(response, publicUrl, sessionName, '', 0);

/** For this very service, for so many seconds; none takes it away. */
export function setCookie(
  response: Response,
  publicUrl: string,
  name: string,
  value: string,
  seconds: number,
): void {
  const secure = isEncrypted(publicUrl) ? '; Secure' : '';
  const how = `Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  response.append('set-cookie', `${nameAt(publicUrl, name)}=${encodeURIComponent(value)}; ${how}`);
}

function textIn(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return '';
  }
}
