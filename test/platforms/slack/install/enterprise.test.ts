import { eventually } from '../../../support/eventually.js';
import { remindAllOf, said, signUp } from './missions.js';
import { install, openTown, type Town } from './town.js';

/** An enterprise of two workspaces that installs the app for all, and a neighbour outside. */
let town: Town;
beforeEach(async () => {
  town = await openTown({ expiresInSeconds: 12 * 3600 });
  await install(town, 'E1');
});
afterEach(() => town.close());

test.each(['T2', 'T3'])(
  'whoever is in %s is heard, signs up and is reminded by the enterprise’s token',
  async (team) => {
    const startsAt = await signUp(town, team, 'E1');
    await remindAllOf(town, startsAt);
    await eventually(() => expect(said(town, team)).toMatch(/C’est bientôt l’heure/));
    expect(await town.installations.distinct('_id')).toEqual(['E1']);
  },
);

test('a command in any of its workspaces is answered', async () => {
  await town.slack.team('T2').command('UT2', '/mission', 'aide', 'DUT2');
  await eventually(() => expect(said(town, 'T2')).not.toBe(''));
});

test('the people of all its workspaces are its members, each once', async () => {
  await town.allDue();
  await town.restart();
  const { identities, workspaces } = town.records.store;
  const { id = '' } = (await workspaces.findByExternalId('slack', 'E1')) ?? {};
  await eventually(async () => {
    const known: string[] = [];
    for await (const { userId, guest } of identities.present('slack-E1', id)) if (!guest) known.push(userId);
    expect(known.sort()).toEqual(['UT2', 'UT3']);
  });
});

test('a workspace outside of it is not served by it', async () => {
  await town.person('T1').say('aide');
  await town.settle();
  expect(said(town, 'T1')).toBe('');
});
