import { accountLeft } from '../../../src/application/people/accounts/accountLeft.js';
import { mortal } from '../crowd/mortal.js';
import { comes, followed, isKilled, onSlot, openScene, profile, signsUp } from './scene.js';

/** A process that dies at any write, and two at once: what each leaves is finished by whoever comes next. */
const moments = [false, true].flatMap((after) =>
  Array.from({ length: 40 }, (_, at) => ({ writes: at + 1, after })),
);

/** Nina in Slack and Nine in Teams both have a place, Ben waits; then Teams calls Nine by Nina's address. */
async function twoWhoAreOne() {
  const scene = await openScene(2);
  const nina = await comes(scene, 'Nina', 'slack');
  const nine = await comes(scene, 'Nine', 'teams');
  const ben = await comes(scene, 'Ben', 'slack');
  for (const one of [nina, nine, ben]) await signsUp(scene, one);
  scene.told.set(nine.identity.userId, profile(nine.identity.userId, 'Nine', 'nina@example.org'));
  return { scene, nina, nine };
}

/** One person with two accounts, one of the two places, and the other one offered to Ben. */
async function expectOne({ scene, nina, nine }: Awaited<ReturnType<typeof twoWhoAreOne>>): Promise<void> {
  const states = (await onSlot(scene)).map((line) => line.replace(/^Nin[ae]/, 'Nina'));
  expect(states.sort()).toEqual(['Ben offered', 'Nina confirmed', 'Nina withdrawn']);
  const { identities, employees } = scene.ports;
  const { id } = scene.world.organisation;
  const accounts = await Promise.all([nina, nine].map(({ identity }) => identities.find(id, identity.id)));
  expect(new Set(accounts.map((one) => one?.employeeId)).size).toBe(1);
  expect((await employees.findByEmail(id, 'nina@example.org'))?.id).toBe(accounts[0]?.employeeId);
}

test('two people become one whatever write their process dies at', async () => {
  let killed = 0;
  for (const { writes, after } of moments) {
    const play = await twoWhoAreOne();
    const dying = mortal(play.scene.ports, writes, after);
    if (await isKilled(() => followed(dying, play.scene, play.nine))) killed += 1;
    await followed(play.scene.ports, play.scene, play.nine);
    await expectOne(play);
  }
  expect(killed).toBeGreaterThan(15);
});

test('two people become one when both of their accounts are followed at once', async () => {
  for (let round = 0; round < 20; round += 1) {
    const play = await twoWhoAreOne();
    const { ports } = play.scene;
    await Promise.all([play.nina, play.nine, play.nine].map((one) => followed(ports, play.scene, one)));
    await expectOne(play);
  }
});

test('who signs up under the old id while two become one keeps one place', async () => {
  for (let round = 0; round < 20; round += 1) {
    const scene = await openScene(3);
    const nina = await comes(scene, 'Nina', 'slack');
    const nine = await comes(scene, 'Nine', 'teams');
    await signsUp(scene, nina);
    scene.told.set(nine.identity.userId, profile(nine.identity.userId, 'Nine', 'nina@example.org'));
    await Promise.all([followed(scene.ports, scene, nine), signsUp(scene, nine), signsUp(scene, nina)]);
    const live = (await onSlot(scene)).filter((line) => !line.endsWith('withdrawn'));
    expect(live).toEqual([expect.stringMatching(/^Nin[ae] confirmed$/)]);
  }
});

test('a leaver’s seat is freed whatever write the process dies at, and once when two notice', async () => {
  for (const { writes, after } of [...moments, null].map((one) => one ?? { writes: 999, after: false })) {
    const scene = await openScene(1);
    const lea = await comes(scene, 'Lea', 'slack');
    const ben = await comes(scene, 'Ben', 'slack');
    for (const one of [lea, ben]) await signsUp(scene, one);
    scene.told.set(lea.identity.userId, null);
    const dying = mortal(scene.ports, writes, after);
    await isKilled(() => accountLeft(dying, lea.identity));
    await Promise.all([accountLeft(scene.ports, lea.identity), accountLeft(scene.ports, lea.identity)]);
    expect((await onSlot(scene)).sort()).toEqual(['Ben offered', 'Lea withdrawn']);
  }
});

test('two accounts whose addresses are swapped swap them, and nobody becomes anybody else', async () => {
  for (const first of [0, 1]) {
    const scene = await openScene(2);
    const people = [await comes(scene, 'Ana', 'slack'), await comes(scene, 'Ben', 'slack')] as const;
    for (const one of people) await signsUp(scene, one);
    const [ana, ben] = people;
    scene.told.set(ana.identity.userId, profile(ana.identity.userId, 'Ana', 'ben@example.org'));
    scene.told.set(ben.identity.userId, profile(ben.identity.userId, 'Ben', 'ana@example.org'));
    for (const one of first === 0 ? people : [ben, ana]) await followed(scene.ports, scene, one);
    for (const one of people) await followed(scene.ports, scene, one);
    expect((await onSlot(scene)).sort()).toEqual(['Ana confirmed', 'Ben confirmed']);
    const { employees } = scene.ports;
    const { id } = scene.world.organisation;
    expect((await employees.findByEmail(id, 'ben@example.org'))?.id).toBe(ana.employee.id);
    expect((await employees.findByEmail(id, 'ana@example.org'))?.id).toBe(ben.employee.id);
  }
});
