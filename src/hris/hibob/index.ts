import type { OpenAdapter } from '../shared/access.js';
import { firstPage } from '../shared/firstPage.js';
import { bobClient } from './client.js';
import { readPeople } from './readPeople.js';

/** Nothing is written back: no way to write worked time is known, and a mission is no leave. */
export const openBob: OpenAdapter = (access) => {
  const pages = () => readPeople(bobClient(access), access.connection.url);
  return { directory: { pages, check: () => firstPage(pages()) }, activities: null };
};
