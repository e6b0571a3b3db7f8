import type { PeopleSource } from '../application/ports/index.js';
import type { PeopleFilesConfig } from '../config/peopleFiles.js';
import { openPeopleAddress } from '../directory/peopleAddress.js';
import { openPeopleFolder } from '../directory/peopleFolder.js';
import type { AddressGuard } from '../outbound/addressGuard.js';

/** Where files of people of the deployment's own company come from by themselves. */
export function peopleSources(
  { folder, address }: PeopleFilesConfig,
  organisationId: string,
  guard: AddressGuard,
): PeopleSource[] {
  return [
    ...(folder ? [{ organisationId, mode: folder.mode, ...openPeopleFolder(folder.path) }] : []),
    ...(address ? [{ organisationId, mode: address.mode, ...openPeopleAddress(guard, address) }] : []),
  ];
}
