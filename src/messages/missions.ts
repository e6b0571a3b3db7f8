import type { EmployeeActor } from '../application/actor.js';
import { may } from '../application/may.js';
import type { Cancellation } from '../application/missions/cancelMission.js';
import type { Needs, NeedsOf } from '../application/ports/index.js';
import { checklistOf } from '../application/queries/checklist.js';
import { findMission } from '../application/queries/findMission.js';
import type { ManagedMissions } from '../application/queries/managedMissions.js';
import { missionUrl } from '../application/queries/missionUrl.js';
import { missionView, missionViews } from '../application/queries/missionViews.js';
import { myMissions, pastMissions } from '../application/queries/myMissions.js';
import { openMissions } from '../application/queries/openMissions.js';
import { pageIn } from '../application/queries/page.js';
import type { Roster } from '../application/queries/roster.js';
import type { MissionView, PastView } from '../application/queries/views.js';
import type { Refused } from '../application/refusals.js';
import type { Engagement } from '../domain/engagements/engagement.js';
import { cancelNoteLongest, type Mission } from '../domain/missions/mission.js';
import { visibleLine } from '../domain/people/visibleText.js';
import { refusalMessage } from './answer.js';
import type { Message } from './message.js';

/** Few enough for a screen, and for a Slack message's 50 blocks. */
const pageSize = 5;

/** The missions one can sign up for now. `page` is 0-based. */
export const openMissionsMessage = async (
  deps: NeedsOf<typeof openMissions>,
  actor: EmployeeActor,
  page: number,
): Promise<Message> => {
  const { items, ...shown } = await openMissions(deps, actor, { page, pageSize });
  return { kind: 'missions.list', missions: items, page: shown.page, pages: shown.pages };
};

/** As many of somebody's own as both chats show with their buttons. */
const ownPageSize = 10;

/** The person's own missions. `page` is 0-based. */
export async function myMissionsMessage(
  deps: NeedsOf<typeof myMissions>,
  actor: EmployeeActor,
  page: number,
): Promise<Message> {
  const { items, ...shown } = await pageIn(await myMissions(deps, actor), page, ownPageSize);
  return { kind: 'my.missions', engagements: items, page: shown.page, pages: shown.pages };
}

/** The person's missions that are over. `page` is 0-based. */
export async function pastMissionsMessage(
  deps: NeedsOf<typeof pastMissions>,
  actor: EmployeeActor,
  page: number,
): Promise<Message> {
  const past = await pastMissions(deps, actor);
  const sum = (some: readonly PastView[]) => some.reduce((all, { hours }) => all + (hours ?? 0), 0);
  const hours = sum(past);
  const unconfirmed = sum(past.filter(({ attestedBy }) => attestedBy === 'nobody'));
  const { items, ...shown } = await pageIn(past, page, ownPageSize);
  return { kind: 'my.past', engagements: items, hours, unconfirmed, page: shown.page, pages: shown.pages };
}

/** All about one mission. */
export async function missionMessage(
  deps: NeedsOf<typeof findMission> & NeedsOf<typeof detailsMessage>,
  actor: EmployeeActor,
  missionId: string,
): Promise<Message> {
  const found = await findMission(deps, actor, missionId);
  return found.kind === 'refused' ? refusalMessage(found) : detailsMessage(deps, actor, found.mission);
}

/** The same of a mission just read. */
export const detailsMessage = async (
  deps: NeedsOf<typeof missionView> & Needs<'publicUrl'>,
  actor: EmployeeActor,
  mission: Mission,
  engagement?: Engagement,
): Promise<Message> => ({
  kind: 'mission.details',
  mission: forReader(
    await missionView(deps, actor, mission, engagement),
    may(actor, 'mission.manage', mission),
  ),
  ...(mission.status === 'announced' ? { shareUrl: missionUrl(deps.publicUrl, mission.id) } : {}),
});

/** Of which sites it is, is who manages it: nobody else is told, for everybody may sign up. */
const forReader = ({ sites, ...shown }: MissionView, manages: boolean): MissionView =>
  manages && sites ? { ...shown, sites } : shown;

/** What people will see of a mission, with what an organiser can do next. */
export async function previewMessage(
  deps: NeedsOf<typeof missionViews>,
  { organisation }: EmployeeActor,
  outcome: { readonly kind: string; readonly mission: Mission } | Refused,
): Promise<Message> {
  if ('refusal' in outcome) return refusalMessage(outcome);
  const { mission } = outcome;
  const [view] = await missionViews(deps, mission.organisationId, [mission], null);
  if (!view) throw new Error('a mission without a view');
  const checklist = await checklistOf(deps, organisation, mission);
  return { kind: 'mission.preview', mission: view, checklist };
}

export function managedMessage(outcome: ManagedMissions | Refused): Message {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { kind: _, items, ...shown } = outcome;
  return { kind: 'manage.list', missions: items, ...shown };
}

export const rosterMessage = (outcome: Roster | Refused): Message =>
  outcome.kind === 'refused' ? refusalMessage(outcome) : outcome;

/** Asked before a mission is cancelled, or said after. `note`: why, as the organiser has said it. */
export async function cancellationMessage(
  deps: NeedsOf<typeof missionView>,
  actor: EmployeeActor,
  outcome: Cancellation | Refused,
  note?: string,
): Promise<Message> {
  if (outcome.kind === 'refused') return refusalMessage(outcome);
  const { people } = outcome;
  const mission = await missionView(deps, actor, outcome.mission);
  if (outcome.kind === 'cancelled') return { kind: 'mission.cancelDone', mission, people };
  const words = note === undefined ? '' : visibleLine(note, cancelNoteLongest);
  return { kind: 'mission.cancelConfirm', mission, people, ...(words && { note: words }) };
}
