import type { Attested } from '../../domain/engagements/attendance.js';
import { timeAttested } from '../../domain/engagements/attendance.js';
import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import { liveStates } from '../../domain/engagements/lifecycle.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { organisersOf } from '../people/organisersOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';

/** One person on one half-day, with what both sides have attested. */
export interface SheetRow {
  readonly slot: Slot;
  readonly name: string;
  readonly state: EngagementState;
  readonly company: Attested | null;
  readonly nonprofit: Attested | null;
  /** Minutes that both sides have attested alike; null until they have. */
  readonly certified: number | null;
}

export interface AttendanceSheet {
  readonly mission: Mission;
  readonly nonprofit: string;
  readonly rows: readonly SheetRow[];
}

/**
 * Who took part in a mission and who is on it, half-day by half-day, in the order of their names. Null when it is gone, or whoever
 * asks does not organise any more. A link may be opened long after it was asked for.
 */
export async function attendanceSheet(
  deps: Needs<'employees' | 'engagements' | 'missions' | 'nonprofits'> & NeedsOf<typeof organisersOf>,
  organisationId: string,
  { employeeId, missionId }: { readonly employeeId: string; readonly missionId: string },
): Promise<AttendanceSheet | null> {
  const mission = await deps.missions.find(organisationId, missionId);
  const organisers = mission ? await organisersOf(deps, organisationId, mission) : [];
  if (!mission || !organisers.some(({ id }) => id === employeeId)) return null;
  const engagements = await deps.engagements.ofMission(organisationId, missionId, liveStates);
  const said = engagements.flatMap(({ attendance }) => attendance?.company?.by ?? []);
  const ids = [...new Set([...engagements.map((one) => one.employeeId), ...said])];
  const people = await deps.employees.findMany(organisationId, ids);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nonprofit = await deps.nonprofits.find(organisationId, mission.nonprofitId);
  const slots = [...mission.slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const rows = slots.flatMap((slot) =>
    engagements
      .filter(({ slotId }) => slotId === slot.id)
      .map((one) => rowOf(one, slot, names))
      .sort((a, b) => a.name.localeCompare(b.name, 'fr')),
  );
  return { mission, nonprofit: nonprofit?.name ?? '', rows };
}

function rowOf(
  { employeeId, state, attendance }: Engagement,
  slot: Slot,
  names: ReadonlyMap<string, string>,
): SheetRow {
  const { company, nonprofit } = attendance ?? {};
  const time = timeAttested(state, attendance);
  return {
    slot,
    name: names.get(employeeId) ?? '',
    state,
    company: company ? { ...company, by: names.get(company.by) ?? '' } : null,
    nonprofit: nonprofit ?? null,
    certified: time?.by === 'both' ? time.minutes : null,
  };
}
