import { z } from 'zod';
import { createKey } from '../../../application/apiKeys/createKey.js';
import { revokeKey } from '../../../application/apiKeys/revokeKey.js';
import type { NeedsOf } from '../../../application/ports/index.js';
import { keysSeen } from '../../../application/queries/keysSeen.js';
import type { Refused } from '../../../application/refusals.js';
import { keyNameLongest, keyScopes } from '../../../domain/apiKeys/apiKey.js';
import type { ConsoleKeyMade, ConsoleKeys } from '../adminWire.js';
import { consoleRoute } from '../route.js';

const name = z.string().max(keyNameLongest + 1);

/** Keys of other software. A key itself is told once, to whoever makes it. */
export const keysRoutes = [
  consoleRoute({
    method: 'get',
    path: '/keys',
    input: z.strictObject({}),
    async run(deps: NeedsOf<typeof keysSeen>, { actor }): Promise<ConsoleKeys | Refused> {
      const seen = await keysSeen(deps, actor);
      if (seen.kind === 'refused') return seen;
      return {
        scopes: keyScopes,
        keys: seen.keys.map(({ id, name, scopes, createdAt, lastUsedAt, revokedAt }) => ({
          ...{ id, name, scopes, createdAt: createdAt.toISOString() },
          lastUsedAt: lastUsedAt?.toISOString() ?? null,
          revokedAt: revokedAt?.toISOString() ?? null,
        })),
      };
    },
  }),
  consoleRoute({
    method: 'post',
    path: '/keys',
    input: z.strictObject({ name, scopes: z.array(z.enum(keyScopes)).max(keyScopes.length) }),
    run: (deps: NeedsOf<typeof createKey>, { actor, input }): Promise<ConsoleKeyMade | Refused> =>
      createKey(deps, actor, input),
  }),
  consoleRoute({
    method: 'post',
    path: '/keys/revoke',
    input: z.strictObject({ name }),
    run: (deps: NeedsOf<typeof revokeKey>, { actor, input }) => revokeKey(deps, actor, input),
  }),
];
