import { systemOf } from '../../../src/application/actor.js';
import { actorOfKey } from '../../../src/application/apiKeys/actorOfKey.js';
import { createKey } from '../../../src/application/apiKeys/createKey.js';
import { revokeKey } from '../../../src/application/apiKeys/revokeKey.js';
import { may } from '../../../src/application/may.js';
import { createWorld } from '../../support/world.js';

async function withKey(scopes: readonly ('read' | 'write')[] = ['read']) {
  const world = await createWorld();
  const operator = systemOf(world.organisation.id);
  const made = await createKey(world.ports, operator, { name: 'intranet', scopes });
  if (made.kind !== 'created') throw new Error(made.kind);
  return { world, operator, key: made.key };
}

test('whoever brings a key acts for its company by its scopes, until it is revoked', async () => {
  const { world, operator, key } = await withKey();
  const actor = await actorOfKey(world.ports, key);
  expect(actor).toMatchObject({ organisation: { id: world.organisation.id }, key: { name: 'intranet' } });
  expect(await actorOfKey(world.ports, `${key}x`)).toBeNull();
  expect(await revokeKey(world.ports, operator, { name: 'intranet' })).toMatchObject({ already: false });
  expect(await revokeKey(world.ports, operator, { name: 'intranet' })).toMatchObject({ already: true });
  expect(await actorOfKey(world.ports, key)).toBeNull();
});

test('a key makes no other key, nor does an employee who is no admin', async () => {
  const { world, key } = await withKey(['read', 'write']);
  const actor = await actorOfKey(world.ports, key);
  if (!actor) throw new Error('no actor');
  const other = { name: 'other', scopes: ['read'] as const };
  const ben = await world.person('Ben');
  for (const one of [actor, ben]) {
    expect(await createKey(world.ports, one, other)).toMatchObject({ refusal: { code: 'adminsOnly' } });
    expect(await revokeKey(world.ports, one, other)).toMatchObject({ refusal: { code: 'adminsOnly' } });
    expect(may(one, 'audit.read')).toBe(false);
  }
});

test('a name that says nothing, one that is too long and a key that may nothing are refused', async () => {
  const { world, operator } = await withKey();
  const create = (name: string, scopes: readonly 'read'[] = ['read']) =>
    createKey(world.ports, operator, { name, scopes });
  expect(await create('\u200b')).toEqual({ kind: 'notCreated', why: 'badName' });
  expect(await create('x'.repeat(61))).toEqual({ kind: 'notCreated', why: 'badName' });
  expect(await create('x'.repeat(60))).toMatchObject({ kind: 'created' });
  expect(await create('other', [])).toEqual({ kind: 'notCreated', why: 'noScope' });
  expect(await create('intranet')).toEqual({ kind: 'notCreated', why: 'nameTaken' });
});
