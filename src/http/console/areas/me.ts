import { z } from 'zod';
import { isAdmin } from '../../../application/actor.js';
import { may } from '../../../application/may.js';
import { consoleRoute } from '../route.js';
import { areas, type ConsoleMe } from '../wire.js';

/** Who is in, and which pages they have. */
export const meRoutes = [
  consoleRoute({
    method: 'get',
    path: '/me',
    input: z.object({}),
    run: async (_deps: object, { actor }): Promise<ConsoleMe> => ({
      company: actor.organisation.name,
      name: actor.employee.name,
      locale: actor.employee.locale,
      timezone: actor.employee.timezone,
      admin: isAdmin(actor),
      areas: may(actor, 'audit.read') ? areas : [],
    }),
  }),
];
