import { z } from 'zod';
import { may } from '../../../application/may.js';
import { changePolicy } from '../../../application/organisations/changePolicy.js';
import type { Needs, NeedsOf } from '../../../application/ports/index.js';
import { type Refused, refused } from '../../../application/refusals.js';
import { policyNumbers } from '../../../domain/organisations/policyRules.js';
import type { ConsoleRules, ConsoleRulesChanged } from '../adminWire.js';
import { consoleRoute } from '../route.js';

/** What the company decides for its people. */
export const rulesRoutes = [
  consoleRoute({
    method: 'get',
    path: '/rules',
    input: z.strictObject({}),
    async run({ organisations }: Needs<'organisations'>, { actor }): Promise<ConsoleRules | Refused> {
      if (!may(actor, 'policy.change')) return refused({ code: 'adminsOnly' });
      const { policy, policyVersion = 0 } =
        (await organisations.find(actor.organisation.id)) ?? actor.organisation;
      return { policy, version: policyVersion, numbers: policyNumbers };
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
