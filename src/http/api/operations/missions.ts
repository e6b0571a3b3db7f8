import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import { companyAnnouncements } from '../../../application/queries/company/companyAnnouncements.js';
import { companyMission, companyMissions } from '../../../application/queries/company/companyMissions.js';
import { missionStatuses } from '../../../domain/missions/mission.js';
import { cursorAt, partQuery, partSchema, placeIn } from '../cursor.js';
import { idSchema, ownId } from '../ids.js';
import { operation, type Wrong } from '../operation.js';
import {
  announcementSchema,
  announcementTold,
  missionSchema,
  missionTold,
  slotSchema,
  slotTold,
} from '../schemas.js';

export const missionParams = z.strictObject({ id: idSchema('mission') });
export const notFound: Wrong = { problem: 'not-found' };
export const badCursor: Wrong = {
  problem: 'bad-query',
  errors: [{ parameter: 'cursor', detail: 'It is none that this list has given.' }],
};

export const listMissions = operation({
  ...({ name: 'listMissions', method: 'get', path: '/missions', scope: 'read' } as const),
  summary: 'Missions by their number, those that are not announced too.',
  query: partQuery.extend({ status: z.enum(missionStatuses).optional() }),
  answers: { 200: { says: 'A part of the list.', schema: partSchema(missionSchema) } },
  problems: ['bad-query'],
  async run(deps: NeedsOf<typeof companyMissions>, { actor, query: { cursor, limit, status } }) {
    const after = cursor === undefined ? 0 : placeIn('missions', cursor, 0);
    if (after === undefined) return badCursor;
    const statuses = status ? [status] : missionStatuses;
    const part = await companyMissions(deps, actor, { statuses, after, limit });
    if (part.kind === 'refused') return part;
    const body = { data: part.items.map(missionTold), next: cursorAt('missions', part.next) };
    return { status: 200, body };
  },
});

export const showMission = operation({
  ...({ name: 'showMission', method: 'get', path: '/missions/{id}', scope: 'read' } as const),
  summary: 'One mission.',
  params: missionParams,
  answers: { 200: { says: 'The mission.', schema: missionSchema } },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof companyMission>, { actor, params }) {
    const id = ownId('mission', params.id);
    if (id === null) return notFound;
    const read = await companyMission(deps, actor, id);
    return read.kind === 'refused' ? read : { status: 200, body: missionTold(read) };
  },
});

export const listSlots = operation({
  ...({ name: 'listSlots', method: 'get', path: '/missions/{id}/slots', scope: 'read' } as const),
  summary: 'The half-days of a mission, with places and people. All in one part.',
  params: missionParams,
  answers: { 200: { says: 'All of them.', schema: partSchema(slotSchema) } },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof companyMission>, { actor, params }) {
    const id = ownId('mission', params.id);
    if (id === null) return notFound;
    const read = await companyMission(deps, actor, id);
    if (read.kind === 'refused') return read;
    return { status: 200, body: { data: read.slots.map(slotTold), next: null } };
  },
});

export const listAnnouncements = operation({
  ...({
    name: 'listAnnouncements',
    method: 'get',
    path: '/missions/{id}/announcements',
    scope: 'read',
  } as const),
  summary: 'How a mission was announced. All in one part.',
  params: missionParams,
  answers: { 200: { says: 'All of them.', schema: partSchema(announcementSchema) } },
  problems: ['not-found'],
  async run(deps: NeedsOf<typeof companyAnnouncements>, { actor, params }) {
    const id = ownId('mission', params.id);
    if (id === null) return notFound;
    const read = await companyAnnouncements(deps, actor, id);
    if (read.kind === 'refused') return read;
    return { status: 200, body: { data: read.announcements.map(announcementTold), next: null } };
  },
});
