import { type Attested, listedStates, type Presence } from '../../domain/engagements/attendance.js';
import type { Engagement, EngagementState } from '../../domain/engagements/engagement.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { isTakenToBeThere } from '../attendance/confirmAttendance.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused } from '../refusals.js';
import { factsView } from './engagementViews.js';
import { findManaged } from './findMission.js';
import { slotFacts } from './missionFacts.js';
import { pageIn } from './page.js';
import type { MissionFacts, SlotFacts } from './views.js';

/** As many as a message of either chat holds with two buttons each. */
const perPage = 8;

/** What a side has said of somebody. */
export type StatementView = Pick<Attested, 'minutes' | 'at'> & {
  readonly presence: Presence;
  readonly reason: string | null;
};

/** Somebody on the list of a half-day, as an organiser sees them. */
export interface AttendeeView {
  readonly engagementId: string;
  readonly name: string;
  readonly state: EngagementState;
  /** They told themselves that they could not come, and nobody has said anything. */
  readonly excused: boolean;
  readonly company: StatementView | null;
  readonly nonprofit: StatementView | null;
}

/** How many are on the list of a half-day, and how they stand. */
interface AttendanceCounts {
  readonly listed: number;
  /** Of whom the company has said nothing. */
  readonly unsaid: number;
  readonly certified: number;
  readonly disputed: number;
}

/** A page of the list of one half-day. */
export interface AttendanceList {
  readonly kind: 'attendance';
  readonly mission: MissionFacts;
  readonly slot: SlotFacts;
  /** The other half-days of the mission. */
  readonly others: readonly SlotFacts[];
  /** It has begun, so that who was there can be said. */
  readonly isOpen: boolean;
  /** Somebody is there of whom "everybody was there" would say something. */
  readonly hasUnsaid: boolean;
  readonly people: readonly AttendeeView[];
  readonly counts: AttendanceCounts;
  readonly page: number;
  readonly pages: number;
}

interface Asked {
  readonly missionId: string;
  /** Null: the one that is on or was last, else the first. */
  readonly slotId?: string | undefined;
  readonly page?: number | undefined;
  /** The page where this one stands, instead. */
  readonly around?: string | undefined;
}

export type AttendanceNeeds = Needs<'clock' | 'employees' | 'engagements' | 'missions'> &
  NeedsOf<typeof factsView>;

/** Who is on the list of a half-day, and what each side has attested. Organisers only. */
export async function attendanceList(
  deps: AttendanceNeeds,
  actor: Actor,
  { missionId, ...asked }: Asked,
): Promise<AttendanceList | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const now = deps.clock.now();
  const slot = mission.slots.find(({ id }) => id === asked.slotId) ?? shownFirst(mission, now);
  return slot ? listOf(deps, mission, slot, asked) : refused({ code: 'missionNotFound' });
}

/** The list of a half-day, for whoever may see it. */
export async function listOf(
  deps: AttendanceNeeds,
  mission: Mission,
  slot: Slot,
  { page = 0, around }: Pick<Asked, 'page' | 'around'> = {},
): Promise<AttendanceList> {
  const { organisationId } = mission;
  const now = deps.clock.now();
  const listed = await deps.engagements.ofSlot(organisationId, slot.id, listedStates);
  const at = around === undefined ? -1 : listed.findIndex(({ id }) => id === around);
  const shown = await pageIn(listed, at < 0 ? page : Math.floor(at / perPage), perPage);
  const employees = await deps.employees.findMany(
    organisationId,
    shown.items.map(({ employeeId }) => employeeId),
  );
  const names = new Map(employees.map(({ id, name }) => [id, name]));
  const facts = (one: Slot) => slotFacts(mission, one, now);
  return {
    kind: 'attendance',
    mission: await factsView(deps, mission),
    slot: facts(slot),
    others: mission.slots.filter(({ id }) => id !== slot.id).map(facts),
    isOpen: slot.startsAt <= now && mission.status !== 'cancelled' && mission.status !== 'reported',
    hasUnsaid: listed.some(isTakenToBeThere),
    people: shown.items.map((one) => attendeeOf(one, names.get(one.employeeId) ?? '')),
    counts: countsOf(listed),
    page: shown.page,
    pages: shown.pages,
  };
}

/** The half-day that is on or was last; before that, the first. */
function shownFirst({ slots }: Mission, now: Date): Slot | undefined {
  const inOrder = [...slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return inOrder.filter(({ startsAt }) => startsAt <= now).at(-1) ?? inOrder[0];
}

/** Of an engagement with its person's name. */
export function attendeeOf({ id, state, absence, attendance }: Engagement, name: string): AttendeeView {
  return {
    engagementId: id,
    name,
    state,
    excused: state === 'absent' && absence?.said === true && !attendance,
    company: statement(attendance?.company),
    nonprofit: statement(attendance?.nonprofit),
  };
}

const statement = (said: Attested | undefined): StatementView | null =>
  said ? { presence: said.presence, minutes: said.minutes, reason: said.reason ?? null, at: said.at } : null;

const countsOf = (listed: readonly Engagement[]): AttendanceCounts => ({
  listed: listed.length,
  unsaid: listed.filter(({ state, attendance }) => state !== 'certified' && !attendance?.company).length,
  certified: listed.filter(({ state }) => state === 'certified').length,
  disputed: listed.filter(({ state }) => state === 'disputed').length,
});

/** A mission that has begun, of which somebody may be asked who was there. */
export interface BegunView {
  readonly mission: MissionFacts;
  readonly slot: SlotFacts;
}

const lately = 60 * 24 * 60 * 60_000;
const offeredAtMost = 10;

/** The missions that have begun within two months, the last one first; ten at most. Organisers only. */
export async function begunMissions(
  deps: Needs<'clock' | 'missions'> & NeedsOf<typeof factsView>,
  actor: Actor,
): Promise<readonly BegunView[] | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const now = deps.clock.now();
  const from = new Date(now.getTime() - lately);
  const missions = await deps.missions.listBegun(actor.organisation.id, from, now, offeredAtMost);
  const views = await Promise.all(
    missions.map(async (mission) => {
      if (!may(actor, 'attendance.confirm', mission)) return null;
      const slot = shownFirst(mission, now);
      return slot ? { mission: await factsView(deps, mission), slot: slotFacts(mission, slot, now) } : null;
    }),
  );
  return views
    .filter((view) => view !== null)
    .sort((a, b) => b.slot.startsAt.getTime() - a.slot.startsAt.getTime());
}
