import type { Proposals } from '../../src/application/ports/index.js';
import type { Proposal } from '../../src/domain/missions/proposal.js';
import { minutes, newId, type OpenTestStore, times } from './samples.js';

const proposal = (change: Partial<Proposal> = {}): Proposal => ({
  ...{ id: newId(), organisationId: newId(), missionId: newId() },
  ...{ proposerId: newId(), colleagueId: newId() },
  ...{ made: { day: '2030-05-14', number: 1 }, received: { day: '2030-05-14', number: 1 } },
  ...{ noticePending: true, createdAt: minutes(0), until: minutes(600) },
  ...change,
});

/** What every store promises of missions that people propose to each other. */
export function describeProposalsContract(name: string, open: OpenTestStore): void {
  describe(`${name}: proposals`, () => {
    let proposals: Proposals;
    beforeAll(async () => {
      ({ proposals } = await open());
    });
    const turn = (number: number, day = '2030-05-14') => ({ day, number });

    test('one is found whole, by its id and by who proposes what to whom, in its organisation alone', async () => {
      const one = proposal();
      expect(await proposals.insert(one)).toBe('inserted');
      expect(await proposals.find(one.organisationId, one.id)).toEqual(one);
      expect(await proposals.findBetween(one)).toEqual(one);
      expect(await proposals.find(newId(), one.id)).toBeNull();
      expect(await proposals.findBetween({ ...one, organisationId: newId() })).toBeNull();
      expect(await proposals.findBetween({ ...one, colleagueId: one.proposerId })).toBeNull();
      const kept = proposal({ received: null, noticePending: false });
      await proposals.insert(kept);
      expect(await proposals.find(kept.organisationId, kept.id)).toEqual(kept);
    });

    test('of the same proposed ten times at once, one is written', async () => {
      const one = proposal();
      const same = times(10, (at) => ({
        ...one,
        ...{ id: newId(), made: turn(at + 1), received: turn(at + 1) },
      }));
      const outcomes = await Promise.all(same.map((each) => proposals.insert(each)));
      expect(outcomes.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'already')).toHaveLength(9);
      expect(await proposals.insert({ ...proposal(), organisationId: one.organisationId })).toBe('inserted');
    });

    test('a number of a day is taken once, by who proposes and by who is told', async () => {
      const { organisationId, proposerId, colleagueId } = proposal();
      const mine = await Promise.all(
        times(6, () => proposals.insert(proposal({ organisationId, proposerId }))),
      );
      expect(mine.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
      expect(mine.filter((outcome) => outcome === 'turnTaken')).toHaveLength(5);
      const theirs = await Promise.all(
        times(6, () => proposals.insert(proposal({ organisationId, colleagueId }))),
      );
      expect(theirs.filter((outcome) => outcome === 'inserted')).toHaveLength(1);
      await proposals.insert(proposal({ organisationId, proposerId, made: turn(3) }));
      await proposals.insert(proposal({ organisationId, proposerId, made: turn(2, '2030-05-15') }));
      await proposals.insert(proposal({ organisationId, colleagueId, received: turn(2) }));
      expect((await proposals.madeOn(organisationId, proposerId, '2030-05-14')).sort()).toEqual([1, 3]);
      expect((await proposals.receivedOn(organisationId, colleagueId, '2030-05-14')).sort()).toEqual([1, 2]);
      expect(await proposals.madeOn(newId(), proposerId, '2030-05-14')).toEqual([]);
      expect(await proposals.receivedOn(newId(), colleagueId, '2030-05-14')).toEqual([]);
    });

    test('those that reach nobody take no number of theirs', async () => {
      const { organisationId, colleagueId } = proposal();
      for (const received of [null, null, turn(1)])
        expect(await proposals.insert(proposal({ organisationId, colleagueId, received }))).toBe('inserted');
      expect(await proposals.receivedOn(organisationId, colleagueId, '2030-05-14')).toEqual([1]);
    });

    test('those to be told still are listed, the oldest first, until they are', async () => {
      const { organisationId } = proposal();
      // Others have theirs pending too: these are older than all.
      const at = (minute: number) => minutes(-100_000 + minute);
      const [old, older, queued] = [
        proposal({ organisationId, createdAt: at(2) }),
        proposal({ organisationId, createdAt: at(1) }),
        proposal({ organisationId, createdAt: at(0) }),
      ];
      for (const one of [old, older, queued]) await proposals.insert(one);
      await proposals.noticeQueued(newId(), old.id);
      await proposals.noticeQueued(organisationId, queued.id);
      const ids = async (before: Date, limit: number) =>
        (await proposals.listPending(before, limit)).map(({ id }) => id);
      expect(await ids(at(2), 10)).toEqual([older.id, old.id]);
      expect(await ids(at(1), 10)).toEqual([older.id]);
      expect(await ids(at(2), 1)).toEqual([older.id]);
      for (const { id } of [old, older]) await proposals.noticeQueued(organisationId, id);
      expect(await ids(at(2), 10)).toEqual([]);
    });

    test('of one person are told what they proposed and what was proposed to them; forgotten, none is left', async () => {
      const { organisationId, proposerId: ana } = proposal();
      const made = proposal({ organisationId, proposerId: ana, createdAt: minutes(2) });
      const received = proposal({ organisationId, colleagueId: ana, createdAt: minutes(1) });
      const others = proposal({ organisationId });
      const elsewhere = proposal({ proposerId: ana });
      for (const one of [made, received, others, elsewhere]) await proposals.insert(one);
      expect(await proposals.ofEmployee(organisationId, ana)).toEqual([received, made]);
      await proposals.forget(organisationId, ana);
      expect(await proposals.ofEmployee(organisationId, ana)).toEqual([]);
      expect(await proposals.find(others.organisationId, others.id)).toEqual(others);
      expect(await proposals.find(elsewhere.organisationId, elsewhere.id)).toEqual(elsewhere);
    });
  });
}
