import type { Organisations } from '../application/ports/index.js';
import { defaultPolicy, type Organisation } from '../domain/organisations/organisation.js';
import { findOrInsert } from './duplicates.js';
import type { Models } from './models.js';
import { fromRow, toRow } from './rows.js';
import { noting } from './schemas/audit.js';
import type { OrganisationRow } from './schemas/organisation.js';

/** Each try fails only where somebody else changed them meanwhile: few may. */
const triesAtMost = 50;

function toOrganisation(whole: OrganisationRow | null): Organisation | null {
  if (!whole) return null;
  const { rolesVersion: _version, unwritten: _unwritten, decided: _decided, ...row } = whole;
  return fromRow<Organisation>(row);
}

/** Companies, in the collection `organisations`. */
export function organisationsIn({ organisations }: Pick<Models, 'organisations'>): Organisations {
  const find = async (id: string) => {
    const found = toOrganisation(await organisations.findOne({ _id: id }).lean());
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
      const undecided = (name: string) => ({ _id: organisationId, decided: { $ne: name } });
      for (const [name, value] of Object.entries(change))
        await organisations.updateOne(undecided(name), { $set: { [`policy.${name}`]: value } });
    },
    async changePolicy(organisationId, version, change, line) {
      const fields = Object.entries(change).map(([name, value]) => [`policy.${name}`, value]);
      // Null: of a row whose policy no admin has changed.
      const read = { _id: organisationId, policyVersion: version || null };
      const { matchedCount } = await organisations.updateOne(read, {
        $set: { ...Object.fromEntries(fields), policyVersion: version + 1 },
        $addToSet: { decided: { $each: Object.keys(change) } },
        ...noting(line),
      });
      return matchedCount > 0;
    },
    async setWritesBack(organisationId, writesBack) {
      await organisations.updateOne({ _id: organisationId }, { $set: { writesBack } });
    },
    async changeRoles(organisationId, change) {
      for (let tries = 0; tries < triesAtMost; tries += 1) {
        const row = await organisations.findOne({ _id: organisationId }).lean();
        const wanted = row && change(row.roles ?? []);
        if (!wanted) return null;
        // Null: of a row whose roles were never changed.
        const there = { _id: organisationId, rolesVersion: row.rolesVersion ?? null };
        const roles = { roles: [...wanted.roles], rolesVersion: (row.rolesVersion ?? 0) + 1 };
        const { matchedCount } = await organisations.updateOne(there, {
          $set: roles,
          ...noting(wanted.audit),
        });
        if (matchedCount > 0) return wanted;
      }
      throw new Error('the roles of an organisation were changed all the time');
    },
  };
}
