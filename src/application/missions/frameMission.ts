import { differing } from '../../domain/missions/changes.js';
import type { Framing } from '../../domain/missions/framing.js';
import { editable, type Mission, type Nonprofit } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import { nonprofitLine } from '../audit/nonprofitLine.js';
import { writeDown } from '../audit/writeDown.js';
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
  NeedsOf<typeof nonprofitLine> &
  NeedsOf<typeof writeDown> &
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
  await keepPapers(deps, actor, before, told, { missionId, changeId, askedAt });
  if (!draft) return { kind: 'saved', mission };
  const status = missing.length > 0 ? 'draft' : 'ready';
  return updateEditable(deps, actor, mission, { ...changeOf(mission, draft), status }, askedAt);
}

interface Asked {
  readonly missionId: string;
  readonly changeId: string;
  readonly askedAt: Date;
}

/** What is known of the nonprofit, and a line where it is something else than before. */
async function keepPapers(
  deps: FrameNeeds,
  actor: EmployeeActor,
  before: Nonprofit,
  told: NonprofitDraft,
  { askedAt, ...asked }: Asked,
): Promise<void> {
  const line = nonprofitLine(deps, actor, asked, before, told);
  const isKept = await deps.nonprofits.update(before.organisationId, before.id, told, askedAt, line);
  if (isKept && line) await writeDown(deps, line);
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
  nonprofit: Nonprofit,
  { told, draft, changeId, askedAt }: Reframe,
): Promise<Saved | Planned | ThingRefused | Refused> {
  const { contact } = nonprofit;
  const asked = { missionId: mission.id, changeId, askedAt };
  await keepPapers(deps, actor, nonprofit, { ...told, contact }, asked);
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
