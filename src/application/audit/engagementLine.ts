import type { AuditFields, AuditLine } from '../../domain/audit/auditLine.js';
import type { Engagement } from '../../domain/engagements/engagement.js';
import type { OrganisingActor } from '../actor.js';
import type { NeedsOf } from '../ports/index.js';
import { lineOf } from './lineOf.js';

/** What is written down of somebody's place that another changes. `after`: no words that anybody wrote. */
export const engagementLine = (
  deps: NeedsOf<typeof lineOf>,
  actor: OrganisingActor,
  kind: AuditLine['kind'],
  { id, missionId, employeeId, state }: Engagement,
  after: AuditFields,
): AuditLine =>
  lineOf(deps, actor, {
    ...{ kind, about: { kind: 'engagement', id }, missionId, personId: employeeId },
    ...{ before: { state }, after },
  });

/** What is written down of a place that somebody is given by another. */
export const addedLine = (
  deps: NeedsOf<typeof lineOf>,
  actor: OrganisingActor,
  { id, missionId, employeeId, state }: Engagement,
): AuditLine =>
  lineOf(deps, actor, {
    ...{ kind: 'person.added', about: { kind: 'engagement', id }, missionId, personId: employeeId },
    after: { state },
  });
