import { z } from 'zod';
import { isAdmin } from '../../../application/actor.js';
import { may } from '../../../application/may.js';
import { consoleRoute } from '../route.js';
import { type Area, areas, type ConsoleMe } from '../wire.js';

/** What somebody has to be allowed to do to have a page in their menu. Each page asks again. */
const asks = {
  missions: 'missions.organise',
  people: 'people.look',
  rules: 'policy.change',
  connections: 'directory.connect',
  hris: 'directory.connect',
  keys: 'keys.change',
  webhooks: 'webhooks.change',
  audit: 'audit.look',
  retention: 'retention.look',
  uninstall: 'company.remove',
} as const satisfies Record<Area, Parameters<typeof may>[1]>;

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
      areas: areas.filter((area) => may(actor, asks[area])),
    }),
  }),
];
