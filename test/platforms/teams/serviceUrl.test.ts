import { createTeams } from '../../../src/platforms/teams/index.js';
import { isServiceUrl } from '../../../src/platforms/teams/serviceUrl.js';
import { unauthenticated } from './world.js';

const real = { ...unauthenticated, appId: 'app-1', appPassword: 'secret', appTenantId: 'tenant-1' };

test.each([
  'https://smba.trafficmanager.net/emea/',
  'https://smba.trafficmanager.net/fr/5f0c7d3a-0000-4000-8000-0000000000bb/',
  'https://smba.infra.gcc.teams.microsoft.com/teams',
  'https://europe.botframework.com/',
])('%s is where Teams is', (address) => {
  expect(isServiceUrl(address, real)).toBe(true);
});

const elsewhere = [
  'http://smba.trafficmanager.net/emea/',
  'ftp://smba.trafficmanager.net/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://evil.trafficmanager.net/',
  'https://smba.trafficmanager.net.evil.example/',
  'https://smba.trafficmanager.net@evil.example/',
  'https://me:secret@smba.trafficmanager.net/',
  'https://smba.trafficmanager.net:8443/',
  'https://evilbotframework.com/',
  'https://botframework.com.evil.example/',
  'https://127.0.0.1/',
  'http://localhost:3978/',
  'https://169.254.169.254/',
  'here',
  '',
];

test.each(elsewhere)('%s is not, and nothing is sent there', async (serviceUrl) => {
  expect(isServiceUrl(serviceUrl, real)).toBe(false);
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  const reader = { locale: 'fr', timezone: 'Europe/Paris' } as const;
  const { messenger } = createTeams({ settings: real, log: silent, fallbackReader: reader });
  const outcome = await messenger.send({
    workspace: 'tenant-1',
    address: {
      ...{ kind: 'personal', serviceUrl, tenantId: 'tenant-1', botId: '28:app-1' },
      ...{ conversationId: 'a:1', userId: '29:jean' },
    },
    message: { kind: 'silence', muted: true },
    reader,
    deliveryId: 'd1',
  });
  expect(outcome).toMatchObject({ kind: 'failed' });
});

test('without an app id it is on this machine, by either scheme, and nowhere else', () => {
  for (const address of ['http://127.0.0.1:5000/', 'https://localhost/', 'http://[::1]:80/'])
    expect(isServiceUrl(address, unauthenticated)).toBe(true);
  for (const address of [
    'https://smba.trafficmanager.net/emea/',
    'ftp://127.0.0.1/',
    'http://127.0.0.1.evil/',
  ])
    expect(isServiceUrl(address, unauthenticated)).toBe(false);
});
