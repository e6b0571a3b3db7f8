import { z } from 'zod';
import type { NeedsOf } from '../../../application/ports/index.js';
import { type AuditView, auditLog } from '../../../application/queries/auditLines.js';
import type { Refused } from '../../../application/refusals.js';
import { placePattern } from '../../../domain/audit/auditLine.js';
import { changesText, t } from '../../../i18n/index.js';
import type { PageReader } from '../../pages/page.js';
import { consoleRoute } from '../route.js';
import type { ConsoleAudit } from '../wire.js';

const perPage = 25;
const place = z.string().regex(placePattern);
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
      const { lines, olderThan, newerThan, called, empty } = log;
      return {
        ...{ olderThan, newerThan, called, empty },
        lines: lines.map((line) => ({
          ...{ id: line.id, at: line.at.toISOString(), said: saidOf(line, reader) },
          person: line.of.personId ? { id: line.of.personId, name: line.person ?? '' } : null,
          mission: line.of.missionId ? { id: line.of.missionId, title: line.mission ?? '' } : null,
          changes: changesText(line, reader),
        })),
      };
    },
  }),
];

/** Who did what. When it was stands beside it. */
function saidOf({ kind, by, person, mission }: AuditView, reader: PageReader): string {
  const erased = t(reader, 'roster.erased');
  const values = { by: by || erased, person: person || erased, mission: mission ?? '…', when: '' };
  return t(reader, `audit.kind.${kind}`, values).replace(/^[\s:]+/u, '');
}
