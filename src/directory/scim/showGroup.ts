import type { DirectoryGroup } from '../../domain/people/directory/group.js';
import { groupSchema } from './names.js';
import type { Resource } from './showUser.js';

/** A group as its directory reads it. */
export const showGroup = (group: DirectoryGroup, base: string): Resource => ({
  schemas: [groupSchema],
  id: group.id,
  ...(group.externalId !== null && { externalId: group.externalId }),
  displayName: group.displayName,
  members: group.members.map((value) => ({ value, $ref: `${base}/Users/${value}`, type: 'User' })),
  meta: {
    resourceType: 'Group',
    created: group.createdAt.toISOString(),
    lastModified: group.changedAt.toISOString(),
    location: `${base}/Groups/${group.id}`,
  },
});
