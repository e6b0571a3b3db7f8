import type { HrisConnections, HrisPreview, HrisRun } from '../../src/application/ports/index.js';
import { minutes, newId, noon, type OpenTestStore, times } from './samples.js';

type Saved = Parameters<HrisConnections['save']>[0];

const connection = (change: Partial<Saved> = {}): Saved => ({
  ...{ id: newId(), organisationId: newId(), kind: 'lucca', name: 'SIRH', url: 'https://acme.ilucca.net' },
  ...{ tokenUrl: null, activityCode: null, sealed: 'sealed', nextAt: noon },
  ...change,
});

const never = {
  ...{ last: null, preview: null, previewAskedAt: null },
  ...{ webhookSealed: null, hurriedAt: null, toldAgainAt: null, whole: null },
} as const;

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
      await connections.ran({ ...one, id }, { run, nextAt: minutes(60) });
      const changed = {
        ...one,
        id: newId(),
        url: 'https://b.ilucca.net',
        sealed: 'other',
        activityCode: '41',
      };
      expect(await connections.save(changed)).toEqual({ ...changed, ...never, id, last: run });
      expect(await connections.list(organisationId)).toEqual([{ ...changed, ...never, id, last: run }]);
    });

    test('another company sees none of it, and changes nothing', async () => {
      const one = await connections.save(connection());
      const other = newId();
      await connections.ran({ ...one, organisationId: other }, { run, nextAt: minutes(60) });
      await connections.reseal(other, one.id, 'sealed', 'stolen');
      expect(await connections.find(other, one.id)).toBeNull();
      expect(await connections.byName(other, one.name)).toBeNull();
      expect(await connections.list(other)).toEqual([]);
      expect(await connections.find(one.organisationId, one.id)).toEqual({ ...one, ...never });
    });

    test('those whose time has come, the longest due first, and not again once they were read', async () => {
      const [late, due, early] = [-2_000_000, -1_999_999, -1_999_998].map((at) =>
        connection({ nextAt: minutes(at) }),
      ) as [Saved, Saved, Saved];
      for (const one of [early, due, late]) await connections.save(one);
      const ids = async () => (await connections.listDue(due.nextAt, 10)).map(({ id }) => id);
      expect(await ids()).toEqual([late.id, due.id]);
      expect(await connections.listDue(due.nextAt, 1)).toMatchObject([{ id: late.id }]);
      await connections.ran(late, {
        ...{ run: { ...run, end: 'failed', code: 'limit' }, nextAt: noon },
      });
      expect(await ids()).toEqual([due.id]);
      await connections.ran(due, { run, nextAt: noon });
      expect(await connections.byName(late.organisationId, late.name)).toMatchObject({
        last: { end: 'failed', code: 'limit' },
        nextAt: noon,
      });
    });

    test('a reading is noted of the account that was read, and of no other that was connected since', async () => {
      const one = await connections.save(connection());
      const others = [{ sealed: 'other' }, { url: 'https://b.ilucca.net' }, { kind: 'hibob' }] as const;
      for (const other of others)
        expect(await connections.ran({ ...one, ...other }, { run, nextAt: minutes(60) })).toBe(false);
      expect(await connections.find(one.organisationId, one.id)).toEqual(one);
      expect(await connections.ran(one, { run, nextAt: minutes(60) })).toBe(true);
      expect(await connections.find(one.organisationId, one.id)).toMatchObject({ last: run });
    });

    test('secrets are sealed anew only where nobody has changed them', async () => {
      const { organisationId, id } = await connections.save(connection());
      await connections.reseal(organisationId, id, 'sealed', 'anew');
      await connections.reseal(organisationId, id, 'sealed', 'too late');
      expect(await connections.find(organisationId, id)).toMatchObject({ sealed: 'anew' });
    });

    test('a preview is kept for whoever asked last, and is old once all was read', async () => {
      const one = await connections.save(connection());
      const { organisationId, id } = one;
      const now = async () => connections.find(organisationId, id);
      const preview: HrisPreview = {
        ...{ at: noon, code: null, counts: run.counts, stopped: { leaving: 3, of: 5, percent: 20 } },
        lines: [
          { kind: 'added', personId: null, name: 'Ada', key: '4', fields: [], why: null },
          { kind: 'changed', personId: 'p', name: null, key: '5', fields: ['site', 'name'], why: null },
        ],
      };
      const [first, second] = [minutes(-3_000_000), minutes(-2_999_999)];
      expect(await connections.askPreview(newId(), id, first)).toBe(false);
      for (const at of [first, second])
        expect(await connections.askPreview(organisationId, id, at)).toBe(true);
      const asked = async (at: Date) => (await connections.listPreviewAsked(at, 10)).map((one) => one.id);
      expect([await asked(first), await asked(second)]).toEqual([[], [id]]);
      const [later, putOff] = [minutes(-2_999_998), connections.putOffPreview];
      await putOff(organisationId, id, first, later);
      await putOff(newId(), id, second, later);
      expect(await now()).toMatchObject({ previewAskedAt: second });
      await putOff(organisationId, id, second, later);
      expect([await asked(second), await asked(later)]).toEqual([[], [id]]);
      await putOff(organisationId, id, later, second);
      await connections.previewed(organisationId, id, first, preview);
      expect(await now()).toMatchObject({ preview: null, previewAskedAt: second });
      await connections.previewed(newId(), id, second, preview);
      await connections.previewed(organisationId, id, second, preview);
      expect(await now()).toMatchObject({ preview, previewAskedAt: null });
      expect(await asked(second)).toEqual([]);
      await connections.ran(one, { run, nextAt: noon });
      expect(await now()).toMatchObject({ preview: null, last: run });
    });

    test('told of by a hundred at once it waits for one reading; what is told while it is read waits for another', async () => {
      const { organisationId, id } = await connections.save(connection());
      const hurry = (now: Date, due: Date) => connections.hurry(organisationId, id, now, due);
      const [start, first, second] = [minutes(-4_000_000), minutes(-3_999_999), minutes(-3_999_998)];
      const listed = async (at: Date) => (await connections.listHurried(at, 10)).map((one) => one.id);
      expect(await connections.hurry(newId(), id, start, first)).toBe(false);
      const told = await Promise.all(times(100, () => hurry(start, first)));
      expect(told.filter(Boolean)).toHaveLength(1);
      expect([await listed(start), await listed(first)]).toEqual([[], [id]]);
      // It may be being read since `first`: what is told now is noted once, and puts nothing off.
      const again = await Promise.all(times(100, () => hurry(first, second)));
      expect(again.filter(Boolean)).toHaveLength(1);
      expect([await listed(first), await hurry(second, noon)]).toEqual([[id], false]);
      const now = async () => {
        const { hurriedAt, toldAgainAt } = (await connections.find(organisationId, id)) ?? {};
        return [hurriedAt, toldAgainAt];
      };
      await connections.unhurry(newId(), id, first, null);
      await connections.unhurry(organisationId, id, second, null);
      expect(await now()).toEqual([first, first]);
      await connections.unhurry(organisationId, id, first, null);
      expect(await now()).toEqual([first, null]);
      await hurry(second, noon);
      await connections.unhurry(organisationId, id, first, noon);
      expect(await now()).toEqual([noon, null]);
      await connections.unhurry(organisationId, id, noon, null);
      expect(await now()).toEqual([null, null]);
    });

    test('a reading of changes leaves the night as it is; connected anew everybody is read first, and webhooks go on', async () => {
      const one = connection({ nextAt: minutes(60) });
      const { organisationId, id } = await connections.save(one);
      const whole = { at: noon, read: 3 };
      const now = () => connections.find(organisationId, id);
      await connections.ran(one, { run, nextAt: minutes(90), whole });
      await connections.ran(one, { run: { ...run, reads: 'changes' } });
      expect(await now()).toMatchObject({ nextAt: minutes(90), whole, last: { reads: 'changes' } });
      expect([
        await connections.setWebhook(newId(), id, 'stolen'),
        await connections.setWebhook(organisationId, newId(), 'lost'),
        await connections.setWebhook(organisationId, id, 'kept'),
        await connections.setWebhook(organisationId, id, 'too late', 'of before'),
        await connections.setWebhook(organisationId, id, 'sealed anew', 'kept'),
      ]).toEqual([false, false, true, false, true]);
      await connections.hurry(organisationId, id, noon, minutes(1));
      await connections.save(one);
      expect(await now()).toMatchObject({ webhookSealed: 'sealed anew', hurriedAt: null, whole: null });
    });

    test('everybody is read later where it is due still as it was listed, and opens the same account', async () => {
      const one = await connections.save(connection({ nextAt: minutes(60) }));
      for (const other of [
        { organisationId: newId() },
        { id: newId() },
        { nextAt: minutes(61) },
        { sealed: 'another' },
      ])
        await connections.putOffWhole({ ...one, ...other }, minutes(90));
      expect(await connections.find(one.organisationId, one.id)).toEqual(one);
      await connections.putOffWhole(one, minutes(90));
      expect(await connections.find(one.organisationId, one.id)).toEqual({ ...one, nextAt: minutes(90) });
    });

    test('it is read sooner, written to or not any more, and goes: in its own company alone', async () => {
      const { organisationId, id } = await connections.save(connection({ nextAt: minutes(60) }));
      const decided = { activityCode: '41', sealed: 'with its second key' };
      expect([
        await connections.hasten(newId(), id, noon),
        await connections.decideActivity(newId(), id, decided),
        await connections.remove(newId(), id),
      ]).toEqual([false, null, false]);
      expect(await connections.hasten(organisationId, id, noon)).toBe(true);
      expect(await connections.decideActivity(organisationId, id, decided)).toMatchObject({
        ...{ ...decided, nextAt: noon },
      });
      expect([
        await connections.remove(organisationId, id),
        await connections.remove(organisationId, id),
      ]).toEqual([...[true, false]]);
      expect(await connections.find(organisationId, id)).toBeNull();
    });
  });
}
