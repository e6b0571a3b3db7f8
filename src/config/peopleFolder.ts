import { isAbsolute } from 'node:path';
import { z } from 'zod';
import type { Environment } from './index.js';

/** Part of the environment: a folder of this machine where files of people are put. */
export const folderVariables = {
  PEOPLE_FOLDER: z.string().trim().refine(isAbsolute, 'is a whole path, such as /srv/people').optional(),
  PEOPLE_FOLDER_HOLDS: z.enum(['full', 'delta']).optional(),
};

export interface FolderConfig {
  readonly path: string;
  /** Whether its files are everybody, or changes. */
  readonly mode: 'full' | 'delta';
}

/** Whether its files are everybody is never guessed. */
export const folderProblems = (env: Readonly<Record<string, string | undefined>>): string[] =>
  env.PEOPLE_FOLDER && !env.PEOPLE_FOLDER_HOLDS
    ? ['PEOPLE_FOLDER_HOLDS: set it to full where each file is everybody, to delta where it is changes']
    : [];

/** Null where no folder is watched. */
export const toFolder = ({
  PEOPLE_FOLDER: path,
  PEOPLE_FOLDER_HOLDS: mode,
}: Environment): FolderConfig | null => (path && mode ? { path, mode } : null);
