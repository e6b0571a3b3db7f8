import type { Hindrance } from '../../domain/announcements/audience.js';
import type { NeedsOf } from '../ports/index.js';
import { recipients } from './recipients.js';

/** How many people an announcement is for. */
interface Counted {
  /** Who can be told, and how many of them were told of it already: they hear nothing again. */
  readonly people: number;
  readonly told: number;
  /** How many of those to tell are at night or on a day off then. */
  readonly off: number;
  /** Who is meant and cannot be told, by reason. */
  readonly hindered: Readonly<Partial<Record<Hindrance, number>>>;
  /** All who are meant. */
  readonly meant: number;
}

/** Counts whom an announcement can be told to now. `isOff`: whether it would leave at night on the clock of a zone. */
export async function countAudience(
  deps: NeedsOf<typeof recipients>,
  announcement: Parameters<typeof recipients>[1],
  isOff: (timezone: string) => boolean = () => false,
): Promise<Counted> {
  const { organisationId } = announcement;
  const counted = { people: 0, told: 0, off: 0, meant: 0 };
  const hindered: Partial<Record<Hindrance, number>> = {};
  for await (const { people, hindered: out } of recipients(deps, announcement)) {
    const keys = people.map(({ dedupeKey }) => dedupeKey);
    const told = keys.length > 0 ? await deps.deliveries.countQueued(organisationId, keys) : 0;
    const off = people.filter(({ timezone }) => isOff(timezone)).map(({ dedupeKey }) => dedupeKey);
    const isAsked = told > 0 && off.length > 0;
    counted.people += people.length;
    counted.told += told;
    counted.off += off.length - (isAsked ? await deps.deliveries.countQueued(organisationId, off) : 0);
    counted.meant += people.length + out.length;
    for (const why of out) hindered[why] = (hindered[why] ?? 0) + 1;
  }
  return { ...counted, hindered };
}
