import type { PeopleFolder } from '../application/ports/index.js';
import type { FolderConfig } from '../config/peopleFolder.js';
import { openPeopleFolder } from '../directory/peopleFolder.js';

/** The folder of the deployment's own company; null where none is set. */
export const watchedFolder = (config: FolderConfig | null, organisationId: string): PeopleFolder | null =>
  config && { organisationId, mode: config.mode, ...openPeopleFolder(config.path) };
