import { type Mission, resizable, type Slot } from '../../domain/missions/mission.js';
import { movedSlots } from '../../domain/missions/movedSlots.js';
import type { EmployeeActor } from '../actor.js';
import { missionLine } from '../audit/missionLine.js';
import { writeDown } from '../audit/writeDown.js';
import { may } from '../may.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { type Refused, refused, type ThingRefused, thingRefused } from '../refusals.js';
import { wantedBy } from './contentOf.js';
import { missingAt, wouldLeaveUnframed } from './missing.js';
import type { MissionDraft } from './missionDraft.js';
import { type Planned, planChange } from './planChange.js';
import { notEditable, updateEditable } from './updateEditable.js';

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
  /** The mission it is made like: what the form does not ask is as there. */
  readonly like?: Mission | null;
}

type FieldNeeds = Needs<'missions' | 'nonprofits' | 'newId' | 'clock'> &
  NeedsOf<typeof missionLine> &
  NeedsOf<typeof writeDown>;

/** Creates a mission, which is not announced yet. Organisers only. */
export async function createMission(
  deps: FieldNeeds,
  actor: EmployeeActor,
  { id, draft, timezone, like = null }: Create,
): Promise<Saved | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  // No form of ours has the id of another company's mission: nobody honest reads this.
  if (!(await deps.missions.isFree(organisationId, id))) return refused({ code: 'temporary' });
  const { nonprofit, ...said } = await fields(deps, organisationId, draft);
  const agreed = agreedOn(like);
  const missing = missingAt({ status: 'draft', ...agreed }, nonprofit, actor.organisation, deps.clock.now());
  const made: Omit<Mission, 'number'> = {
    id,
    organisationId,
    status: missing.length > 0 ? 'draft' : 'ready',
    createdBy: actor.employee.id,
    ...said,
    ...agreed,
    slots: like
      ? newSlots(deps, like, draft)
      : [{ id: deps.newId(), timezone, minimum: null, ...slotTimes(draft) }],
    // Whoever organises for some sites makes missions of theirs.
    ...(actor.sites && { sites: actor.sites }),
  };
  const line = missionLine(deps, actor, 'mission.created', id, { before: {}, after: made });
  const mission = await deps.missions.create(made, line);
  // The same form sent before has its own line.
  const isNew = mission.slots[0]?.id === made.slots[0]?.id;
  if (line && isNew) await writeDown(deps, line);
  return { kind: 'saved', mission };
}

interface Change {
  readonly missionId: string;
  readonly draft: MissionDraft;
  /** The form’s own: sent twice, it is one change. One is made up when it is not told. */
  readonly changeId?: string | undefined;
  /** When it was asked (UTC): of two who change one mission, the one who asked last holds. */
  readonly askedAt?: Date | undefined;
}

/**
 * Changes a mission that was not announced yet. Of one that is announced, what is to change and who would be told is given first.
 * Organisers only.
 */
export async function changeMission(
  deps: FieldNeeds & Needs<'announcements'> & NeedsOf<typeof planChange>,
  actor: EmployeeActor,
  { missionId, draft, changeId = deps.newId(), askedAt = deps.clock.now() }: Change,
): Promise<Saved | Planned | ThingRefused | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const { organisationId } = mission;
  const [slot] = mission.slots;
  if (!slot) return refused({ code: 'missionNotFound' });
  if (!resizable.includes(mission.status)) return notEditable(mission);
  if (await isAnnouncedLater(deps, mission, draft.startsAt))
    return thingRefused('date', 'beforeAnnouncement');
  const slots: Slot[] = [{ ...slot, ...slotTimes(draft) }, ...mission.slots.slice(1)];
  const { nonprofit, ...said } = await fields(deps, organisationId, draft);
  if (mission.status === 'announced') {
    const content = wantedBy(mission, { ...said, slots });
    return planChange(deps, actor, mission, { changeId, content, askedAt });
  }
  const wanted = { ...mission, ...said };
  const missing = missingAt(wanted, nonprofit, actor.organisation, deps.clock.now());
  const hindered = await wouldLeaveUnframed(deps, wanted, missing);
  if (hindered) return hindered;
  const status = missing.length > 0 ? 'draft' : 'ready';
  return updateEditable(deps, actor, mission, { ...said, slots, status }, askedAt);
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

/** What was agreed on the mission that a new one is made like. */
const agreedOn = (like: Mission | null) => ({
  causes: like?.causes ?? [],
  ...(like?.framing && { framing: like.framing }),
  ...(like?.legalForm && { legalForm: like.legalForm }),
});

/** The half-days of a new mission that is made like another; the form tells of the first. */
const newSlots = ({ newId }: Needs<'newId'>, { slots }: Mission, draft: MissionDraft): Slot[] =>
  movedSlots(slots, draft).map((slot, at) => ({
    ...slot,
    ...(at === 0 && slotTimes(draft)),
    id: newId(),
  }));

const slotTimes = ({ startsAt, endsAt, capacity }: MissionDraft) => ({ startsAt, endsAt, capacity });

async function fields(deps: FieldNeeds, organisationId: string, draft: MissionDraft) {
  const nonprofit = await deps.nonprofits.ensureByName({
    id: deps.newId(),
    organisationId,
    name: draft.nonprofit,
    contact: null,
  });
  const { title, summary, place, bring, skills, questions } = draft;
  return { title, summary, place, bring, skills, questions, nonprofitId: nonprofit.id, nonprofit };
}
