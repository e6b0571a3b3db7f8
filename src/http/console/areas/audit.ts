import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import { auditLog } from '../../../application/queries/auditLines.js';
import type { Refused } from '../../../application/refusals.js';
import { changesText } from '../../../i18n/index.js';
import { consoleRoute } from '../route.js';
import type { ConsoleAudit } from '../wire.js';

const perPage = 25;
const place = z.string().regex(/^\d{4}-\d\d-\d\dT[\d:.]{8,12}Z \S{0,100}$/);
const id = z.string().min(1).max(64);

/** What was done by those who organise, approve and set rights. */
export const auditRoutes = [
  consoleRoute({
    method: 'get',
    path: '/audit',
    input: z.strictObject({
      ...{ olderThan: place.optional(), newerThan: place.optional() },
      ...{ missionId: id.optional(), personId: id.optional() },
    }),
    async run(deps: NeedsOf<typeof auditLog>, { actor, reader, input }): Promise<ConsoleAudit | Refused> {
      const log = await auditLog(deps, actor, { ...input, count: perPage });
      if (log.kind === 'refused') return log;
      const { lines, olderThan, newerThan } = log;
      return {
        ...{ olderThan, newerThan },
        lines: lines.map(({ id, kind, at, by, person, mission, of, before, after }) => ({
          ...{ id, kind, by, at: at.toISOString() },
          person: of.personId ? { id: of.personId, name: person ?? '' } : null,
          mission: of.missionId ? { id: of.missionId, title: mission ?? '' } : null,
          changes: changesText({ before, after }, reader),
        })),
      };
    },
  }),
];
