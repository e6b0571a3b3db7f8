import type { Store } from '../../src/application/ports/index.js';
import { withBriefReads } from '../../src/persistence/briefReads.js';
import { employee, newId, organisation, workspace } from '../contracts/samples.js';
import { createMemoryStore } from '../support/memory/index.js';

/**
 * A store that counts how often workspaces and organisations are read. In front of it is the one that keeps them
 * briefly.
 */
async function counted() {
  const inner = createMemoryStore();
  const own = organisation();
  const there = workspace({ organisationId: own.id });
  await inner.organisations.ensure(own);
  await inner.workspaces.ensure(there);
  const reads: string[] = [];
  const counting: Store = {
    ...inner,
    organisations: {
      ...inner.organisations,
      find: (id) => {
        reads.push('organisation');
        return inner.organisations.find(id);
      },
    },
    workspaces: {
      ...inner.workspaces,
      find: (id) => {
        reads.push('workspace');
        return inner.workspaces.find(id);
      },
      ofOrganisation: (id) => {
        reads.push('all');
        return inner.workspaces.ofOrganisation(id);
      },
      findByExternalId: (platform, externalId) => {
        reads.push('external');
        return inner.workspaces.findByExternalId(platform, externalId);
      },
    },
  };
  let now = 0;
  const store = withBriefReads(counting, () => now);
  const forward = (ms: number) => {
    now += ms;
  };
  const find = () => store.workspaces.findByExternalId(there.platform, there.externalId);
  return { inner, store, own, there, reads, forward, find };
}

test('a workspace is read once in five seconds, by whichever name, and an organisation once a second', async () => {
  const { store, own, there, reads, forward, find } = await counted();
  for (let times = 0; times < 3; times += 1) {
    expect(await find()).toEqual(there);
    expect(await store.workspaces.find(there.id)).toEqual(there);
    expect(await store.organisations.find(own.id)).toEqual(own);
    expect(await store.workspaces.ofOrganisation(own.id)).toEqual([there]);
  }
  expect(reads).toEqual(['external', 'organisation', 'all']);
  forward(1_000);
  await store.organisations.find(own.id);
  expect(reads).toEqual(['external', 'organisation', 'all', 'organisation']);
  forward(3_999);
  await find();
  expect(reads).toHaveLength(4);
  forward(1);
  await find();
  expect(reads).toHaveLength(5);
});

test('what another process changes is seen within five seconds', async () => {
  const { inner, there, forward, find } = await counted();
  await find();
  await inner.workspaces.setStatus(there.id, 'removed');
  forward(5_000);
  expect(await find()).toMatchObject({ status: 'removed' });
});

test('what this process writes is seen at once, also by a read that began before', async () => {
  const { inner, store, there, find } = await counted();
  await find();
  await store.workspaces.setStatus(there.id, 'removed');
  expect(await find()).toMatchObject({ status: 'removed' });
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = withBriefReads({
    ...inner,
    workspaces: {
      ...inner.workspaces,
      find: async (id) => {
        const row = await inner.workspaces.find(id);
        await held;
        return row;
      },
    },
  });
  const early = slow.workspaces.find(there.id);
  await slow.workspaces.setStatus(there.id, 'installed');
  release();
  expect(await early).toMatchObject({ status: 'removed' });
  expect(await slow.workspaces.find(there.id)).toMatchObject({ status: 'installed' });
});

test('what is not there yet is asked for each time', async () => {
  const { inner, store } = await counted();
  const coming = workspace();
  expect(await store.workspaces.find(coming.id)).toBeNull();
  await inner.workspaces.ensure(coming);
  expect(await store.workspaces.find(coming.id)).toEqual(coming);
  expect(await store.workspaces.find(newId())).toBeNull();
});

test('people are read each time; what was read is kept for a second for whoever asks what was known lately', async () => {
  const inner = createMemoryStore();
  let now = 0;
  const store = withBriefReads(inner, () => now);
  const row = employee();
  const { organisationId, id } = row;
  await store.employees.ensure(row);
  expect(await store.employees.find(organisationId, id)).toEqual(row);
  await inner.employees.update(organisationId, id, { name: 'Zoé' });
  const lately = () => store.recent.employees.find(organisationId, id);
  expect(await lately()).toEqual(row);
  expect(await store.employees.find(organisationId, id)).toEqual({ ...row, name: 'Zoé' });
  await inner.employees.update(organisationId, id, { name: 'Léa' });
  now += 1_000;
  expect(await lately()).toEqual({ ...row, name: 'Léa' });
  await store.employees.update(organisationId, id, { name: 'Eva' });
  expect(await lately()).toEqual({ ...row, name: 'Eva' });
});
