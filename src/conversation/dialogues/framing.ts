import { z } from 'zod';
import { frameMission } from '../../application/missions/frameMission.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { findManaged } from '../../application/queries/findMission.js';
import { missionOver } from '../../application/refusals.js';
import { editable, resizable } from '../../domain/missions/mission.js';
import { dayOn } from '../../domain/missions/proposal.js';
import { type Answer, opens, refusalMessage, refuses, says } from '../../messages/answer.js';
import { plannedMessage } from '../../messages/changes.js';
import { framingFieldNames, nonprofitFieldNames } from '../../messages/forms/fields.js';
import type { Submission } from '../../messages/forms/form.js';
import { isFormId } from '../../messages/forms/formId.js';
import { framingForm } from '../../messages/forms/framingForm.js';
import { duplicateMissionForm } from '../../messages/forms/missionForm.js';
import { readFramingForm } from '../../messages/forms/readFramingForm.js';
import { previewMessage } from '../../messages/missions.js';
import { id, type Talk, type Turn } from './dialogue.js';

export const framingIntents = [
  z.object({ kind: z.literal('mission.frame'), missionId: id }),
  z.object({ kind: z.literal('mission.duplicate'), missionId: id }),
] as const;

type Named = { readonly missionId: string };
type Needs = NeedsOf<typeof frameMission> &
  NeedsOf<typeof plannedMessage> &
  NeedsOf<typeof previewMessage> &
  Of<'newId'>;

export const framingTurns = {
  async 'mission.frame'({ deps, person }, { missionId }) {
    const found = await findManaged(deps, person, missionId);
    if (found.kind === 'refused') return says(refusalMessage(found));
    const { mission } = found;
    if (!resizable.includes(mission.status)) return says(refusalMessage(missionOver(mission)));
    const nonprofit = await deps.nonprofits.find(mission.organisationId, mission.nonprofitId);
    return opens(framingForm(deps.newId(), person, mission, nonprofit));
  },
  async 'mission.duplicate'({ deps, person }, { missionId }) {
    const found = await findManaged(deps, person, missionId);
    if (found.kind === 'refused') return says(refusalMessage(found));
    const { mission } = found;
    const nonprofit = await deps.nonprofits.find(mission.organisationId, mission.nonprofitId);
    return opens(duplicateMissionForm(deps.newId(), mission, nonprofit));
  },
} satisfies { 'mission.frame': Turn<Needs, Named>; 'mission.duplicate': Turn<Needs, Named> };

/** The checklist was filled in, as far as it was: kept, and the mission previewed with what is still missing. */
export async function submitFraming(
  { deps, person }: Talk<Needs>,
  { missionId, formId, values }: Submission,
): Promise<Answer> {
  const found = await findManaged(deps, person, missionId ?? '');
  if (found.kind === 'refused') return says(refusalMessage(found));
  const { mission } = found;
  if (!resizable.includes(mission.status)) return says(refusalMessage(missionOver(mission)));
  // Forms of earlier versions asked of the nonprofit alone once it was announced.
  const isAll = editable.includes(mission.status) || values.deliverable !== undefined;
  const today = dayOn(deps.clock.now(), person.organisation.timezone);
  const read = readFramingForm(values, isAll ? framingFieldNames : nonprofitFieldNames, today);
  if ('problems' in read) return refuses(read.problems);
  const outcome = await frameMission(deps, person, {
    missionId: mission.id,
    nonprofit: read.nonprofit,
    mission: isAll ? read.framing : null,
    changeId: isFormId(formId) ? formId : deps.newId(),
    askedAt: person.askedAt,
  });
  if (outcome.kind === 'thingRefused') return refuses({ [outcome.thing]: outcome.why });
  if (outcome.kind === 'planned') return says(await plannedMessage(deps, outcome));
  return says(await previewMessage(deps, person, outcome));
}
