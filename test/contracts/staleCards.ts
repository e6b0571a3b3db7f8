import {
  cardRanks,
  type Deliveries,
  type NewDelivery,
  type StaleCards,
} from '../../src/application/ports/index.js';
import { announcementKey, waveKey } from '../../src/domain/announcements/announcement.js';
import { proposalKey } from '../../src/domain/missions/proposal.js';
import { delivery, minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const lease = minutes(1);

/** Which messages that have left are to be redrawn, in which order, and until when. */
export function describeStaleCardsContract(name: string, open: OpenTestStore): void {
  describe(`messages that may no longer be true (${name})`, () => {
    let deliveries: Deliveries;
    let cards: StaleCards;
    beforeAll(async () => {
      ({ deliveries, staleCards: cards } = await open());
    });

    const queued = async (change: Partial<NewDelivery>) => {
      const row = delivery(change);
      await deliveries.enqueue([row]);
      return row;
    };
    const leased = async (change: Partial<NewDelivery>) => {
      const row = await queued(change);
      const taken = await deliveries.claim(row.workspaceId, noon, lease);
      if (taken?.id !== row.id) throw new Error('another was claimed');
      return taken;
    };
    const sent = async (change: Partial<NewDelivery>) => {
      const row = await leased(change);
      await deliveries.settle(row, { state: 'sent', at: noon, ref: { ts: '1.2' } });
      return row;
    };
    const somebody = () => ({
      ...{ organisationId: newId(), workspaceId: newId() },
      ...{ id: newId(), missionId: newId(), employeeId: newId() },
    });
    type Somebody = ReturnType<typeof somebody>;
    const about = ({ organisationId, workspaceId, id }: Somebody) => ({
      ...{ organisationId, workspaceId },
      subject: { kind: 'engagement.offered', engagementId: id } as const,
    });
    const told = (
      { organisationId, workspaceId, missionId, employeeId }: Somebody,
      announcementId: string,
    ) => ({
      ...{ organisationId, workspaceId, dedupeKey: announcementKey(missionId, employeeId) },
      subject: { kind: 'announcement', announcementId } as const,
    });
    const take = ({ workspaceId }: Somebody) => cards.take(workspaceId, cardRanks.announced, 100);
    const taken = async (who: Somebody) => (await take(who)).map((card) => card.delivery.id);

    test('what was said of somebody, and what announced the mission to them, is marked once it has left', async () => {
      const who = somebody();
      const offer = await sent(about(who));
      const announcement = await sent(told(who, newId()));
      const { missionId, employeeId } = who;
      const again = await sent({ ...told(who, newId()), dedupeKey: waveKey(missionId, employeeId, 2) });
      const leaving = await leased(about(who));
      await queued({ ...about(who), notBefore: minutes(5) });
      await sent(about({ ...who, id: newId() }));
      await sent({ ...about(who), organisationId: newId() });
      await cards.markOwn(who, noon);
      const marked = await take(who);
      expect(marked.map((card) => card.delivery.id).sort()).toEqual(
        [offer.id, announcement.id, again.id, leaving.id].sort(),
      );
      const [first] = marked;
      expect(Object.keys(first?.delivery ?? {})).not.toContain('redraw');
      expect(await cards.workspaces()).toContain(who.workspaceId);
    });

    test('what colleagues proposed to somebody is marked for them, and for everybody when the mission has changed', async () => {
      const [who, other] = [somebody(), somebody()];
      const { organisationId, workspaceId, missionId } = who;
      const proposed = (colleagueId: string, change: Partial<NewDelivery> = {}, of = missionId) =>
        sent({
          ...{ organisationId, workspaceId, subject: { kind: 'mission.proposed', proposalId: newId() } },
          dedupeKey: proposalKey({ missionId: of, colleagueId, proposerId: newId() }),
          ...change,
        });
      const mine = [await proposed(who.employeeId), await proposed(who.employeeId)];
      const theirs = await proposed(other.employeeId);
      await proposed(who.employeeId, {}, newId());
      await proposed(who.employeeId, { organisationId: newId() });
      await cards.markOwn(who, noon);
      const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
      expect((await taken(who)).sort()).toEqual(ids(mine));
      await cards.markProposed(organisationId, missionId, noon);
      expect((await taken(who)).sort()).toEqual(ids([...mine, theirs]));
    });

    test('a row that was put back in doubt may have left: it is marked too', async () => {
      const who = somebody();
      const row = await leased(about(who));
      const back = { state: 'queued', notBefore: minutes(9), failure: 'noAnswer' } as const;
      await deliveries.settle(row, { ...back, inDoubt: true });
      await cards.markOwn(who, noon);
      expect(await taken(who)).toEqual([row.id]);
    });

    test('what has been cleared is out, unless it was marked again meanwhile', async () => {
      const who = somebody();
      await sent(about(who));
      await cards.markOwn(who, noon);
      const [seen] = await take(who);
      if (!seen) throw new Error('not marked');
      await cards.markOwn(who, noon);
      await cards.clear(seen);
      const [again] = await take(who);
      expect(again?.mark).toBeGreaterThan(seen.mark);
      if (again) await cards.clear(again);
      expect(await taken(who)).toEqual([]);
      expect(await cards.workspaces()).not.toContain(who.workspaceId);
      await cards.markOwn(who, noon);
      await cards.clear(seen);
      expect(await taken(who)).toHaveLength(1);
    });

    test('one’s own come before what many were told, which may be left out; what is postponed comes last', async () => {
      const [who, announcementId] = [somebody(), newId()];
      const many = await sent(told({ ...who, employeeId: newId() }, announcementId));
      const own = await sent(about(who));
      const answered = await sent(told(who, announcementId));
      await cards.markAnnounced(who.organisationId, [announcementId], minutes(-9));
      await cards.markOwn(who, minutes(-1));
      await cards.markAnnounced(who.organisationId, [announcementId], noon);
      const mine = await cards.take(who.workspaceId, cardRanks.own, 100);
      expect(mine.map((card) => card.delivery.id).sort()).toEqual([own.id, answered.id].sort());
      for (const card of mine) if (card.delivery.id === own.id) await cards.postpone(card, minutes(1));
      expect(await taken(who)).toEqual([answered.id, own.id, many.id]);
      expect(await cards.take(who.workspaceId, cardRanks.announced, 2)).toHaveLength(2);
    });

    test('what is being redrawn for everybody is marked again by the next change; channels are left out', async () => {
      const [who, announcementId] = [somebody(), newId()];
      await sent(told(who, announcementId));
      await sent({
        ...told({ ...who, employeeId: newId() }, announcementId),
        recipient: { kind: 'channel', channelId: 'C1' },
      });
      await cards.markAnnounced(who.organisationId, [announcementId], noon);
      const [card] = await take(who);
      await cards.markAnnounced(newId(), [announcementId], noon);
      await cards.markAnnounced(who.organisationId, [announcementId], noon);
      if (card) await cards.clear(card);
      expect(await taken(who)).toHaveLength(1);
      await cards.markAnnounced(who.organisationId, [], noon);
    });

    test('of many who wait, those are marked whom a free seat was told of', async () => {
      const who = somebody();
      const open = await sent({ ...about(who), subject: { kind: 'seat.open', engagementId: who.id } });
      await sent(about(who));
      await cards.markOpenSeats(who.organisationId, [...times(1_200, newId), who.id], noon);
      await cards.markOpenSeats(who.organisationId, [], noon);
      expect(await taken(who)).toEqual([open.id]);
    });

    test('two hundred who change at the same moment are each marked', async () => {
      const [first, ...others] = times(200, somebody) as [Somebody, ...Somebody[]];
      const { workspaceId, organisationId } = first;
      const all = [first, ...others].map((one) => ({ ...one, workspaceId, organisationId }));
      for (const one of all) await sent(about(one));
      await Promise.all(all.map((one) => cards.markOwn(one, noon)));
      expect(await cards.take(workspaceId, cardRanks.own, 1_000)).toHaveLength(200);
    });
  });
}
