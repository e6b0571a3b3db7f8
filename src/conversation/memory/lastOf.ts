import type { MissionView } from '../../application/queries/views.js';
import { allOptions, slotOptions } from '../understanding/missions/options.js';
import type { Last } from '../understanding/references/last.js';
import type { Thing } from './memory.js';
import type { Recalled } from './recall.js';

/** The missions to be looked at, to know what is spoken of. */
export const missionIdsOf = ({ memory }: Recalled): string[] => [
  ...new Set(memory.things.flatMap(({ missionId }) => missionId ?? [])),
];

/** What was last asked or shown, as it is understood, with the missions of today. */
export function lastOf({ memory, tooLate }: Recalled, shown: readonly MissionView[]): Last {
  const { question, choosing, numbered, things, filters } = memory;
  const options = ({ missionId, slotId }: Thing) => {
    const missions = shown.filter(({ id }) => id === missionId);
    if (slotId === null) return slotOptions(missions);
    return allOptions(missions).filter(({ slot }) => slot.id === slotId);
  };
  return {
    ...{ question, choosing, numbered, filters, tooLate },
    things: things.map((thing) => ({ choose: thing.choose, options: options(thing) })),
  };
}
