import type { AnnouncementChoice } from '../../application/announcements/prepareAnnouncement.js';
import type { Mission } from '../../domain/missions/mission.js';
import { comingSlots } from '../../domain/missions/mission.js';
import type { AnnouncementField } from './fields.js';
import type { FieldProblem, FieldProblems } from './form.js';
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
  const channelId = value('channel') === '' ? null : value('channel');
  if (!['yes', 'no'].includes(value('everyone'))) problems.everyone = 'badChoice';
  else if (!toEveryone && channelId === null) problems.everyone = 'chooseAudience';
  if (!['now', 'later'].includes(value('when'))) problems.when = 'badChoice';
  const publishAt =
    value('when') === 'later'
      ? readWhen(value('date'), value('time'), timezone, mission, now, problems)
      : null;
  return Object.keys(problems).length > 0 ? { problems } : { choice: { toEveryone, channelId, publishAt } };
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
