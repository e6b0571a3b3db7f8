import { z } from 'zod';
import { announceByKey } from '../../../application/announcements/announceByKey.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { announcementBody, audienceOf, paceOf, publishAtBody } from '../announcementBody.js';
import { ownId } from '../ids.js';
import { type Answer, operation, type Wrong } from '../operation.js';
import { announcementSchema, announcementTold } from '../schemas.js';
import { thingProblem } from '../thingProblem.js';
import { missionParams, notFound } from './missions.js';

const problems = ['not-found', 'mission-closed', 'not-possible', 'unavailable'] as const;
const badPart = (pointer: string, detail: string): Wrong => ({
  ...{ problem: 'bad-body', errors: [{ pointer, detail }] },
});

type Announce = Parameters<typeof announceByKey>[2];
type Announced = Awaited<ReturnType<typeof announceByKey>>;

/** Announces it, and gives the announcement as it stands then. */
async function announce(
  deps: NeedsOf<typeof announceByKey>,
  actor: Parameters<typeof announceByKey>[1],
  asked: Announce,
  status: 200 | 201,
): Promise<Answer> {
  const outcome = await announceByKey(deps, actor, asked);
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind !== 'accepted') return wrongOf(outcome, asked);
  const now = await deps.announcements.find(actor.organisation.id, asked.id);
  return { status, body: announcementTold(now ?? outcome.announcement) };
}

function wrongOf(outcome: Exclude<Announced, { kind: 'accepted' | 'refused' }>, { posts }: Announce): Wrong {
  switch (outcome.kind) {
    case 'thingRefused':
      return thingProblem(outcome);
    case 'noWorkspace':
      return posts ? noSuchChat : noChat;
    case 'past':
      return badPart('#/publishAt', 'It is in the past.');
    case 'afterStart':
      return badPart('#/publishAt', 'The mission has begun by then.');
    case 'silent':
      return { problem: 'unavailable' };
    case 'notPostable': {
      const { reason, detail } = unpostable[outcome.why];
      const at = posts?.channelIds.indexOf(outcome.channelId) ?? 0;
      const errors = [{ pointer: `#/posts/channels/${at}`, detail }];
      return { problem: 'not-possible', reason, detail, errors };
    }
  }
}

const noSuchChat = badPart('#/posts/workspace', 'No chat of your company that has the app.');
const noChat: Wrong = {
  ...{ problem: 'not-possible', reason: 'noWorkspace', detail: 'No chat of the company has the app.' },
};
const unpostable = {
  gone: { reason: 'badChannel', detail: 'The app cannot post there.' },
  refused: {
    reason: 'sharedChannel',
    detail: 'People from outside the company may read it, which its policy refuses.',
  },
  outsiders: {
    reason: 'moreReaders',
    detail: 'People from outside the company read it: say "readBy": "outsiders" if they may.',
  },
  unknown: {
    reason: 'moreReaders',
    detail: 'The chat does not tell who reads it: say "readBy": "unknown" if anybody may.',
  },
} as const;

export const announceMission = operation({
  ...({ name: 'announceMission', method: 'post', path: '/missions/{id}/announce', scope: 'write' } as const),
  summary: 'Tells everybody of it who was not told yet, at once or later, and lets them sign up.',
  params: missionParams,
  body: z.strictObject({ publishAt: publishAtBody }),
  answers: { 200: { says: 'The announcement.', schema: announcementSchema } },
  problems,
  async run(deps: NeedsOf<typeof announceByKey>, { actor, params, body, once }) {
    const missionId = ownId('mission', params.id);
    if (missionId === null) return notFound;
    const publishAt = body.publishAt === undefined ? null : new Date(body.publishAt);
    const everybody = { audience: {}, posts: null, pace: null };
    return announce(deps, actor, { id: once.newId, missionId, publishAt, ...everybody }, 200);
  },
});

export const makeAnnouncement = operation({
  ...({ name: 'createAnnouncement', method: 'post', scope: 'write' } as const),
  ...{ path: '/missions/{id}/announcements', params: missionParams, body: announcementBody },
  summary: 'Tells those of it whom you choose, in channels or one by one, and lets people sign up.',
  answers: { 201: { says: 'It leaves, now or at its time.', schema: announcementSchema } },
  problems,
  async run(deps: NeedsOf<typeof announceByKey>, { actor, params, body, once }) {
    const missionId = ownId('mission', params.id);
    if (missionId === null) return notFound;
    const audience = audienceOf(body.audience);
    if (Array.isArray(audience)) return { problem: 'bad-body', errors: audience };
    const workspaceId = body.posts && ownId('workspace', body.posts.workspace);
    if (workspaceId === null) return noSuchChat;
    const posts =
      body.posts && workspaceId !== undefined
        ? { workspaceId, channelIds: [...new Set(body.posts.channels)], readBy: body.posts.readBy }
        : null;
    const publishAt = body.publishAt === undefined ? null : new Date(body.publishAt);
    const asked = { id: once.newId, missionId, audience, posts, publishAt, pace: paceOf(body) };
    return announce(deps, actor, asked, 201);
  },
});
