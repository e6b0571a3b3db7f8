import type { Organisation } from '../../../../domain/organisations/organisation.js';
import type { ConnectedActor } from '../../../actor.js';
import type { Connection } from '../../../ports/index.js';
import { connectedName } from '../toldBy.js';

/** A connected directory, as it acts. */
export const actorOf = (organisation: Organisation, { id, name }: Connection): ConnectedActor => ({
  ...{ organisation, employee: null, connection: connectedName(name), connectionId: id },
});
