import type { Ports } from '../../../application/ports/index.js';
import type { ConsoleRoute } from '../route.js';
import { auditRoutes } from './audit.js';
import { meRoutes } from './me.js';

/** Everything that the console's page asks for, one file an area. */
export const consoleAreas: readonly ConsoleRoute<Ports>[] = [...meRoutes, ...auditRoutes];
