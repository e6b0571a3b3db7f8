import { employee, engagement, mission, newId, slot, times } from '../../contracts/samples.js';
import { anotherCompany, type Calling, startCalling } from './calling.js';

let api: Calling;
beforeAll(async () => {
  api = await startCalling();
});
afterAll(() => api.close());

/** All that a list holds, part after part. */
async function whole(path: string): Promise<{ id: string }[]> {
  const all: { id: string }[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body } = await api.get(`${path}${cursor && `&cursor=${cursor}`}`);
    all.push(...body.data);
    cursor = body.next;
  }
  return all;
}

test('missions are read with their half-days and people, drafts too, part after part', async () => {
  const { organisationId, store } = api;
  const nonprofit = await store.nonprofits.ensureByName({
    ...{ id: newId(), organisationId, name: 'Les Restos', contact: null },
  });
  const half = slot({ capacity: 3 });
  const made = await store.missions.create(
    mission({ organisationId, nonprofitId: nonprofit.id, status: 'announced', slots: [half] }),
  );
  const on = { organisationId, missionId: made.id, slotId: half.id };
  await store.engagements.insert(engagement({ ...on, ticket: 1, seat: 1 }));
  for (const ticket of [2, 3])
    await store.engagements.insert(engagement({ ...on, ticket, state: 'waitlisted', seat: null }));
  const shown = await api.get(`/missions/mis_${made.id}`);
  expect(shown.status).toBe(200);
  expect(shown.body).toMatchObject({
    ...{ id: `mis_${made.id}`, status: 'announced', nonprofit: 'Les Restos' },
    slots: [{ id: `slo_${half.id}`, capacity: 3, held: 1, waiting: 2 }],
  });
  expect((await api.get(`/missions/mis_${made.id}/slots`)).body).toEqual({
    ...{ data: shown.body.slots, next: null },
  });
  const people = await whole(`/missions/mis_${made.id}/engagements?limit=2`);
  expect(people).toHaveLength(3);
  expect(people).toContainEqual(expect.objectContaining({ state: 'waitlisted', position: 2 }));
  expect((await api.get(`/engagements/${people[0]?.id}`)).body).toEqual(people[0]);
  const drafts = await Promise.all(
    times(4, () => store.missions.create(mission({ organisationId, status: 'draft' }))),
  );
  const ids = (await whole('/missions?limit=2')).map(({ id }) => id);
  expect(ids.sort()).toEqual([made, ...drafts].map(({ id }) => `mis_${id}`).sort());
  expect(await whole('/missions?limit=3&status=draft')).toHaveLength(4);
});

test('people are read part after part, or by their address', async () => {
  const { organisationId, store } = api;
  const people = times(5, () => employee({ organisationId }));
  for (const one of people) await store.employees.ensure(one);
  const read = (await whole('/people?limit=2')).map(({ id }) => id);
  for (const { id } of people) expect(read).toContain(`peo_${id}`);
  const [one] = people;
  const { body } = await api.get(`/people?email=${encodeURIComponent(one?.email ?? '')}`);
  expect(body).toMatchObject({ data: [{ id: `peo_${one?.id}`, name: 'Chloé Martin' }], next: null });
  expect((await api.get(`/people/peo_${one?.id}`)).body).toEqual(body.data[0]);
  expect((await api.get('/people?email=nobody@example.org')).body).toEqual({ data: [], next: null });
  expect((await api.get('/people?email=what')).status).toBe(400);
});

test('figures tell how much there is, and nothing of what few have given', async () => {
  const { status, body } = await api.get('/figures');
  expect(status).toBe(200);
  expect(body).toMatchObject({
    ...{ missions: { cancelled: 0, done: 0 }, given: null },
    coming: { places: expect.any(Number), held: expect.any(Number), waiting: expect.any(Number) },
  });
});

test('nothing of another company is there', async () => {
  const other = await anotherCompany(api);
  const { store } = api;
  const theirs = await store.missions.create(mission({ organisationId: other, status: 'announced' }));
  const person = await store.employees.ensure(employee({ organisationId: other }));
  const on = engagement({ organisationId: other, missionId: theirs.id });
  await store.engagements.insert(on);
  const paths = [
    `/missions/mis_${theirs.id}`,
    `/missions/mis_${theirs.id}/slots`,
    `/missions/mis_${theirs.id}/engagements`,
    `/missions/mis_${theirs.id}/announcements`,
    `/engagements/eng_${on.id}`,
    `/people/peo_${person.id}`,
  ];
  for (const path of paths) expect((await api.get(path)).body).toMatchObject({ status: 404 });
  expect((await api.get(`/people?email=${person.email}`)).body.data).toEqual([]);
  const key = await api.keyOf(other, ['read']);
  expect((await api.get(paths[0] ?? '', { key })).status).toBe(200);
  expect((await api.get('/missions', { key })).body.data).toHaveLength(1);
});
