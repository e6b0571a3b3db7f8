import { createHash } from 'node:crypto';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import { movedSlots } from '../../domain/missions/movedSlots.js';
import {
  firstSlotOn,
  furthestRepeat,
  type Repeat,
  repeatedDays,
  repeatsAtMost,
} from '../../domain/missions/repeats.js';
import type { EmployeeActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { createMission } from './saveMission.js';

type Times = Pick<Slot, 'startsAt' | 'endsAt' | 'timezone'>;

/** When a mission would come again: nothing is done yet. `off`: bank holidays, which are left out. */
export interface RepeatPlanned {
  readonly kind: 'repeatPlanned';
  readonly mission: Mission;
  readonly days: readonly string[];
  /** Of each day, all half-days of the mission that begins on it. */
  readonly slots: readonly (readonly Times[])[];
  readonly off: readonly Times[];
}

export interface Repeated {
  readonly kind: 'repeated';
  readonly mission: Mission;
  readonly made: number;
}

/** The days on which a mission would come again. Organisers only. */
export async function planRepeat(
  deps: NeedsOf<typeof findManaged> & NeedsOf<typeof createMission>,
  actor: EmployeeActor,
  { missionId, ...repeat }: Repeat & { readonly missionId: string },
): Promise<RepeatPlanned | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const [slot] = mission.slots;
  if (!slot) return refused({ code: 'missionNotFound' });
  const { days, off } = repeatedDays(slot, repeat, actor.organisation.timezone, deps.clock.now());
  const firsts = (all: readonly string[]) => all.flatMap((day) => timesOn(slot, day) ?? []);
  const slots = firsts(days).map((first) => movedSlots(mission.slots, first));
  return { kind: 'repeatPlanned', mission, days, slots, off: firsts(off) };
}

function timesOn(slot: Slot, day: string): Times | null {
  const times = firstSlotOn(slot, day);
  return times && { ...times, timezone: slot.timezone };
}

interface Repeats {
  readonly missionId: string;
  /** The form’s own: sent twice, or taken over after a crash, it makes the same missions. */
  readonly formId: string;
  /** Those that were said beforehand, `YYYY-MM-DD`; untrusted. */
  readonly days: readonly string[];
}

/** Makes a mission of each day, each by itself and not announced yet. Organisers only. */
export async function repeatMission(
  deps: NeedsOf<typeof findManaged> & NeedsOf<typeof createMission>,
  actor: EmployeeActor,
  { missionId, formId, days }: Repeats,
): Promise<Repeated | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const [slot] = mission.slots;
  if (!slot) return refused({ code: 'missionNotFound' });
  const each = [...new Set(days)].map((day) => ({ day, times: firstSlotOn(slot, day) }));
  const now = deps.clock.now();
  const isSaid = (times: Pick<Slot, 'startsAt'> | null) =>
    times !== null && times.startsAt > now && times.startsAt <= furthestRepeat(slot, now);
  if (each.length > repeatsAtMost || !each.every(({ times }) => isSaid(times)))
    return refused({ code: 'formExpired' });
  const nonprofit = await deps.nonprofits.find(mission.organisationId, mission.nonprofitId);
  const { title, summary, place, bring = '', skills, questions = [] } = mission;
  const said = {
    title,
    summary,
    place,
    bring,
    questions,
    sites: null,
    nonprofit: nonprofit?.name ?? '',
    skills: [...skills],
  };
  for (const { day, times } of each) {
    if (!times) continue;
    const { capacity, minimum } = slot;
    const slots = [{ id: null, ...times, capacity, minimum }];
    const id = repeatId(missionId, formId, day);
    const draft = { ...said, slots, dropped: [] };
    const made = await createMission(deps, actor, { id, draft, timezone: slot.timezone, like: mission });
    if (made.kind === 'thingRefused') return otherSite(mission);
    if (made.kind === 'refused') return made;
  }
  return { kind: 'repeated', mission, made: each.length };
}

const repeatId = (missionId: string, formId: string, day: string): string =>
  createHash('sha256').update(`${missionId} ${formId} ${day}`).digest('hex').slice(0, 32);
