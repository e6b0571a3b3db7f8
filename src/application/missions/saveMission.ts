import { latestStart, type Mission, resizable } from '../../domain/missions/mission.js';
import { type EmployeeActor, isKey, type OrganisingActor, writtenAs } from '../actor.js';
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
import { sitesFor } from './sitesFor.js';
import { notEditable, updateEditable } from './updateEditable.js';
import { madeSlots, wantedSlots } from './wantedSlots.js';

/** `saved`: as it stands now; of two who change one, another's may hold. `resized`: only its number of places was. */
export interface Saved {
  readonly kind: 'saved' | 'resized';
  readonly mission: Mission;
  /** Of one that is made: there was none of this id before. */
  readonly isNew?: boolean;
}

interface Create {
  /** Made by whoever asks: creating it twice makes one mission. */
  readonly id: string;
  readonly draft: MissionDraft;
  /** IANA zone that its times are meant in. */
  readonly timezone: string;
  /** The mission it is made like: what the form does not ask is as there. */
  readonly like?: Mission | null;
  /** What was agreed on it, where there is none that it is made like. */
  readonly agreed?: Agreed;
}

type Agreed = Pick<Mission, 'causes' | 'framing' | 'legalForm'>;

type FieldNeeds = Needs<'missions' | 'nonprofits' | 'newId' | 'clock'> &
  NeedsOf<typeof missionLine> &
  NeedsOf<typeof writeDown>;

/** Creates a mission, which is not announced yet. Organisers only. */
export async function createMission(
  deps: FieldNeeds,
  actor: OrganisingActor,
  { id, draft, timezone, like = null, agreed = agreedOn(like) }: Create,
): Promise<Saved | ThingRefused | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  // No form of ours has the id of another company's mission: nobody honest reads this.
  if (!(await deps.missions.isFree(organisationId, id))) return refused({ code: 'temporary' });
  const sites = sitesFor(isKey(actor) ? {} : actor, draft, like);
  if (sites === 'others') return thingRefused('sites', 'otherSites');
  const { nonprofit, ...said } = await fields(deps, organisationId, draft);
  const missing = missingAt({ status: 'draft', ...agreed }, nonprofit, actor.organisation, deps.clock.now());
  const made: Omit<Mission, 'number'> = {
    id,
    organisationId,
    status: missing.length > 0 ? 'draft' : 'ready',
    createdBy: writtenAs(actor),
    ...said,
    ...agreed,
    slots: madeSlots(deps, draft, like, timezone),
    ...(sites && sites.length > 0 && { sites }),
  };
  const line = missionLine(deps, actor, 'mission.created', id, { before: {}, after: made });
  const mission = await deps.missions.create(made, line);
  // The same form sent before has its own line.
  const isNew = mission.slots[0]?.id === made.slots[0]?.id;
  if (line && isNew) await writeDown(deps, line);
  return { kind: 'saved', mission, isNew };
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
  if (!resizable.includes(mission.status)) return notEditable(mission);
  const slots = wantedSlots(mission, draft, changeId);
  if (slots.length === 0) return refused({ code: 'formExpired' });
  if (await isAnnouncedLater(deps, mission, latestStart({ slots })))
    return thingRefused('date', 'beforeAnnouncement');
  const sites = sitesFor(actor, draft, mission);
  if (sites === 'others') return thingRefused('sites', 'otherSites');
  const { nonprofit, ...fieldsSaid } = await fields(deps, organisationId, draft);
  const said = { ...fieldsSaid, ...(sites && { sites }) };
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
const agreedOn = (like: Mission | null): Agreed => ({
  causes: like?.causes ?? [],
  ...(like?.framing && { framing: like.framing }),
  ...(like?.legalForm && { legalForm: like.legalForm }),
});

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
