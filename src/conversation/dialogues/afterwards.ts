import { z } from 'zod';
import { excuseAbsence } from '../../application/engagements/excuseAbsence.js';
import { reportIncident } from '../../application/engagements/reportIncident.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { lately } from '../../application/queries/lately.js';
import type { EngagementView } from '../../application/queries/views.js';
import { whomToAsk } from '../../application/queries/whomToAsk.js';
import { absenceMessage } from '../../messages/afterwards.js';
import { type Answer, problem, refusalMessage, says } from '../../messages/answer.js';
import { id, type Talk, type Turn } from './dialogue.js';

export const afterwardsIntents = [
  /** Something happened: what to do, and whom to call. Nothing is kept of what was typed. */
  z.object({ kind: z.literal('incident') }),
  /** The same, and those who organise are told: of a mission, or else of the last one. */
  z.object({ kind: z.literal('incident.report'), engagementId: id.optional() }),
  /** "Je n'ai pas pu venir": asks of which mission. `sure`: of one alone it is noted. */
  z.object({ kind: z.literal('absence.ask'), sure: z.boolean() }),
  /** They could not come, or could after all. */
  z.object({ kind: z.literal('absence'), engagementId: id, absent: z.boolean() }),
] as const;

type Needs = NeedsOf<typeof lately> &
  NeedsOf<typeof whomToAsk> &
  NeedsOf<typeof reportIncident> &
  NeedsOf<typeof excuseAbsence>;
type Absent = { readonly engagementId: string; readonly absent: boolean };

export const afterwardsTurns = {
  async incident(talk) {
    const { latest } = await lately(talk.deps, talk.person);
    return whatToDo(talk, latest, false);
  },
  async 'incident.report'(talk, { engagementId }) {
    const { deps, person } = talk;
    const { latest, begun } = await lately(deps, person);
    const meant = engagementId ?? latest?.standing.engagementId;
    if (meant === undefined) return whatToDo(talk, null, false);
    const outcome = await reportIncident(deps, person, { engagementId: meant });
    if (outcome.kind === 'refused') return says(refusalMessage(outcome));
    const known = begun.find(({ standing }) => standing.engagementId === meant);
    return whatToDo(talk, known ?? latest, true);
  },
  async 'absence.ask'(talk, { sure }) {
    const { begun } = await lately(talk.deps, talk.person);
    const [only, ...others] = begun;
    if (!only) return says(problem({ code: 'noAbsence' }));
    if (!sure || others.length > 0) return says({ kind: 'absence.which', engagements: begun.slice(0, 5) });
    return noted(talk, { engagementId: only.standing.engagementId, absent: true });
  },
  absence: (talk, asked) => noted(talk, asked),
} satisfies {
  incident: Turn<Needs, unknown>;
  'incident.report': Turn<Needs, { readonly engagementId?: string | undefined }>;
  'absence.ask': Turn<Needs, { readonly sure: boolean }>;
  absence: Turn<Needs, Absent>;
};

/** Whom to call comes with it, whoever has been told already. */
async function whatToDo(
  { deps, person }: Talk<Needs>,
  latest: EngagementView | null,
  told: boolean,
): Promise<Answer> {
  const people = await whomToAsk(deps, person, latest?.mission.id);
  return says({ kind: 'incident', latest, people, told });
}

async function noted({ deps, person }: Talk<Needs>, { engagementId, absent }: Absent): Promise<Answer> {
  const { askedAt } = person;
  return says(
    await absenceMessage(deps, await excuseAbsence(deps, person, { engagementId, absent, askedAt })),
  );
}
