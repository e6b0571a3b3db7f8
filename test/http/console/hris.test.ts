import { previewAskedHris } from '../../../src/application/people/hris/previewAskedHris.js';
import { syncDueHris } from '../../../src/application/people/hris/syncDueHris.js';
import type { HrisKind } from '../../../src/application/ports/index.js';
import { createSeal } from '../../../src/application/seal.js';
import { createHris } from '../../../src/hris/index.js';
import { mission, newId } from '../../contracts/samples.js';
import { person, type StandIn } from '../../support/hris/standIn.js';
import { hastyWire, testKey, vendors } from '../../support/hris/vendors.js';
import { anotherCompany, type Coming, start, startComing } from './coming.js';

let coming: Coming;
let standIn: StandIn;
const seal = createSeal([testKey]);
beforeAll(async () => {
  coming = await startComing({ over: { seal, hris: createHris(seal, leading()) } });
});
afterAll(() => coming.close());
beforeEach(() => coming.clock.moveTo(start));
afterEach(async () => {
  await standIn?.close();
  for (const { id } of await coming.ports.hrisConnections.list('own'))
    await coming.ports.hrisConnections.remove('own', id);
});

/** A vendor's own address leads to the stand-in: from the console no other is ever asked. */
function leading() {
  const { wire } = hastyWire();
  const fetching = ((url: string, init: RequestInit) => {
    const { hostname, pathname, search } = new URL(url);
    const isVendors =
      /^(acme\.(ilucca\.net|bamboohr\.com)|api\.(hibob\.com|personio\.de)|accounts\.world\.luccasoftware\.com)$/;
    if (!isVendors.test(hostname)) throw new Error(`Nobody is to be asked at ${hostname}.`);
    const path = hostname.startsWith('accounts.') ? '/connect/token' : pathname;
    return fetch(`${standIn.url}${path}${search}`, init);
  }) as typeof fetch;
  return { ...wire, fetch: fetching };
}

const asAdmin = async () => {
  const cookie = await coming.sessionOf(await coming.person(['admin']));
  const get = (path: string) => coming.ask('GET', path, { cookie });
  return {
    get,
    post: (path: string, body: unknown) => coming.ask('POST', path, { cookie, body }),
    one: async () => (await get('/hris')).body.connections[0],
  };
};

const asked = (kind: HrisKind, change: object = {}) => {
  const { id, secret } = vendors[kind].secrets;
  const open = { id, secret, activityCode: null, activityKey: null };
  return { kind, name: `SIRH ${kind}`, account: 'acme', ...open, ...change };
};

test.each<HrisKind>(['lucca', 'bamboohr', 'hibob', 'personio'])(
  '%s is connected, tested, read and disconnected; what opens it is told by nothing',
  async (kind) => {
    standIn = await vendors[kind].open();
    standIn.people.push(person('1', { managerKey: '2' }), person('2'));
    const { get, post, one } = await asAdmin();
    const { id: connectionId, ...made } = (await post('/hris', asked(kind))).body;
    expect(made).toEqual({ kind: 'connected' });
    expect(await one()).toMatchObject({ kind, name: `SIRH ${kind}`, isDue: true, last: null, preview: null });
    expect((await post('/hris/check', { connectionId })).body).toEqual({ kind: 'well' });
    expect((await one()).last).toBeNull();
    await syncDueHris(coming.ports);
    expect(await one()).toMatchObject({
      isDue: false,
      last: { end: 'done', code: null, counts: { read: 2 } },
    });
    const told = JSON.stringify((await get('/hris')).body);
    for (const secret of Object.values(vendors[kind].secrets)) expect(told).not.toContain(`"${secret}"`);
    expect(told).not.toMatch(/sealed|secret"/);
    expect((await post('/hris/disconnect', { connectionId })).body).toEqual({ kind: 'disconnected' });
    expect((await get('/hris')).body.connections).toEqual([]);
    expect(await coming.ports.employees.findByEmail('own', 'p1@acme-exemple.fr')).not.toBeNull();
    const kinds = (await coming.ports.audit.list('own', { limit: 200 })).map((line) => line.kind);
    expect(kinds).toContain('directory.disconnected');
    expect((await post('/hris/disconnect', { connectionId })).status).toBe(409);
  },
);

test('a wrong secret is said by the test and by the reading, in one of seven codes', async () => {
  standIn = await vendors.lucca.open();
  const { post, one } = await asAdmin();
  const { id: connectionId } = (await post('/hris', asked('lucca', { secret: 'wrong' }))).body;
  expect((await post('/hris/check', { connectionId })).body).toEqual({ kind: 'failed', code: 'credentials' });
  await syncDueHris(coming.ports);
  expect(await one()).toMatchObject({ last: { end: 'failed', code: 'credentials', counts: null } });
  await post('/hris', asked('lucca'));
  expect((await post('/hris/check', { connectionId })).body).toEqual({ kind: 'well' });
  standIn.next.push({ status: 403 });
  expect((await post('/hris/check', { connectionId })).body).toEqual({ kind: 'failed', code: 'forbidden' });
});

test('a dry run is made by the job, changes nothing, and says line by line what the next reading would', async () => {
  standIn = await vendors.lucca.open();
  const all = ['21', '22', '23', '24', '25', '26'].map((key) => person(key));
  standIn.people.push(...all);
  const { get, post, one } = await asAdmin();
  const { id: connectionId } = (await post('/hris', asked('lucca', { name: 'Essai' }))).body;
  await syncDueHris(coming.ports);
  const [, moved, gone] = all;
  if (!moved || !gone) throw new Error('There is nobody.');
  standIn.people.splice(1, 2, { ...moved, site: 'Nantes' }, { ...gone, active: false });
  standIn.people.push(person('27'), person('28', { email: '', employeeNumber: '' }));
  expect((await post('/hris/ask', { connectionId, wants: 'preview' })).body).toEqual({ kind: 'asked' });
  expect(await one()).toMatchObject({ isPreviewAsked: true, isDue: false, preview: null });
  await previewAskedHris(coming.ports);
  const told = await one();
  expect(told).toMatchObject({ isPreviewAsked: false, preview: { code: null, stopped: null, more: 0 } });
  expect(told.preview.counts).toEqual({ read: 8, added: 1, changed: 1, back: 0, left: 1, refused: 1 });
  expect(told.preview.lines).toEqual([
    expect.stringMatching(/^28\s: fiche refusée/),
    'Prénom23 Nom23 part.',
    'Prénom27 Nom27 arrive.',
    'Prénom22 Nom22 change (le site).',
  ]);
  expect(await coming.ports.employees.findByEmail('own', 'p27@acme-exemple.fr')).toBeNull();
  const kept = JSON.stringify(await coming.ports.hrisConnections.find('own', connectionId));
  expect(kept).not.toMatch(/Nom2[23]|@acme-exemple/);
  standIn.people.splice(0, 3);
  await post('/hris/ask', { connectionId, wants: 'preview' });
  await previewAskedHris(coming.ports);
  expect((await one()).preview.stopped).toEqual({ leaving: 3, of: 6, percent: 20 });
  await post('/hris/ask', { connectionId, wants: 'reading' });
  expect((await one()).isDue).toBe(true);
  await syncDueHris(coming.ports);
  expect(await one()).toMatchObject({ preview: null, last: { end: 'stopped' } });
  standIn.next.push({ status: 403 });
  await post('/hris/ask', { connectionId, wants: 'preview' });
  await previewAskedHris(coming.ports);
  expect((await get('/hris')).body.connections[0].preview).toMatchObject({ code: 'forbidden', lines: [] });
});

test('a preview that is asked for twice, or while it is read by another process, is made once it can be', async () => {
  standIn = await vendors.lucca.open();
  const { post, one } = await asAdmin();
  const { id: connectionId } = (await post('/hris', asked('lucca'))).body;
  for (const _ of [1, 2]) await post('/hris/ask', { connectionId, wants: 'preview' });
  const [now, until] = [new Date(), new Date(Date.now() + 60_000)];
  await coming.ports.leases.acquire(`hris ${connectionId}`, 'another', now, until);
  await previewAskedHris(coming.ports);
  expect(await one()).toMatchObject({ isPreviewAsked: true, preview: null });
  await coming.ports.leases.release(`hris ${connectionId}`, 'another');
  await Promise.all([previewAskedHris(coming.ports), previewAskedHris(coming.ports)]);
  expect(await one()).toMatchObject({ isPreviewAsked: false, preview: { counts: { read: 0 } } });
});

test('writing back is switched on where it can be, with the second key of Lucca, and its state is shown', async () => {
  standIn = await vendors.lucca.open();
  const { get, post, one } = await asAdmin();
  const { id: connectionId } = (await post('/hris', asked('lucca'))).body;
  const decide = async (activityCode: string | null, activityKey: string | null = null) =>
    (await post('/hris/write-back', { connectionId, activityCode, activityKey })).body;
  const writes = async () => (await coming.ports.organisations.find('own'))?.writesBack ?? false;
  expect(await decide('41')).toEqual({ kind: 'notDecided', why: 'noActivityKey' });
  expect(await decide('forty-one', 'legacy-key')).toEqual({ kind: 'notDecided', why: 'activityCode' });
  expect(await decide('41', 'a\u0000b')).toEqual({ kind: 'notDecided', why: 'secret' });
  expect([await writes(), await decide('41', 'legacy-key'), await writes()]).toEqual([
    ...[false, { kind: 'decided' }, true],
  ]);
  expect(await one()).toMatchObject({ activityCode: '41' });
  expect((await post('/hris/check', { connectionId })).body).toEqual({ kind: 'well' });
  const one1 = mission({ organisationId: 'own', title: 'Tri de livres' });
  await coming.ports.missions.create(one1);
  const employeeId = await coming.person([]);
  const of = { organisationId: 'own', missionId: one1.id, employeeId };
  const rows = [newId(), newId()].map((id) => ({ ...of, id }));
  await coming.ports.activities.mark(rows, new Date(start));
  const [failed] = rows;
  if (failed)
    await coming.ports.activities.finish(
      { ...failed, version: 1 },
      { state: 'failed', code: 'refused' },
      null,
    );
  const { written, open } = (await get('/hris')).body;
  expect(written).toEqual({ waiting: 1, none: 0, written: 0, withdrawn: 0, failed: 1 });
  expect(open).toContainEqual(
    expect.objectContaining({ mission: 'Tri de livres', state: 'failed', code: 'refused' }),
  );
  expect([await decide(null), await writes()]).toEqual([{ kind: 'decided' }, false]);
  expect([await decide('41'), await writes()]).toEqual([{ kind: 'decided' }, true]);
  await post('/hris/disconnect', { connectionId });
  expect(await writes()).toBe(false);
  // Whoever took it away died before that was noted: asked again, it is.
  await coming.ports.organisations.setWritesBack('own', true);
  expect((await post('/hris/disconnect', { connectionId })).status).toBe(409);
  expect(await writes()).toBe(false);
  const bob = (await post('/hris', asked('hibob'))).body;
  const there = { connectionId: bob.id, activityCode: '41', activityKey: null };
  expect((await post('/hris/write-back', there)).body).toEqual({ kind: 'notDecided', why: 'cannot' });
});

test('what cannot be connected says which part is wrong; no address but the vendor’s is ever asked', async () => {
  const { post } = await asAdmin();
  const whyNot = async (change: object) => (await post('/hris', asked('lucca', change))).body;
  for (const account of ['', '127.0.0.1:8080/', 'evil.example/', 'acme.evil', '-acme', 'a@b', 'x#'])
    expect([account, await whyNot({ account })]).toEqual([account, { kind: 'wrong', part: 'account' }]);
  expect(await whyNot({ name: ' ' })).toEqual({ kind: 'wrong', part: 'name' });
  expect(await whyNot({ secret: '' })).toEqual({ kind: 'wrong', part: 'secret' });
  expect(await whyNot({ activityCode: 'x' })).toEqual({ kind: 'wrong', part: 'activityCode' });
  for (const change of [{ url: 'https://evil.example' }, { kind: 'workday' }, { tokenUrl: null }])
    expect([change, (await post('/hris', asked('lucca', change))).status]).toEqual([change, 400]);
  const keyless = await startComing();
  const cookie = await keyless.sessionOf(await keyless.person(['admin']));
  expect((await keyless.ask('POST', '/hris', { cookie, body: asked('lucca') })).body).toEqual({
    kind: 'noKey',
  });
  await keyless.close();
});

test('another company’s is neither seen nor changed by its id', async () => {
  const { get, post } = await asAdmin();
  const organisationId = await anotherCompany(coming);
  const theirs = await coming.ports.hrisConnections.save({
    ...{ id: newId(), organisationId, kind: 'lucca', name: 'SIRH', url: 'https://acme.ilucca.net' },
    ...{ tokenUrl: null, activityCode: null, sealed: 'sealed', nextAt: new Date('2026-12-24T00:00:00Z') },
  });
  const connectionId = theirs.id;
  expect((await get('/hris')).body.connections).toEqual([]);
  for (const [path, body] of [
    ['/hris/check', { connectionId }],
    ['/hris/ask', { connectionId, wants: 'reading' }],
    ['/hris/ask', { connectionId, wants: 'preview' }],
    ['/hris/write-back', { connectionId, activityCode: '41', activityKey: 'k' }],
    ['/hris/disconnect', { connectionId }],
  ] as const)
    expect([path, (await post(path, body)).status]).toEqual([path, 409]);
  expect(await coming.ports.hrisConnections.find(organisationId, connectionId)).toEqual(theirs);
});
