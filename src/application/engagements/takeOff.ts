import { canLeave, isLive, leavableStates } from '../../domain/engagements/engagement.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { asOrganiser } from '../missions/asOrganiser.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { fillFreeSeats } from './fillFreeSeats.js';
import { findOnSlot, peopleOnSlots } from './personOnSlot.js';
import { scheduleNotices } from './scheduleNotices.js';

/** Asks before somebody is taken off a slot or its waiting list. Organisers only. */
export const askTakeOff = (ports: Ports, organiser: Person, engagementId: string): Promise<Message> =>
  aboutSomebody(ports, organiser, engagementId, async ({ engagement, person }) =>
    isLive(engagement.state)
      ? { kind: 'takeOff.confirm', person }
      : { kind: 'takeOff.done', person, already: true },
  );

/**
 * Takes somebody off a slot or its waiting list: they are told, and a seat that was theirs goes at once to the first in
 * line. Organisers only. Done twice, by two organisers or while the person leaves, it is done once, and said to each.
 */
export const takeOff = (ports: Ports, organiser: Person, engagementId: string): Promise<Message> =>
  aboutSomebody(ports, organiser, engagementId, async ({ engagement, person }) => {
    const { organisationId, id, slotId } = engagement;
    const { engagements } = ports;
    const takenOffBy = organiser.employee.id;
    const change = { state: 'withdrawn', seat: null, offerExpiresAt: null, takenOffBy } as const;
    const outcome = await engagements.move(organisationId, id, leavableStates, change);
    if (outcome.kind === 'moved') await scheduleNotices(ports, outcome.engagement);
    await fillFreeSeats(ports, organisationId, slotId);
    const ended = outcome.kind === 'moved' ? outcome.engagement : await engagements.find(organisationId, id);
    return { kind: 'takeOff.done', person, already: ended?.takenOffBy === undefined };
  });

type About = NonNullable<Awaited<ReturnType<typeof findOnSlot>>> & {
  readonly person: Extract<Message, { kind: 'takeOff.confirm' }>['person'];
};

/** What is done about somebody's engagement; once it is over, nobody is taken off any more. */
function aboutSomebody(
  ports: Ports,
  organiser: Person,
  engagementId: string,
  work: (about: About) => Promise<Message>,
): Promise<Message> {
  return asOrganiser(organiser, async () => {
    const found = await findOnSlot(ports, organiser, engagementId);
    if (!found) return problem({ code: 'missionNotFound' });
    const { engagement, mission, slot } = found;
    const isOver =
      slot.endsAt <= ports.clock.now() || (isLive(engagement.state) && !canLeave(engagement.state));
    if (isOver) return problem({ code: 'missionClosed', reason: 'past', title: mission.title });
    const [person] = await peopleOnSlots(ports, engagement.organisationId, [mission], [engagement]);
    return person ? work({ ...found, person }) : problem({ code: 'missionNotFound' });
  });
}
