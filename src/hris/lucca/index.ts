import type { OpenAdapter } from '../shared/access.js';
import { noChanges } from '../shared/changes.js';
import { luccaActivities } from './activities.js';
import { luccaClient } from './client.js';
import { checkPeople, readPeople } from './readPeople.js';

export const openLucca: OpenAdapter = (access) => {
  const client = luccaClient(access);
  const { url, activityCode } = access.connection;
  const isWritten = activityCode !== null && access.secrets.activityKey !== undefined;
  return {
    directory: {
      pages: () => readPeople(client, url),
      changes: noChanges,
      check: () => checkPeople(client, url),
    },
    activities: isWritten ? luccaActivities(client, url, activityCode) : null,
  };
};
