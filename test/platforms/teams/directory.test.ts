import * as fixtures from '../../fixtures/teams/activities.js';
import { until } from '../../support/eventually.js';
import { general, jean, post, rse, startWorld, type World } from './world.js';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  await world.teams.install(jean.id);
  await world.teams.installInTeam(jean.id);
  await until(() => world.receive.finished.length === 3);
});
afterEach(() => world.stop());

const addressOfJean = () => world.receive.accepted[0]?.address ?? null;
const membersAsked = () =>
  world.teams.calls().flatMap(({ path }) => /\/members\/(.+)$/.exec(decodeURIComponent(path))?.[1] ?? []);

test('somebody is asked for by their Teams id first', async () => {
  const profile = await world.platform.directory.profile('tenant-1', jean.aadObjectId, addressOfJean());
  expect(profile).toMatchObject({ userId: jean.aadObjectId, email: jean.email, membership: 'member' });
  expect(membersAsked()).toEqual([jean.id]);
});

test('the object id is the second try, and whoever is not found is logged by code alone', async () => {
  const address = { ...addressOfJean(), userId: '29:older' };
  const profile = await world.platform.directory.profile('tenant-1', jean.aadObjectId, address);
  expect(profile).toMatchObject({ email: jean.email });
  expect(membersAsked()).toEqual(['29:older', jean.aadObjectId]);
  const facts = { code: 'MemberNotFoundInConversation', askedBy: 'teamsId' };
  expect(world.log).toContainEqual({ code: 'teams.memberUnknown', facts });
});

/** A new channel, as Teams’ documentation shows it: its team without a name. */
function created(name: string) {
  const update = fixtures.teamUpdate('channelCreated');
  const team = { id: general.id };
  const channelData = { ...Object(update.channelData), team, channel: { id: rse.id, name } };
  const conversation = { ...Object(update.conversation), id: general.id };
  const recipient = { id: '28:app-1' };
  return { ...update, serviceUrl: world.teams.serviceUrl, conversation, recipient, channelData };
}

test('a channel whose team was not named is asked about, and told under its team’s name', async () => {
  expect((await post(world.url, created('Projets'))).status).toBe(200);
  await until(() => world.receive.accepted.at(-1)?.channel?.name === 'Toute la société › Projets');
  expect(world.receive.accepted.at(-1)?.channel).toMatchObject({ externalId: rse.id });
});
