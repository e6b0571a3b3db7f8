import type { AnnouncementChoice } from '../../application/announcements/prepareAnnouncement.js';
import { channelsAtMost } from '../../domain/announcements/announcement.js';
import type { Pace } from '../../domain/announcements/spread.js';
import type { Mission } from '../../domain/missions/mission.js';
import { comingSlots, latestStart } from '../../domain/missions/mission.js';
import type { AnnouncementField } from './fields.js';
import type { FieldProblem, FieldProblems } from './form.js';
import { readAudience } from './readAudience.js';
import { readDate, readTime } from './readTimes.js';

type Problems = Partial<Record<AnnouncementField, FieldProblem>>;

/** Checks every field of an announcement form; times are read on the clock of the IANA zone `timezone`. */
export function readAnnouncementForm(
  values: Readonly<Record<string, string>>,
  mission: Mission,
  timezone: string,
  now: Date,
): { choice: AnnouncementChoice } | { problems: FieldProblems } {
  const problems: Problems = {};
  const value = (field: AnnouncementField) => (values[field] ?? '').trim();
  const toEveryone = value('everyone') === 'yes';
  const channelIds = readChannels(value('channel'));
  if (!['yes', 'no'].includes(value('everyone'))) problems.everyone = 'badChoice';
  else if (!toEveryone && channelIds.length === 0) problems.everyone = 'chooseAudience';
  if (channelIds.length > channelsAtMost) problems.channel = 'tooManyChannels';
  const audience = readAudience(value, problems);
  if (!['now', 'later'].includes(value('when'))) problems.when = 'badChoice';
  const publishAt =
    value('when') === 'later'
      ? readWhen(value('date'), value('time'), timezone, mission, now, problems)
      : null;
  const pace = readPace(value('perHour'), value('until'), timezone, publishAt ?? now, mission, problems);
  const choice = { toEveryone, audience, channelIds, publishAt, pace };
  return Object.keys(problems).length > 0 ? { problems } : { choice };
}

/** The platform's ids, parted by commas, each once. */
const readChannels = (value: string): string[] => [
  ...new Set(
    value
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** So many an hour, or until the end of a day; null when neither was filled in. */
function readPace(
  perHour: string,
  until: string,
  timezone: string,
  start: Date,
  mission: Mission,
  problems: Problems,
): Pace | null {
  if (perHour !== '' && until !== '') problems.until = 'onePace';
  if (perHour !== '' && !/^[1-9]\d{0,5}$/.test(perHour)) problems.perHour = 'badPace';
  const day = until === '' ? null : readDate(until, timezone)?.endOf('day');
  if (until !== '' && !day) problems.until ??= 'badDate';
  if (day && day.toJSDate() <= start) problems.until ??= 'dateInPast';
  if (day && day.startOf('day').toJSDate() > latestStart(mission)) problems.until ??= 'afterStart';
  if (day) return { until: day.toJSDate() };
  return perHour === '' ? null : { perHour: Number(perHour) };
}

function readWhen(
  date: string,
  time: string,
  timezone: string,
  mission: Mission,
  now: Date,
  problems: Problems,
): Date | null {
  const day = readDate(date, timezone);
  const at = day && readTime(time, day);
  if (!day) problems.date = date === '' ? 'required' : 'badDate';
  else if (!at) problems.time = time === '' ? 'required' : 'badTime';
  else if (at.toJSDate() <= now) problems.date = 'dateInPast';
  else if (comingSlots(mission, at.toJSDate()).length === 0) problems.date = 'afterStart';
  return at?.toJSDate() ?? null;
}
