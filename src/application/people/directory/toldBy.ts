import type { FromDirectory } from '../../../domain/people/directory/facts.js';
import type { Planned } from '../../../domain/people/directory/planSync.js';
import type { DirectoryTeller } from '../../actor.js';

/** What is kept of what was told, with who told it. */
export const toldBy = (actor: DirectoryTeller, { facts }: Pick<Planned, 'facts'>): FromDirectory => ({
  ...facts,
  connection: 'connection' in actor ? actor.connection : 'admin',
});

/** `taken`: another has the number or the address by now, and nothing was done. */
export type Kept = { readonly kind: 'kept'; readonly employeeId: string } | { readonly kind: 'taken' };
