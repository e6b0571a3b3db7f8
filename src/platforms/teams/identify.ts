import type { Activity } from 'botbuilder';
import type { TeamsActivity } from './activity.js';
import type { Authentication } from './authentication.js';
import { tokenRefusalOf } from './errors.js';
import { isLoopbackUrl, type Refusal } from './guard.js';
import { orLate } from './orLate.js';
import type { TeamsSettings } from './settings.js';

/** Fetching Microsoft's keys must not hold a request for long. */
const CHECK_MS = 8_000;

/**
 * Checks that an activity comes from Teams: its token is signed by the channel, for this bot, and names the same
 * service address. Without an app id, only service addresses on this machine are believed. Null when believed.
 * https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication#connector-to-bot
 */
export async function disbelief(
  authentication: Authentication,
  settings: TeamsSettings,
  activity: TeamsActivity,
  header: string,
): Promise<Refusal | null> {
  if (activity.channelId !== 'msteams') return { status: 403, reason: 'otherChannel' };
  if (settings.appId === '') {
    return isLoopbackUrl(activity.serviceUrl) ? null : { status: 403, reason: 'serviceUrlNotLoopback' };
  }
  const { channelId, serviceUrl } = activity;
  try {
    const check = authentication.authenticateRequest({ channelId, serviceUrl } as Activity, header);
    const checked = await orLate(CHECK_MS, check);
    return checked === 'late' ? { status: 401, reason: 'keysUnreachable' } : null;
  } catch (error) {
    return { status: 401, reason: tokenRefusalOf(error) };
  }
}
