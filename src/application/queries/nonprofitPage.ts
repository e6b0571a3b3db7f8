import { listedStates } from '../../domain/engagements/attendance.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import { framingOf } from '../../domain/missions/framing.js';
import type { Mission, Nonprofit, Slot } from '../../domain/missions/mission.js';
import type { Organisation } from '../../domain/organisations/organisation.js';
import type { FramingWord, Needs } from '../ports/index.js';
import { type AttendeeView, attendeeOf } from './attendance.js';

/** How a nonprofit's page is named: by an organisation, and a key that it was told once. */
export interface PageName {
  readonly organisationId: string;
  readonly key: string;
}

/** One half-day on it, with who is expected or was there. */
export interface ExpectedView {
  readonly slot: Slot;
  /** It has begun, so that who was there can be said. */
  readonly isOpen: boolean;
  readonly people: readonly AttendeeView[];
}

/** What a nonprofit's contact reads: of people their names alone. */
export interface NonprofitPageView {
  readonly company: Pick<Organisation, 'name' | 'locale' | 'timezone'>;
  readonly mission: Mission;
  readonly nonprofit: Nonprofit | null;
  readonly slots: readonly ExpectedView[];
  readonly framing: FramingWord | null;
  /** The mission is as it was when they said that. */
  readonly isAsFramed: boolean;
}

/** The page that a link opens; null for a wrong, expired or revoked one. Its name is all the right there is to it. */
export async function nonprofitPage(
  deps: Needs<
    'clock' | 'employees' | 'engagements' | 'missions' | 'nonprofitPages' | 'nonprofits' | 'organisations'
  >,
  { organisationId, key }: PageName,
): Promise<NonprofitPageView | null> {
  const now = deps.clock.now();
  const page = await deps.nonprofitPages.find(organisationId, key, now);
  const [company, mission] = page
    ? await Promise.all([
        deps.organisations.find(organisationId),
        deps.missions.find(organisationId, page.missionId),
      ])
    : [];
  if (!page || !company || !mission) return null;
  const [nonprofit, listed] = await Promise.all([
    deps.nonprofits.find(organisationId, mission.nonprofitId),
    deps.engagements.ofMission(organisationId, mission.id, listedStates),
  ]);
  const names = await namesOf(deps, organisationId, listed);
  const inOrder = [...mission.slots].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  const framing = page.framing ?? null;
  return {
    company: { name: company.name, locale: company.locale, timezone: company.timezone },
    ...{ mission, nonprofit, framing },
    isAsFramed: framing?.of === framingOf(mission),
    slots: inOrder.map((slot) => ({
      slot,
      isOpen: slot.startsAt <= now && mission.status !== 'cancelled' && mission.status !== 'reported',
      people: listed
        .filter(({ slotId }) => slotId === slot.id)
        .map((one) => attendeeOf(one, names.get(one.employeeId) ?? '')),
    })),
  };
}

async function namesOf(
  { employees }: Needs<'employees'>,
  organisationId: string,
  listed: readonly Engagement[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(listed.map(({ employeeId }) => employeeId))];
  const people = await employees.findMany(organisationId, ids);
  return new Map(people.map(({ id, name }) => [id, name]));
}
