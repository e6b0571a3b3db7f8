import type { Organisations } from '../application/ports/index.js';
import { defaultPolicy, type Organisation } from '../domain/organisations/organisation.js';
import { findOrInsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRowOrNull, toRow } from './rows.js';

/** Companies, in the collection `organisations`. */
export function organisationsIn({ organisations }: Pick<Models, 'organisations'>): Organisations {
  const find = async (id: string) => {
    const found = fromRowOrNull<Organisation>(await organisations.findOne({ _id: id }).lean());
    // What was added to the policy since the row was written is as by default.
    return found && { ...found, policy: { ...defaultPolicy, ...found.policy } };
  };
  return {
    find,
    async ensure(organisation) {
      const insert = () => organisations.create([toRow(organisation)]);
      await findOrInsert(() => find(organisation.id), insert, organisation);
    },
    async setPolicy(organisationId, change) {
      const fields = Object.entries(change).map(([name, value]) => [`policy.${name}`, value]);
      await organisations.updateOne({ _id: organisationId }, { $set: Object.fromEntries(fields) });
    },
  };
}
