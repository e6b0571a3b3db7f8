import fc from 'fast-check';
import { DateTime } from 'luxon';
import { answerRequest } from '../../../src/application/approvals/answerRequest.js';
import { endApprovals } from '../../../src/application/approvals/endApprovals.js';
import { addPerson } from '../../../src/application/engagements/addPerson.js';
import { expireOffers } from '../../../src/application/engagements/expireOffers.js';
import { repair } from '../../../src/application/maintenance/repair.js';
import { decideChange } from '../../../src/application/missions/decideChange.js';
import type { Person } from '../../../src/application/people/person.js';
import type { Ports } from '../../../src/application/ports/index.js';
import { leavableStates } from '../../../src/domain/engagements/lifecycle.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { Message } from '../../../src/messages/message.js';
import {
  acceptOffer,
  askColleague,
  cancelMission,
  declineOffer,
  leave,
  pairAccept,
  pairDecline,
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
  'add',
  'add',
  'pair',
  'pair',
  'pairAccept',
  'pairAccept',
  'pairDecline',
  'approve',
  'approve',
  'refuse',
  'silence',
  'expire',
  'repair',
] as const;
/** What somebody does, `expire`, `silence` and `repair` being the clock's own work; the organiser, who also approves, is number 0. */
export type Act =
  | { readonly kind: (typeof kinds)[number]; readonly who: number }
  | { readonly kind: 'resize'; readonly places: number }
  /** The organiser moves the half-day to another day, or back. */
  | { readonly kind: 'move'; readonly days: number }
  /** From now on managers have to agree, or no more. */
  | { readonly kind: 'policy'; readonly approval: 'none' | 'approve' }
  | { readonly kind: 'cancel' };

const byPeople = fc.record({
  who: fc.integer({ min: 0, max: crowd - 1 }),
  kind: fc.constantFrom(...kinds),
});
const resize = fc.record({ kind: fc.constant('resize' as const), places: fc.integer({ min: 1, max: 6 }) });
const move = fc.record({ kind: fc.constant('move' as const), days: fc.integer({ min: 0, max: 5 }) });
const policy = fc.record({
  kind: fc.constant('policy' as const),
  approval: fc.constantFrom('none' as const, 'approve' as const),
});
/** Lists of acts as they happen in a life: many sign-ups, few changes of places and rules, no cancellation. */
export const someActs = (maxLength = 30): fc.Arbitrary<Act[]> =>
  fc.array(
    fc.oneof(
      { arbitrary: byPeople, weight: 16 },
      { arbitrary: resize, weight: 2 },
      { arbitrary: move, weight: 1 },
      { arbitrary: policy, weight: 1 },
    ),
    {
      minLength: 4,
      maxLength,
    },
  );

export interface Scene {
  readonly people: readonly Person[];
  readonly mission: Mission;
  readonly slotId: string;
  /** The most that were held right after the places were changed. As many may be, however few there are. */
  readonly kept?: { most: number; moved?: boolean };
}

/** One act, through the act that a button or a form leads to. Gives what the person is answered, if anything. */
export async function perform(
  ports: Ports,
  { people, mission, slotId, kept }: Scene,
  act: Act,
): Promise<Message | null> {
  const person = async (who: number) => asOfNow(ports, people[who] as Person);
  const olga = await person(0);
  if (act.kind === 'resize') {
    // The form is opened anew: it holds what the mission is by now, and other places.
    const { organisationId, id } = mission;
    const current = await ports.missions.find(organisationId, id);
    try {
      return (await saveMission(ports, olga, sized(current ?? mission, act.places))).message;
    } finally {
      // Nobody loses a place: those who held one right then may go on holding it.
      const { length } = await ports.engagements.heldSeats(organisationId, slotId);
      if (kept) kept.most = Math.max(kept.most, length);
    }
  }
  if (act.kind === 'move') {
    if (kept) kept.moved = true;
    return movesSlot(ports, olga, mission, act.days);
  }
  if (act.kind === 'cancel') return cancelMission(ports, olga, mission.id);
  const { organisation } = olga;
  if (act.kind === 'policy') {
    await ports.organisations.setPolicy(organisation.id, { approval: act.approval, approvalWorkingDays: 1 });
    return null;
  }
  if (isOfTheClock(act.kind)) {
    await ofTheClock[act.kind](ports);
    return null;
  }
  const actor = await person(act.who);
  if (act.kind === 'signUp') return signUp(ports, actor, { slotId, anyway: false });
  if (act.kind === 'add') {
    await addPerson(ports, olga, { slotId, employeeId: actor.employee.id, reason: 'Il manque du monde' });
    return null;
  }
  if (act.kind === 'pair') return askColleague(ports, actor, slotId, await person((act.who + 1) % crowd));
  const [mine] = await ports.engagements.ofEmployee(organisation.id, actor.employee.id, about[act.kind]);
  if (!mine) return null;
  if (act.kind === 'takeOff') return takeOff(ports, olga, mine.id);
  if (act.kind === 'approve' || act.kind === 'refuse') {
    await answerRequest(ports, olga, { engagementId: mine.id, says: act.kind === 'approve' ? 'yes' : 'no' });
    return null;
  }
  const answers = { leave, accept: acceptOffer, decline: declineOffer, pairAccept, pairDecline };
  return answers[act.kind](ports, actor, mine.id);
}

const dayMs = 24 * 60 * 60_000;

/** The organiser's form with another day in it, and the yes to what is asked then. */
async function movesSlot(ports: Ports, olga: Person, announced: Mission, days: number): Promise<null> {
  const current = await ports.missions.find(announced.organisationId, announced.id);
  const places = current?.slots[0]?.capacity ?? 1;
  const { values, ...form } = sized(current ?? announced, places);
  const start = announced.slots[0]?.startsAt.getTime() ?? 0;
  const date = new Date(start + days * dayMs).toISOString().slice(0, 10);
  const { message } = await saveMission(ports, olga, { ...form, values: { ...values, date } });
  if (message?.kind === 'change.confirm') {
    const { changeId } = message;
    await decideChange(ports, olga, { changeId, decision: 'tell' });
  }
  return null;
}

/** Every message reads anew who speaks, and by what rules their company goes. */
async function asOfNow({ organisations }: Ports, person: Person): Promise<Person> {
  const organisation = await organisations.find(person.organisation.id);
  return { ...person, organisation: organisation ?? person.organisation };
}

const threeDaysMs = 3 * 24 * 60 * 60_000;
const ofTheClock = {
  expire: expireOffers,
  repair,
  /** A clock that goes ahead: whoever was to answer has been silent for long enough. */
  silence: (ports: Ports) =>
    endApprovals({ ...ports, clock: { now: () => new Date(ports.clock.now().getTime() + threeDaysMs) } }),
};
const isOfTheClock = (kind: Act['kind']): kind is keyof typeof ofTheClock => kind in ofTheClock;

/** In which states an engagement must be for somebody to do this with it. */
const about = {
  leave: leavableStates,
  takeOff: leavableStates,
  accept: ['offered'],
  decline: ['offered'],
  pairAccept: ['invited'],
  pairDecline: ['invited'],
  approve: ['pending'],
  refuse: ['pending'],
} as const;

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
