import type { HrisKind } from '../../src/application/ports/index.js';
import bamboohr from '../fixtures/hris/bamboohr.json' with { type: 'json' };
import { person, type StandIn, traces } from '../support/hris/standIn.js';
import { openVendor, vendors } from '../support/hris/vendors.js';

let standIn: StandIn;
afterEach(() => standIn.close());

const since = new Date('2026-11-02T10:00:00.500Z');
const open = async (kind: HrisKind, count = 250) => {
  standIn = await vendors[kind].open();
  for (let key = 1; key <= count; key += 1) standIn.people.push(person(String(key)));
  return openVendor(kind, standIn).directory;
};
const change = (key: string, action: 'Updated' | 'Deleted' = 'Updated', at = '2026-11-02T11:00:00Z') =>
  standIn.changed.push({ key, at, action });

test.each<HrisKind>(['lucca', 'hibob'])(
  '%s offers no way to ask for changes: nothing is asked',
  async (kind) => {
    const directory = await open(kind);
    change('3');
    expect(await directory.changes(since)).toBeNull();
    expect(standIn.asked).toEqual([]);
  },
);

describe.each<HrisKind>(['bamboohr', 'personio'])('what has changed in %s', (kind) => {
  test('those alone are told, with what we keep of them, whether they are here or have left', async () => {
    const directory = await open(kind);
    standIn.people[4] = person('5', { managerKey: '9', site: 'Nantes' });
    standIn.people[6] = person('7', { active: false });
    change('3', 'Updated', '2026-10-01T00:00:00Z');
    for (const key of ['5', '7']) change(key);
    const changes = await directory.changes(since);
    expect(changes?.map(({ key, active }) => [key, active])).toEqual([
      ['5', true],
      ['7', false],
    ]);
    expect(changes?.[0]).toMatchObject({ email: 'p5@acme-exemple.fr', managerKey: '9', site: 'Nantes' });
    expect(JSON.stringify(changes)).not.toMatch(traces);
  });

  test('nobody has changed: nobody is told', async () => {
    const directory = await open(kind);
    expect(await directory.changes(since)).toEqual([]);
  });

  test('several pages of changes come once each; so many that everybody is read as soon are none', async () => {
    const directory = await open(kind, 600);
    for (let key = 1; key <= 230; key += 1) change(String(key));
    const told = (await directory.changes(since))?.map(({ key }) => Number(key)).sort((a, b) => a - b);
    expect(told).toEqual(Array.from({ length: 230 }, (_, at) => at + 1));
    for (let key = 231; key <= 600; key += 1) change(String(key));
    expect(await directory.changes(since)).toBeNull();
  });
});

test('BambooHR: whoever was deleted is told by their key alone, and an hour more is asked for than was read', async () => {
  const directory = await open('bamboohr', 3);
  change('2', 'Deleted');
  change('3', 'Updated', '2026-11-02T09:30:00Z');
  standIn.people.splice(1, 1);
  const changes = await directory.changes(since);
  expect(changes).toEqual([{ key: '2', active: false }, expect.objectContaining({ key: '3', active: true })]);
  expect(standIn.asked[0]?.url.searchParams.get('since')).toBe('2026-11-02T09:00:00Z');
});

test('BambooHR: changes are read as its document shows them; a filter that it does not know lets nobody else in', async () => {
  const directory = await open('bamboohr', 0);
  const page = { status: 200, body: { ...bamboohr.employees.body, _links: {} } };
  standIn.next.push({ status: 200, body: bamboohr.changed.body }, page, page);
  expect(await directory.changes(since)).toMatchObject([{ key: '101', name: 'Léa Martin' }]);
  const others = { employees: { 55: { id: '55', action: 'Updated' } } };
  standIn.next.push({ status: 200, body: others }, page, page);
  expect(await directory.changes(since)).toEqual([]);
});

test('Personio: a day more is asked for, since it names no zone', async () => {
  const directory = await open('personio', 3);
  await directory.changes(since);
  const [, asked] = standIn.asked;
  expect(asked?.url.searchParams.get('updated_since')).toBe('2026-11-01T10:00:00');
});
