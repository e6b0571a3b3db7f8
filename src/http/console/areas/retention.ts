import { z } from 'zod';
import { removeCompany } from '../../../application/organisations/removeCompany.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { retentionSeen } from '../../../application/queries/people/retentionSeen.js';
import type { Refused } from '../../../application/refusals.js';
import type { ConsoleRetention } from '../adminWire.js';
import { consoleRoute } from '../route.js';

const name = z.string().max(200);

/** For how long what is kept; and that nothing is to be kept any more. */
export const retentionRoutes = [
  consoleRoute({
    method: 'get',
    path: '/retention',
    input: z.strictObject({}),
    async run(deps: NeedsOf<typeof retentionSeen>, { actor }): Promise<ConsoleRetention | Refused> {
      const seen = await retentionSeen(deps, actor);
      if (seen.kind === 'refused') return seen;
      const { kind: _, evidenceUntil, erasures, ...told } = seen;
      return {
        ...told,
        evidenceUntil: evidenceUntil.toISOString(),
        erasures: erasures.map(({ begunAt, isOver }) => ({ begunAt: begunAt.toISOString(), isOver })),
      };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/uninstall',
    input: z.strictObject({ names: z.array(name).max(2) }),
    run: (deps: NeedsOf<typeof removeCompany>, { actor, input }) => removeCompany(deps, actor, input),
  }),
];
