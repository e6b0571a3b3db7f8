import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Mission, Slot } from '../../domain/missions/mission.js';
import type { OrganisingActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { changedFields } from './changedFields.js';
import { lineOf } from './lineOf.js';

type Facts = Partial<Omit<Mission, 'number'>> & { readonly contact?: string };

/** What the log tells of a mission: its fields, and those of its first half-day as fields of its own. */
function factsOf({ slots = [], dropped, ...facts }: Facts): Readonly<Record<string, unknown>> {
  const { organisationId: _, id: __, createdBy: ___, ...told } = facts;
  const [first, ...others] = slots;
  return {
    ...told,
    ...(first && slotFacts(first)),
    ...(others.length > 0 && { slots: others.map(slotFacts) }),
    ...(dropped && { dropped: dropped.map(slotFacts) }),
  };
}

const slotFacts = ({ startsAt, endsAt, capacity, minimum }: Slot) => ({
  startsAt,
  endsAt,
  capacity,
  minimum,
});

/** What is written down of a mission that somebody makes, changes or cancels. `before`: as it was read. Null: nothing changes. */
export function missionLine(
  deps: NeedsOf<typeof lineOf>,
  actor: OrganisingActor,
  kind: 'mission.created' | 'mission.changed' | 'mission.cancelled',
  missionId: string,
  { before, after }: { readonly before: Facts; readonly after: Facts },
): AuditLine | undefined {
  const fields = changedFields(factsOf(before), factsOf(after));
  if (Object.keys(fields.after).length === 0) return undefined;
  return lineOf(deps, actor, { kind, about: { kind: 'mission', id: missionId }, missionId, ...fields });
}
