import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { employee, newId } from '../../contracts/samples.js';
import { anotherCompany, type Coming, cookieIn, giveRoles, start, startComing } from './coming.js';

let coming: Coming;
beforeAll(async () => {
  coming = await startComing();
});
afterAll(() => coming.close());
beforeEach(() => coming.clock.moveTo(start));

const signedOut = { type: 'urn:etincelle:problem:signed-out', status: 401 };
const me = async (cookie: string) => coming.ask('GET', '/me', { cookie });

test('a link that is only looked at uses nothing up; its button lets in, once, and says who is in', async () => {
  const admin = await coming.person(['admin', 'organiser']);
  const link = await coming.linkOf(admin);
  for (let looked = 0; looked < 3; looked += 1) {
    const page = await fetch(link);
    expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
    expect(page.headers.get('cache-control')).toBe('no-store');
  }
  const { status, setCookie, location } = await coming.enter(link);
  expect([status, location]).toEqual([303, '/console/']);
  expect(setCookie).toMatch(/^etincelle-console=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax$/);
  const { body, headers } = await me(cookieIn(setCookie));
  expect(body).toMatchObject({ admin: true, areas: expect.arrayContaining(['audit']) });
  expect(headers.get('cache-control')).toBe('no-store');
  expect(await coming.enter(link)).toMatchObject({ status: 404, setCookie: null });
  const [line] = await coming.ports.audit.list('own', { personId: admin, limit: 5 });
  expect(line).toMatchObject({ kind: 'console.entered', by: admin });
});

test('of two who press one link at once, one is in', async () => {
  const link = await coming.linkOf(await coming.person(['admin']));
  const both = await Promise.all([coming.enter(link), coming.enter(link)]);
  expect(both.map(({ status }) => status).sort()).toEqual([303, 404]);
});

test('a link lets in for ten minutes, and a session lasts eight hours', async () => {
  const admin = await coming.person(['admin']);
  const [late, intime] = [await coming.linkOf(admin), await coming.linkOf(admin)];
  coming.clock.moveTo('2026-11-30T09:09:59Z');
  const cookie = cookieIn((await coming.enter(intime)).setCookie);
  coming.clock.moveTo('2026-11-30T09:10:00Z');
  expect((await coming.enter(late)).status).toBe(404);
  coming.clock.moveTo('2026-11-30T17:09:58Z');
  expect((await me(cookie)).status).toBe(200);
  coming.clock.moveTo('2026-11-30T17:09:59Z');
  expect((await me(cookie)).body).toMatchObject(signedOut);
});

test('what is kept opens nothing: not the fingerprint, not a link as a session, nor a session as a link', async () => {
  const admin = await coming.person(['admin']);
  const link = await coming.linkOf(admin);
  const cookie = await coming.sessionOf(admin);
  const [name = '', value = ''] = cookie.split('=');
  const key = decodeURIComponent(value).split('.')[1] ?? '';
  const linkKey = link.split('.').at(-1) ?? '';
  const stolen = createHash('sha256')
    .update(JSON.stringify([key]))
    .digest('hex');
  for (const bad of [stolen, linkKey, '0'.repeat(64), '', '%', `${key}x`, '__proto__'])
    expect((await me(`${name}=own.${bad}`)).body).toMatchObject(signedOut);
  expect((await coming.enter(`${coming.url}/console/enter/fr/own.${key}`)).status).toBe(404);
  expect((await me(cookie)).status).toBe(200);
});

test('a session of one company is none in another', async () => {
  const other = await anotherCompany(coming);
  const cookie = await coming.sessionOf(await coming.person(['admin']));
  expect((await me(cookie.replace('=own.', `=${other}.`))).status).toBe(401);
  const link = await coming.linkOf(await coming.person(['admin']));
  expect((await coming.enter(link.replace('/own.', `/${other}.`))).status).toBe(404);
  const theirs = await coming.person(['admin'], other);
  const inOther = await coming.sessionOf(theirs, other);
  expect((await me(inOther)).status).toBe(200);
  const { body } = await coming.ask('GET', '/audit', { cookie: inOther });
  expect(body.lines).toHaveLength(1);
});

test('a role that is lost, leaving, and being erased each end it at once', async () => {
  const [lost, left, erased] = [
    await coming.person(['admin']),
    await coming.person(['admin']),
    await coming.person(['admin']),
  ];
  const cookies = [
    await coming.sessionOf(lost),
    await coming.sessionOf(left),
    await coming.sessionOf(erased),
  ];
  const link = await coming.linkOf(lost);
  await giveRoles(coming.ports, 'own', lost, []);
  for (const { id } of await coming.ports.identities.ofEmployee('own', left))
    await coming.ports.identities.setReachability('own', id, 'left');
  await coming.ports.consoleKeys.forget('own', erased);
  for (const cookie of cookies) expect((await me(cookie)).body).toMatchObject(signedOut);
  expect((await coming.enter(link)).status).toBe(404);
});

test('whoever signs out is out, and another device of theirs is not', async () => {
  const admin = await coming.person(['admin']);
  const [one, other] = [await coming.sessionOf(admin), await coming.sessionOf(admin)];
  const { status, headers } = await coming.ask('POST', '/sign-out', { cookie: one, body: {} });
  expect([status, headers.get('set-cookie')]).toEqual([
    204,
    expect.stringMatching(/=; Path=\/; Max-Age=0; HttpOnly/),
  ]);
  expect((await me(one)).status).toBe(401);
  expect((await me(other)).status).toBe(200);
});

test('another site’s page can do nothing with somebody’s cookie', async () => {
  const admin = await coming.person(['admin']);
  const cookie = await coming.sessionOf(admin);
  const from: readonly [Readonly<Record<string, string>>, number][] = [
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ 'content-type': 'text/plain' }, 415],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
  ];
  for (const [headers, wanted] of from) {
    const { status } = await coming.ask('POST', '/sign-out', { cookie, body: {}, headers });
    expect([headers, status]).toEqual([headers, wanted]);
  }
  expect((await me(cookie)).status).toBe(200);
  const link = await coming.linkOf(admin);
  expect((await coming.enter(link, { 'sec-fetch-site': 'cross-site' })).status).toBe(404);
  expect((await coming.enter(link, { 'sec-fetch-site': 'same-origin' })).status).toBe(303);
  const own = { origin: coming.url, 'sec-fetch-site': 'same-origin' };
  expect((await coming.ask('POST', '/sign-out', { cookie, body: {}, headers: own })).status).toBe(204);
});

test('where it is reached over https the cookie is for that host alone, and never sent otherwise', async () => {
  const secure = await startComing({ publicUrl: 'https://missions.acme.example/etincelle' });
  const { setCookie, location } = await secure.enter(await secure.linkOf(await secure.person(['admin'])));
  const { status } = await secure.ask('GET', '/me', { cookie: cookieIn(setCookie) });
  const origin = { origin: 'https://missions.acme.example' };
  const out = await secure.ask('POST', '/sign-out', {
    cookie: cookieIn(setCookie),
    body: {},
    headers: origin,
  });
  await secure.close();
  expect(setCookie).toMatch(
    /^__Host-etincelle-console=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
  );
  expect([location, status, out.status]).toEqual(['/etincelle/console/', 200, 204]);
});

test('nobody without a role is given a link, and a page of an admin’s is refused to an organiser, in their language', async () => {
  await expect(coming.linkOf(await coming.person([]))).rejects.toThrow(/no link/);
  const nobody = await coming.ports.employees.ensure(
    employee({ organisationId: 'own', email: `${newId()}@acme.example` }),
  );
  await expect(coming.linkOf(nobody.id)).rejects.toThrow(/no link/);
  const cookie = await coming.sessionOf(await coming.person(['organiser']));
  expect((await me(cookie)).body).toMatchObject({
    admin: false,
    areas: expect.not.arrayContaining(['retention']),
  });
  const refused = await coming.ask('GET', '/retention', { cookie, headers: { 'accept-language': 'en' } });
  expect([refused.status, refused.body.title]).toEqual([403, expect.stringMatching(/Only the admins/)]);
  expect(refused.headers.get('content-type')).toMatch(/problem\+json/);
});

test('the log of one person or mission says whose it is, and tells no name of another company', async () => {
  const other = await anotherCompany(coming);
  const [admin, theirs] = [await coming.person(['admin']), await coming.person(['admin'], other)];
  const cookie = await coming.sessionOf(admin);
  const { name } = (await coming.ports.employees.find('own', admin)) ?? {};
  const own = await coming.ask('GET', `/audit?personId=${admin}`, { cookie });
  expect(own.body.called).toEqual({ person: name, mission: null });
  expect(own.body.lines).toHaveLength(1);
  const stranger = await coming.ask('GET', `/audit?personId=${theirs}&missionId=any`, { cookie });
  expect(stranger.body).toMatchObject({ called: { person: null, mission: null }, lines: [] });
});

test('what cannot be read, and what is not there, is said as a problem', async () => {
  const cookie = await coming.sessionOf(await coming.person(['admin']));
  expect((await coming.ask('GET', '/audit?olderThan=x', { cookie })).status).toBe(400);
  expect((await coming.ask('GET', '/audit?__proto__[x]=1', { cookie })).status).toBe(400);
  expect((await coming.ask('GET', '/nothing', { cookie })).status).toBe(404);
  expect((await coming.ask('GET', '/%', { cookie })).status).toBe(404);
});

describe('the page', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'console-'));
    await writeFile(join(folder, 'index.html'), '<script src="/console/page.js"></script>');
    for (const name of ['page.js', 'page.css']) await writeFile(join(folder, name), `/* ${name} */`);
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('is the same at each address; nothing frames it, and it loads nothing from elsewhere', async () => {
    const page = pathToFileURL(`${folder}/`);
    const built = await startComing({ page, publicUrl: 'https://missions.acme.example/etincelle' });
    for (const path of ['', '/', '/audit', '/people/any', '/..%2f..%2fpackage.json']) {
      const answer = await fetch(`${built.url}/console${path}`);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(await answer.text()).toContain('src="/etincelle/console/page.js"');
      const policy = answer.headers.get('content-security-policy') ?? '';
      for (const part of ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"])
        expect(policy).toContain(part);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
    const script = await fetch(`${built.url}/console/page.js`);
    expect([script.headers.get('content-type'), await script.text()]).toEqual([
      'text/javascript; charset=utf-8',
      '/* page.js */',
    ]);
    await built.close();
  });

  test('says what to do where it was not built', async () => {
    const answer = await fetch(`${coming.url}/console/`);
    expect([answer.status, await answer.text()]).toEqual([503, expect.stringMatching(/npm run build/)]);
  });
});
