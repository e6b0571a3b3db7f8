import type { Engagement } from '../../domain/engagements/engagement.js';
import { leavableStates } from '../../domain/engagements/lifecycle.js';
import type { Mission } from '../../domain/missions/mission.js';
import type { Actor } from '../actor.js';
import { may } from '../may.js';
import { fitsName } from '../people/fitsName.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { otherSite, type Refused, refused } from '../refusals.js';
import { findManaged } from './findMission.js';
import { pageIn } from './page.js';
import { peopleOnSlots } from './peopleOnSlots.js';
import type { PersonOnSlotView } from './views.js';

/** As many as a message of either chat holds with a button each. */
const perPage = 12;

type ChoiceNeeds = NeedsOf<typeof peopleOnSlots> & Needs<'missions'>;

/** Those who may be meant. `missionId`: whose list it is a page of, 0-based; null for some that a name fits. */
export interface TakeOffChoices {
  readonly kind: 'choices';
  readonly people: readonly PersonOnSlotView[];
  readonly missionId: string | null;
  readonly page: number;
  readonly pages: number;
}

/** Whom to take off a mission: a page of those on it. Organisers only. */
export async function listTakeOff(
  deps: ChoiceNeeds,
  actor: Actor,
  { missionId, page }: { readonly missionId: string; readonly page: number },
): Promise<TakeOffChoices | Refused> {
  const found = await findManaged(deps, actor, missionId);
  if (found.kind === 'refused') return found;
  const { mission } = found;
  const all = await onMissions(deps, [mission]);
  const { items, ...shown } = await pageIn(all, page, perPage);
  const people = await peopleOnSlots(deps, mission.organisationId, [mission], items);
  return { kind: 'choices', people, missionId, page: shown.page, pages: shown.pages };
}

/**
 * Who is meant by a name: none, one or several people. `missionId`: on which mission, null for all that are announced.
 * Organisers only.
 */
export async function findTakeOff(
  deps: ChoiceNeeds,
  actor: Actor,
  { missionId, name }: { readonly missionId: string | null; readonly name: string },
): Promise<TakeOffChoices | Refused> {
  if (!may(actor, 'missions.organise')) return refused({ code: 'organisersOnly' });
  const organisationId = actor.organisation.id;
  const meant = await missionsMeant(deps, organisationId, missionId);
  const missions = meant.filter((mission) => may(actor, 'engagement.takeOff', mission));
  const [other] = meant;
  if (missionId !== null && other && missions.length === 0) return otherSite(other);
  const all = await peopleOnSlots(deps, organisationId, missions, await onMissions(deps, missions));
  const fitting = all.filter((each) => fitsName(each.name, name, 'whole'));
  const people = fitting.length > 0 ? fitting : all.filter((each) => fitsName(each.name, name, 'part'));
  return { kind: 'choices', people: people.slice(0, perPage), missionId: null, page: 0, pages: 1 };
}

async function missionsMeant(
  { missions }: Needs<'missions'>,
  organisationId: string,
  missionId: string | null,
): Promise<Mission[]> {
  if (missionId === null) return missions.list(organisationId, ['announced', 'closed']);
  const mission = await missions.find(organisationId, missionId);
  return mission ? [mission] : [];
}

/** Half-day by half-day, those with a seat first, each by ticket. */
async function onMissions(
  { engagements }: Needs<'engagements'>,
  missions: readonly Mission[],
): Promise<Engagement[]> {
  const found = await Promise.all(
    missions.map(({ organisationId, id }) => engagements.ofMission(organisationId, id, leavableStates)),
  );
  const slots = missions.flatMap((mission) => mission.slots.map(({ id }) => id));
  const rank = ({ slotId, state }: Engagement) =>
    2 * slots.indexOf(slotId) + (state === 'waitlisted' ? 1 : 0);
  return found.flat().sort((a, b) => rank(a) - rank(b) || a.ticket - b.ticket);
}
