import { z } from 'zod';
import { cancelMission } from '../../../application/missions/cancelMission.js';
import { createMission } from '../../../application/missions/saveMission.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { missionNow } from '../../../application/queries/company/companyMissions.js';
import { cancelNoteLongest, cancelReasons } from '../../../domain/missions/mission.js';
import { ownId } from '../ids.js';
import { draftOf, missionBody } from '../missionDraft.js';
import { type Answer, operation } from '../operation.js';
import { missionSchema, missionTold } from '../schemas.js';
import { thingProblem } from '../thingProblem.js';
import { missionParams, notFound } from './missions.js';

const stands = { says: 'The mission as it stands now.', schema: missionSchema };

async function toldNow(
  deps: NeedsOf<typeof missionNow>,
  organisationId: string,
  id: string,
  status: 200 | 201 = 200,
): Promise<Answer> {
  const now = await missionNow(deps, organisationId, id);
  return now.kind === 'refused' ? now : { status, body: missionTold(now) };
}

export const makeMission = operation({
  ...({ name: 'createMission', method: 'post', path: '/missions', scope: 'write' } as const),
  summary:
    'Makes a mission, of which nobody is told yet. Its checklist is filled in by those who organise, in their chat.',
  body: missionBody,
  answers: { 201: { ...stands, says: 'It is made.' } },
  problems: ['not-possible'],
  async run(deps: NeedsOf<typeof createMission> & NeedsOf<typeof missionNow>, { actor, body, once }) {
    const read = draftOf(body, deps.clock.now());
    if (!('draft' in read)) return { problem: 'bad-body', errors: read };
    const timezone = body.timezone ?? actor.organisation.timezone;
    const made = await createMission(deps, actor, { id: once.newId, draft: read.draft, timezone });
    if (made.kind === 'refused') return made;
    if (made.kind === 'thingRefused') return thingProblem(made);
    return toldNow(deps, actor.organisation.id, made.mission.id, 201);
  },
});

export const cancel = operation({
  ...({ name: 'cancelMission', method: 'post', path: '/missions/{id}/cancel', scope: 'write' } as const),
  summary: 'Cancels it. Everybody on it is told, with the reason if there is one.',
  params: missionParams,
  body: z.strictObject({
    reason: z.enum(cancelReasons).optional(),
    note: z
      .string()
      .max(cancelNoteLongest)
      .optional()
      .meta({ description: 'Why, in words that people read.' }),
  }),
  answers: { 200: stands },
  problems: ['not-found', 'mission-closed', 'not-possible'],
  async run(deps: NeedsOf<typeof cancelMission> & NeedsOf<typeof missionNow>, { actor, params, body }) {
    const missionId = ownId('mission', params.id);
    if (missionId === null) return notFound;
    const cancelled = await cancelMission(deps, actor, { missionId, ...body });
    if (cancelled.kind === 'refused') return cancelled;
    return toldNow(deps, actor.organisation.id, missionId);
  },
});
