import type { ConnectedActor } from '../../../actor.js';
import type { ConnectionKey } from '../../../ports/index.js';

/** Whose entries and groups whoever acts may see and change. */
export const keyOf = ({ organisation, connectionId }: ConnectedActor): ConnectionKey => ({
  organisationId: organisation.id,
  connectionId,
});

/** Another has the user name; the person has an entry already; or another directory tells of them. */
export interface EntryTaken {
  readonly kind: 'taken';
  readonly by: 'userName' | 'person' | 'otherDirectory';
}
