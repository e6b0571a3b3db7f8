import { editable, type Mission } from '../../domain/missions/mission.js';
import type { Person } from '../people/person.js';

/** Until it is announced a mission is the organisers' own: to anybody else there is none, whatever they press. */
export const mayKnow = (person: Person, { status }: Mission): boolean =>
  person.organiser || !editable.includes(status);
