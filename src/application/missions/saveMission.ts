import { editable, type Mission, type Slot } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import type { MissionDraft } from './missionDraft.js';
import { resizeMission } from './resizeMission.js';

/** `saved`: as it stands now; of two who change one, another's may hold. `resized`: only its number of places was. */
export interface Saved {
  readonly kind: 'saved' | 'resized';
  readonly mission: Mission;
}

interface Create {
  /** Made by whoever asks: creating it twice makes one mission. */
  readonly id: string;
  readonly draft: MissionDraft;
  /** IANA zone that its times are meant in. */
  readonly timezone: string;
}

type FieldNeeds = Needs<'missions' | 'nonprofits' | 'newId'>;

/** Creates a mission, which is not announced yet. Organisers only. */
export async function createMission(
  deps: FieldNeeds,
  actor: EmployeeActor,
  { id, draft, timezone }: Create,
): Promise<Saved | Refused> {
  if (!may(actor, 'mission.manage')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  // No form of ours has the id of another company's mission: nobody honest reads this.
  if (!(await deps.missions.isFree(organisationId, id))) return refused({ code: 'temporary' });
  const mission = await deps.missions.create({
    id,
    organisationId,
    status: 'ready',
    createdBy: actor.employee.id,
    ...(await fields(deps, organisationId, draft)),
    slots: [{ id: deps.newId(), timezone, minimum: null, ...slotTimes(draft) }],
  });
  return { kind: 'saved', mission };
}

interface Change {
  readonly missionId: string;
  readonly draft: MissionDraft;
  /** When it was asked (UTC): of two who change one mission, the one who asked last holds. */
  readonly askedAt?: Date | undefined;
}

/** Changes a mission that was not announced yet; of one that is announced only the places can be changed. Organisers only. */
export async function changeMission(
  deps: FieldNeeds & Needs<'announcements'> & NeedsOf<typeof resizeMission>,
  actor: EmployeeActor,
  { missionId, draft, askedAt = deps.clock.now() }: Change,
): Promise<Saved | ThingRefused | Refused> {
  if (!may(actor, 'mission.manage')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const mission = await deps.missions.find(organisationId, missionId);
  const slot = mission?.slots[0];
  if (!mission || !slot) return refused({ code: 'missionNotFound' });
  const notEditable = refused({ code: 'notEditable', title: mission.title });
  if (mission.status === 'announced') return resizeMission(deps, mission, slot, { draft, askedAt });
  if (!editable.includes(mission.status)) return notEditable;
  if (await isAnnouncedLater(deps, mission, draft.startsAt))
    return thingRefused('date', 'beforeAnnouncement');
  const slots: Slot[] = [{ ...slot, ...slotTimes(draft) }, ...mission.slots.slice(1)];
  const change = { ...(await fields(deps, organisationId, draft)), slots };
  const saved = await deps.missions.update(organisationId, missionId, editable, change, askedAt);
  const current = saved ?? (await deps.missions.find(organisationId, missionId));
  // Announced meanwhile: what was to be changed has been told.
  if (!current || !editable.includes(current.status)) return notEditable;
  return { kind: 'saved', mission: current };
}

/** An announcement is programmed for when the mission would have begun: it would never leave. */
async function isAnnouncedLater(
  { announcements }: Needs<'announcements'>,
  { organisationId, id }: Mission,
  startsAt: Date,
): Promise<boolean> {
  const told = await announcements.ofMission(organisationId, id);
  return told.some(
    ({ state, publishAt }) => state === 'scheduled' && publishAt !== null && publishAt >= startsAt,
  );
}

const slotTimes = ({ startsAt, endsAt, capacity }: MissionDraft) => ({ startsAt, endsAt, capacity });

async function fields(deps: FieldNeeds, organisationId: string, draft: MissionDraft) {
  const nonprofit = await deps.nonprofits.ensureByName({
    id: deps.newId(),
    organisationId,
    name: draft.nonprofit,
    contact: null,
  });
  const { title, summary, place, skills, causes, questions } = draft;
  return { title, summary, place, skills, causes, questions, nonprofitId: nonprofit.id };
}
