import { createHash } from 'node:crypto';
import type { Needs } from '../ports/index.js';
import type { FileMissions } from './fileMissions.js';
import type { FoundImport } from './findImport.js';

/** Keeps what was read, so that what is made is what was shown. The same file read again is the same. */
export async function keepImport(
  { missionImports }: Needs<'missionImports'>,
  { link: { organisationId, key } }: FoundImport,
  { wanted, refused, notRead }: FileMissions,
): Promise<void> {
  const read = { wanted, refused, notRead };
  const id = createHash('sha256').update(JSON.stringify(read)).digest('hex').slice(0, 32);
  await missionImports.keep(organisationId, key, { id, ...read });
}
