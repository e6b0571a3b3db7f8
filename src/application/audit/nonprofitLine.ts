import { createHash } from 'node:crypto';
import type { AuditLine } from '../../domain/audit/auditLine.js';
import type { Nonprofit } from '../../domain/missions/mission.js';
import type { EmployeeActor } from '../actor.js';
import type { NonprofitDraft } from '../missions/framingDraft.js';
import type { NeedsOf } from '../ports/index.js';
import { changedFields } from './changedFields.js';
import { lineOf } from './lineOf.js';

/** Its papers, and whom to ask for by name alone. */
const factsOf = ({ contact, register, eligibility }: NonprofitDraft) => ({
  contact: contact?.name,
  register: register?.value,
  eligibility: eligibility?.status,
  evidence: eligibility?.evidence,
  checkedOn: eligibility?.checkedOn,
});

/**
 * What is written down where an organiser tells something else of a nonprofit. A telephone number is in no log: it is told that it
 * changed. `changeId`: the form's own, so that what is done twice is one line. Undefined: nothing changes.
 */
export function nonprofitLine(
  deps: NeedsOf<typeof lineOf>,
  actor: EmployeeActor,
  { missionId, changeId }: { readonly missionId: string; readonly changeId: string },
  before: Nonprofit,
  told: NonprofitDraft,
): AuditLine | undefined {
  const { contact, register = null, eligibility = null } = before;
  const fields = changedFields(factsOf({ contact, register, eligibility }), factsOf(told));
  const isCalledElsewhere = (contact?.phone ?? '') !== (told.contact?.phone ?? '');
  const after = { ...fields.after, ...(isCalledElsewhere && { phone: 'changed' }) };
  if (Object.keys(after).length === 0) return undefined;
  const id = createHash('sha256')
    .update(`${changeId} ${JSON.stringify(after)}`)
    .digest('hex')
    .slice(0, 32);
  const about = { kind: 'nonprofit', id: before.id } as const;
  return lineOf(deps, actor, {
    id,
    kind: 'nonprofit.changed',
    about,
    missionId,
    before: fields.before,
    after,
  });
}
