import { request as httpRequest } from 'node:http';
import { startSlackStandIn } from '../../src/sandbox/slack/index.js';
import { startTeamsStandIn } from '../../src/sandbox/teams/index.js';

const team = { id: 'T1', name: 'Exemple' };
const julie = { id: 'U1', name: 'Julie', email: 'julie@exemple.fr', tz: 'Europe/Paris', locale: 'fr-FR' };
const teamsTeam = { id: '19:a', name: 'Exemple', channels: [{ id: '19:a', name: 'Exemple' }] };

async function startBoth() {
  const appUrl = 'http://127.0.0.1:1';
  const slack = await startSlackStandIn({
    ...{ appUrl, signingSecret: 'secret', botToken: 'xoxb-1', team, users: [julie] },
    channels: [{ id: 'C1', name: 'general', memberIds: ['U1'] }],
  });
  const tenant = { id: 'tenant-1', name: 'Exemple' };
  const teams = await startTeamsStandIn({ appUrl, botId: 'app-1', tenant, users: [], team: teamsTeam });
  return { slack, teams };
}

let chats: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  chats = await startBoth();
});
afterAll(async () => {
  await Promise.all([chats.slack.stop(), chats.teams.stop()]);
});

const form = 'token=xoxb-1&channel=C1&text=bonjour';

function post(url: string, headers: Record<string, string>): Promise<number> {
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  return new Promise((resolve, reject) => {
    httpRequest(url, { method: 'POST', headers: { ...type, ...headers } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end(form);
  });
}

test.each([
  ['a form of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 403],
  ['a form of a site on another port', { origin: 'http://127.0.0.1:8080' }, 403],
  ['a name that points here', { host: 'evil.example' }, 421],
  ['what a proxy passes on', { via: '1.1 proxy' }, 403],
])('the stand-ins refuse %s, and nothing is said', async (_, headers, status) => {
  const { slack, teams } = chats;
  expect(await post(`${slack.apiUrl}chat.postMessage`, headers)).toBe(status);
  expect(await post(`${teams.serviceUrl}v3/conversations`, headers)).toBe(status);
  expect(slack.calls()).toEqual([]);
  expect(teams.calls()).toEqual([]);
});

test('a program of this machine is served', async () => {
  expect(await post(`${chats.slack.apiUrl}chat.postMessage`, {})).toBe(200);
});
