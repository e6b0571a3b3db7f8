import { comingSlots, slotOf } from '../../domain/missions/mission.js';
import type { KeyActor } from '../actor.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { findManaged } from '../queries/findMission.js';
import { type Refused, refused } from '../refusals.js';
import { type Added, type AddPerson, addPerson } from './addPerson.js';

/** `slotId`: null where it is not said, which is enough while one is to come. `person`: by their id, or their address. */
interface AddToMission extends Pick<AddPerson, 'ticket' | 'reason'> {
  readonly missionId: string;
  readonly slotId: string | null;
  readonly person: { readonly id: string } | { readonly email: string };
}

/** Several half-days are to come, or none. */
interface WhichSlot {
  readonly kind: 'whichSlot';
}

/** Puts somebody on a mission, by what other software knows of both. See `addPerson`. */
export async function addToMission(
  deps: NeedsOf<typeof findManaged> & NeedsOf<typeof addPerson> & Needs<'employees'>,
  actor: KeyActor,
  { missionId, slotId, person, ...asked }: AddToMission,
): Promise<Added | WhichSlot | Refused> {
  const found = await findManaged(deps, actor, missionId, 'engagement.add');
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const coming = comingSlots(mission, deps.clock.now());
  const slot = slotId === null ? coming[0] : slotOf(mission, slotId);
  if (slotId === null && coming.length !== 1) return { kind: 'whichSlot' };
  if (!slot) return refused({ code: 'missionNotFound' });
  const organisationId = actor.organisation.id;
  const employee =
    'id' in person
      ? await deps.employees.find(organisationId, person.id)
      : await deps.employees.findByEmail(organisationId, person.email);
  if (!employee) return refused({ code: 'colleagueUnknown' });
  return addPerson(deps, actor, { ...asked, slotId: slot.id, employeeId: employee.id });
}
