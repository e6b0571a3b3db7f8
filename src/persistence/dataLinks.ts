import type { DataLinks } from '../application/ports/index.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

/** Links that open once, in the collection `dataLinks`. */
export function dataLinksIn({ dataLinks }: Pick<Models, 'dataLinks'>): DataLinks {
  return {
    async open({ key, ...link }) {
      await dataLinks.create([{ ...link, fingerprint: fingerprint(key), storedAt: new Date() }]);
    },
    async take(organisationId, key, now) {
      const valid = { organisationId, fingerprint: fingerprint(key), until: { $gt: now } };
      const row = await dataLinks.findOneAndDelete({ ...valid, gives: { $exists: false } }).lean();
      return row?.employeeId ?? null;
    },
    async takeExport(organisationId, key, now) {
      const valid = { organisationId, fingerprint: fingerprint(key), until: { $gt: now } };
      const row = await dataLinks.findOneAndDelete({ ...valid, gives: { $exists: true } }).lean();
      return row?.gives ? { ...row.gives, employeeId: row.employeeId } : null;
    },
    async forget(organisationId, employeeId) {
      await dataLinks.deleteMany({ organisationId, employeeId });
    },
  };
}
