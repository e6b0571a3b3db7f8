import type { Audit } from '../../../src/application/ports/index.js';
import { type AuditFrom, auditLog } from '../../../src/application/queries/auditLines.js';
import { type AuditLine, placeOf } from '../../../src/domain/audit/auditLine.js';
import { createWorld } from '../../support/world.js';

const newest = new Date('2026-11-20T08:00:00Z').getTime();

/** An organiser whose log has lines of their mission at these seconds before `newest`, among thousands that are not theirs. */
async function log(own: readonly number[], others: { readonly from: number; readonly count: number }) {
  const { ports, organisation, person, mission } = await createWorld();
  const olga = await person('Olga', { organiser: true });
  const { id: missionId } = await mission();
  const line = (second: number, of: string): AuditLine => ({
    ...{ id: `line ${second}`, organisationId: organisation.id, kind: 'mission.changed', by: 'somebody' },
    ...{ about: { kind: 'mission', id: of }, missionId: of, before: {}, after: {} },
    at: new Date(newest - second * 1_000),
  });
  const strangers = Array.from({ length: others.count }, (_, nth) => line(others.from + nth, 'not theirs'));
  const all = [...own.map((second) => line(second, missionId)), ...strangers]
    .map((one) => ({ one, place: placeOf(one) }))
    .sort((left, right) => (left.place < right.place ? 1 : -1));
  // In order beforehand: the store of tests would put thousands in order at each look.
  const list: Audit['list'] = async (_, { olderThan = '9', newerThan = '', limit }) => {
    const found = all.filter(({ place }) => place < olderThan && place > newerThan).map(({ one }) => one);
    return newerThan === '' ? found.slice(0, limit) : found.slice(-limit);
  };
  const deps = { ...ports, audit: { ...ports.audit, list } };
  return async (from: AuditFrom = {}) => {
    const read = await auditLog(deps, olga, from);
    if (read.kind === 'refused') throw new Error(read.kind);
    const { olderThan, newerThan, empty, lines } = read;
    const older = olderThan === null ? {} : { older: { olderThan } };
    const newer = newerThan === null ? {} : { newer: { newerThan } };
    return { empty, ids: lines.map(({ id }) => Number(id.slice('line '.length))), ...older, ...newer };
  };
}

const bothWays = { older: expect.anything(), newer: expect.anything() };

test('a stretch without a line of theirs: it is said, and both ways lead on, to each line', async () => {
  const page = await log([0, 1, 20_000, 20_001], { from: 10, count: 10_500 });
  const first = await page();
  expect(first).toEqual({ empty: null, ids: [0, 1], older: expect.anything() });
  const bare = await page(first.older);
  expect(bare).toEqual({ empty: 'noneHere', ids: [], ...bothWays });
  expect((await page(bare.newer)).ids).toEqual([0, 1]);
  const last = await page(bare.older);
  expect(last).toEqual({ empty: null, ids: [20_000, 20_001], newer: expect.anything() });
  const back = await page(last.newer);
  expect(back).toEqual({ empty: 'noneHere', ids: [], ...bothWays });
  expect((await page(back.older)).ids).toEqual([20_000, 20_001]);
  const further = await page(back.newer);
  expect(further).toEqual({ empty: 'noneHere', ids: [], ...bothWays });
  expect((await page(further.newer)).ids).toEqual([0, 1]);
});

test('from the very end and the very beginning the way back has the line that one came from', async () => {
  const page = await log([0, 1, 2], { from: 10, count: 1 });
  const place = (second: number) => `${new Date(newest - second * 1_000).toISOString()} line ${second}`;
  const end = await page({ olderThan: place(2) });
  expect(end).toEqual({ empty: 'noneOlder', ids: [], newer: expect.anything() });
  expect((await page({ ...end.newer, count: 2 })).ids).toEqual([1, 2]);
  const top = await page({ newerThan: place(0) });
  expect(top).toEqual({ empty: 'noneNewer', ids: [], older: expect.anything() });
  expect((await page({ ...top.older, count: 2 })).ids).toEqual([0, 1]);
});

test('where nothing was ever written down of theirs, there is none at all and nowhere to go', async () => {
  const page = await log([], { from: 0, count: 3 });
  expect(await page()).toEqual({ empty: 'none', ids: [] });
});
