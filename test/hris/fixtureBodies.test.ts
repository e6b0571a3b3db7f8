import type { Activity, HrisKind, HrisPerson } from '../../src/application/ports/index.js';
import bamboohr from '../fixtures/hris/bamboohr.json' with { type: 'json' };
import hibob from '../fixtures/hris/hibob.json' with { type: 'json' };
import lucca from '../fixtures/hris/lucca.json' with { type: 'json' };
import personio from '../fixtures/hris/personio.json' with { type: 'json' };
import type { StandIn, Told } from '../support/hris/standIn.js';
import { openVendor, vendors } from '../support/hris/vendors.js';

/** Every body of the vendors' documents: read as it stands there, and written as it stands there. */
const ok = (body: unknown): Told => ({ status: 200, body });
const page = (...items: object[]) => ok({ items, links: { next: null }, embedded: {} });
const token = ok({ access_token: 't', success: true, data: { token: 't' } });

async function withStandIn<Result>(
  kind: HrisKind,
  act: (standIn: StandIn) => Promise<Result>,
): Promise<Result> {
  const standIn = await vendors[kind].open();
  try {
    return await act(standIn);
  } finally {
    await standIn.close();
  }
}

const read = (kind: HrisKind, ...answers: Told[]): Promise<HrisPerson[]> =>
  withStandIn(kind, async (standIn) => {
    standIn.next.push(...answers);
    const people: HrisPerson[] = [];
    for await (const some of openVendor(kind, standIn).directory.pages()) people.push(...some);
    return people;
  });

const lea = { email: 'lea.martin@acme-exemple.fr', name: 'Léa Martin', active: true };
const { body: luccaPeople } = lucca.employees;
const bambooPeople = ok({ ...bamboohr.employees.body, _links: {} });

test.each<[HrisKind, Told[], object]>([
  [
    'lucca',
    [token, page(lucca.jobPosition.item), page(), ok({ ...luccaPeople, links: { prev: null, next: null } })],
    { key: '416', employeeNumber: '00042', managerKey: '541' },
  ],
  [
    'bamboohr',
    [bambooPeople, bambooPeople],
    { key: '101', managerKey: '7', site: 'Lyon', department: 'Finance' },
  ],
  ['hibob', [ok(hibob.search.answer)], { key: '3373576791477190995', managerKey: '337', site: 'Lyon' }],
  [
    'personio',
    [token, ok(personio.employees.answer)],
    { key: '7', managerKey: '3', site: 'Lyon', startsOn: '2024-01-01', endsOn: null },
  ],
])('%s: a page of people is read, and what is not kept leaves no trace', async (kind, answers, expected) => {
  const people = await read(kind, ...answers);
  expect(people).toMatchObject([{ ...lea, ...expected }]);
  expect(JSON.stringify(people)).not.toMatch(/birth|phone|33100000000|Comptable|photo/i);
});

const asked = (key: string): Activity => ({
  ...{ ref: 'eng_1', personKey: key, date: '2026-12-03', half: 'PM', hours: 3.5, from: '14:00', to: '17:30' },
});
const { hourEntries } = bamboohr;
const writes: readonly [HrisKind, string, object][] = [
  ['lucca', '416', lucca.timeEntry.create.body],
  ['bamboohr', '101', hourEntries.body],
  ['personio', '7', personio.attendance.body],
];
/** Without our own words beside the reference, and the project, which a connection decides. */
const withoutOurs = (body: string) =>
  JSON.parse(
    body
      .replace(/Étincelle eng_1[^"]*/u, 'Étincelle eng_1')
      .replace(/("projectId"|"project_id"):\d+/u, '$1:41'),
  );

test.each(writes)('%s: worked time is written as its document shows', (kind, key, body) =>
  withStandIn(kind, async (standIn) => {
    const { activities } = openVendor(kind, standIn);
    const foreignId = await activities?.put(asked(key), null);
    const sent = standIn.asked.find(({ method, body: text }) => method === 'POST' && text.includes('eng_1'));
    expect(withoutOurs(sent?.body ?? '')).toEqual(withoutOurs(JSON.stringify(body)));
    expect(foreignId).toMatch(/^\d+$/);
  }),
);

test.each<[HrisKind, string, Told]>([
  ['lucca', '416', lucca.timeEntry.error],
  ['bamboohr', '101', hourEntries.conflict],
  ['personio', '7', { status: 400, body: personio.error }],
])('%s: a no to worked time is told by a code, and quotes nothing', (kind, key, refusal) =>
  withStandIn(kind, async (standIn) => {
    standIn.next.push(...(kind === 'personio' ? [token] : []), refusal);
    const { activities } = openVendor(kind, standIn);
    await expect(activities?.put(asked(key), null)).rejects.toMatchObject({
      ...{ code: 'refused', message: expect.not.stringMatching(/span|conflict|…/) },
    });
  }),
);

test('BambooHR: the id of what was made is taken from its answer', () =>
  withStandIn('bamboohr', async (standIn) => {
    standIn.next.push(hourEntries.ok);
    expect(await openVendor('bamboohr', standIn).activities?.put(asked('101'), null)).toBe('55');
  }));

test('Personio: the id of what was made is taken from its answer', () =>
  withStandIn('personio', async (standIn) => {
    standIn.next.push(token, ok(personio.attendance.answer));
    expect(await openVendor('personio', standIn).activities?.put(asked('7'), null)).toBe('991');
  }));
