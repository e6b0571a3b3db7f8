import type { RequestHandler } from 'express';
import { z } from 'zod';
import { openSessionOf } from '../../application/console/openSessionOf.js';
import type { Log, Needs, NeedsOf } from '../../application/ports/index.js';
import { limitOf } from '../limit.js';
import { keepFramedSession } from './cookie.js';

/** A tab of Teams that shows the console. */
export interface TeamsTab {
  readonly organisationId: string;
  /** Whose the token is that Teams has given to the tab; null when it vouches for nobody. */
  readonly whose: (token: string) => Promise<{ readonly tenantId: string; readonly objectId: string } | null>;
}

const triesAtMost = 60;
const minuteMs = 60_000;
const body = z.strictObject({ token: z.string().min(20).max(8_000) });

type Deps = NeedsOf<typeof openSessionOf> & Needs<'publicUrl'> & { readonly log: Log };

/** Lets in whoever Teams vouches for, into the tab alone. `refuse` answers whoever it does not. */
export function enterByTab(
  deps: Deps,
  { organisationId, whose }: TeamsTab,
  refuse: RequestHandler,
): RequestHandler {
  const tries = limitOf(triesAtMost, minuteMs);
  const openOf = async (token: string) => {
    const user = await whose(token);
    return user && openSessionOf(deps, organisationId, { by: 'entra', ...user });
  };
  return async (request, response, next) => {
    const read = body.safeParse(request.body);
    if (!read.success || !tries.allows(request.ip ?? '')) return void refuse(request, response, next);
    const session = await openOf(read.data.token).catch((error: unknown) => {
      deps.log.error('console.tabFailed', {}, error);
      return null;
    });
    if (!session) return void refuse(request, response, next);
    keepFramedSession(response, deps.publicUrl, session, deps.clock.now());
    response.status(204).end();
  };
}
