import type { TeamsActivity } from './activity.js';
import type { Authentication } from './authentication.js';
import type { Refusal } from './guard.js';
import { orLate } from './orLate.js';
import { isServiceUrl } from './serviceUrl.js';
import type { TeamsSettings } from './settings.js';

/** Fetching Microsoft's keys must not hold a request for long. */
const CHECK_MS = 8_000;

/**
 * Checks that an activity comes from Teams: its token is signed by the channel, for this bot, and names the same
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
