import { z } from 'zod';
import type { Incoming } from '../../conversation/incoming.js';
import { locales } from '../../domain/people/locale.js';
import { visibleName } from '../../domain/people/visibleText.js';
import type { TeamsActivity } from './activity.js';

const clientInfo = z
  .object({ type: z.literal('clientInfo'), locale: z.string(), timezone: z.string() })
  .partial();

/** What an activity tells of who sent it. Name, language when it is one of ours, IANA zone when it is one. */
export function hintsOf(activity: TeamsActivity): Incoming['hints'] {
  const info = activity.entities?.find((entity) => entity.type === 'clientInfo');
  const client = clientInfo.catch({}).parse(info ?? {});
  const language = (client.locale ?? activity.locale ?? '').toLowerCase().split(/[-_]/)[0];
  const locale = locales.find((each) => each === language);
  const timezone = client.timezone ?? activity.localTimezone;
  const name = visibleName(activity.from.name ?? '');
  return {
    ...(name ? { name } : {}),
    ...(timezone && isZone(timezone) ? { timezone } : {}),
    ...(locale ? { locale } : {}),
  };
}

function isZone(timezone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: timezone });
    return true;
  } catch {
    return false;
  }
}
