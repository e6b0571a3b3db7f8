import { editable, type Mission, type Nonprofit } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { type Refused, refused } from '../refusals.js';
import type { FramingDraft, NonprofitDraft } from './framingDraft.js';
import { missingAt, wouldLeaveUnframed } from './missing.js';
import type { Saved } from './saveMission.js';
import { notEditable, updateEditable } from './updateEditable.js';

interface Frame {
  readonly missionId: string;
  readonly nonprofit: NonprofitDraft;
  /** Null once the mission is announced: of it, only what is known of the nonprofit can be put right here. */
  readonly mission: FramingDraft | null;
  /** When it was asked (UTC): of two who do it at once, the one who asked last holds. */
  readonly askedAt?: Date | undefined;
}

type FrameNeeds = Needs<'nonprofits' | 'announcements' | 'clock'> & NeedsOf<typeof updateEditable>;

/**
 * Keeps what was agreed with the nonprofit. The mission is `ready` once its checklist is complete, and a `draft` until then. One that is
 * about to be announced cannot be made incomplete. Organisers only.
 */
export async function frameMission(
  deps: FrameNeeds,
  actor: EmployeeActor,
  { missionId, nonprofit: told, mission: draft, askedAt = deps.clock.now() }: Frame,
): Promise<Saved | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const before = await deps.nonprofits.find(mission.organisationId, mission.nonprofitId);
  if (!before) return refused({ code: 'missionNotFound' });
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
