import { newId } from '../../contracts/samples.js';
import { type OidcStandIn, startOidcStandIn } from '../../support/oidcStandIn.js';
import { anotherCompany, type Coming, cookieIn, giveRoles, startComing } from './coming.js';

const tenantId = '11111111-2222-4333-8444-555555555555';
let provider: OidcStandIn;
beforeAll(async () => {
  provider = await startOidcStandIn();
});
afterAll(() => provider.stop());

const goes = (url: string, cookie = '') => fetch(url, { redirect: 'manual', headers: { cookie } });

/** Begins in one browser; gives where it is sent, and its cookie. */
async function begins({ url }: Coming) {
  const answer = await goes(`${url}/console/sign-in`);
  expect(answer.status).toBe(303);
  const setCookie = answer.headers.get('set-cookie') ?? '';
  expect(setCookie).toMatch(/Max-Age=600; HttpOnly; SameSite=Lax$/);
  return { at: answer.headers.get('location') ?? '', cookie: cookieIn(setCookie) };
}

/** The cookie of who is in after it; null when they were refused. */
async function comesBack(back: string, cookie: string): Promise<string | null> {
  const answer = await goes(back, cookie);
  const session = answer.headers.getSetCookie().find((one) => one.startsWith('etincelle-console='));
  expect([answer.status, answer.headers.get('location')]).toEqual(session ? [303, '/console/'] : [403, null]);
  if (!session) expect(await answer.text()).toMatch(/n’a pas abouti/);
  return session ? cookieIn(session) : null;
}

async function signsIn(coming: Coming, claims: object): Promise<string | null> {
  const { at, cookie } = await begins(coming);
  return comesBack(provider.signsIn(at, { ...claims }), cookie);
}

const named = async ({ ports }: Coming, employeeId: string) => {
  const person = await ports.employees.find('own', employeeId);
  return { email: person?.email, email_verified: true };
};

describe('by the company’s own sign-in', () => {
  let coming: Coming;
  beforeAll(async () => {
    coming = await startComing({ signIn: { ...provider, tenantId: null } });
  });
  afterAll(() => coming.close());

  test('whoever is not in yet is told that there is one; where there is none, that there is none', async () => {
    expect((await coming.ask('GET', '/ways-in')).body).toEqual({ signIn: true });
    const without = await startComing();
    expect((await without.ask('GET', '/ways-in')).body).toEqual({ signIn: false });
    await without.close();
  });

  test('whoever it vouches for is in, as if by a link', async () => {
    const admin = await coming.person(['admin']);
    const cookie = await signsIn(coming, await named(coming, admin));
    expect((await coming.ask('GET', '/me', { cookie })).body).toMatchObject({ admin: true });
    const [line] = await coming.ports.audit.list('own', { personId: admin, limit: 1 });
    expect(line?.kind).toBe('console.entered');
  });

  test('nobody else is: no role, an address not verified or unknown, another company’s, a lost role', async () => {
    const [admin, nobody, lost] = [
      await coming.person(['admin']),
      await coming.person([]),
      await coming.person(['admin']),
    ];
    const other = await anotherCompany(coming);
    const theirs = await coming.ports.employees.find(other, await coming.person(['admin'], other));
    await giveRoles(coming.ports, 'own', lost, []);
    const { email } = await named(coming, admin);
    const refused: readonly object[] = [
      await named(coming, nobody),
      await named(coming, lost),
      ...[{ email }, { email, email_verified: false }, { email, email_verified: 'true' }],
      { email: theirs?.email, email_verified: true },
      { email: `${newId()}@acme.example`, email_verified: true },
      { email_verified: true },
    ];
    for (const claims of refused) expect([claims, await signsIn(coming, claims)]).toEqual([claims, null]);
  });

  test('what comes back is of this very attempt: its state, nonce, browser, issuer and audience, once', async () => {
    const claims = await named(coming, await coming.person(['admin']));
    const { at, cookie } = await begins(coming);
    const back = provider.signsIn(at, claims);
    expect(await comesBack(back, '')).toBeNull();
    expect(await comesBack(back, (await begins(coming)).cookie)).toBeNull();
    expect(await comesBack(back.replace(/state=[^&]+/, 'state=another'), cookie)).toBeNull();
    const again = await begins(coming);
    const good = provider.signsIn(again.at, claims);
    expect(await comesBack(good, again.cookie)).not.toBeNull();
    expect(await comesBack(good, again.cookie)).toBeNull();
    for (const bad of [{ nonce: 'another' }, { iss: 'https://evil.example' }, { aud: 'another' }, { exp: 1 }])
      expect([bad, await signsIn(coming, { ...claims, ...bad })]).toEqual([bad, null]);
  });
});

describe('by Microsoft Entra', () => {
  let coming: Coming;
  beforeAll(async () => {
    coming = await startComing({ signIn: { ...provider, tenantId } });
  });
  afterAll(() => coming.close());

  test('somebody is who they are in the tenant, and never by an e-mail', async () => {
    const admin = await coming.person(['admin'], 'own', tenantId);
    const [account] = await coming.ports.identities.ofEmployee('own', admin);
    const ofThem = { tid: tenantId, oid: account?.userId };
    const cookie = await signsIn(coming, ofThem);
    expect((await coming.ask('GET', '/me', { cookie })).body).toMatchObject({ admin: true });
    const byMail = await named(coming, admin);
    for (const claims of [
      byMail,
      { ...byMail, tid: tenantId },
      { ...byMail, tid: tenantId, oid: newId() },
      { ...byMail, ...ofThem, tid: newId() },
      { oid: account?.userId },
    ])
      expect([claims, await signsIn(coming, claims)]).toEqual([claims, null]);
  });
});

test('a sign-in that cannot be reached is said, and is tried anew the next time', async () => {
  const gone = { issuer: 'http://127.0.0.1:1', clientId: 'x', clientSecret: 'y', tenantId: null };
  const coming = await startComing({ signIn: gone });
  for (const _ of [1, 2]) expect((await goes(`${coming.url}/console/sign-in`)).status).toBe(403);
  await coming.close();
});
