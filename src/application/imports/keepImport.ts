import { createHash } from 'node:crypto';
import type { Needs, NeedsOf } from '../ports/index.js';
import type { FileMissions } from './fileMissions.js';
import type { FoundImport } from './findImport.js';
import { unknownSites } from './unknownSites.js';

/** Keeps what was read, so that what is made is what was shown. The same file read again is the same. */
export async function keepImport(
  deps: Needs<'missionImports'> & NeedsOf<typeof unknownSites>,
  { link: { organisationId, key }, actor }: FoundImport,
  { unit, wanted, refused, notRead }: FileMissions,
): Promise<void> {
  const read = { unit, wanted, refused, notRead };
  const id = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 32);
  const unknown = await unknownSites(deps, actor.organisation, wanted);
  await deps.missionImports.keep(organisationId, key, { id, ...read, unknownSites: unknown });
}
