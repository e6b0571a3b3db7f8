import { randomUUID } from 'node:crypto';
import type { Person } from '../../../src/application/people/person.js';
import type { DeliveryEnd, NewDelivery, Ports } from '../../../src/application/ports/index.js';
import type { Announcement } from '../../../src/domain/announcements/announcement.js';
import type { Delivery, DeliverySubject } from '../../../src/domain/delivery.js';
import type { Engagement } from '../../../src/domain/engagements/engagement.js';
import type { Mission } from '../../../src/domain/missions/mission.js';
import type { World } from '../../support/world.js';

/** The last end that each row was given, by id. */
export type Ends = Map<string, DeliveryEnd & { readonly flagged: boolean }>;

/** The same world, telling how each row ended. */
export function watched(world: World): { ports: Ports; ends: Ends } {
  const ends: Ends = new Map();
  const { deliveries } = world.ports;
  const ports: Ports = {
    ...world.ports,
    deliveries: {
      ...deliveries,
      async settle(delivery, end) {
        const settled = await deliveries.settle(delivery, end);
        if (settled) ends.set(delivery.id, { ...end, flagged: delivery.inDoubt });
        return settled;
      },
    },
  };
  return { ports, ends };
}

/** A person's engagement on a mission's first slot, written as it is. */
export async function engaged(
  { ports }: World,
  { employee }: Person,
  mission: Mission,
  change: Partial<Engagement> = {},
): Promise<Engagement> {
  const engagement: Engagement = {
    id: randomUUID(),
    organisationId: mission.organisationId,
    missionId: mission.id,
    slotId: mission.slots[0]?.id ?? '',
    employeeId: employee.id,
    state: 'waitlisted',
    seat: null,
    ticket: 1,
    offerExpiresAt: null,
    calendarKey: 'k'.repeat(32),
    feedback: null,
    createdAt: ports.clock.now(),
    version: 1,
    noticesPending: false,
    ...change,
  };
  await ports.engagements.insert(engagement);
  return engagement;
}

export async function announced(
  { ports, workspaces }: World,
  mission: Mission,
  change: Partial<Announcement> = {},
): Promise<Announcement> {
  return ports.announcements.ensure({
    id: randomUUID(),
    organisationId: mission.organisationId,
    missionId: mission.id,
    workspaceId: workspaces.slack.id,
    createdBy: 'nobody',
    toEveryone: true,
    channels: [],
    publishAt: null,
    timezone: 'Europe/Paris',
    state: 'sent',
    people: 1,
    ...change,
  });
}

/** A delivery to a person, not yet queued. */
export function toPerson(
  { ports, organisation }: World,
  { employee, workspace }: Person,
  subject: DeliverySubject,
  change: Partial<NewDelivery> = {},
): NewDelivery {
  return {
    id: randomUUID(),
    organisationId: organisation.id,
    workspaceId: workspace.id,
    platform: workspace.platform,
    dedupeKey: randomUUID(),
    subject,
    recipient: { kind: 'employee', employeeId: employee.id },
    priority: 0,
    notBefore: ports.clock.now(),
    timezone: employee.timezone,
    ...change,
  };
}

/** A row as `claim` gives it, for what is tried without a store's queue. */
export const asRow = (delivery: NewDelivery): Delivery => ({
  ...delivery,
  state: 'leased',
  leaseUntil: delivery.notBefore,
  attempts: 1,
  firstTakenAt: delivery.notBefore,
  inDoubt: false,
  failure: null,
  sentAt: null,
  sentRef: null,
});

/** Queues a message for each of `count` people of one chat; gives the rows in the order they are due. */
export async function queueMany(
  world: World,
  count: number,
  chat: 'slack' | 'teams' = 'slack',
): Promise<NewDelivery[]> {
  const mission = await world.mission({ capacity: 1 });
  const rows: NewDelivery[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const person = await world.person(`${chat}${nth}`, { chat });
    const { id: engagementId } = await engaged(world, person, mission, { ticket: nth + 1 });
    const notBefore = new Date(world.clock.now().getTime() - (count - nth));
    rows.push(toPerson(world, person, { kind: 'engagement.waitlisted', engagementId }, { notBefore }));
  }
  await world.ports.deliveries.enqueue(rows);
  return rows;
}
