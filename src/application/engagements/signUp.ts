import type { Engagement } from '../../domain/engagements/engagement.js';
import { closedReason, type Mission, type Slot } from '../../domain/missions/mission.js';
import { overlaps } from '../../domain/missions/overlap.js';
import { problem } from '../../messages/answer.js';
import type { Message } from '../../messages/message.js';
import { findSlot } from '../missions/findSlot.js';
import { mayKnow } from '../missions/mayKnow.js';
import type { Chat } from '../people/chatOf.js';
import { mayTakePart } from '../people/mayTakePart.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { engagementView, missionView } from '../queries/missionViews.js';
import { againOnSlot } from './againOnSlot.js';
import { scheduleNotices } from './scheduleNotices.js';
import { signedUpMessage } from './signedUpMessage.js';
import { takeSeatOrWait } from './takeSeatOrWait.js';

/** What one wants: a slot; `anyway` once the overlap warning has been seen. */
export interface SignUpRequest {
  readonly slotId: string;
  readonly anyway: boolean;
}

/**
 * Signs the person up for a slot: a numbered seat when one is free and nobody waits for it, else the waiting list.
 * Doing it twice, from two chats at once or by a retried event, gives one engagement and the same friendly answer.
 */
export async function signUp(ports: Ports, person: Person, request: SignUpRequest): Promise<Message> {
  const organisationId = person.organisation.id;
  const [found, mine] = await Promise.all([
    findSlot(ports, organisationId, request.slotId),
    ports.engagements.ofEmployee(organisationId, person.employee.id, [
      'pending',
      'confirmed',
      'waitlisted',
      'offered',
    ]),
  ]);
  if (!found || !mayKnow(person, found.mission)) return problem({ code: 'missionNotFound' });
  const { mission, slot } = found;
  const already = mine.find((engagement) => engagement.slotId === slot.id);
  if (!mayTakePart(person)) return problem({ code: 'noGuests' });
  const reason = closedReason(mission, slot, ports.clock.now());
  if (reason) return problem({ code: 'missionClosed', reason, title: mission.title });
  if (already) return againOnSlot(ports, person, mission, slot, already);
  const clash = request.anyway ? null : await findClash(ports, person, slot, mine);
  if (clash) return overlapMessage(ports, person, mission, slot, clash);
  const outcome = await takeSeatOrWait(ports, person, slot.id);
  if (!outcome) return problem({ code: 'missionNotFound' });
  if (outcome.already) return againOnSlot(ports, person, mission, slot, outcome.engagement);
  const { organisation, employee } = person;
  const about = { slot, employee, organisation, chat: chatOfSpeaker(person) };
  const [message] = await Promise.all([
    signedUpMessage(ports, person, outcome.engagement, false, mission),
    scheduleNotices(ports, outcome.engagement, about),
  ]);
  return message;
}

/** Who speaks is written to where they speak. */
const chatOfSpeaker = ({ workspace, employee }: Person): Chat => ({
  workspaceId: workspace.id,
  platform: workspace.platform,
  timezone: employee.timezone,
});

/** A confirmed engagement of the person at the same time; waiting lists do not clash until a seat is theirs. */
async function findClash(
  ports: Ports,
  person: Person,
  slot: Slot,
  mine: readonly Engagement[],
): Promise<Engagement | null> {
  const seated = mine.filter(({ state }) => state !== 'waitlisted');
  if (seated.length === 0) return null;
  const missions = await ports.missions.findMany(
    person.organisation.id,
    seated.map(({ missionId }) => missionId),
  );
  const slots = new Map(missions.flatMap((mission) => mission.slots).map((other) => [other.id, other]));
  return (
    seated.find(({ slotId }) => {
      const other = slots.get(slotId);
      return other !== undefined && overlaps(slot, other);
    }) ?? null
  );
}

async function overlapMessage(
  ports: Ports,
  person: Person,
  mission: Mission,
  slot: Slot,
  clash: Engagement,
): Promise<Message> {
  const view = await missionView(ports, person, mission);
  const existing = await engagementView(ports, person, clash);
  const wanted = view.slots.find(({ id }) => id === slot.id);
  if (!existing || !wanted) return problem({ code: 'missionNotFound' });
  return {
    kind: 'engagement.overlap',
    wanted: { mission: view, slot: wanted, engagementId: null },
    existing,
  };
}
