import { missionFacets, placeKey, remote } from '../../domain/missions/facets.js';
import { comingSlots, type Mission } from '../../domain/missions/mission.js';
import { searchKeys, startDays, wordKeys } from '../../domain/missions/searchKeys.js';
import type { Actor } from '../actor.js';
import type { Needs } from '../ports/index.js';
import { missionViews, type ViewNeeds } from './missionViews.js';
import type { MissionView } from './views.js';

/** What is looked for, all of it together. */
export interface OpenSearch {
  /** Of a title, a place, a skill, a cause or a nonprofit's name, each with others for the same thing. */
  readonly words: readonly (readonly string[])[];
  /** One of these, `YYYY-MM-DD` by the mission's clock or UTC; any day when empty. */
  readonly days: readonly string[];
  /** A city; anywhere when null. */
  readonly place: string | null;
  /** Those alone where one takes part from afar. */
  readonly remote: boolean;
  /** 0-based. */
  readonly page: number;
}

/** What was found. `more`: there is a next page. */
interface OpenFound {
  readonly missions: readonly MissionView[];
  readonly more: boolean;
}

/** As many on a page. */
const shown = 10;
/** As many are weighed against words or a day, all found by an index. */
const weighed = 100;

type SearchNeeds = ViewNeeds & Needs<'missions'>;

/** The missions that one can sign up for now and that fit, the soonest first. */
export async function openSearch(
  deps: SearchNeeds,
  { organisation, employee }: Actor,
  asked: OpenSearch,
): Promise<OpenFound> {
  const { missions, more } = await (asked.words.length > 0 || asked.days.length > 0
    ? named(deps, organisation.id, asked)
    : soonest(deps, organisation.id, asked));
  return { missions: await missionViews(deps, organisation.id, missions, employee?.id ?? null), more };
}

interface Part {
  readonly missions: readonly Mission[];
  readonly more: boolean;
}

async function soonest(deps: SearchNeeds, organisationId: string, asked: OpenSearch): Promise<Part> {
  const now = deps.clock.now();
  const page = { skip: asked.page * shown, limit: shown, counted: 1 };
  const wanted = placesOf(asked).map((facet) => [facet]);
  const found = await (wanted.length > 0
    ? deps.missions.listFitting(organisationId, now, wanted, page)
    : deps.missions.listOpenPage(organisationId, now, page));
  return { missions: found.missions, more: found.more > 0 };
}

const placesOf = ({ place, remote: afar }: OpenSearch): string[] => [
  ...(place === null ? [] : [placeKey(place)]),
  ...(afar ? [remote] : []),
];

async function named(deps: SearchNeeds, organisationId: string, asked: OpenSearch): Promise<Part> {
  const now = deps.clock.now();
  const { words, days } = asked;
  const found = await deps.missions.findNamed(
    organisationId,
    ['announced'],
    { numbers: [], words, days },
    weighed,
  );
  const nonprofits = await deps.nonprofits.findMany(organisationId, [
    ...new Set(found.missions.map(({ nonprofitId }) => nonprofitId)),
  ]);
  const places = placesOf(asked);
  const fits = (mission: Mission): boolean => {
    const coming = comingSlots(mission, now);
    const keys = wordKeys(mission, nonprofits.find(({ id }) => id === mission.nonprofitId)?.name ?? '');
    const facets = missionFacets(mission, now);
    return (
      coming.length > 0 &&
      (days.length === 0 || startDays(coming).some((day) => days.includes(day))) &&
      words.every((ways) => searchKeys(...ways).some((key) => keys.includes(key))) &&
      places.every((facet) => facets.includes(facet))
    );
  };
  const startOf = (mission: Mission) => comingSlots(mission, now)[0]?.startsAt.getTime() ?? 0;
  const fitting = found.missions.filter(fits).sort((one, other) => startOf(one) - startOf(other));
  const from = asked.page * shown;
  return { missions: fitting.slice(from, from + shown), more: fitting.length > from + shown };
}
