import type { AuditLine } from '../../domain/audit/auditLine.js';
import { notices } from '../../domain/notices.js';
import { isGivable } from '../../domain/people/roles.js';
import { firstFree } from '../../domain/time/freeTime.js';
import { chatOf } from '../people/chatOf.js';
import type { Needs, NeedsOf } from '../ports/index.js';

const kind = 'role.changed';

/**
 * Queues what somebody is told of a role that they were given, or that was taken from them. Once for each change, safe to
 * do again. It waits for the day. Who changed their own knows.
 */
export async function tellRole(
  deps: Needs<'clock' | 'deliveries' | 'newId' | 'organisations' | 'employees' | 'wakeOutbox'> &
    NeedsOf<typeof chatOf>,
  { id, organisationId, personId, by, before, after }: AuditLine,
): Promise<void> {
  const role = after.role ?? before.role;
  if (!personId || personId === by || !isGivable(role)) return;
  const [organisation, person, chat] = await Promise.all([
    deps.organisations.find(organisationId),
    deps.employees.find(organisationId, personId),
    chatOf(deps, organisationId, personId),
  ]);
  if (!organisation || !person || !chat) return;
  const { workspaceId, platform, timezone } = chat;
  const now = deps.clock.now();
  const free = { night: organisation.policy.quietHours, own: person.preferences ?? {} };
  await deps.deliveries.enqueue([
    {
      ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone },
      dedupeKey: `role:${id}`,
      subject: { kind, role, by },
      recipient: { kind: 'employee', employeeId: person.id },
      priority: notices[kind].priority,
      // Whoever is never free is asked again when it leaves.
      notBefore: firstFree(now, timezone, free) ?? now,
    },
  ]);
  deps.wakeOutbox(workspaceId);
}
