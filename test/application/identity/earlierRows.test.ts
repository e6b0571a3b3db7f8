import type { Profile } from '../../../src/domain/people/employee.js';
import { mortal } from '../crowd/mortal.js';
import {
  comes,
  followed,
  isKilled,
  joinedThen,
  listing,
  onSlot,
  openScene,
  profile,
  read,
  signsUp,
  speaks,
} from './scene.js';

/** Accounts that an earlier version joined by an address that anybody claimed, whichever of the two is asked about first. */
const gil = profile('gil', 'Gil', null);
const impostors: [string, Profile][] = [
  ['a guest', { ...gil, membership: 'guest' }],
  ['an address that is not confirmed', gil],
  ['another address', profile('gil', 'Gil', 'gil@example.org')],
];
const chats = ['slack', 'teams'] as const;

describe.each(chats)('in %s', (chat) => {
  test.each(impostors)('%s: nobody acts as the colleague, alone or twice at once', async (_who, today) => {
    for (const events of [1, 2]) {
      const scene = await openScene(1);
      const ana = await comes(scene, 'Ana', 'slack');
      await signsUp(scene, ana);
      await joinedThen(scene, ana, chat, today);
      // A colleague in the other chat may be anybody until Ana's own chat has told who she is.
      if (chat === 'teams' && today.email) await followed(scene.ports, scene, ana);
      const said = await Promise.all(Array.from({ length: events }, () => speaks(scene, chat, 'gil')));
      expect(new Set(said)).toEqual(new Set(['Gil']));
      await followed(scene.ports, scene, ana);
      expect(await onSlot(scene)).toEqual(['Ana confirmed']);
      expect(await speaks(scene, 'slack', ana.identity.userId)).toBe('Ana');
    }
  });
});

test('the seat of somebody who was marked as left then is freed', async () => {
  const scene = await openScene(1);
  const ana = await comes(scene, 'Ana', 'slack');
  const ben = await comes(scene, 'Ben', 'slack');
  for (const one of [ana, ben]) await signsUp(scene, one);
  scene.told.set(ana.identity.userId, null);
  await scene.ports.identities.setReachability(scene.world.organisation.id, ana.identity.id, 'left');
  await read(listing(scene, ben), scene, 'slack');
  expect((await onSlot(scene)).sort()).toEqual(['Ana withdrawn', 'Ben offered']);
});

test('what a newcomer with a reused address did since is theirs, whatever write the process dies at', async () => {
  for (const after of [false, true]) {
    for (let writes = 1; writes < 16; writes += 1) {
      const scene = await openScene(1);
      const ana = await comes(scene, 'Ana', 'slack');
      const { organisationId, id } = ana.identity;
      const { identities } = scene.ports;
      await identities.touch(organisationId, id, null, scene.ports.clock.now());
      await identities.setReachability(organisationId, id, 'left');
      scene.told.set(ana.identity.userId, null);
      scene.world.clock.forward(60);
      const account = await joinedThen(scene, ana, 'slack', profile('leo', 'Leo', 'ana@example.org'));
      const leo = { ...ana, identity: account };
      await signsUp(scene, leo);
      await isKilled(() => followed(mortal(scene.ports, writes, after), scene, leo));
      await followed(scene.ports, scene, leo);
      expect(await onSlot(scene)).toEqual(['Leo confirmed']);
    }
  }
});
