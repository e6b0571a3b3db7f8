import { askerOf } from '../../../src/application/people/speaker.js';
import type { Inbox, InboxEvent, Leases } from '../../../src/application/ports/index.js';

interface Accepted {
  /** Null once answered. As JSON, so that what is not plain JSON is found out here too. */
  content: string | null;
  reply: unknown;
  leaseUntil: Date;
  readonly ticket: number | undefined;
  readonly asker: string;
  readonly platform: string;
  readonly workspace: string;
  tries: number;
}

export function memoryInbox(): Inbox {
  const events = new Map<string, Accepted>();
  const idOf = ({ platform, workspace, eventId }: Pick<InboxEvent, 'platform' | 'workspace' | 'eventId'>) =>
    JSON.stringify([platform, workspace, eventId]);
  const lastTickets = new Map<string, number>();
  return {
    async drawTicket(organisationId) {
      const ticket = (lastTickets.get(organisationId) ?? 0) + 1;
      lastTickets.set(organisationId, ticket);
      return ticket;
    },
    ticketsBefore: async (before, workspaces, limit) =>
      [...events.values()]
        .filter(({ content, reply }) => content !== null && reply === null)
        .filter((event) =>
          workspaces.some(
            ({ platform, externalId }) => platform === event.platform && externalId === event.workspace,
          ),
        )
        .flatMap(({ ticket, asker }) => (ticket !== undefined && ticket < before ? { ticket, asker } : []))
        .sort((a, b) => a.ticket - b.ticket)
        .slice(0, limit),
    async accept(incoming, leaseUntil) {
      if (events.has(idOf(incoming))) return 'repeated';
      events.set(idOf(incoming), {
        content: JSON.stringify(incoming),
        reply: null,
        leaseUntil,
        ticket: incoming.ticket,
        asker: askerOf(incoming),
        platform: incoming.platform,
        workspace: incoming.workspace,
        tries: 0,
      });
      return 'new';
    },
    async finish(incoming) {
      const event = events.get(idOf(incoming));
      if (event) Object.assign(event, { content: null, reply: null });
    },
    async isOpen(event) {
      const found = events.get(idOf(event));
      return found !== undefined && found.content !== null && found.reply === null;
    },
    async finishAll(platform, workspace) {
      for (const event of events.values()) {
        const incoming = JSON.parse(event.content ?? 'null') as InboxEvent | null;
        if (incoming?.platform === platform && incoming.workspace === workspace)
          Object.assign(event, { content: null, reply: null });
      }
    },
    async renew(renewed, leaseUntil) {
      for (const incoming of renewed) {
        const event = events.get(idOf(incoming));
        if (event && event.content !== null) event.leaseUntil = leaseUntil;
      }
    },
    async keep(incoming, reply, leaseUntil) {
      const event = events.get(idOf(incoming));
      if (event && event.content !== null)
        Object.assign(event, { reply: structuredClone(reply), leaseUntil });
    },
    async takeOver(now, leaseUntil) {
      for (const event of events.values()) {
        if (event.content === null || event.leaseUntil >= now) continue;
        event.leaseUntil = leaseUntil;
        event.tries += 1;
        const { reply, tries } = event;
        return { incoming: JSON.parse(event.content) as InboxEvent, reply, tries };
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
