import type {
  ChoiceView,
  EngagementView,
  MissionFacts,
  MissionView,
} from '../../../application/queries/views.js';
import type { Candidates } from '../understanding.js';

/** A person cannot choose among more. */
const mostChoices = 10;

/** Every half-day of the missions that one can still sign up for. Of a mission that has none, its last, to be told why. */
export const slotOptions = (missions: readonly MissionView[]): ChoiceView[] =>
  missions.flatMap((mission) => {
    const all = mission.slots.map((slot) => ({
      mission,
      slot,
      engagementId: slot.mine?.engagementId ?? null,
    }));
    const open = all.filter(({ slot }) => slot.closed === null);
    return open.length > 0 ? open : all.slice(-1);
  });

/** Every half-day of the missions, whatever its state. */
export const allOptions = (missions: readonly MissionView[]): ChoiceView[] =>
  missions.flatMap((mission) =>
    mission.slots.map((slot) => ({ mission, slot, engagementId: slot.mine?.engagementId ?? null })),
  );

export const ownOptions = (engagements: readonly EngagementView[]): ChoiceView[] =>
  engagements.map(({ mission, slot, standing }) => ({ mission, slot, engagementId: standing.engagementId }));

/** Every half-day that the person knows of. */
export function knownOptions({ open, mine, managed }: Candidates): ChoiceView[] {
  const shown = allOptions(everyMission(open, managed));
  const isShown = ({ slot }: ChoiceView) => shown.some((other) => other.slot.id === slot.id);
  return [...shown, ...ownOptions(mine).filter((own) => !isShown(own))];
}

/** Every mission that the person may name; one may stand there twice. */
export const missionsIn = ({ open, mine, managed }: Candidates): MissionFacts[] => [
  ...[...open, ...managed],
  ...mine.map(({ mission }) => mission),
];

/** One for each mission, its earliest half-day. */
export function perMission(options: readonly ChoiceView[]): ChoiceView[] {
  const first = new Map<string, ChoiceView>();
  for (const option of inOrder(options)) {
    if (!first.has(option.mission.id)) first.set(option.mission.id, option);
  }
  return [...first.values()];
}

const inOrder = (options: readonly ChoiceView[]): ChoiceView[] =>
  [...options].sort((a, b) => a.slot.startsAt.getTime() - b.slot.startsAt.getTime());

/** The soonest, as many as one can choose among. */
export const offered = (options: readonly ChoiceView[]): ChoiceView[] =>
  inOrder(options).slice(0, mostChoices);

export const tooMany = (options: readonly ChoiceView[]): boolean => options.length > mostChoices;

/** Several lists as one, each mission once. */
export const everyMission = (...lists: readonly (readonly MissionView[])[]): MissionView[] => [
  ...new Map(lists.flat().map((mission) => [mission.id, mission])).values(),
];
