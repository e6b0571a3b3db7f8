import type { EmployeeActor } from '../../application/actor.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { findMission } from '../../application/queries/findMission.js';
import { missionViews } from '../../application/queries/missionViews.js';
import { type Answer, says, silent } from '../../messages/answer.js';

/** A mission of the company that is announced, as it is for everybody. Nothing of any other. */
export async function linkedMission(
  deps: NeedsOf<typeof findMission> & NeedsOf<typeof missionViews>,
  actor: EmployeeActor,
  missionId: string,
): Promise<Answer> {
  const found = await findMission(deps, actor, missionId);
  if (found.kind === 'refused' || found.mission.status !== 'announced') return silent;
  const [mission] = await missionViews(deps, actor.organisation.id, [found.mission], null);
  return mission ? says({ kind: 'announcement', mission, forMany: true }) : silent;
}
