import { type Engagement, leavableStates } from '../../domain/engagements/engagement.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Message } from '../../messages/message.js';
import { asOrganiser, onMission } from '../missions/asOrganiser.js';
import { manageMissions } from '../missions/manageMissions.js';
import { showRoster } from '../missions/showRoster.js';
import { fitsName } from '../people/fitsName.js';
import type { Person } from '../people/person.js';
import type { Ports } from '../ports/index.js';
import { peopleOnSlots } from './personOnSlot.js';

/** As many as a message of either chat holds with a button each. */
const perPage = 12;

/** Whom to take off a mission: a page of those on it, each with a button. `page` is 0-based. Organisers only. */
export const listTakeOff = (
  ports: Ports,
  organiser: Person,
  missionId: string,
  page: number,
): Promise<Message> =>
  onMission(ports, organiser, missionId, async (mission) => {
    const all = await onMissions(ports, [mission]);
    const pages = Math.max(1, Math.ceil(all.length / perPage));
    const shown = Math.min(page, pages - 1);
    const engagements = all.slice(shown * perPage, (shown + 1) * perPage);
    const people = await peopleOnSlots(ports, mission.organisationId, [mission], engagements);
    return { kind: 'takeOff.choose', people, missionId, page: shown, pages };
  });

/**
 * Who is meant by a name: asked about when one fits, chosen among when several do; the list of people when none does.
 * `missionId`: on which mission, null for all that are announced. Organisers only; nothing is done yet.
 */
export const findTakeOff = (
  ports: Ports,
  organiser: Person,
  missionId: string | null,
  name: string,
): Promise<Message> =>
  asOrganiser(organiser, async () => {
    const organisationId = organiser.organisation.id;
    const missions = await missionsMeant(ports, organisationId, missionId);
    const all = await peopleOnSlots(ports, organisationId, missions, await onMissions(ports, missions));
    const fitting = all.filter((each) => fitsName(each.name, name, 'whole'));
    const people = fitting.length > 0 ? fitting : all.filter((each) => fitsName(each.name, name, 'part'));
    const [only, ...others] = people;
    if (!only) return missionId ? showRoster(ports, organiser, missionId) : manageMissions(ports, organiser);
    if (others.length === 0) return { kind: 'takeOff.confirm', person: only };
    return { kind: 'takeOff.choose', people: people.slice(0, perPage), missionId: null, page: 0, pages: 1 };
  });

async function missionsMeant(
  { missions }: Ports,
  organisationId: string,
  missionId: string | null,
): Promise<Mission[]> {
  if (missionId === null) return missions.list(organisationId, ['announced', 'closed']);
  const mission = await missions.find(organisationId, missionId);
  return mission ? [mission] : [];
}

/** Half-day by half-day, those with a seat first, each by ticket. */
async function onMissions(ports: Ports, missions: readonly Mission[]): Promise<Engagement[]> {
  const found = await Promise.all(
    missions.map(({ organisationId, id }) => ports.engagements.ofMission(organisationId, id, leavableStates)),
  );
  const slots = missions.flatMap((mission) => mission.slots.map(({ id }) => id));
  const rank = ({ slotId, state }: Engagement) =>
    2 * slots.indexOf(slotId) + (state === 'waitlisted' ? 1 : 0);
  return found.flat().sort((a, b) => rank(a) - rank(b) || a.ticket - b.ticket);
}
