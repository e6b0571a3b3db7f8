import type { Needs } from '../ports/index.js';
import type { SessionKey } from './sessionKey.js';

/** Whoever is in by this key is out. Safe to do again. */
export const endSession = (
  { consoleKeys }: Needs<'consoleKeys'>,
  { organisationId, key }: SessionKey,
): Promise<void> => consoleKeys.endSession(organisationId, key);
