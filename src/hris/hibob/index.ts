import type { OpenAdapter } from '../shared/access.js';
import { noChanges } from '../shared/changes.js';
import { firstPage } from '../shared/firstPage.js';
import { bobClient } from './client.js';
import { readPeople } from './readPeople.js';

/** Nothing is written back: no way to write worked time is known, and a mission is no leave. */
export const openBob: OpenAdapter = (access) => {
  const send = bobClient(access);
  const pages = () => readPeople(send, access.connection.url);
  return { directory: { pages, changes: noChanges, check: () => firstPage(pages()) }, activities: null };
};
