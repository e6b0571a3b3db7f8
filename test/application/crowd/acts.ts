import fc from 'fast-check';
import { DateTime } from 'luxon';
import { expireOffers } from '../../../src/application/engagements/expireOffers.js';
import { repair } from '../../../src/application/maintenance/repair.js';
import type { Person } from '../../../src/application/people/person.js';
import type { Ports } from '../../../src/application/ports/index.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Message } from '../../../src/messages/message.js';
import {
  acceptOffer,
  cancelMission,
  declineOffer,
  leave,
  saveMission,
  signUp,
  takeOff,
} from '../../support/acts.js';

export const crowd = 8;

const kinds = [
  'signUp',
  'signUp',
  'signUp',
  'leave',
  'accept',
  'decline',
  'takeOff',
  'expire',
  'repair',
] as const;
/** What somebody does, `expire` and `repair` being the clock's own work; the organiser is number 0. */
export type Act =
  | { readonly kind: (typeof kinds)[number]; readonly who: number }
  | { readonly kind: 'resize'; readonly places: number }
  | { readonly kind: 'cancel' };

const byPeople = fc.record({
  who: fc.integer({ min: 0, max: crowd - 1 }),
  kind: fc.constantFrom(...kinds),
});
const resize = fc.record({ kind: fc.constant('resize' as const), places: fc.integer({ min: 1, max: 6 }) });
/** Lists of acts as they happen in a life: many sign-ups, a few changes of the places, no cancellation. */
export const someActs = (maxLength = 30): fc.Arbitrary<Act[]> =>
  fc.array(fc.oneof({ arbitrary: byPeople, weight: 8 }, { arbitrary: resize, weight: 1 }), {
    minLength: 4,
    maxLength,
  });

export interface Scene {
  readonly people: readonly Person[];
  readonly mission: Mission;
  readonly slotId: string;
}

/** One act, through the act that a button or a form leads to. Gives what the person is answered, if anything. */
export async function perform(
  ports: Ports,
  { people, mission, slotId }: Scene,
  act: Act,
): Promise<Message | null> {
  const olga = people[0] as Person;
  if (act.kind === 'resize') return (await saveMission(ports, olga, sized(mission, act.places))).message;
  if (act.kind === 'cancel') return cancelMission(ports, olga, mission.id);
  const person = people[act.who] as Person;
  if (act.kind === 'expire') await expireOffers(ports);
  if (act.kind === 'repair') await repair(ports);
  if (act.kind === 'expire' || act.kind === 'repair') return null;
  if (act.kind === 'signUp') return signUp(ports, person, { slotId, anyway: false });
  const { id: organisationId } = person.organisation;
  const [mine] = await ports.engagements.ofEmployee(organisationId, person.employee.id, [
    ...(act.kind === 'leave' || act.kind === 'takeOff'
      ? (['confirmed', 'waitlisted', 'offered'] as const)
      : (['offered'] as const)),
  ]);
  if (!mine) return null;
  if (act.kind === 'takeOff') return takeOff(ports, olga, mine.id);
  return { leave, accept: acceptOffer, decline: declineOffer }[act.kind](ports, person, mine.id);
}

/** The organiser's form, with nothing changed but the number of places. */
export function sized(mission: Mission, places: number) {
  const slot = mission.slots[0];
  const local = (at: Date | undefined, format: string) =>
    DateTime.fromJSDate(at ?? new Date(0), { zone: slot?.timezone ?? 'UTC' }).toFormat(format);
  const { title, summary, place } = mission;
  return {
    form: 'mission',
    formId: 'resizing-form',
    missionId: mission.id,
    values: {
      ...{ title, summary, place, nonprofit: 'Les Jardins Partagés', capacity: String(places) },
      ...{ skills: mission.skills.join(', '), cause: String(mission.causes[0] ?? '') },
      date: local(slot?.startsAt, 'yyyy-MM-dd'),
      start: local(slot?.startsAt, 'HH:mm'),
      end: local(slot?.endsAt, 'HH:mm'),
    },
  } as const;
}
