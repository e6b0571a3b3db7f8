import type { HrisConnection, HrisConnections, HrisRun } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

const connection = (change: Partial<HrisConnection> = {}): Omit<HrisConnection, 'last'> => ({
  ...{ id: newId(), organisationId: newId(), kind: 'lucca', name: 'SIRH', url: 'https://acme.ilucca.net' },
  ...{ tokenUrl: null, activityCode: null, sealed: 'sealed', nextAt: noon },
  ...change,
});

const run: HrisRun = {
  ...{ at: noon, end: 'done', code: null },
  counts: { read: 3, added: 1, changed: 0, back: 0, left: 1, refused: 0 },
};

/** Connections to HRIS, which are read each night. */
export function describeHrisConnectionsContract(name: string, open: OpenTestStore): void {
  describe(`connections to HRIS (${name})`, () => {
    let connections: HrisConnections;
    beforeAll(async () => {
      ({ hrisConnections: connections } = await open());
    });

    test('saved by ten at once there is one of a name; saved again its id and its last reading stay', async () => {
      const one = connection();
      const { organisationId } = one;
      const made = await Promise.all(times(10, () => connections.save({ ...one, id: newId() })));
      const [{ id } = one] = made;
      expect(new Set(made.map((each) => each.id)).size).toBe(1);
      await connections.ran(organisationId, id, run, minutes(60));
      const changed = {
        ...one,
        id: newId(),
        url: 'https://b.ilucca.net',
        sealed: 'other',
        activityCode: '41',
      };
      expect(await connections.save(changed)).toEqual({ ...changed, id, last: run });
      expect(await connections.list(organisationId)).toEqual([{ ...changed, id, last: run }]);
    });

    test('another company sees none of it, and changes nothing', async () => {
      const one = await connections.save(connection());
      const other = newId();
      await connections.ran(other, one.id, run, minutes(60));
      await connections.reseal(other, one.id, 'sealed', 'stolen');
      expect(await connections.find(other, one.id)).toBeNull();
      expect(await connections.byName(other, one.name)).toBeNull();
      expect(await connections.list(other)).toEqual([]);
      expect(await connections.find(one.organisationId, one.id)).toEqual({ ...one, last: null });
    });

    test('those whose time has come, the longest due first, and not again once they were read', async () => {
      const [late, due, early] = [-2_000_000, -1_999_999, -1_999_998].map((at) =>
        connection({ nextAt: minutes(at) }),
      ) as [HrisConnection, HrisConnection, HrisConnection];
      for (const one of [early, due, late]) await connections.save(one);
      const ids = async () => (await connections.listDue(due.nextAt, 10)).map(({ id }) => id);
      expect(await ids()).toEqual([late.id, due.id]);
      expect(await connections.listDue(due.nextAt, 1)).toMatchObject([{ id: late.id }]);
      await connections.ran(late.organisationId, late.id, { ...run, end: 'failed', code: 'limit' }, noon);
      expect(await ids()).toEqual([due.id]);
      await connections.ran(due.organisationId, due.id, run, noon);
      expect(await connections.byName(late.organisationId, late.name)).toMatchObject({
        last: { end: 'failed', code: 'limit' },
        nextAt: noon,
      });
    });

    test('secrets are sealed anew only where nobody has changed them', async () => {
      const { organisationId, id } = await connections.save(connection());
      await connections.reseal(organisationId, id, 'sealed', 'anew');
      await connections.reseal(organisationId, id, 'sealed', 'too late');
      expect(await connections.find(organisationId, id)).toMatchObject({ sealed: 'anew' });
    });
  });
}
