import type { IncomingMessage } from 'node:http';
import { strangerIn } from '../../http/onThisMachine.js';
import { orLate } from '../shared/patience.js';
import type { TeamsActivity } from './activity.js';
import type { Authentication } from './authentication.js';
import { isServiceUrl } from './serviceUrl.js';
import type { TeamsSettings } from './settings.js';

/** Why a request is turned away before anything of it is read. */
export interface Refusal {
  readonly status: 401 | 403 | 421;
  readonly reason: string;
}

/**
 * Turns away, before anything is read, requests that cannot be allowed: without a token where one is needed. From
 * another machine, or passed on by a proxy, where none is. Null for those that may go on.
 */
export function turnedAway(settings: TeamsSettings, request: IncomingMessage): Refusal | null {
  return settings.appId === '' ? strangerIn(request) : withoutToken(request);
}

function withoutToken(request: IncomingMessage): Refusal | null {
  const hasToken = /^Bearer \S+$/.test(request.headers.authorization ?? '');
  return hasToken ? null : { status: 401, reason: 'noToken' };
}

/** Fetching Microsoft's keys must not hold a request for long. */
const CHECK_MS = 8_000;

/**
 * Checks that an activity comes from Teams. Its token is signed by the channel, for this bot, and names the same
 * service address, which is Teams'. Without an app id, only service addresses on this machine are believed. Null when
 * believed.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
 */
export async function disbelief(
  authentication: Authentication,
  settings: TeamsSettings,
  activity: TeamsActivity,
  header: string,
): Promise<Refusal | null> {
  if (activity.channelId !== 'msteams') return { status: 403, reason: 'otherChannel' };
  const { channelId, serviceUrl } = activity;
  if (settings.appId !== '') {
    const doubt = await orLate(CHECK_MS, authentication.doubt({ channelId, serviceUrl }, header));
    if (doubt) return { status: 401, reason: doubt === 'late' ? 'keysUnreachable' : doubt };
  }
  if (isServiceUrl(serviceUrl, settings)) return null;
  return { status: 403, reason: settings.appId === '' ? 'serviceUrlNotLoopback' : 'serviceUrlNotMicrosoft' };
}
