import type { DataLinks } from '../application/ports/index.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

/** Links that open once, in the collection `dataLinks`. */
export function dataLinksIn({ dataLinks }: Pick<Models, 'dataLinks'>): DataLinks {
  return {
    async open({ organisationId, employeeId, key, until }) {
      const row = { organisationId, fingerprint: fingerprint(key), employeeId, until, storedAt: new Date() };
      await dataLinks.create([row]);
    },
    async take(organisationId, key, now) {
      const valid = { organisationId, fingerprint: fingerprint(key), until: { $gt: now } };
      const row = await dataLinks.findOneAndDelete(valid).lean();
      return row?.employeeId ?? null;
    },
  };
}
