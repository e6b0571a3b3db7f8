import type { OpenAdapter } from '../shared/access.js';
import { firstPage } from '../shared/firstPage.js';
import { bambooActivities } from './activities.js';
import { bambooClient } from './client.js';
import { readChanges } from './readChanges.js';
import { readPeople } from './readPeople.js';

export const openBamboo: OpenAdapter = (access) => {
  const send = bambooClient(access);
  const { url, activityCode } = access.connection;
  return {
    directory: {
      pages: () => readPeople(send, url),
      changes: (since) => readChanges(send, url, since),
      check: () => firstPage(readPeople(send, url)),
    },
    activities: activityCode === null ? null : bambooActivities(send, url, activityCode),
  };
};
