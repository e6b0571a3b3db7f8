import type { OpenAdapter } from '../shared/access.js';
import { bobClient } from './client.js';
import { readPeople } from './readPeople.js';

/** Nothing is written back: no way to write worked time is known, and a mission is no leave. */
export const openBob: OpenAdapter = (access) => ({
  directory: { pages: () => readPeople(bobClient(access), access.connection.url) },
  activities: null,
});
