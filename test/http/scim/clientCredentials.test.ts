import { type Client, openScim, type ScimServer } from './scimServer.js';

/** A directory that exchanges its client's secret for access tokens, as RFC 6749 says. */
let scim: ScimServer;
beforeAll(async () => {
  scim = await openScim();
});
afterAll(() => scim.close());

const minuteMs = 60_000;
const tokenUrl = () => new URL('/scim/oauth/token', scim.url).href;
const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

async function ask(form: Readonly<Record<string, string>> | string, authorization?: string) {
  const answer = await fetch(tokenUrl(), {
    method: 'POST',
    headers: authorization === undefined ? {} : { authorization },
    body: new URLSearchParams(form),
  });
  return { status: answer.status, headers: answer.headers, body: await answer.json() };
}

const asked = ({ clientId, clientSecret }: Client) => ({
  ...{ grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret },
});

const people = (token: string) =>
  fetch(`${scim.url}/Users`, { headers: { authorization: `Bearer ${token}` } }).then(async (answer) => ({
    ...{ status: answer.status, body: await answer.json() },
  }));

const tokenOf = async (client: Client): Promise<string> => (await ask(asked(client))).body.access_token;

test('a secret is exchanged for a token of an hour, by the form or by the header; its people are the connection’s', async () => {
  const entra = await scim.connect('Exchanged');
  await entra.post('/Users', { userName: 'lea@acme.example', displayName: 'Léa', active: true });
  const byForm = await ask({ ...asked(entra), scope: 'anything' });
  const byHeader = await ask(
    { grant_type: 'client_credentials' },
    basic(entra.clientId, encodeURIComponent(entra.clientSecret)),
  );
  for (const { status, headers, body } of [byForm, byHeader]) {
    expect([status, body]).toEqual([
      200,
      { access_token: expect.any(String), token_type: 'Bearer', expires_in: 3_600, scope: 'scim' },
    ]);
    expect([headers.get('cache-control'), headers.get('pragma')]).toEqual(['no-store', 'no-cache']);
    expect((await people(body.access_token)).body.totalResults).toBe(1);
  }
  expect(byForm.body.access_token).not.toBe(byHeader.body.access_token);
});

test('an access token ends after its hour', async () => {
  const entra = await scim.connect('Ending');
  const token = await tokenOf(entra);
  const given = scim.world.clock.now().getTime();
  const later = (minutes: number) =>
    scim.world.clock.moveTo(new Date(given + minutes * minuteMs).toISOString());
  later(59);
  expect((await people(token)).status).toBe(200);
  later(60);
  expect(await people(token)).toMatchObject({ status: 401, body: { status: '401' } });
});

test('after a rotation the secret of before is good once more, and then what it was exchanged for is worth nothing', async () => {
  const first = await scim.connect('Rotated');
  const token = await tokenOf(first);
  const second = await scim.connect('Rotated');
  expect(second.clientId).toBe(first.clientId);
  expect((await people(token)).status).toBe(200);
  expect((await ask(asked(first))).status).toBe(200);
  const third = await scim.connect('Rotated');
  expect((await people(token)).status).toBe(401);
  expect(await ask(asked(first))).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  for (const valid of [second, third]) expect((await people(await tokenOf(valid))).status).toBe(200);
});

test('with its connection a client and its tokens are worth nothing', async () => {
  const entra = await scim.connect('Closed');
  const token = await tokenOf(entra);
  await scim.opened.store.connections.close(scim.world.organisation.id, entra.clientId);
  expect((await people(token)).status).toBe(401);
  expect((await ask(asked(entra))).body.error).toBe('invalid_client');
});

test('a secret opens its own connection alone, and is no token; a token is no secret', async () => {
  const [mine, okta] = [await scim.connect('Mine'), await scim.connect('Okta')];
  const theirs = await scim.connect('Mine', {}, await scim.otherCompany());
  await mine.post('/Users', { userName: 'mine@acme.example', displayName: 'Mine', active: true });
  for (const other of [okta, theirs]) {
    expect((await people(await tokenOf(other))).body.totalResults).toBe(0);
    const mixed = { ...asked(mine), client_secret: other.clientSecret };
    expect(await ask(mixed)).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  }
  expect((await ask({ ...asked(mine), client_secret: mine.token })).status).toBe(401);
  expect((await people(mine.clientSecret)).status).toBe(401);
  const token = await tokenOf(mine);
  expect((await ask({ ...asked(mine), client_secret: token })).status).toBe(401);
  for (const wrong of [token.slice(0, -1), `${token}a`, token.toUpperCase(), token.replace('etc_scim_', '')])
    expect((await people(wrong)).status).toBe(401);
});

test('what is wrong is said as the RFC has it, in ASCII', async () => {
  const entra = await scim.connect('Wrong');
  const { client_secret: secret, ...withoutSecret } = asked(entra);
  const header = basic(entra.clientId, entra.clientSecret);
  const wrong: readonly [Parameters<typeof ask>, number, string][] = [
    [[''], 400, 'invalid_request'],
    [[{ ...asked(entra), grant_type: 'password' }], 400, 'unsupported_grant_type'],
    [[{ ...asked(entra), grant_type: '' }], 400, 'invalid_request'],
    [[`${new URLSearchParams(asked(entra))}&client_id=${entra.clientId}`], 400, 'invalid_request'],
    [[asked(entra), header], 400, 'invalid_request'],
    [[withoutSecret], 401, 'invalid_client'],
    [[{ ...asked(entra), client_id: 'nobody' }], 401, 'invalid_client'],
    [[{ ...asked(entra), client_secret: 'a'.repeat(5_000) }], 401, 'invalid_client'],
    [[{ ...withoutSecret, client_id: 'other' }, header], 401, 'invalid_client'],
    [[{ grant_type: 'client_credentials' }, `Bearer ${secret}`], 401, 'invalid_client'],
    [[{ grant_type: 'client_credentials' }, basic('%zz', '%zz')], 401, 'invalid_client'],
    [[{ ...asked(entra), more: 'a'.repeat(100_000) }], 400, 'invalid_request'],
  ];
  for (const [parts, status, error] of wrong) {
    const answer = await ask(...parts);
    expect([parts, answer.status, answer.body.error]).toEqual([parts, status, error]);
    expect(answer.body.error_description).toMatch(/^[\x20\x21\x23-\x5b\x5d-\x7e]+$/);
    expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Basic realm="SCIM"' : null);
  }
  const json = { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } };
  expect(await (await fetch(tokenUrl(), json)).json()).toMatchObject({ error: 'invalid_request' });
  const got = await fetch(tokenUrl());
  expect([got.status, got.headers.get('allow')]).toEqual([405, 'POST']);
});

test('neither a secret nor an access token is kept or logged', async () => {
  const entra = await scim.connect('Kept');
  const token = await tokenOf(entra);
  const collections = await scim.opened.database.collections();
  const rows = await Promise.all(collections.map((one) => one.find().toArray()));
  const text = JSON.stringify([rows, scim.world.log.lines]);
  for (const secret of [token, entra.clientSecret]) expect(text).not.toContain(secret);
});

/** The first answer that tells to wait. A limit begins anew each minute, so that no fixed number reaches it for certain. */
async function untilToldToWait(again: () => ReturnType<typeof ask>) {
  for (let left = 40; left > 0; left -= 1) {
    const answers = await Promise.all(Array.from({ length: 50 }, again));
    const told = answers.find(({ status }) => status === 429);
    if (told) return told;
  }
  throw new Error('nobody was told to wait');
}

test('who guesses is told to wait, and the client itself is not', async () => {
  const entra = await scim.connect('Guessed');
  const told = await untilToldToWait(() => ask({ ...asked(entra), client_secret: 'guess' }));
  expect(told.headers.get('retry-after')).toBe('60');
  expect((await ask(asked(entra))).status).toBe(200);
});

test('a client that asks before each request is told to keep its token', async () => {
  const entra = await scim.connect('Greedy');
  const told = await untilToldToWait(() => ask(asked(entra)));
  expect(told.body).toMatchObject({ error: 'temporarily_unavailable' });
});
