import type { Ports } from '../../../application/ports/index.js';
import type { ConsoleRoute } from '../route.js';
import { auditRoutes } from './audit.js';
import { connectionsRoutes } from './connections.js';
import { hrisRoutes } from './hris.js';
import { keysRoutes } from './keys.js';
import { meRoutes } from './me.js';
import { missionsRoutes } from './missions.js';
import { peopleRoutes } from './people.js';
import { retentionRoutes } from './retention.js';
import { rulesRoutes } from './rules.js';
import { scheduledFilesRoutes } from './scheduledFiles.js';
import { webhooksRoutes } from './webhooks.js';

/** Everything that the console's page asks for, one file an area. */
export const consoleAreas: readonly ConsoleRoute<Ports>[] = [
  ...meRoutes,
  ...auditRoutes,
  ...connectionsRoutes,
  ...hrisRoutes,
  ...keysRoutes,
  ...missionsRoutes,
  ...peopleRoutes,
  ...retentionRoutes,
  ...rulesRoutes,
  ...scheduledFilesRoutes,
  ...webhooksRoutes,
];
