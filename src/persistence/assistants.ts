import type { Assistants } from '../application/ports/index.js';
import { retryUpsert } from './duplicates.js';
import { fingerprint } from './fingerprint.js';
import type { Models } from './models.js';

/** Assistants that ask in somebody's name, in the collection `assistants`. */
export function assistantsIn({ assistants }: Pick<Models, 'assistants'>): Assistants {
  return {
    async open({ organisationId, employeeId, key, until }) {
      const opened = { $set: { opens: fingerprint(key), until } };
      await retryUpsert(() => assistants.updateOne({ organisationId, employeeId }, opened, { upsert: true }));
    },
    async connect(organisationId, key, secret, now) {
      const valid = { organisationId, opens: fingerprint(key), until: { $gt: now } };
      const connected = { secret: fingerprint(secret), connectedAt: now };
      const { modifiedCount } = await assistants.updateOne(valid, {
        ...{ $set: connected, $unset: { opens: 1, until: 1 } },
      });
      return modifiedCount > 0;
    },
    async find(organisationId, secret) {
      const row = await assistants.findOne({ organisationId, secret: fingerprint(secret) }).lean();
      return row?.employeeId ?? null;
    },
    async connected(organisationId) {
      const rows = await assistants
        .find({ organisationId, secret: { $type: 'string' } }, { employeeId: 1 })
        .lean();
      return rows.map(({ employeeId }) => employeeId);
    },
    async disconnect(organisationId, employeeId) {
      const row = await assistants.findOneAndDelete({ organisationId, employeeId }).lean();
      return row?.secret !== undefined;
    },
  };
}
