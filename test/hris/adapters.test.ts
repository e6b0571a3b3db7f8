import { HrisError, type HrisKind, type HrisPerson, hrisKinds } from '../../src/application/ports/index.js';
import { person, type StandIn, type Told, traces } from '../support/hris/standIn.js';
import { openVendor, vendors } from '../support/hris/vendors.js';

/** What every adapter promises, against a stand-in that answers, pages and refuses as its vendor does. */
describe.each<HrisKind>([...hrisKinds])('the people of %s', (kind) => {
  let standIn: StandIn;
  beforeEach(async () => {
    standIn = await vendors[kind].open();
  });
  afterEach(() => standIn.close());

  async function read(secrets = vendors[kind].secrets): Promise<HrisPerson[]> {
    const people: HrisPerson[] = [];
    for await (const page of openVendor(kind, standIn, secrets).directory.pages()) people.push(...page);
    return people;
  }
  const failure = (secrets = vendors[kind].secrets): Promise<unknown> =>
    read(secrets).then(
      () => 'read',
      (error: unknown) => (error instanceof HrisError ? error.code : error),
    );

  test('somebody is told with what we keep of them, and nothing else leaves the adapter', async () => {
    standIn.people.push(person('7', { managerKey: '3' }), person('3', { site: 'Paris' }));
    const people = await read();
    expect(people).toMatchObject([
      {
        ...{ key: '7', email: 'p7@acme-exemple.fr', name: 'Prénom7 Nom7', managerKey: '3', active: true },
        ...{ site: 'Lyon', department: 'Finance' },
      },
      { key: '3', site: 'Paris', managerKey: null },
    ]);
    expect(JSON.stringify(people)).not.toMatch(traces);
    if (kind !== 'personio') expect(people[0]).toMatchObject({ employeeNumber: '00007' });
  });

  test('two hundred and fifty people come once each, whatever the pages', async () => {
    for (let key = 1; key <= 250; key += 1) standIn.people.push(person(String(key)));
    const people = await read();
    expect(people.map(({ key }) => Number(key))).toEqual(Array.from({ length: 250 }, (_, at) => at + 1));
  });

  test('who has left is told so, or is there no more', async () => {
    standIn.people.push(person('1'), person('2', { active: false }));
    expect((await read()).filter(({ active }) => active).map(({ key }) => key)).toEqual(['1']);
  });

  test('a limit is waited out as it says, or for its stretch, and it goes on', async () => {
    standIn.people.push(person('1'));
    standIn.next.push({ status: 429, headers: { 'retry-after': '7' } }, { status: 429 });
    const opened = openVendor(kind, standIn);
    const people: HrisPerson[] = [];
    for await (const page of opened.directory.pages()) people.push(...page);
    expect(people).toHaveLength(1);
    expect(opened.slept).toEqual([7_000, 60_000]);
  });

  test.each<[string, Told[], string]>([
    ['limits without end', Array(6).fill({ status: 429 }), 'limit'],
    ['asks for more patience than we have', [{ status: 429, headers: { 'retry-after': '86400' } }], 'limit'],
    ['is broken', Array(6).fill({ status: 503 }), 'unreachable'],
    ['sends elsewhere', [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }], 'unreadable'],
    ['answers no JSON', [{ status: 200, raw: '<html>' }], 'unreadable'],
    ['answers nothing', [{ status: 200 }], 'unreadable'],
    ['answers a list', [{ status: 200, body: [] }], 'unreadable'],
  ])('an HRIS that %s: it is told by a code', async (_, next, code) => {
    standIn.people.push(person('1'));
    standIn.next.push(...next);
    expect(await failure()).toBe(code);
  });

  test('an access without rights is told apart from one that is not known', async () => {
    // Where a token is got first, that one is good.
    const isTokened = kind === 'lucca' || kind === 'personio';
    const token = { access_token: 't', success: true, data: { token: 't' } };
    standIn.next.push(...(isTokened ? [{ status: 200, body: token }] : []), { status: 403 });
    expect(await failure()).toBe('forbidden');
  });

  test('a wrong secret is told as such, and an error quotes nothing', async () => {
    const wrong = { ...vendors[kind].secrets, secret: 'nobody-knows-this' };
    expect(await failure(wrong)).toBe('credentials');
    const error = await read(wrong).catch((thrown: unknown) => thrown);
    expect(String((error as Error).stack)).not.toContain('nobody-knows-this');
    await standIn.close();
    expect(await failure()).toBe('unreachable');
  });
});

test('Lucca: a next page that leads elsewhere is not followed, nor one that leads in a circle', async () => {
  const standIn = await vendors.lucca.open();
  const page = (href: string) => ({ status: 200, body: { items: [], links: { next: { href } } } });
  const read = async () => {
    for await (const _ of openVendor('lucca', standIn).directory.pages());
  };
  for (const href of ['https://elsewhere.example/x', `${standIn.url}/lucca-api/job-positions?page=!1`]) {
    standIn.next.push({ status: 200, body: { access_token: 't' } }, page(href), page(href), page(href));
    await expect(read()).rejects.toMatchObject({ code: 'unreadable' });
    standIn.next.length = 0;
  }
  await standIn.close();
});

test('Lucca: of fifty requests a minute we take forty-five', async () => {
  const standIn = await vendors.lucca.open();
  for (let key = 1; key <= 2_000; key += 1) standIn.people.push(person(String(key)));
  const { directory, slept } = openVendor('lucca', standIn);
  let count = 0;
  for await (const page of directory.pages()) count += page.length;
  expect(count).toBe(2_000);
  // A token, and three times twenty pages.
  expect(standIn.asked).toHaveLength(61);
  expect(slept).toEqual([60_000]);
  await standIn.close();
});
