import { z } from 'zod';
import { changePolicy } from '../../../application/organisations/changePolicy.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { rulesSeen } from '../../../application/queries/rulesSeen.js';
import type { Refused } from '../../../application/refusals.js';
import { policyNumbers } from '../../../domain/organisations/policyRules.js';
import type { ConsoleRules, ConsoleRulesChanged } from '../adminWire.js';
import { consoleRoute } from '../route.js';

/** What the company decides for its people. */
export const rulesRoutes = [
  consoleRoute({
    method: 'get',
    path: '/rules',
    input: z.strictObject({}),
    async run(deps: NeedsOf<typeof rulesSeen>, { actor }): Promise<ConsoleRules | Refused> {
      const seen = await rulesSeen(deps, actor);
      if (seen.kind === 'refused') return seen;
      return { policy: seen.policy, version: seen.version, numbers: policyNumbers };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/rules',
    input: z.strictObject({
      version: z.number().int().min(0),
      change: z.record(z.string().max(60), z.unknown()),
    }),
    run: (deps: NeedsOf<typeof changePolicy>, { actor, input }): Promise<ConsoleRulesChanged | Refused> =>
      changePolicy(deps, actor, input),
  }),
];
