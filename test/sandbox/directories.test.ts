import type { DirectoryDone, DirectoryPress, DirectoryState } from '../../src/sandbox/wire.js';
import { eventually } from '../support/eventually.js';
import { openSandbox, type RunningSandbox } from './running.js';

const ids = { karim: 'U0KARIM01', nadia: 'U0NADIA01', ines: 'U0INES001' };
const email = (local: string) => `${local}@maison-lumen.example`;

let sandbox: RunningSandbox;
let cookie = '';
beforeAll(async () => {
  sandbox = await openSandbox();
  cookie = await enter();
});
afterAll(() => sandbox.close());

/** Into the console, by the button of the sandbox. */
async function enter(): Promise<string> {
  const link = await eventually(async () => {
    const answer = await fetch(`${sandbox.url}/sandbox/console?lang=fr`, { redirect: 'manual' });
    expect(answer.status).toBe(303);
    return answer.headers.get('location') ?? '';
  });
  const entered = await fetch(`${sandbox.url}${link}`, { method: 'POST', redirect: 'manual' });
  return (entered.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

const onConsole = async (path: string) =>
  (await fetch(`${sandbox.url}/console/api${path}`, { headers: { cookie } })).json();
const personCalled = async (name: string) => {
  const { people } = await onConsole(`/people?text=${encodeURIComponent(name)}`);
  return people[0] && onConsole(`/person?employeeId=${people[0].id}`);
};
const press = (pressed: DirectoryPress) => sandbox.post<DirectoryDone>('directories', pressed);
const asked = ({ requests }: DirectoryDone) =>
  requests.map(({ method, path, status }) => `${method} ${path.split(/[/?]/)[1]} ${status}`);

test.each([
  ['entra', 'Entra ID', ['GET Users 200', 'POST Users 201', 'GET Users 200', 'PATCH Users 200']],
  [
    'okta',
    'Okta',
    ['GET Users 200', 'POST Users 201', 'GET Users 200', 'GET Users 200', 'GET Users 200', 'PUT Users 200'],
  ],
  ['lucca', 'Lucca', ['GET lucca-api 200', 'GET lucca-api 200', 'GET lucca-api 200']],
] as const)(
  '%s tells of a newcomer, who is seen on the console with their manager',
  async (directory, name, requests) => {
    const done = await press({ directory, act: 'newcomer' });
    expect(asked(done)).toEqual(requests);
    expect(await personCalled(done.who)).toMatchObject({
      ...{ name: done.who, left: false, manager: { name: done.manager, from: 'directory' } },
      directory: expect.stringContaining(name),
    });
    const next = await press({ directory, act: 'newcomer' });
    expect(next.who).not.toBe(done.who);
    const states = await sandbox.get<DirectoryState[]>('directories');
    const state = states.find((one) => one.name === directory);
    expect(state?.isConnected).toBe(true);
    expect(state?.people.map((one) => one.name)).toEqual(expect.arrayContaining([done.who, next.who]));
  },
);

test.each(['entra', 'okta', 'lucca'] as const)(
  '%s tells of another manager, and of another again',
  async (directory) => {
    const person = { entra: 'julien.mercier', okta: 'hugo.tremblay', lucca: 'thomas.lefevre' }[directory];
    const change = () => press({ directory, act: 'manager', person: email(person) });
    const [first, second] = [await change(), await change()];
    expect(first.who).toBe(second.who);
    expect(first.manager).not.toBe(second.manager);
    expect((await personCalled(second.who)).manager).toMatchObject({
      name: second.manager,
      from: 'directory',
    });
  },
);

// One of the two places of mission 2 is Sofia's from the start, and she is in Lucca.
test('who leaves gives the seat to the next at once, by each of the three', async () => {
  const signsUp = (person: string, answer: RegExp) =>
    sandbox.say('slack', person, 'je m’inscris à la mission 2', answer);
  await signsUp(ids.nadia, /réservée/);
  await signsUp(ids.karim, /liste d’attente/);
  await press({ directory: 'lucca', act: 'leaver', person: email('sofia.almeida') });
  expect(await personCalled('Sofia Almeida')).toMatchObject({ left: true, coming: 0 });
  const standsOf = async (name: string) => (await personCalled(name)).coming;
  await eventually(async () => expect(await standsOf('Karim Benali')).toBe(1));
  await signsUp(ids.ines, /liste d’attente/);
  await press({ directory: 'okta', act: 'leaver', person: email('nadia.rahmani') });
  expect(await personCalled('Nadia Rahmani')).toMatchObject({ left: true, coming: 0 });
  await press({ directory: 'entra', act: 'leaver', person: email('karim.benali') });
  expect(await personCalled('Karim Benali')).toMatchObject({ left: true, coming: 0 });
  const again = press({ directory: 'entra', act: 'leaver', person: email('karim.benali') });
  await expect(again).rejects.toThrow(/not here any more/);
});

test('what it was told is known after a restart, and the directories go on', async () => {
  await sandbox.app().stop();
  await sandbox.startAgain();
  cookie = await enter();
  const states = await sandbox.get<DirectoryState[]>('directories');
  expect(states.map(({ isConnected }) => isConnected)).toEqual([true, true, true]);
  const names = states.flatMap(({ people }) => people.map(({ name }) => name));
  expect(names).not.toContain('Sofia Almeida');
  for (const directory of ['entra', 'okta', 'lucca'] as const) {
    const done = await press({ directory, act: 'newcomer' });
    expect(await personCalled(done.who)).toMatchObject({ left: false });
  }
  expect(await personCalled('Sofia Almeida')).toMatchObject({ left: true });
});

test('nobody is let in without what opens it, and what cannot be read changes nothing', async () => {
  const lucca = (path: string, headers: Record<string, string> = {}) =>
    fetch(`${sandbox.url}/sandbox/lucca${path}`, { headers });
  expect((await lucca('/lucca-api/employees')).status).toBe(401);
  expect((await lucca('/lucca-api/employees', { authorization: 'Bearer x' })).status).toBe(401);
  const form = { method: 'POST', body: new URLSearchParams({ client_id: 'sandbox', client_secret: 'x' }) };
  expect((await fetch(`${sandbox.url}/sandbox/lucca/connect/token`, form)).status).toBe(400);
  for (const bad of [{}, { directory: 'workday', act: 'leaver' }, { directory: 'okta', act: 'leaver' }])
    await expect(sandbox.post('directories', bad)).rejects.toThrow(/Not understood/);
});
