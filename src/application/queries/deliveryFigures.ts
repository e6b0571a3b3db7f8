import type { DeliveryState } from '../../domain/delivery.js';

/** How an announcement's messages fared, in people or in channels. */
export interface Fared {
  readonly queued: number;
  readonly sent: number;
  readonly unreachable: number;
  readonly failed: number;
  /** May have it twice: the process died while sending and the platform cannot tell. */
  readonly inDoubt: number;
}

/** A person and a channel are never added up. */
export interface DeliveryFigures {
  readonly people: Fared;
  readonly channels: Fared;
}

/** Deliveries that stand alike; `channelId` is null when they are to people. */
export interface DeliveryGroup {
  readonly channelId: string | null;
  readonly state: DeliveryState;
  readonly inDoubt: boolean;
  readonly count: number;
}

/**
 * The figures of these groups; a row being sent counts as queued. A person has one row for a mission. A channel has one for
 * each announcement: it counts once, as the best of them.
 */
export const deliveryFigures = (groups: readonly DeliveryGroup[]): DeliveryFigures => ({
  people: faredOf(groups.filter(({ channelId }) => channelId === null)),
  channels: faredOf(bestOfEach(groups.filter(({ channelId }) => channelId !== null))),
});

function faredOf(groups: readonly DeliveryGroup[]): Fared {
  const count = (states: readonly DeliveryState[], isIt = (_: DeliveryGroup) => true) =>
    groups
      .filter((group) => states.includes(group.state) && isIt(group))
      .reduce((sum, group) => sum + group.count, 0);
  return {
    queued: count(['queued', 'leased']),
    sent: count(['sent']),
    unreachable: count(['unreachable']),
    failed: count(['failed']),
    inDoubt: count(['sent', 'failed'], ({ inDoubt }) => inDoubt),
  };
}

const bestFirst: readonly DeliveryState[] = [
  'sent',
  'leased',
  'queued',
  'failed',
  'unreachable',
  'cancelled',
];

function bestOfEach(groups: readonly DeliveryGroup[]): DeliveryGroup[] {
  const sorted = [...groups].sort((a, b) => bestFirst.indexOf(a.state) - bestFirst.indexOf(b.state));
  const best = new Map<string | null, DeliveryGroup>();
  for (const group of sorted) {
    const known = best.get(group.channelId);
    const inDoubt = group.inDoubt || known?.inDoubt === true;
    best.set(group.channelId, { ...(known ?? group), inDoubt, count: 1 });
  }
  return [...best.values()];
}
