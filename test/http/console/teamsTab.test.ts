import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tabTokens } from '../../../src/platforms/teams/tabTokens.js';
import { newId } from '../../contracts/samples.js';
import { type OidcStandIn, startOidcStandIn } from '../../support/oidcStandIn.js';
import { type Coming, cookieIn, giveRoles, startComing } from './coming.js';

const [tenantId, appId] = [newId(), newId()];
const host = 'missions.acme.example';
const publicUrl = `https://${host}/etincelle`;
let [entra, stranger]: OidcStandIn[] = [];
let coming: Coming;
let folder: string;
beforeAll(async () => {
  [entra, stranger] = await Promise.all([startOidcStandIn(), startOidcStandIn()]);
  folder = await mkdtemp(join(tmpdir(), 'tab-'));
  await writeFile(join(folder, 'index.html'), '<script src="/console/page.js"></script>');
  await writeFile(join(folder, 'teams.js'), '/* teams */');
  const whose = tabTokens({ tenantId, appId, host }, `${entra?.issuer}/.well-known/openid-configuration`);
  const page = pathToFileURL(`${folder}/`);
  coming = await startComing({ publicUrl, page, tab: { organisationId: 'own', whose } });
});
afterAll(async () => {
  await Promise.all([coming.close(), entra?.stop(), stranger?.stop(), rm(folder, { recursive: true })]);
});

const origin = { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' };
const enters = (token: string | undefined, headers: object = origin) =>
  coming.ask('POST', '/teams-tab', { body: { token }, headers: { ...headers } });

/** An admin with an account in the tenant, and what Entra says of them. */
async function admin() {
  const id = await coming.person(['admin'], 'own', tenantId);
  const [account] = await coming.ports.identities.ofEmployee('own', id);
  const iss = `https://login.microsoftonline.com/${tenantId}/v2.0`;
  return { id, claims: { iss, aud: appId, tid: tenantId, oid: account?.userId, scp: 'access_as_user' } };
}

test('whoever Teams vouches for is in, by a cookie that the tab alone has', async () => {
  const { id, claims } = await admin();
  const answer = await enters(await entra?.signs(claims));
  expect(answer.status).toBe(204);
  const setCookie = answer.headers.get('set-cookie');
  expect(setCookie).toMatch(
    /^__Host-etincelle-console=[^;]+; Path=\/; Max-Age=28800; HttpOnly; SameSite=None; Secure; Partitioned$/,
  );
  const cookie = cookieIn(setCookie);
  expect((await coming.ask('GET', '/me', { cookie })).body).toMatchObject({ admin: true });
  const [line] = await coming.ports.audit.list('own', { personId: id, limit: 1 });
  expect(line?.kind).toBe('console.entered');
  const out = await coming.ask('POST', '/sign-out', { cookie, body: {}, headers: origin });
  expect(out.headers.getSetCookie()).toEqual([
    expect.stringMatching(/=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax; Secure$/),
    expect.stringMatching(/=; Path=\/; Max-Age=0; HttpOnly; SameSite=None; Secure; Partitioned$/),
  ]);
  expect((await coming.ask('GET', '/me', { cookie })).status).toBe(401);
});

test('both kinds of tokens that Entra gives to an app are read', async () => {
  const { claims } = await admin();
  for (const iss of [claims.iss, `https://sts.windows.net/${tenantId}/`])
    for (const aud of [appId, `api://${host}/${appId}`])
      expect(
        (await enters(await entra?.signs({ ...claims, iss, aud, scp: 'openid access_as_user' }))).status,
      ).toBe(204);
});

test('nobody is in by a token of another tenant, app, key, time or kind, nor by one of a program', async () => {
  const { claims } = await admin();
  const now = Math.floor(Date.now() / 1000);
  const other = newId();
  const wrong: readonly object[] = [
    { iss: `https://login.microsoftonline.com/${other}/v2.0` },
    { iss: 'https://evil.example' },
    { tid: other },
    { tid: other, iss: `https://login.microsoftonline.com/${other}/v2.0` },
    { aud: other },
    { aud: `api://evil.example/${appId}` },
    { aud: [appId, other] },
    { oid: other },
    { oid: undefined },
    { oid: 'x' },
    { scp: undefined },
    { scp: 'User.Read' },
    { scp: 'access_as_user_not' },
    { exp: now - 400 },
    { exp: now + 30 * 3600 },
    { exp: undefined },
    { nbf: now + 400 },
  ];
  for (const change of wrong) {
    const answer = await enters(await entra?.signs({ ...claims, ...change }));
    expect([change, answer.status, answer.headers.get('set-cookie')]).toEqual([change, 401, null]);
  }
  const good = (await entra?.signs(claims)) ?? '';
  const [head = '', body = '', signature = ''] = good.split('.');
  const none = Buffer.from('{"alg":"none","kid":"one"}').toString('base64url');
  const forged = [
    await stranger?.signs(claims),
    `${head}.${body}.${signature.slice(0, -8)}AAAAAAAA`,
    `${none}.${body}.`,
    `${head}.${Buffer.from(JSON.stringify({ ...claims, exp: now + 300 })).toString('base64url')}.${signature}`,
    ...['', 'x'.repeat(30), 'x'.repeat(9000), `${good}.`],
  ];
  for (const token of forged) expect((await enters(token)).status).toBe(401);
  expect((await enters(good)).status).toBe(204);
});

test('nobody without a role is in, nor whoever has lost it; no other site’s page lets anybody in', async () => {
  const { id, claims } = await admin();
  const token = await entra?.signs(claims);
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'https://teams.microsoft.com', 'sec-fetch-site': 'cross-site' },
  ])
    expect((await enters(token, headers)).status).toBe(403);
  expect((await enters(token, { ...origin, 'content-type': 'text/plain' })).status).toBe(415);
  const huge = { token, more: 'x'.repeat(20_000) };
  expect((await coming.ask('POST', '/teams-tab', { body: huge, headers: origin })).status).toBe(413);
  await giveRoles(coming.ports, 'own', id, []);
  expect((await enters(token)).status).toBe(401);
});

test('Teams alone frames the tab, at each of its addresses, and nothing frames another page', async () => {
  const policyOf = async (path: string) => {
    const answer = await fetch(coming.url + path);
    return [answer.headers.get('content-security-policy') ?? '', await answer.text()] as const;
  };
  for (const path of ['/console/teams', '/console/teams/', '/console/teams/people/any']) {
    const [policy, text] = await policyOf(path);
    expect(policy).toMatch(/frame-ancestors https:\/\/teams\.microsoft\.com https:\/\/\*\.cloud\.microsoft$/);
    expect(policy).toContain("default-src 'none'");
    expect(text).toBe('<script src="/etincelle/console/teams.js"></script>');
  }
  for (const path of ['/console/', '/console/people', '/console/teamsx'])
    expect((await policyOf(path))[0]).toContain("frame-ancestors 'none'");
});

test('where there is no tab, nothing is framed and no token lets in', async () => {
  const without = await startComing({ page: pathToFileURL(`${folder}/`) });
  const page = await fetch(`${without.url}/console/teams`);
  expect(page.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  const { status } = await without.ask('POST', '/teams-tab', { body: { token: 'x'.repeat(30) } });
  await without.close();
  expect(status).toBe(404);
});

test('keys that cannot be had let nobody in, and say so in the log', async () => {
  const { claims } = await admin();
  const whose = tabTokens({ tenantId, appId, host }, 'http://127.0.0.1:1/none');
  const away = await startComing({ publicUrl, tab: { organisationId: 'own', whose } });
  const token = await entra?.signs(claims);
  const { status } = await away.ask('POST', '/teams-tab', { body: { token }, headers: origin });
  await away.close();
  expect(status).toBe(401);
});
