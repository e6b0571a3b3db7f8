import type { OpenAdapter } from '../shared/access.js';
import { gather } from '../shared/changes.js';
import { firstPage } from '../shared/firstPage.js';
import { personioActivities } from './activities.js';
import { personioClient } from './client.js';
import { readPeople } from './readPeople.js';

export const openPersonio: OpenAdapter = (access) => {
  const send = personioClient(access);
  const { url, activityCode } = access.connection;
  return {
    directory: {
      pages: () => readPeople(send, url),
      changes: (since) => gather(readPeople(send, url, since)),
      check: () => firstPage(readPeople(send, url)),
    },
    activities: activityCode === null ? null : personioActivities(send, url, activityCode),
  };
};
