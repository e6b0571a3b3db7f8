import { eventually } from '../../../support/eventually.js';
import { remindAllOf, said, signUp } from './missions.js';
import { install, openTown, type Town } from './town.js';

let town: Town;
beforeEach(async () => {
  town = await openTown();
});
afterEach(() => town.close());

const statusOf = async (id: string) =>
  (await town.records.store.workspaces.findByExternalId('slack', id))?.status;
const isForgotten = (id: string) =>
  eventually(async () => {
    expect(await town.installations.findOne({ _id: id })).toBeNull();
    expect(await statusOf(id)).toBe('removed');
  });
const callsOf = (team: string) => town.slack.team(team).calls('chat.postMessage').length;

test.each(['revokedFirst', 'uninstalledFirst'] as const)(
  'an app that was removed (%s) is forgotten and writes no more; its neighbour hears it as before',
  async (order) => {
    await install(town, 'T1');
    await install(town, 'T2');
    const startsAt = await signUp(town, 'T1');
    await signUp(town, 'T2');
    await town.slack.uninstall('T1', order);
    await isForgotten('T1');
    const before = callsOf('T1');
    await remindAllOf(town, startsAt);
    await eventually(() => expect(said(town, 'T2')).toMatch(/C’est bientôt l’heure/));
    expect(callsOf('T1')).toBe(before);
    expect(await statusOf('T2')).toBe('installed');
  },
);

test('who comes back finds everything as it was, and a late word of the first removal changes nothing', async () => {
  await install(town, 'T1');
  const startsAt = await signUp(town, 'T1');
  const removedAt = Math.floor(town.clock.now().getTime() / 1000);
  await town.slack.uninstall('T1');
  await isForgotten('T1');
  town.clock.forward(10);
  await install(town, 'T1');
  for (const event of [{ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { bot: ['U1'] } }])
    await town.slack.team('T1').resend({
      ...{ type: 'event_callback', event_id: `EvLate${event.type}`, team_id: 'T1', event_time: removedAt },
      event,
    });
  await town.settle();
  expect(await statusOf('T1')).toBe('installed');
  expect(await town.installations.countDocuments()).toBe(1);
  await remindAllOf(town, startsAt);
  await eventually(() => expect(said(town, 'T1')).toMatch(/C’est bientôt l’heure/));
});

test.each(['token_revoked', 'account_inactive'] as const)(
  'a send that finds out that the app is gone (%s) forgets it, and blames nobody',
  async (state) => {
    await install(town, 'T1');
    const startsAt = await signUp(town, 'T1');
    town.slack.endTokens('T1', state);
    await remindAllOf(town, startsAt);
    await isForgotten('T1');
    expect(town.log.lines.join()).toMatch(/warn slack.installation.gone/);
    const { identities, workspaces } = town.records.store;
    const workspace = await workspaces.findByExternalId('slack', 'T1');
    const identity = await identities.findByUser('slack-T1', workspace?.id ?? '', 'UT1');
    expect(identity?.reachability).toBe('reachable');
  },
);

test('a refusal that the token itself does not get from Slack forgets nothing', async () => {
  await install(town, 'T1');
  const startsAt = await signUp(town, 'T1');
  town.slack.team('T1').faults.refuse('chat.postMessage', 'invalid_auth');
  await remindAllOf(town, startsAt);
  expect(await statusOf('T1')).toBe('installed');
  expect(await town.installations.countDocuments()).toBe(1);
});

test('with tokens that end, what Slack does not exchange any more is forgotten too', async () => {
  await town.close();
  town = await openTown({ expiresInSeconds: 12 * 3600 });
  await install(town, 'T1');
  town.slack.endTokens('T1', 'token_revoked');
  await town.person('T1').say('aide');
  await isForgotten('T1');
});

test('what is kept of a workspace that a crash left without its house is erased too', async () => {
  await install(town, 'T1');
  await town.workspaces.deleteMany({});
  await town.slack.uninstall('T1');
  await eventually(async () => expect(await town.installations.countDocuments()).toBe(0));
});

test('a whole enterprise that removed the app is forgotten at once', async () => {
  await install(town, 'E1');
  await town.slack.uninstall('E1');
  await isForgotten('E1');
});
