import type { HrisConnection, HrisSecrets, OpenHris } from '../../application/ports/index.js';
import type { Wire } from './wire.js';

/** What an adapter is opened with. */
export interface Access {
  readonly connection: Pick<HrisConnection, 'url' | 'tokenUrl' | 'activityCode'>;
  readonly secrets: HrisSecrets;
  readonly wire: Wire;
}

export type OpenAdapter = (access: Access) => OpenHris;

/** How what we write is told from what others did. */
export const comment = (ref: string): string => `Étincelle ${ref}`;

/** Whether a comment is of this reference: nobody else's, and no longer one that begins alike. */
export const isOf = (said: string | null | undefined, ref: string): boolean =>
  (said ?? '').split(/\s+/u).includes(ref);

export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
