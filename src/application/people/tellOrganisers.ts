import type { Delivery } from '../../domain/delivery.js';
import type { Mission } from '../../domain/missions/mission.js';
import { notices } from '../../domain/notices.js';
import { inDaytime } from '../../domain/time/quietHours.js';
import type { Needs, NeedsOf } from '../ports/index.js';
import { chatOf } from './chatOf.js';
import { organisersTold } from './organisersTold.js';

/** What those who organise a mission are told. */
interface Told {
  readonly subject: Delivery['subject'];
  /** The same is told to each of them once. */
  readonly key: string;
  /** After the night that it falls in; UTC. */
  readonly from: Date;
  /** In the night all the same, where by morning it would be later than this; UTC. */
  readonly until: Date;
}

/** Queues one notice to each of those who organise a mission, in the chat where they last spoke. Safe to do again. */
export async function tellOrganisers(
  deps: Needs<'deliveries' | 'newId' | 'organisations' | 'wakeOutbox'> &
    NeedsOf<typeof organisersTold> &
    NeedsOf<typeof chatOf>,
  mission: Mission,
  { subject, key, from, until }: Told,
): Promise<void> {
  const { organisationId } = mission;
  const company = await deps.organisations.find(organisationId);
  for (const employeeId of await organisersTold(deps, mission)) {
    const chat = await chatOf(deps, organisationId, employeeId);
    if (!chat || !company) continue;
    const { workspaceId, platform, timezone } = chat;
    await deps.deliveries.enqueue([
      {
        ...{ id: deps.newId(), organisationId, workspaceId, platform, timezone, subject },
        dedupeKey: `${subject.kind}:${key}:${employeeId}`,
        recipient: { kind: 'employee', employeeId },
        priority: notices[subject.kind].priority,
        notBefore: inDaytime(from, until, timezone, company.policy.quietHours),
      },
    ]);
    deps.wakeOutbox(workspaceId);
  }
}
