import { longestReason } from '../../domain/engagements/approval.js';
import type { Slot } from '../../domain/missions/mission.js';
import type { Employee } from '../../domain/people/employee.js';
import { visibleName } from '../../domain/people/visibleText.js';
import type { OrganisingActor } from '../actor.js';
import { trusted } from '../people/trusted.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { type Refusal, type Refused, refused } from '../refusals.js';
import type { OnSlot } from './acceptOffer.js';
import type { Asked } from './seating.js';
import { signUp } from './signUp.js';
import { slotToFill } from './slotToFill.js';

/** Who is put on which half-day. `reason`: why, which the person reads. */
export interface AddPerson extends Pick<Asked, 'ticket' | 'asker' | 'askedAt'> {
  readonly slotId: string;
  readonly employeeId: string;
  readonly reason?: string | undefined;
}

/** Where the person stands by now. `already`: they stood there before, and nothing was written. */
export type Added = Pick<OnSlot, 'engagement' | 'mission' | 'already'> & {
  readonly kind: 'added';
  readonly slot: Slot;
  readonly person: Employee;
};

/**
 * Puts a colleague on a half-day, by the rules that hold when they ask themselves. They are told, with the reason, and can leave.
 * Organisers only. Doing it twice, or while the person signs up, gives one place.
 */
export async function addPerson(
  deps: NeedsOf<typeof slotToFill> & NeedsOf<typeof signUp>,
  actor: OrganisingActor,
  { slotId, employeeId, reason, ...asked }: AddPerson,
): Promise<Added | Refused> {
  const found = await slotToFill(deps, actor, slotId);
  if ('kind' in found) return found;
  const { mission, slot } = found;
  const person = await deps.employees.find(actor.organisation.id, employeeId);
  if (!person) return refused({ code: 'colleagueUnknown' });
  const not = (why: NotAddable['why']) =>
    refused({ code: 'notAddable', title: mission.title, name: person.name, why });
  if (person.id === actor.employee?.id) return not('self');
  const roles = await rolesIn(deps, person);
  if (roles === null) return not('unreachable');
  const words = visibleName(reason ?? '').slice(0, longestReason);
  const addedBy = { actor, ...(words && { reason: words }) };
  const outcome = await signUp(
    deps,
    { organisation: actor.organisation, employee: person, roles },
    { ...asked, slotId, anyway: false, inWords: true, addedBy },
  );
  switch (outcome.kind) {
    case 'onSlot':
      return {
        kind: 'added',
        engagement: outcome.engagement,
        mission,
        already: outcome.already,
        slot,
        person,
      };
    case 'overlap':
      return not('overlap');
    case 'asks':
      // Whoever is added answers nothing.
      return refused({ code: 'temporary' });
    case 'refused':
      if (outcome.refusal.code === 'noGuests') return not('guest');
      return outcome.refusal.code === 'overQuota' ? not('quota') : outcome;
  }
}

type NotAddable = Extract<Refusal, { code: 'notAddable' }>;

/** What the colleague is, by the accounts where they would read that they were added. Null: they would not. */
async function rolesIn(
  { identities }: Needs<'identities'>,
  { organisationId, id }: Employee,
): Promise<['guest'] | [] | null> {
  const accounts = trusted(await identities.ofEmployee(organisationId, id));
  const reached = accounts.filter(({ reachability }) => reachability === 'reachable');
  if (reached.length === 0) return null;
  return reached.every(({ guest }) => guest) ? ['guest'] : [];
}
