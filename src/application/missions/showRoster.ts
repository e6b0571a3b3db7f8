import { type Engagement, liveStates } from '../../domain/engagements/engagement.js';
import type { Message } from '../../messages/message.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { missionViews } from '../queries/missionViews.js';
import type { ParticipantView } from '../queries/views.js';
import { onMission } from './asOrganiser.js';

/** Who is on each slot of a mission, in order of arrival, and how its announcements fared. Organisers only. */
export const showRoster = (ports: Ports, person: Person, missionId: string): Promise<Message> =>
  onMission(ports, person, missionId, async (mission) => {
    const organisationId = person.organisation.id;
    const { engagements, employees, announcements, deliveries } = ports;
    const signedUp = await engagements.ofMission(organisationId, missionId, liveStates);
    const people = await employees.findMany(organisationId, [
      ...new Set(signedUp.map((one) => one.employeeId)),
    ]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const told = await announcements.ofMission(organisationId, missionId);
    const [view] = await missionViews(ports, organisationId, [mission], null);
    if (!view) throw new Error('a mission without a view');
    return {
      kind: 'roster',
      mission: view,
      slots: mission.slots.map(({ id }) => ({ slotId: id, participants: participants(signedUp, id, names) })),
      deliveries: await deliveries.figures(
        organisationId,
        told.map(({ id }) => id),
      ),
    };
  });

/** Those with a seat first, then the waiting list, each by ticket. */
function participants(
  all: readonly Engagement[],
  slotId: string,
  names: ReadonlyMap<string, string>,
): ParticipantView[] {
  const onSlot = all.filter((one) => one.slotId === slotId).sort((a, b) => a.ticket - b.ticket);
  const waiting = onSlot.filter(({ state }) => state === 'waitlisted');
  const seated = onSlot.filter(({ state }) => state !== 'waitlisted');
  return [...seated, ...waiting].map((one) => ({
    name: names.get(one.employeeId) ?? '',
    state: one.state,
    position: one.state === 'waitlisted' ? waiting.indexOf(one) + 1 : null,
    feedback: one.feedback,
  }));
}
