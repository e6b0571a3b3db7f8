import type { ConsoleKeyKind, ConsoleKeys } from '../application/ports/index.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

/** What lets people into the console, in the collection `consoleKeys`. */
export function consoleKeysIn({ consoleKeys }: Pick<Models, 'consoleKeys'>): ConsoleKeys {
  const named = (organisationId: string, kind: ConsoleKeyKind, key: string) => ({
    ...{ organisationId, kind, fingerprint: fingerprint(key) },
  });
  return {
    async open({ key, ...one }) {
      await consoleKeys.create([{ ...one, fingerprint: fingerprint(key), storedAt: new Date() }]);
    },
    async takeLink(organisationId, key, now) {
      const valid = { ...named(organisationId, 'link', key), until: { $gt: now } };
      const row = await consoleKeys.findOneAndDelete(valid).lean();
      return row?.employeeId ?? null;
    },
    async findSession(organisationId, key, now) {
      const valid = { ...named(organisationId, 'session', key), until: { $gt: now } };
      const row = await consoleKeys.findOne(valid).lean();
      return row?.employeeId ?? null;
    },
    async endSession(organisationId, key) {
      await consoleKeys.deleteOne(named(organisationId, 'session', key));
    },
    async forget(organisationId, employeeId) {
      await consoleKeys.deleteMany({ organisationId, employeeId });
    },
  };
}
