import { createTeams } from '../../../src/platforms/teams/index.js';
import { settingsProblems } from '../../../src/platforms/teams/settings.js';
import { personalMessage } from '../../fixtures/teams/activities.js';
import { post, startWorld, unauthenticated, type World } from './world.js';

const single = {
  appId: 'app-1',
  appPassword: 'secret',
  appTenantId: 'tenant-1',
  appType: 'SingleTenant',
  allowUnauthenticated: false,
};
const identity = { ...single, appType: 'UserAssignedMSI', appPassword: '' };

test.each([
  ['a single-tenant app', single, ''],
  ['a managed identity', identity, ''],
  ['no app on this machine only', unauthenticated, ''],
  ['no app', { ...unauthenticated, allowUnauthenticated: false }, 'MICROSOFT_APP_ID is empty'],
  [
    'a type with a typing error',
    { ...single, appType: 'SingleTennant' },
    'MICROSOFT_APP_TYPE is "SingleTennant"',
  ],
  ['a multi-tenant app', { ...single, appType: 'MultiTenant' }, 'set it to SingleTenant or UserAssignedMSI'],
  ['a managed identity without tenant', { ...identity, appTenantId: '' }, 'MICROSOFT_APP_TENANT_ID is empty'],
  ['a type in other letters', { ...single, appType: 'singletenant' }, 'set it to SingleTenant'],
  ['a single-tenant app without tenant', { ...single, appTenantId: '' }, 'MICROSOFT_APP_TENANT_ID is empty'],
  ['a single-tenant app without secret', { ...single, appPassword: '' }, 'MICROSOFT_APP_PASSWORD is empty'],
  ['a managed identity with a secret', { ...single, appType: 'UserAssignedMSI' }, 'remove it'],
])('%s is told the operator, or taken', (_, settings, sentence) => {
  expect(settingsProblems(settings).join(' ')).toContain(sentence);
  if (sentence === '') expect(settingsProblems(settings)).toEqual([]);
});

test('settings that cannot work do not start', () => {
  const settings = { ...single, appType: 'Tenant' };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  expect(() => createTeams({ settings, log, fallbackReader: { locale: 'fr', timezone: 'UTC' } })).toThrow(
    'MICROSOFT_APP_TYPE',
  );
});

describe('without an app id', () => {
  let world: World;
  beforeAll(async () => {
    world = await startWorld();
  });
  afterAll(() => world.stop());
  const local = () => ({ ...personalMessage, serviceUrl: world.teams.serviceUrl });

  test.each([
    ['a service address elsewhere', 403, () => personalMessage, {}],
    ['a request passed on by a proxy', 403, () => local(), { 'x-forwarded-for': '203.0.113.7' }],
    ['a request passed on by a modern proxy', 403, () => local(), { forwarded: 'for=203.0.113.7' }],
    ['a service address by another scheme', 403, () => ({ ...local(), serviceUrl: 'ftp://127.0.0.1/' }), {}],
    [
      'a service address with a password',
      403,
      () => ({ ...local(), serviceUrl: 'http://a:b@127.0.0.1/' }),
      {},
    ],
    ['an activity of another channel', 403, () => ({ ...local(), channelId: 'directline' }), {}],
    ['malformed JSON', 400, () => '{"type":', {}],
    ['JSON that is no activity', 400, () => ({ hello: 'world' }), {}],
    ['a body too large', 413, () => ({ ...local(), text: 'x'.repeat(300_000) }), {}],
    [
      'a body of another kind',
      400,
      () => 'type=message',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['a body that says it is almost JSON', 400, local, { 'content-type': 'application/jsonp' }],
    ['a body that is packed', 400, local, { 'content-encoding': 'gzip' }],
    ['an invoke of another feature', 501, () => ({ ...local(), type: 'invoke', name: 'task/fetch' }), {}],
    ['a reaction', 200, () => ({ ...local(), type: 'messageReaction' }), {}],
  ])('%s is answered %i, with nothing more', async (_, status, body, headers) => {
    const response = await post(world.url, body(), headers as Record<string, string>);
    expect(response.status).toBe(status);
    expect(await response.text()).toBe('');
    expect(world.receive.accepted).toEqual([]);
  });

  test('other methods are not allowed', async () => {
    expect((await fetch(`${world.url}/api/messages`)).status).toBe(405);
  });

  test('refusals are logged with their reason and no content', async () => {
    await post(world.url, personalMessage);
    expect(world.log.at(-1)).toEqual({
      code: 'teams.refused',
      facts: { status: 403, reason: 'serviceUrlNotLoopback' },
    });
  });
});
