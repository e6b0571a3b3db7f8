import manifest from '../../../../manifests/slack/manifest.json' with { type: 'json' };
import { putMission } from '../../../scenarios/missions.js';
import { eventually } from '../../../support/eventually.js';
import { inAMonth, said } from './missions.js';
import { consent, go, install, openTown, type Town } from './town.js';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const inOwnHouse = (name: string) => ({
  name,
  status: 'installed',
  membersReadAt: null,
  metAt: null,
  organisationId: `slack-${name.slice(-2)}`,
});

test('the admin is sent to Slack with the scopes of the manifest, and a state of their own', async () => {
  const answer = await go(`${town.url}/slack/install`);
  expect(answer.status).toBe(302);
  const { origin, pathname, searchParams } = new URL(answer.headers.get('location') ?? '');
  expect(`${origin}${pathname}`).toBe(new URL('../oauth/v2/authorize', town.slack.apiUrl).toString());
  expect(searchParams.get('scope')?.split(',').sort()).toEqual([...manifest.oauth_config.scopes.bot].sort());
  expect(searchParams.get('redirect_uri')).toBe(`${town.url}/slack/oauth_redirect`);
  expect(answer.headers.get('set-cookie')).toMatch(/; Secure; HttpOnly; .*; SameSite=Lax$/);
});

test('two workspaces install the app: each has a house of its own, and sees nothing of the other', async () => {
  expect((await install(town, 'T1')).status).toBe(200);
  expect((await install(town, 'T2')).status).toBe(200);
  const { workspaces } = town.records.store;
  expect(await workspaces.findByExternalId('slack', 'T1')).toMatchObject(inOwnHouse('Maison T1'));
  expect(await workspaces.findByExternalId('slack', 'T2')).toMatchObject(inOwnHouse('Maison T2'));

  await putMission(town, 'Mission de lecture', { organisationId: 'slack-T1', ...inAMonth(town) });
  await putMission(town, 'Mission de la maison mère', inAMonth(town));
  await town.person('T1').say('les missions');
  await town.person('T2').say('les missions');
  await eventually(() => expect(said(town, 'T1')).toMatch(/Mission de lecture/));
  await eventually(() => expect(said(town, 'T2')).toMatch(/Pas de mission ouverte/));
  expect(said(town, 'T1')).not.toMatch(/maison mère/);
  expect(said(town, 'T2')).not.toMatch(/lecture|maison mère/);
  expect(town.slack.exchanges()).toHaveLength(2);
});

test('the page that closes the installation speaks the browser’s language and opens Slack', async () => {
  const french = await (await install(town, 'T1', 'de, fr-CA;q=0.8, en;q=0.5')).text();
  const english = await (await install(town, 'T2', 'en-GB')).text();
  expect(french).toMatch(/<html lang="fr">.*Bienvenue.*app_redirect\?app=A00000001&amp;team=T1/);
  expect(english).toMatch(/<html lang="en">.*Welcome!.*team=T2/);
});

test('nothing that Slack handed out can be read in the database, in the log or on the page', async () => {
  const page = await (await install(town, 'T1')).text();
  await town.person('T1').say('aide');
  await eventually(() => expect(said(town, 'T1')).not.toBe(''));
  const everything = [page, await town.dump(), town.log.lines.join('\n')].join('\n');
  expect(everything).toContain('slack-T1');
  expect(town.slack.issued()).toHaveLength(1);
  for (const secret of town.slack.issued()) expect(everything).not.toContain(secret);
  expect(everything).not.toMatch(/xoxb|xoxe|client-secret|UADMIN/);
});

test.each<[string, (back: URL, cookie: string) => [string, string]]>([
  ['a state that was changed', (back, cookie) => [`${back}x`, cookie]],
  ['the state of another browser', (back) => [`${back}`, 'slack-app-oauth-state=theirs']],
  ['no state in the browser', (back) => [`${back}`, '']],
  [
    'a state signed by somebody else',
    (back) => {
      back.searchParams.set('state', 'eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl');
      return [`${back}`, 'slack-app-oauth-state=eyJhbGciOiJIUzI1NiJ9.e30.c2lnbmF0dXJl'];
    },
  ],
  ['no code', ({ origin, pathname }, cookie) => [`${origin}${pathname}?state=a`, cookie]],
])('%s: refused with a page that tells nothing, and nothing is kept', async (_, change) => {
  const { back, cookie } = await consent(town, 'T1');
  const [address, sent] = change(back, cookie);
  const answer = await go(address, { cookie: sent, 'accept-language': 'en' });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toMatch(/<h1>The installation is not finished<\/h1>(?!.*(state|code|error))/);
  expect(town.slack.exchanges()).toEqual([]);
  expect(await town.records.store.installations.list()).toEqual([]);
  expect(town.log.lines.join('\n')).toMatch(/warn slack.install.failed/);
});

test('the address by which an admin came back is good once: for whoever has it, in every process, two at once', async () => {
  const { back, cookie } = await consent(town, 'T1');
  const other = await town.second();
  const elsewhere = new URL(`${back.pathname}${back.search}`, other);
  const answers = await Promise.all([go(`${back}`, { cookie }), go(`${elsewhere}`, { cookie })]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  const later = await go(`${elsewhere}`, { cookie, 'accept-language': 'en' });
  expect([later.status, await later.text()]).toEqual([
    400,
    expect.stringContaining('<h1>The installation is not finished</h1>'),
  ]);
  expect(later.headers.get('set-cookie')).toMatch(/=deleted; .*SameSite=Lax$/);
  expect(town.slack.exchanges().map(({ answer }) => answer)).toEqual(['ok']);
});

test('it is spent before Slack is asked: what died right after is begun again, and never used by another', async () => {
  town.slack.faults.refuse('oauth.v2.access', 'internal_error');
  const { back, cookie } = await consent(town, 'T1');
  expect((await go(`${back}`, { cookie })).status).toBe(500);
  await town.restart();
  expect((await go(`${back}`, { cookie })).status).toBe(400);
  expect((await install(town, 'T1')).status).toBe(200);
});

test('an admin who says no to Slack reads that nothing was installed, and nothing is', async () => {
  const { back, cookie } = await consent(town, 'T1');
  const refused = `${back.origin}${back.pathname}?error=access_denied&state=${back.searchParams.get('state')}`;
  const answers = [await go(refused, { cookie, 'accept-language': 'en' }), await go(refused, { cookie })];
  expect(answers.map(({ status }) => status)).toEqual([400, 400]);
  const [english, french] = await Promise.all(answers.map((answer) => answer.text()));
  expect(english).toContain('<h1>Étincelle is not installed<');
  expect(english).toContain(`href="${town.url}/slack/install"`);
  expect(french).toMatch(/<html lang="fr">.*rien n’a été gardé/);
  expect(town.slack.exchanges()).toEqual([]);
  expect(await town.records.store.installations.list()).toEqual([]);
});

test.each([
  ['invalid_code', 400],
  ['bad_client_secret', 500],
])('Slack answers %s: the same page, %s', async (code, status) => {
  town.slack.faults.refuse('oauth.v2.access', code);
  const answer = await install(town, 'T1');
  expect(answer.status).toBe(status);
  expect(await answer.text()).not.toContain(code);
  expect(await town.records.store.workspaces.findByExternalId('slack', 'T1')).toBeNull();
});

test('an installation for a whole enterprise is one house, and its people are answered wherever they are', async () => {
  expect(await (await install(town, 'E1')).text()).toMatch(/manage\/E1\/integrations\/profile\/A00000001/);
  const { installations, workspaces } = town.records.store;
  expect((await installations.list()).map(({ externalId }) => externalId)).toEqual(['E1']);
  expect(await workspaces.findByExternalId('slack', 'E1')).toMatchObject({ organisationId: 'slack-E1' });
  const t3 = town.slack.team('T3');
  await t3.resend({
    ...{ type: 'event_callback', event_id: 'EvGrid', team_id: 'T3', event_time: 1 },
    ...{ context_team_id: 'T3', context_enterprise_id: 'E1' },
    authorizations: [{ enterprise_id: 'E1', team_id: null, is_bot: true, is_enterprise_install: true }],
    event: { type: 'message', channel_type: 'im', user: 'UT3', channel: 'DUT3', text: 'aide', ts: '1' },
  });
  await eventually(() => expect(said(town, 'T3')).not.toBe(''));
});
