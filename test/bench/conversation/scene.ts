import { missionFacts, slotFacts } from '../../../src/application/queries/missionFacts.js';
import type { MissionView } from '../../../src/application/queries/views.js';
import type { Candidates } from '../../../src/conversation/understanding/understanding.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import { missionRow, numbers } from '../reads/fill.js';

/** As many missions as are ever looked at for one sentence. */
const lookedAt = 40;

export function missionsToKnow(): Candidates {
  const now = new Date('2026-11-23T09:00:00Z');
  const open = numbers(lookedAt).map((n) =>
    viewOf({ ...missionRow(n, { missions: lookedAt, engagements: 0 }, now) }, now),
  );
  return { open, mine: [], managed: open };
}

function viewOf({ _id, ...row }: { readonly _id: string }, now: Date): MissionView {
  const mission = { ...row, id: _id } as unknown as Mission;
  const slots = mission.slots.map((slot) => ({
    ...slotFacts(mission, slot, now),
    ...{ placesLeft: 5, waiting: 0, mine: null },
  }));
  return { ...missionFacts(mission, null, false), slots };
}
