import { hurriedFrom } from '../../../domain/people/directory/hurriedReading.js';
import type { HrisConnection, HrisWebhook, Needs } from '../../ports/index.js';

interface Heard {
  readonly organisationId: string;
  readonly connectionId: string;
  readonly webhook: HrisWebhook;
}

/**
 * An HRIS tells by a webhook that somebody has changed. Nothing that stands in it is believed: its next reading comes sooner, one for however
 * many webhooks. `stranger`: nobody listens there, or it is not signed as its vendor signs.
 */
export async function hearHris(
  { hrisConnections, hris, clock, log }: Needs<'hrisConnections' | 'hris' | 'clock' | 'log'>,
  { organisationId, connectionId, webhook }: Heard,
): Promise<'heard' | 'stranger'> {
  const connection = await hrisConnections.find(organisationId, connectionId);
  const check = connection ? hris.checkWebhook(connection, webhook) : 'unknown';
  if (!connection || check !== 'signed') {
    // Of an address that is none nothing is written down: a stranger has made it up.
    log.info('hris.webhookRefused', { connection: connection?.id ?? null, code: check });
    return 'stranger';
  }
  const now = clock.now();
  // Of five hundred nearly all find it noted already.
  if (isNoted(connection, now)) return 'heard';
  const isSooner = await hrisConnections.hurry(organisationId, connectionId, now, hurriedFrom(now));
  if (isSooner) log.info('hris.hurried', { connection: connectionId });
  return 'heard';
}

/** A reading that is yet to begin is newer than what is told now. */
const isNoted = ({ hurriedAt, toldAgainAt }: HrisConnection, now: Date): boolean =>
  Boolean(toldAgainAt) || (hurriedAt ? hurriedAt > now : false);
