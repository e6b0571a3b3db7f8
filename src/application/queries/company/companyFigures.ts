import { type MissionStatus, missionStatuses } from '../../../domain/missions/mission.js';
import type { Needs } from '../../ports/index.js';
import type { Refused } from '../../refusals.js';
import { type Reading, unreadable } from './readCompany.js';

/** Counted up to so many missions. */
const countedAtMost = 1_000_000;
/** A figure about fewer people would say something of each. */
const leastPeople = 5;

export interface CompanyFigures {
  readonly kind: 'figures';
  readonly missions: Readonly<Record<MissionStatus, number>>;
  /** Of announced missions that are still to come. */
  readonly coming: { readonly places: number; readonly held: number; readonly waiting: number };
  /** What people have given, as attested. Null while fewer than five have. */
  readonly given: { readonly people: number; readonly minutes: number } | null;
}

/** How much there is, of a whole company. */
export async function companyFigures(
  deps: Needs<'missions' | 'engagements' | 'listings' | 'clock'>,
  actor: Reading,
): Promise<CompanyFigures | Refused> {
  const not = unreadable(actor);
  if (not) return not;
  const organisationId = actor.organisation.id;
  const [counts, coming, given] = await Promise.all([
    Promise.all(
      missionStatuses.map(
        async (status) =>
          [status, await deps.missions.count(organisationId, [status], countedAtMost)] as const,
      ),
    ),
    comingPlaces(deps, organisationId),
    deps.listings.timeGiven(organisationId),
  ]);
  return {
    ...{ kind: 'figures', coming, given: given.people < leastPeople ? null : given },
    missions: Object.fromEntries(counts) as Record<MissionStatus, number>,
  };
}

async function comingPlaces(
  { missions, engagements, clock }: Needs<'missions' | 'engagements' | 'clock'>,
  organisationId: string,
): Promise<CompanyFigures['coming']> {
  const now = clock.now();
  const open = await missions.listOpen(organisationId, now);
  const slots = open.flatMap((mission) => mission.slots.filter(({ startsAt }) => startsAt > now));
  const occupied = await engagements.occupancy(
    organisationId,
    slots.map(({ id }) => id),
  );
  const sum = (of: (slot: (typeof slots)[number]) => number) =>
    slots.reduce((total, slot) => total + of(slot), 0);
  return {
    places: sum(({ capacity }) => capacity),
    held: sum(({ id }) => occupied.get(id)?.held ?? 0),
    waiting: sum(({ id }) => occupied.get(id)?.waiting ?? 0),
  };
}
