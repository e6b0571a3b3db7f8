import { z } from 'zod';
import { answerRequest } from '../../../application/approvals/answerRequest.js';
import { confirmAttendance } from '../../../application/attendance/confirmAttendance.js';
import { addToMission } from '../../../application/engagements/addToMission.js';
import { takeOff } from '../../../application/engagements/takeOff.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { engagementNow } from '../../../application/queries/company/companyEngagements.js';
import { longestReason } from '../../../domain/engagements/approval.js';
import { minutesAtMost, reasonAtMost } from '../../../domain/engagements/attendance.js';
import { readEmail } from '../../../domain/people/email.js';
import { visibleName } from '../../../domain/people/visibleText.js';
import { idSchema, ownId } from '../ids.js';
import { type Answer, operation, type Wrong } from '../operation.js';
import { engagementSchema, engagementTold } from '../schemas.js';
import { engagementParams } from './engagements.js';
import { missionParams, notFound } from './missions.js';

const reason = (longest: number) =>
  z.string().max(longest).optional().meta({ description: 'Why, which the person reads.' });
const stands = { says: 'How the person stands now.', schema: engagementSchema };

/** The engagement as it is told, once something was done to it. */
async function toldNow(
  deps: NeedsOf<typeof engagementNow>,
  engagement: Parameters<typeof engagementNow>[1],
  status: 200 | 201 = 200,
): Promise<Answer> {
  const now = await engagementNow(deps, engagement);
  return now.kind === 'refused' ? now : { status, body: engagementTold(now) };
}

const badPart = (pointer: string, detail: string): Wrong => ({
  problem: 'bad-body',
  errors: [{ pointer, detail }],
});

export const signSomebodyUp = operation({
  ...({ name: 'signUp', method: 'post', path: '/missions/{id}/engagements', scope: 'write' } as const),
  summary:
    'Signs somebody up, who is told so in their chat. On the waiting list when it is full. Twice gives one engagement.',
  params: missionParams,
  body: z.strictObject({
    person: z.string().min(1).max(254).meta({ description: 'Their id, or their work e-mail address.' }),
    slot: idSchema('slot').optional().meta({ description: 'Which half-day, where several are to come.' }),
    reason: reason(longestReason),
  }),
  answers: {
    200: { ...stands, says: 'They were on it before.' },
    201: { ...stands, says: 'They are on it.' },
  },
  problems: ['not-found', 'mission-closed', 'over-quota', 'not-possible'],
  async run(
    deps: NeedsOf<typeof addToMission> & NeedsOf<typeof engagementNow>,
    { actor, params, body, once },
  ) {
    const missionId = ownId('mission', params.id);
    const slotId = body.slot === undefined ? null : ownId('slot', body.slot);
    if (missionId === null || (slotId === null && body.slot !== undefined)) return notFound;
    const id = ownId('person', body.person);
    const email = readEmail(body.person);
    if (id === null && email === null)
      return badPart('#/person', 'It is neither an id nor an e-mail address.');
    const person = id === null ? { email: email ?? '' } : { id };
    const { ticket } = once;
    const added = await addToMission(deps, actor, { missionId, slotId, person, ticket, reason: body.reason });
    if (added.kind === 'refused') return added;
    if (added.kind === 'whichSlot')
      return badPart('#/slot', 'Say which: not exactly one half-day is to come.');
    return toldNow(deps, added.engagement, added.already ? 200 : 201);
  },
});

export const withdraw = operation({
  ...({ name: 'withdraw', method: 'post', path: '/engagements/{id}/withdraw', scope: 'write' } as const),
  summary: 'Takes somebody off, who is told so in their chat. Their place goes to the first in line.',
  params: engagementParams,
  body: z.strictObject({ reason: reason(longestReason) }),
  answers: { 200: stands },
  problems: ['not-found', 'mission-closed', 'not-possible'],
  async run(deps: NeedsOf<typeof takeOff> & NeedsOf<typeof engagementNow>, { actor, params, body }) {
    const engagementId = ownId('engagement', params.id);
    if (engagementId === null) return notFound;
    const taken = await takeOff(deps, actor, { engagementId, reason: body.reason });
    return taken.kind === 'refused' ? taken : toldNow(deps, taken.engagement);
  },
});

const answering = (says: 'yes' | 'no') => ({
  ...({ method: 'post', scope: 'write', params: engagementParams, answers: { 200: stands } } as const),
  problems: ['not-found', 'not-possible'] as const,
  async run(
    deps: NeedsOf<typeof answerRequest> & NeedsOf<typeof engagementNow>,
    { actor, params, body }: AnsweringAsked,
  ): Promise<Answer> {
    const engagementId = ownId('engagement', params.id);
    if (engagementId === null) return notFound;
    const words = visibleName(body?.reason ?? '');
    const answered = await answerRequest(deps, actor, { engagementId, says, reason: words || null });
    if (answered.kind === 'refused') return answered;
    const { state } = answered.engagement;
    const isRefused = state === 'refused';
    if (state === 'pending' || isRefused !== (says === 'no'))
      return { problem: 'not-possible', reason: 'answeredBefore', detail: `It stands at ${state}.` };
    return toldNow(deps, answered.engagement);
  },
});

interface AnsweringAsked {
  readonly actor: Parameters<typeof answerRequest>[1];
  readonly params: { readonly id: string };
  readonly body: { readonly reason?: string | undefined } | undefined;
}

export const approve = operation({
  ...answering('yes'),
  ...({ name: 'approve', path: '/engagements/{id}/approve' } as const),
  summary: 'Says yes to a place that waits for a manager.',
});

export const refuse = operation({
  ...answering('no'),
  ...({ name: 'refuse', path: '/engagements/{id}/refuse' } as const),
  summary: 'Says no to a place that waits for a manager.',
  body: z.strictObject({ reason: reason(longestReason) }),
});

export const attend = operation({
  ...({ name: 'attend', method: 'post', path: '/engagements/{id}/attendance', scope: 'write' } as const),
  summary: 'Attests for the company whether somebody was there, and for how long.',
  params: engagementParams,
  body: z.strictObject({
    presence: z.enum(['present', 'absent']),
    minutes: z
      .int()
      .min(0)
      .max(minutesAtMost)
      .optional()
      .meta({ description: 'The whole half-day when not said.' }),
    reason: reason(reasonAtMost),
  }),
  answers: { 200: stands },
  problems: ['not-found', 'mission-closed', 'not-possible'],
  async run(
    deps: NeedsOf<typeof confirmAttendance> & NeedsOf<typeof engagementNow>,
    { actor, params, body },
  ) {
    const engagementId = ownId('engagement', params.id);
    if (engagementId === null) return notFound;
    const { presence, minutes } = body;
    const said = {
      ...{ presence, reason: visibleName(body.reason ?? '') || null },
      ...(minutes !== undefined && { minutes }),
    };
    const confirmed = await confirmAttendance(deps, actor, { engagementId, said });
    if (confirmed.kind === 'refused') return confirmed;
    return toldNow(deps, { organisationId: actor.organisation.id, id: engagementId });
  },
});
