import { differing } from '../../domain/missions/changes.js';
import type { Framing } from '../../domain/missions/framing.js';
import { editable, type Mission, type Nonprofit } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { type Refused, refused, type ThingRefused } from '../refusals.js';
import { contentOf } from './contentOf.js';
import type { FramingDraft, NonprofitDraft } from './framingDraft.js';
import { missingAt, wouldLeaveUnframed } from './missing.js';
import { type Planned, planChange } from './planChange.js';
import type { Saved } from './saveMission.js';
import { notEditable, updateEditable } from './updateEditable.js';

interface Frame {
  readonly missionId: string;
  readonly nonprofit: NonprofitDraft;
  /** Null where the form asked of the nonprofit alone. */
  readonly mission: FramingDraft | null;
  /** The form's own: of a mission that is announced, it becomes that of the change. */
  readonly changeId: string;
  /** When it was asked (UTC): of two who do it at once, the one who asked last holds. */
  readonly askedAt?: Date | undefined;
}

type FrameNeeds = Needs<'nonprofits' | 'announcements' | 'clock'> &
  NeedsOf<typeof updateEditable> &
  NeedsOf<typeof planChange>;

/**
 * Keeps what was agreed with the nonprofit. The mission is `ready` once its checklist is complete, and a `draft` until then. One that is
 * about to be announced cannot be made incomplete. Of one that is announced, what is to change and who would be told is given first.
 * Organisers only.
 */
export async function frameMission(
  deps: FrameNeeds,
  actor: EmployeeActor,
  { missionId, nonprofit: told, mission: draft, changeId, askedAt = deps.clock.now() }: Frame,
): Promise<Saved | Planned | ThingRefused | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const before = await deps.nonprofits.find(mission.organisationId, mission.nonprofitId);
  if (!before) return refused({ code: 'missionNotFound' });
  if (draft && mission.status === 'announced')
    return reframe(deps, actor, mission, before, { told, draft, changeId, askedAt });
  if (draft && !editable.includes(mission.status)) return notEditable(mission);
  const after: Nonprofit = withoutNulls({ ...before, ...told });
  const framed = draft ? { ...mission, ...changeOf(mission, draft) } : mission;
  const missing = missingAt(framed, after, actor.organisation, deps.clock.now());
  const hindered = await wouldLeaveUnframed(deps, mission, missing);
  if (hindered) return hindered;
  // Before the mission: what a crash leaves out is done when the form is answered again.
  await deps.nonprofits.update(mission.organisationId, before.id, told, askedAt);
  if (!draft) return { kind: 'saved', mission };
  const status = missing.length > 0 ? 'draft' : 'ready';
  return updateEditable(deps, actor, mission, { ...changeOf(mission, draft), status }, askedAt);
}

interface Reframe extends Required<Pick<Frame, 'changeId'>> {
  readonly told: NonprofitDraft;
  readonly draft: FramingDraft;
  readonly askedAt: Date;
}

/** The nonprofit's papers are the organisers' own, and kept at once. Whoever is on the mission may want to know of the rest. */
async function reframe(
  deps: FrameNeeds,
  actor: EmployeeActor,
  mission: Mission,
  { id: nonprofitId, contact }: Nonprofit,
  { told, draft, changeId, askedAt }: Reframe,
): Promise<Saved | Planned | ThingRefused | Refused> {
  await deps.nonprofits.update(mission.organisationId, nonprofitId, { ...told, contact }, askedAt);
  const { framing, ...others } = changeOf(mission, draft);
  const isSame = mission.framing !== undefined && sameParts(mission.framing, framing);
  const content = { ...others, ...(!isSame && { framing }) };
  const { after } = differing(contentOf(mission), content);
  const isOther = contact?.name !== told.contact?.name || contact?.phone !== told.contact?.phone;
  if (Object.keys(after).length === 0 && !isOther) return { kind: 'saved', mission };
  const change = isOther ? { before: contact, after: told.contact } : undefined;
  return planChange(deps, actor, mission, { changeId, content, contact: change, askedAt });
}

const sameParts = (one: Framing, other: Framing): boolean =>
  (Object.keys(other) as (keyof Framing)[]).every((key) => one[key] === other[key]);

const withoutNulls = ({
  register,
  eligibility,
  ...others
}: Omit<Nonprofit, 'register' | 'eligibility'> & NonprofitDraft): Nonprofit => ({
  ...others,
  ...(register && { register }),
  ...(eligibility && { eligibility }),
});

/** The main cause is chosen here; the others stay. */
const changeOf = ({ causes }: Mission, { framing, cause, legalForm }: FramingDraft) => ({
  framing,
  causes: cause === null ? [] : [cause, ...causes.slice(1).filter((other) => other !== cause)],
  ...(legalForm && { legalForm }),
});
