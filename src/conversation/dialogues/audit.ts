import { z } from 'zod';
import { openLog } from '../../application/audit/openLog.js';
import { may } from '../../application/may.js';
import { colleaguesSaid } from '../../application/people/colleaguesSaid.js';
import type { NeedsOf } from '../../application/ports/index.js';
import { type AuditFrom, type AuditOf, auditLog } from '../../application/queries/auditLines.js';
import { placePattern } from '../../domain/audit/auditLine.js';
import { missionStatuses } from '../../domain/missions/mission.js';
import { problem, refusalMessage, says } from '../../messages/answer.js';
import { auditMessage } from '../../messages/audit.js';
import { id, type Turn } from './dialogue.js';

/** A place in the log: a moment, and a line. */
const place = z.string().regex(placePattern);

export const auditIntents = [
  z.object({
    kind: z.literal('audit'),
    ...{ olderThan: place.optional(), newerThan: place.optional() },
    missionId: id.optional(),
    personId: id.optional(),
  }),
  /** As it was said: a mission by its number, or a person by name. */
  z.object({
    kind: z.literal('audit.find'),
    number: z.number().int().min(0).nullable(),
    name: z.string().max(200).nullable(),
  }),
  z.object({ kind: z.literal('audit.export') }),
] as const;

type Needs = NeedsOf<typeof auditLog> & NeedsOf<typeof openLog> & NeedsOf<typeof colleaguesSaid>;

export const auditTurns = {
  audit: async ({ deps, person }, { olderThan, newerThan, missionId, personId }) =>
    says(auditMessage(await auditLog(deps, person, { olderThan, newerThan, missionId, personId }))),
  async 'audit.find'({ deps, person }, { number, name }) {
    // Who the log of people is for is said before anybody is looked for.
    if (!may(person, name === null ? 'audit.look' : 'audit.read'))
      return says(problem({ code: 'adminsOnly' }));
    if (number === null && name === null) return says(auditMessage(await auditLog(deps, person, {})));
    if (number !== null) {
      const named = { numbers: [number], words: [], days: [] };
      const { missions } = await deps.missions.findNamed(person.organisation.id, missionStatuses, named, 5);
      const mission = missions.find((one) => one.number === number);
      if (!mission) return says(problem({ code: 'missionNotFound' }));
      return says(auditMessage(await auditLog(deps, person, { missionId: mission.id })));
    }
    const people = await colleaguesSaid(deps, person, { name: name ?? '' });
    if ('kind' in people) return says(refusalMessage(people));
    const [only, ...others] = people;
    if (!only || others.length > 0) return says(problem({ code: 'severalNamed', title: name ?? '' }));
    return says(auditMessage(await auditLog(deps, person, { personId: only.id })));
  },
  'audit.export': async ({ deps, person }) => {
    const outcome = await openLog(deps, person);
    return says(outcome.kind === 'refused' ? refusalMessage(outcome) : { ...outcome, kind: 'audit.link' });
  },
} satisfies {
  audit: Turn<Needs, AuditOf & AuditFrom>;
  'audit.find': Turn<Needs, { readonly number: number | null; readonly name: string | null }>;
  'audit.export': Turn<Needs, unknown>;
};
