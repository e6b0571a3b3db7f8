import type { Announcement } from '../../domain/announcements/announcement.js';
import { isFiltered, singlesOut } from '../../domain/announcements/audience.js';
import { type Pace, perHourOf, spreadEnd } from '../../domain/announcements/spread.js';
import { latestStart, type Mission } from '../../domain/missions/mission.js';
import type { Policy } from '../../domain/organisations/organisation.js';
import { isOffHours } from '../../domain/time/offHours.js';
import { type OrganisingActor, zoneOf } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import { countAudience } from './countAudience.js';
import type { AnnouncementChoice } from './prepareAnnouncement.js';

/** What an announcement keeps of whom it is for and how fast. */
type Whom = Pick<Announcement, 'toEveryone' | 'audience' | 'people' | 'hindered' | 'offHours' | 'perHour'>;

/** Counts whom an organiser chose, or tells why they cannot be told so. */
export async function countChoice(
  deps: NeedsOf<typeof countAudience>,
  actor: OrganisingActor,
  mission: Mission,
  { toEveryone, audience, channelIds, publishAt, pace }: AnnouncementChoice,
): Promise<{ readonly kind: 'counted'; readonly whom: Whom } | ThingRefused | Refused> {
  const { organisation } = actor;
  const { policy } = organisation;
  const start = publishAt ?? deps.clock.now();
  if (!toEveryone) return { kind: 'counted', whom: { toEveryone, people: 0 } };
  const those = { organisationId: organisation.id, missionId: mission.id, audience };
  const isOff = pace ? undefined : offAt(start, policy);
  const { meant, told, off, hindered, ...counted } = await countAudience(deps, those, isOff);
  // Before anything is said of them: none at all would tell as much.
  if (singlesOut(audience, meant)) return thingRefused('everyone', 'audienceTooSmall');
  const people = counted.people - told;
  if (people === 0 && channelIds.length === 0)
    return refused(told > 0 ? { code: 'everyoneTold', title: mission.title } : { code: 'noAudience' });
  const perHour = pace && hourly(pace, people, start, zoneOf(actor), policy, mission);
  if (perHour === 'tooSlow') return thingRefused(pace && 'perHour' in pace ? 'perHour' : 'until', 'tooSlow');
  const whom: Whom = {
    ...{ toEveryone, people },
    ...(off > 0 && { offHours: off }),
    ...(Object.keys(hindered).length > 0 && { hindered }),
    ...(isFiltered(audience) && { audience }),
    ...(perHour && { perHour }),
  };
  return { kind: 'counted', whom };
}

/** So many an hour that the last is told before the mission begins. */
function hourly(
  pace: Pace,
  people: number,
  start: Date,
  timezone: string,
  policy: Policy,
  mission: Mission,
): number | 'tooSlow' {
  const perHour = perHourOf(pace, people, start, timezone, policy);
  const latest = latestStart(mission);
  const isLate = perHour === null || spreadEnd(perHour, people, start, timezone, policy, latest) >= latest;
  return isLate ? 'tooSlow' : perHour;
}

/** Tells of a zone whether it would leave at night or on a day off there. Each zone is worked out once. */
function offAt(instant: Date, policy: Policy): (timezone: string) => boolean {
  const known = new Map<string, boolean>();
  return (timezone) => {
    const isOff = known.get(timezone) ?? isOffHours(instant, timezone, policy.quietHours);
    known.set(timezone, isOff);
    return isOff;
  };
}
