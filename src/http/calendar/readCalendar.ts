import { findSlot } from '../../application/missions/findSlot.js';
import type { Needs, NeedsOf } from '../../application/ports/index.js';
import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { sameText } from '../sameText.js';
import { calendarFile } from './calendarFile.js';
import type { CalendarAnswer } from './calendarRoutes.js';

const notFound: CalendarAnswer = {
  status: 404,
  contentType: 'text/plain; charset=utf-8',
  fileName: null,
  body: 'Not found\n',
};

/** Nothing is in the diary of who has no seat for sure yet. */
const withoutFile: readonly EngagementState[] = ['pending', 'waitlisted', 'offered', 'held', 'invited'];

/**
 * Serves `GET /calendar/:file`; `file` is decoded, as made by `calendarUrl`. Whoever has the address may read it:
 * calendar programs cannot log in. Anything wrong with it is one and the same 404. Throws what the store throws.
 */
export function readCalendar(
  deps: Needs<'engagements'> & NeedsOf<typeof serve>,
): (file: string) => Promise<CalendarAnswer> {
  return async (file) => {
    const named = parse(file);
    const engagement = named && (await deps.engagements.find(named.organisationId, named.engagementId));
    if (!named || !engagement || !sameText(engagement.calendarKey, named.key)) return notFound;
    return withoutFile.includes(engagement.state) ? notFound : serve(deps, engagement);
  };
}

/** The three parts of `<organisation>.<engagement>.<key>.ics`, or null. Only an organisation's id may hold dots. */
function parse(file: string): { organisationId: string; engagementId: string; key: string } | null {
  const [, organisationId, engagementId, key] =
    /^(.{1,100})\.([^.]{1,64})\.([^.]{1,64})\.ics$/.exec(file) ?? [];
  return organisationId && engagementId && key ? { organisationId, engagementId, key } : null;
}

async function serve(
  deps: Needs<'clock' | 'employees' | 'nonprofits' | 'organisations'> & NeedsOf<typeof findSlot>,
  engagement: Engagement,
): Promise<CalendarAnswer> {
  const { organisationId, employeeId, slotId } = engagement;
  const { employees, nonprofits } = deps;
  const [found, employee] = await Promise.all([
    findSlot(deps, organisationId, slotId),
    employees.find(organisationId, employeeId),
  ]);
  if (!found || !employee) return notFound;
  const { mission, slot } = found;
  const nonprofit = await nonprofits.find(organisationId, mission.nonprofitId);
  const { locale, timezone } = employee;
  const company = await deps.organisations.find(organisationId);
  const reader = { locale, timezone, address: company?.policy.address ?? 'vous' };
  const stamp = deps.clock.now();
  const { method, body } = calendarFile({ engagement, mission, slot, nonprofit, reader, stamp });
  return {
    status: 200,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    fileName: `etincelle-mission-${mission.number}.ics`,
    body,
  };
}
