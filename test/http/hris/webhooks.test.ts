import { gzipSync } from 'node:zlib';
import { type HrisKind, hrisKinds } from '../../../src/application/ports/index.js';
import { createSeal } from '../../../src/application/seal.js';
import { createHris } from '../../../src/hris/index.js';
import { newId } from '../../contracts/samples.js';
import { person } from '../../support/hris/standIn.js';
import { hastyWire, testKey } from '../../support/hris/vendors.js';
import { type Hooked, hooked } from './hooked.js';

let door: Hooked;
afterEach(() => door.close());

const seconds = (count: number) => door.clock.forward(count / 60);
const later = (count: number) => new Date(door.clock.now().getTime() + count * 1_000);

/** What a stranger can see of an answer. */
async function seen(answer: Response) {
  const headers = [...answer.headers].filter(([name]) => name !== 'date');
  return { status: answer.status, headers, body: await answer.text() };
}

describe.each<HrisKind>([...hrisKinds])('%s tells of a change', (kind) => {
  beforeEach(async () => {
    door = await hooked(kind);
    for (const key of ['1', '2', '3', '4', '5', '6']) door.put(person(key));
    await door.tick();
    expect(door.readings()).toBe(1);
    seconds(3_600);
  });

  test('signed as its vendor signs, it is read in a moment, and at night as always; what was sent is kept nowhere', async () => {
    const { nextAt } = await door.row();
    const answer = await door.post(door.path, door.signed('{"secret":"of Léa Martin"}'));
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(await door.row()).toMatchObject({ hurriedAt: later(10), nextAt });
    await door.tick();
    expect(door.readings()).toBe(1);
    seconds(10);
    await door.tick();
    expect(door.readings()).toBe(2);
    expect(await door.row()).toMatchObject({ hurriedAt: null, last: { end: 'done' } });
    const kept = JSON.stringify([await door.row(), door.log.lines]);
    expect(kept).not.toMatch(/Martin/);
    expect(kept).not.toContain(door.secret);
    await door.tick();
    expect(door.readings()).toBe(2);
  });

  test('a stranger hears the same whatever is wrong, and nothing is read', async () => {
    const { headers, body } = door.signed();
    const wrong = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, name === 'content-type' ? value : `${value}x`]),
    );
    const [, , organisationId = ''] = door.path.split('/');
    const other = `/hris/${organisationId}/${newId()}`;
    const elsewhere = `/hris/${newId()}/${door.connectionId}`;
    const answers = [
      await door.post(other, { headers, body }),
      await door.post(elsewhere, { headers, body }),
      await door.post('/hris/%00/%F0%9F%98%80', { headers, body }),
      await door.post(door.path, { headers: wrong, body }),
      await door.post(door.path, { body }),
      await door.post(door.path, {}),
      ...(kind === 'personio' ? [] : [await door.post(door.path, { headers, body: `${body} ` })]),
    ];
    const [first, ...others] = await Promise.all(answers.map(seen));
    expect(first).toMatchObject({ status: 401, body: '' });
    for (const one of others) expect(one).toEqual(first);
    expect(await door.row()).toMatchObject({ hurriedAt: null });
  });

  test('what is too long, or packed, is refused before anything is looked up', async () => {
    const { headers, body } = door.signed('x'.repeat(300_000));
    const packed = { headers: { ...headers, 'content-encoding': 'gzip' }, body: gzipSync(body) };
    for (const path of [door.path, `/hris/own/${newId()}`]) {
      expect((await door.post(path, { headers, body })).status).toBe(413);
      expect((await door.post(path, packed)).status).toBe(415);
    }
    expect(await door.row()).toMatchObject({ hurriedAt: null });
  });

  test('sent again it changes nothing; kept for long, it is refused where its vendor signs the time', async () => {
    const sent = door.signed();
    await door.post(door.path, sent);
    const { hurriedAt } = await door.row();
    seconds(5);
    expect((await door.post(door.path, sent)).status).toBe(200);
    expect((await door.row()).hurriedAt).toEqual(hurriedAt);
    seconds(300);
    const tellsWhen = kind === 'lucca' || kind === 'bamboohr';
    expect((await door.post(door.path, sent)).status).toBe(tellsWhen ? 401 : 200);
    seconds(-700);
    expect((await door.post(door.path, sent)).status).toBe(tellsWhen ? 401 : 200);
  });

  test('nobody listens any more, or no key opens the secret: as a stranger’s; a key that is turned goes on', async () => {
    const { ports, organisation, connectionId } = door;
    const young = Buffer.alloc(32, 7).toString('base64');
    const turned = createHris(createSeal([young, testKey]), hastyWire().wire);
    await door.sync({ ...ports, hris: turned });
    const alone = createHris(createSeal([young]), hastyWire().wire);
    const webhook = { body: new Uint8Array(), at: door.clock.now(), header: () => undefined };
    expect(alone.checkWebhook(await door.row(), webhook)).toBe('unsigned');
    expect((await door.post(door.path, door.signed())).status).toBe(401);
    expect(door.log.lines.at(-1)).toContain('"code":"locked"');
    await ports.hrisConnections.setWebhook(organisation.id, connectionId, null);
    expect((await door.post(door.path, door.signed())).status).toBe(401);
    expect(door.log.lines.at(-1)).toContain('"code":"unsigned"');
  });
});

test('guessing is slowed down from one address, and the vendor is heard meanwhile', async () => {
  door = await hooked('bamboohr');
  const statuses: number[] = [];
  for (let tried = 0; tried < 125; tried += 1)
    statuses.push((await door.post(door.path, { body: '{}' })).status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(120);
  const refused = await door.post(door.path, { body: '{}' });
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect((await door.post(door.path, door.signed())).status).toBe(200);
});

test('Lucca’s challenge is told back, whoever’s address it is; what is no challenge is not there', async () => {
  door = await hooked('lucca');
  for (const path of [door.path, `/hris/${newId()}/${newId()}`]) {
    const answer = await door.get(`${path}?echo=a1-B2.c3`);
    expect([answer.status, await answer.text()]).toEqual([200, 'a1-B2.c3']);
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
    for (const query of ['', '?echo=', '?echo=%3Cscript%3E', '?echo=a&echo=b', `?echo=${'a'.repeat(501)}`])
      expect([query, (await door.get(path + query)).status]).toEqual([query, 404]);
  }
});

// One of each sort: Lucca is read whole, BambooHR can tell of changes alone.
test.each<HrisKind>(['lucca', 'bamboohr'])(
  '%s tells five hundred times in a minute: it is read once or twice, and what changed last is not missed',
  async (kind) => {
    door = await hooked(kind);
    for (const key of ['1', '2', '3', '4', '5', '6']) door.put(person(key));
    await door.tick();
    seconds(3_600);
    for (let sent = 0; sent < 50; sent += 1) {
      seconds(1.2);
      const { headers, body } = door.signed();
      const ten = Array.from({ length: 10 }, () => door.post(door.path, { headers, body }));
      for (const { status } of await Promise.all(ten)) expect(status).toBe(200);
      if (sent % 4 === 0) await door.tick();
    }
    expect(door.readings() - 1).toBeGreaterThan(0);
    expect(door.readings() - 1).toBeLessThanOrEqual(2);
    door.put(person('7'));
    door.standIn.changed.push({ key: '7', at: door.clock.now().toISOString(), action: 'Inserted' });
    await door.post(door.path, door.signed());
    for (let tick = 0; tick < 12; tick += 1) {
      seconds(30);
      await door.tick();
    }
    expect(door.readings() - 1).toBeLessThanOrEqual(3);
    const { ports, organisation } = door;
    expect(await ports.employees.findByEmail(organisation.id, 'p7@acme-exemple.fr')).not.toBeNull();
  },
);
