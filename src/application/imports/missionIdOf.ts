import { createHash } from 'node:crypto';
import type { WantedMission } from './fileMissions.js';

/** A text as two files are compared by it. */
export const folded = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

/** What makes a mission of a file the same as another. Its reference, else what it is, for whom, when and where. */
export function sameAs({ reference, draft }: Pick<WantedMission, 'reference' | 'draft'>): string {
  if (reference !== null) return JSON.stringify(['reference', folded(reference)]);
  const { title, nonprofit, place, slots } = draft;
  const starts = Math.min(...slots.map(({ startsAt }) => startsAt.getTime()));
  return JSON.stringify(['content', ...[title, nonprofit, place].map(folded), starts]);
}

/** The id of a mission of a file. The same file brought again, by whomever, names the same missions of a company. */
export const missionIdOf = (organisationId: string, wanted: Parameters<typeof sameAs>[0]): string =>
  createHash('sha256')
    .update(JSON.stringify([organisationId, sameAs(wanted)]))
    .digest('hex')
    .slice(0, 32);
