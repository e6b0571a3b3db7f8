import type { Incoming } from '../../../src/application/incoming.js';
import type { Inbox, Leases } from '../../../src/application/ports/index.js';

interface Accepted {
  /** Null once answered. As JSON, so that what is not plain JSON is found out here too. */
  content: string | null;
  leaseUntil: Date;
  readonly ticket: number | undefined;
  tries: number;
}

export function memoryInbox(): Inbox {
  const events = new Map<string, Accepted>();
  const idOf = ({ platform, workspace, eventId }: Incoming) => JSON.stringify([platform, workspace, eventId]);
  let lastTicket = 0;
  return {
    async drawTicket() {
      lastTicket += 1;
      return lastTicket;
    },
    ticketsBefore: async (before, now, limit) =>
      [...events.values()]
        .filter(({ content, leaseUntil }) => content !== null && leaseUntil > now)
        .flatMap(({ ticket }) => (ticket !== undefined && ticket < before ? [ticket] : []))
        .sort((a, b) => a - b)
        .slice(0, limit),
    async accept(incoming, leaseUntil) {
      if (events.has(idOf(incoming))) return 'repeated';
      events.set(idOf(incoming), {
        content: JSON.stringify(incoming),
        leaseUntil,
        ticket: incoming.ticket,
        tries: 0,
      });
      return 'new';
    },
    async finish(incoming) {
      const event = events.get(idOf(incoming));
      if (event) event.content = null;
    },
    async takeOver(now, leaseUntil) {
      for (const event of events.values()) {
        if (event.content === null || event.leaseUntil >= now) continue;
        event.leaseUntil = leaseUntil;
        event.tries += 1;
        return { incoming: JSON.parse(event.content) as Incoming, tries: event.tries };
      }
      return null;
    },
  };
}

export function memoryLeases(): Leases {
  const leases = new Map<string, { owner: string; until: Date }>();
  return {
    async acquire(name, owner, now, until) {
      const held = leases.get(name);
      if (held && held.owner !== owner && held.until > now) return false;
      leases.set(name, { owner, until });
      return true;
    },
    async release(name, owner) {
      if (leases.get(name)?.owner === owner) leases.delete(name);
    },
  };
}
