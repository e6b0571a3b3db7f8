import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import {
  companyEngagement,
  companyEngagements,
} from '../../../application/queries/company/companyEngagements.js';
import { cursorAt, partQuery, partSchema, placeIn } from '../cursor.js';
import { idSchema, ownId } from '../ids.js';
import { operation } from '../operation.js';
import { engagementSchema, engagementTold } from '../schemas.js';
import { badCursor, missionParams, notFound } from './missions.js';

export const engagementParams = z.strictObject({ id: idSchema('engagement') });

export const listEngagements = operation({
  ...({ name: 'listEngagements', method: 'get', path: '/missions/{id}/engagements', scope: 'read' } as const),
  summary: 'Everybody who is, or was, on a mission.',
  params: missionParams,
  query: partQuery,
  answers: { 200: { says: 'A part of the list.', schema: partSchema(engagementSchema) } },
  problems: ['bad-query', 'not-found'],
  async run(deps: NeedsOf<typeof companyEngagements>, { actor, params, query: { cursor, limit } }) {
    const missionId = ownId('mission', params.id);
    if (missionId === null) return notFound;
    const list = `engagements ${missionId}`;
    const after = cursor === undefined ? '' : placeIn(list, cursor, '');
    if (after === undefined) return badCursor;
    const part = await companyEngagements(deps, actor, { missionId, after, limit });
    if (part.kind === 'refused') return part;
    return { status: 200, body: { data: part.items.map(engagementTold), next: cursorAt(list, part.next) } };
  },
});

export const showEngagement = operation({
  ...({ name: 'showEngagement', method: 'get', path: '/engagements/{id}', scope: 'read' } as const),
  summary: 'One person on one half-day.',
  params: engagementParams,
  answers: { 200: { says: 'The engagement.', schema: engagementSchema } },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof companyEngagement>, { actor, params }) {
    const id = ownId('engagement', params.id);
    if (id === null) return notFound;
    const read = await companyEngagement(deps, actor, id);
    return read.kind === 'refused' ? read : { status: 200, body: engagementTold(read) };
  },
});
