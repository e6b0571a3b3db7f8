import type { Ports } from '../../../src/application/ports/index.js';
import { employee, identity, newId, workspace } from '../../contracts/samples.js';
import { anotherCompany, type Coming, start, startComing } from './coming.js';

let coming: Coming;
beforeAll(async () => {
  coming = await startComing();
});
afterAll(() => coming.close());
beforeEach(() => coming.clock.moveTo(start));

const asAdmin = async () => {
  const id = await coming.person(['admin']);
  const cookie = await coming.sessionOf(id);
  return {
    id,
    cookie,
    get: (path: string) => coming.ask('GET', path, { cookie }),
    post: (path: string, body: unknown) => coming.ask('POST', path, { cookie, body }),
  };
};

/** Somebody with an account in each of these chats. */
async function person({ employees, identities, workspaces }: Ports, name: string, organisationId = 'own') {
  const one = await employees.ensure(employee({ organisationId, name, email: `${newId()}@acme.example` }));
  const place = await workspaces.ensure(workspace({ organisationId }));
  const account = { organisationId, employeeId: one.id, workspaceId: place.id, platform: 'slack' } as const;
  const { id: identityId } = await identities.ensure(identity({ ...account, email: one.email }));
  return { id: one.id, identityId };
}

test('people are found, looked at, made one and taken apart again', async () => {
  const { get, post } = await asAdmin();
  const [zoe, other] = [await person(coming.ports, 'Zoé Quart'), await person(coming.ports, 'Z. Quart')];
  const found = await get('/people?text=quart');
  expect(found.body.people.map((one: { name: string }) => one.name).sort()).toEqual([
    'Z. Quart',
    'Zoé Quart',
  ]);
  expect((await get(`/person?employeeId=${zoe.id}`)).body).toMatchObject({
    ...{ name: 'Zoé Quart', directory: null, coming: 0, roles: [] },
    accounts: [{ platform: 'slack', stays: 'onlyAccount' }],
  });
  const two = { employeeId: zoe.id, otherId: other.id };
  const merged = await post('/person/merge', two);
  expect(merged.body).toMatchObject({ kind: 'merged', already: false });
  expect((await post('/person/merge', two)).body).toMatchObject({ kind: 'merged', already: true });
  const { employeeId } = merged.body;
  const apart = await post('/person/take-apart', { employeeId, identityId: other.identityId });
  expect(apart.body).toMatchObject({ kind: 'takenApart', already: false });
  const role = { employeeId: zoe.id, role: 'organiser', gives: true, sites: ['Lyon'] };
  expect((await post('/person/role', role)).body).toEqual({ already: false });
  expect((await get(`/person?employeeId=${zoe.id}`)).body.roles).toEqual([
    { role: 'organiser', sites: ['Lyon'], source: 'chat' },
  ]);
  expect((await post('/person/erase', { employeeId: zoe.id, name: 'Zoé' })).body).toEqual({
    kind: 'otherName',
  });
  const now = (await get(`/person?employeeId=${zoe.id}`)).body.name;
  expect((await post('/person/erase', { employeeId: zoe.id, name: now })).body).toMatchObject({
    kind: 'erased',
  });
  expect((await get(`/person?employeeId=${zoe.id}`)).status).toBe(409);
});

test('nothing of another company is seen or changed by its id', async () => {
  const { get, post } = await asAdmin();
  const elsewhere = await anotherCompany(coming);
  const stranger = await person(coming.ports, 'Yves Ailleurs', elsewhere);
  const mine = await person(coming.ports, 'Yves Ici');
  const opened = { id: newId(), organisationId: elsewhere, kind: 'scim', name: 'Okta' } as const;
  const credentials = { token: newId(), clientSecret: newId() };
  const theirs = await coming.ports.connections.open(opened, {}, credentials, new Date(start));
  expect((await get('/people?text=ailleurs')).body.people).toEqual([]);
  expect((await get(`/person?employeeId=${stranger.id}`)).status).toBe(409);
  for (const [path, body] of [
    ['/person/merge', { employeeId: mine.id, otherId: stranger.id }],
    ['/person/take-apart', { employeeId: mine.id, identityId: stranger.identityId }],
    ['/person/erase', { employeeId: stranger.id, name: 'Yves Ailleurs' }],
    ['/person/role', { employeeId: stranger.id, role: 'admin', gives: true, sites: null }],
    ['/connections/token', { connectionId: theirs.id }],
    ['/connections/settings', { connectionId: theirs.id, siteFrom: 'division', groupRoles: [] }],
    ['/connections/close', { connectionId: theirs.id }],
  ] as const)
    expect([path, (await post(path, body)).status]).toEqual([path, 409]);
  expect((await coming.ports.employees.find(elsewhere, stranger.id))?.name).toBe('Yves Ailleurs');
  expect(await coming.ports.connections.list(elsewhere)).toMatchObject([
    { name: 'Okta', siteFrom: 'work.locality' },
  ]);
});

test('rules are changed of the version that was read, and of no other', async () => {
  const { get, post } = await asAdmin();
  const { policy, version } = (await get('/rules')).body;
  const changed = await post('/rules', { version, change: { halfDaysPerYear: 3, guests: 'signUp' } });
  expect(changed.body).toMatchObject({ kind: 'policy', version: version + 1 });
  expect((await get('/rules')).body.policy).toEqual({ ...policy, halfDaysPerYear: 3, guests: 'signUp' });
  const late = await post('/rules', { version, change: { halfDaysPerYear: 5 } });
  expect(late.body).toMatchObject({
    kind: 'changedMeanwhile',
    version: version + 1,
    policy: { halfDaysPerYear: 3 },
  });
  const wrong = '{"version":1,"change":{"__proto__":{"x":1},"approval":"maybe"}}';
  expect((await post('/rules', wrong)).body).toMatchObject({ kind: 'mistakes' });
});

test('a key is told once, listed without it, and opens nothing once it is revoked', async () => {
  const { get, post } = await asAdmin();
  const made = await post('/keys', { name: 'Paie', scopes: ['read'] });
  expect(made.body).toMatchObject({ kind: 'created', key: expect.stringMatching(/^etc_live_/) });
  expect((await post('/keys', { name: 'Paie', scopes: ['read'] })).body).toMatchObject({ why: 'nameTaken' });
  const listed = await get('/keys');
  expect(listed.body.keys).toMatchObject([
    { name: 'Paie', scopes: ['read'], lastUsedAt: null, revokedAt: null },
  ]);
  expect(JSON.stringify(listed.body)).not.toContain(made.body.key);
  expect((await post('/keys/revoke', { name: 'Paie' })).body).toMatchObject({ already: false });
  expect(await coming.ports.apiKeys.find(made.body.key)).toBeNull();
});

test('a directory is connected by a token that is told once, renewed beside the one of before, decided and closed', async () => {
  const { get, post } = await asAdmin();
  const made = (await post('/connections', { name: 'Entra ID' })).body;
  expect(made.url).toBe(`${coming.ports.publicUrl}/scim/v2`);
  const newer = (await post('/connections/token', { connectionId: made.id })).body;
  for (const { token } of [made, newer])
    expect(await coming.ports.connections.byToken(token)).toMatchObject({ name: 'Entra ID' });
  expect(made.client).toMatchObject({
    tokenUrl: `${coming.ports.publicUrl}/scim/oauth/token`,
    id: made.id,
  });
  const access = { token: newId(), until: new Date(8.64e15) };
  expect(await coming.ports.connections.grant(made.id, made.client.secret, access)).not.toBeNull();
  const groupRoles = [{ group: 'RH', role: 'organiser' }];
  const settings = { connectionId: made.id, siteFrom: 'division', groupRoles };
  expect((await post('/connections/settings', settings)).body).toEqual({ groupRoles });
  const listed = await get('/connections');
  expect(listed.body.connections).toMatchObject([
    {
      name: 'Entra ID',
      siteFrom: 'division',
      groupRoles,
      people: 0,
      active: 0,
      tokensMadeAt: [start, start].map(iso),
    },
  ]);
  for (const secret of [made.token, made.client.secret])
    expect(JSON.stringify(listed.body)).not.toContain(secret);
  expect((await post('/connections/close', { connectionId: made.id })).body).toMatchObject({
    already: false,
  });
  for (const { token } of [made, newer]) expect(await coming.ports.connections.byToken(token)).toBeNull();
  expect(await coming.ports.connections.byAccess(access.token, new Date(start))).toBeNull();
  const kinds = (await coming.ports.audit.list('own', { limit: 50 })).map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(['directory.connected', 'directory.disconnected']));
});

test('a file of people is tried first, and done as it was seen; what changed meanwhile is shown again', async () => {
  const { get, post } = await asAdmin();
  const csv = 'Matricule;Nom;Prénom;Email\n0901;Noël;Luc;luc.noel@acme.example\n;Dupont;Zoé;\n';
  const file = Buffer.from(csv).toString('base64');
  const ask = (more: object) =>
    post('/people-file', { file, mode: 'delta', dates: null, seen: null, columns: null, ...more });
  const tried = (await ask({})).body;
  expect(tried).toMatchObject({
    kind: 'report',
    isDone: false,
    counts: { added: 1, refused: 1, leaving: 0 },
  });
  expect(tried.lines.join('\n')).toMatch(/Luc Noël/);
  expect((await get('/people?text=0901')).body.people).toEqual([]);
  expect((await ask({ seen: 'another' })).body).toMatchObject({ isDone: false, isOther: true });
  expect((await ask({ seen: tried.seen })).body).toMatchObject({ isDone: true, notDone: 0 });
  expect((await get('/people?text=0901')).body.people).toMatchObject([{ name: 'Luc Noël' }]);
  expect((await ask({ seen: tried.seen })).body).toMatchObject({
    isOther: true,
    counts: { added: 0, unchanged: 1 },
  });
  const two = { file: Buffer.from('Matricule;Nom\n0902;Roy\n0903;Sow\n').toString('base64') };
  const { seen } = (await ask(two)).body;
  const both = await Promise.all([ask({ ...two, seen }), ask({ ...two, seen })]);
  expect(both.map(({ body }) => [body.isDone, body.counts.added]).sort()).toEqual([
    [false, 0],
    [true, 2],
  ]);
  await columnsAreSaid(ask);
  const bad = Buffer.from('rien').toString('base64');
  expect((await ask({ file: bad })).body).toMatchObject({ kind: 'unreadable' });
  expect((await ask({ file: 'é' })).status).toBe(400);
});

/** Names that nobody knows are said once, and remembered for the next file with the same ones. */
async function columnsAreSaid(ask: (more: object) => Promise<{ readonly body: Record<string, unknown> }>) {
  const lines = (number: string) => `Réf. RH;Qui;Courriel perso\n${number};Ana Sol;ana@home.example\n`;
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const first = { file: base64(lines('0910')) };
  const unread = (await ask(first)).body;
  expect(unread).toMatchObject({ kind: 'unreadable', code: 'noHeadings' });
  expect(unread.columns).toEqual(
    ['Réf. RH', 'Qui', 'Courriel perso'].map((heading) => ({ heading, column: null })),
  );
  const columns = [
    { heading: 'Réf. RH', column: 'employeeNumber' },
    { heading: 'Qui', column: 'wholeName' },
    { heading: 'Courriel perso', column: null },
  ];
  const said = (await ask({ ...first, columns })).body;
  expect(said).toMatchObject({ columns, areRemembered: false, counts: { added: 1 } });
  expect((await ask(first)).body).toMatchObject({ kind: 'unreadable' });
  expect((await ask({ ...first, columns, seen: said.seen })).body).toMatchObject({ isDone: true });
  const next = (await ask({ file: base64(`sep=;\n${lines('0911')}`) })).body;
  expect(next).toMatchObject({ columns, areRemembered: true, counts: { added: 1, refused: 0 } });
  const other = columns.map((one) => ({ ...one, column: one.heading === 'Qui' ? 'familyName' : one.column }));
  expect((await ask({ ...first, columns: other })).body).toMatchObject({
    columns: other,
    areRemembered: false,
  });
  expect((await ask({ ...first, columns: [{ heading: 'Qui', column: 'salary' }] })).body).toMatchObject({
    status: 400,
  });
}

const iso = (moment: string) => new Date(moment).toISOString();

test('an admin reads for how long what is kept; a company that leaves is typed twice, and nobody is in any more', async () => {
  const { get, post, cookie } = await asAdmin();
  expect((await get('/retention')).body).toMatchObject({ signUpsDays: 90, leaversDays: 30, auditDays: 365 });
  expect((await post('/uninstall', { names: ['Maison Exemple', 'Maison'] })).body).toEqual({
    kind: 'otherName',
  });
  expect((await get('/me')).status).toBe(200);
  expect((await post('/uninstall', { names: ['Maison Exemple', 'maison exemple'] })).body).toEqual({
    kind: 'removed',
  });
  expect((await coming.ask('GET', '/people?text=quart', { cookie })).status).toBe(401);
});
