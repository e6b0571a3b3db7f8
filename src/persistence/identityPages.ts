import type { Identity } from '../domain/people/employee.js';
import type { Models } from './models.js';
import { pages } from './pages.js';
import { type IdentityRow, toIdentity } from './schemas/people.js';

type Collection = Models['identities'];

/** Those who did not leave; see the port. `seen`: the row with what is not written down yet. */
export async function* presentIn(
  identities: Collection,
  organisationId: string,
  workspaceId: string,
  seen: (row: IdentityRow) => IdentityRow,
): AsyncGenerator<Identity> {
  const read = (after: string, limit: number) =>
    identities
      .find({ organisationId, workspaceId, _id: { $gt: after } })
      .sort({ _id: 1 })
      .limit(limit)
      .lean();
  for await (const row of pages(read)) if (row.reachability !== 'left') yield toIdentity(seen(row));
}
