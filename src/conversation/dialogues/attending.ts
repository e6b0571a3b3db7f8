import { z } from 'zod';
import {
  type Confirmed,
  confirmAllPresent,
  confirmAttendance,
  findToConfirm,
} from '../../application/attendance/confirmAttendance.js';
import type { NeedsOf, Needs as Of } from '../../application/ports/index.js';
import { attendanceList, begunMissions } from '../../application/queries/attendance.js';
import type { Refused } from '../../application/refusals.js';
import { type Answer, opens, problem, refusalMessage, refuses, says } from '../../messages/answer.js';
import { attendanceMessage, whichMessage } from '../../messages/attendance.js';
import { attendanceForm, readAttendanceForm } from '../../messages/forms/attendanceForm.js';
import type { Submission } from '../../messages/forms/form.js';
import { id, page, type Talk, type Turn } from './dialogue.js';

export const attendingIntents = [
  /** The list of a half-day; of a mission, the one that is on or was last. Of none, it is asked of which. */
  z.object({
    kind: z.literal('attendance'),
    missionId: id.optional(),
    slotId: id.optional(),
    page: page.optional(),
  }),
  z.object({ kind: z.literal('attendance.all'), slotId: id }),
  z.object({ kind: z.literal('attendance.present'), engagementId: id }),
  /** Anything else of somebody: absent, another time, or not agreed. */
  z.object({ kind: z.literal('attendance.form'), engagementId: id }),
] as const;

type Needs = NeedsOf<typeof confirmAttendance> &
  NeedsOf<typeof attendanceList> &
  NeedsOf<typeof begunMissions> &
  Of<'newId' | 'employees'>;
type Named = { readonly engagementId: string };
type Asked = {
  readonly missionId?: string | undefined;
  readonly slotId?: string | undefined;
  readonly page?: number | undefined;
};

export const attendingTurns = {
  async attendance(talk, { missionId, ...asked }) {
    if (missionId !== undefined) return list(talk, { missionId, ...asked });
    const found = await begunMissions(talk.deps, talk.person);
    const which = whichMessage(found);
    if (which) return says(which);
    const [only] = 'kind' in found ? [] : found;
    return list(talk, { missionId: only?.mission.id ?? '' });
  },
  'attendance.all': async (talk, { slotId }) =>
    confirmed(talk, await confirmAllPresent(talk.deps, talk.person, { slotId })),
  async 'attendance.present'(talk, { engagementId }) {
    const said = { presence: 'present', reason: null } as const;
    return confirmed(talk, await confirmAttendance(talk.deps, talk.person, { engagementId, said }));
  },
  async 'attendance.form'({ deps, person }, { engagementId }) {
    const found = await findToConfirm(deps, person, { engagementId });
    if (found.kind === 'refused') return says(refusalMessage(found));
    const { engagement, mission, slot } = found;
    const employee = await deps.employees.find(engagement.organisationId, engagement.employeeId);
    return opens(attendanceForm(deps.newId(), engagement, mission, slot, employee?.name ?? ''));
  },
} satisfies {
  attendance: Turn<Needs, Asked>;
  'attendance.all': Turn<Needs, { readonly slotId: string }>;
  'attendance.present': Turn<Needs, Named>;
  'attendance.form': Turn<Needs, Named>;
};

type AskedList = Parameters<typeof attendanceList>[2];

const list = async ({ deps, person }: Talk<Needs>, asked: AskedList): Promise<Answer> =>
  says(attendanceMessage(await attendanceList(deps, person, asked)));

/** The list as it is by now, where whoever it was about stands. */
async function confirmed(talk: Talk<Needs>, outcome: Confirmed | Refused): Promise<Answer> {
  if (outcome.kind === 'refused') return says(refusalMessage(outcome));
  const { mission, slot, engagementId } = outcome;
  const around = engagementId ?? undefined;
  return list(talk, { missionId: mission.id, slotId: slot.id, around });
}

/** Whether somebody was there, as it stands in the form. */
export async function submitAttendance(talk: Talk<Needs>, submission: Submission): Promise<Answer> {
  const { engagementId } = submission;
  if (!engagementId) return says(problem({ code: 'formExpired' }));
  const found = await findToConfirm(talk.deps, talk.person, { engagementId });
  if (found.kind === 'refused') return says(refusalMessage(found));
  const read = readAttendanceForm(submission.values);
  if ('problems' in read) return refuses(read.problems);
  const { said } = read;
  return confirmed(talk, await confirmAttendance(talk.deps, talk.person, { engagementId, said }));
}
