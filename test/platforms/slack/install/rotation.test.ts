import { eventually } from '../../../support/eventually.js';
import { remindAllOf, said, signUp } from './missions.js';
import { install, openTown, type Town } from './town.js';

const hours = 60;
let town: Town;
beforeEach(async () => {
  town = await openTown({ expiresInSeconds: 12 * 3600 });
});
afterEach(() => town.close());

const refreshes = () => town.slack.exchanges('refresh_token').map(({ answer }) => answer);

test('a reminder that leaves a month after the installation leaves with a token exchanged for it', async () => {
  await install(town, 'T1');
  const startsAt = await signUp(town, 'T1');
  expect(refreshes()).toEqual([]);
  await remindAllOf(town, startsAt);
  await eventually(() => expect(said(town, 'T1')).toMatch(/C’est bientôt l’heure/));
  expect(refreshes()).toEqual(['ok']);
  expect(await town.dump()).not.toMatch(/xox[be]/);
  for (const secret of town.slack.issued()) expect(town.log.lines.join()).not.toContain(secret);
});

test('two processes that need the next token at once exchange once, every time', async () => {
  await install(town, 'T1');
  await install(town, 'T2');
  await town.second();
  for (let round = 1; round <= 6; round += 1) {
    town.clock.forward(11 * hours);
    await Promise.all([town.settle(), town.person('T1').say('aide'), town.person('T2').say('aide')]);
    await eventually(() => expect(refreshes()).toEqual(Array(2 * round).fill('ok')));
    // An answer on its way when hours go by is taken for a dead process's, and said again.
    for (const team of ['T1', 'T2'] as const)
      await eventually(() => expect(town.person(team).inbox()).toHaveLength(round));
  }
});

test('a token is exchanged ahead of its end although nobody needs it', async () => {
  await install(town, 'T1');
  town.clock.forward(9 * hours);
  await town.settle();
  expect(refreshes()).toEqual([]);
  town.clock.forward(2 * hours);
  await town.settle();
  expect(refreshes()).toEqual(['ok']);
});

test('what was exchanged and lost in a crash is exchanged again, and nothing is missed meanwhile', async () => {
  await install(town, 'T1');
  town.clock.forward(11 * hours);
  town.slack.faults.drop('oauth.v2.access');
  await town.settle();
  expect(refreshes()).toEqual(['ok']);
  expect(town.log.lines.join()).toMatch(/error slack.token.notRefreshed/);
  await town.person('T1').say('aide');
  await eventually(() => expect(said(town, 'T1')).not.toBe(''));
  expect(refreshes()).toEqual(['ok']);

  await town.lapse();
  await town.restart();
  await town.settle();
  expect(refreshes()).toEqual(['ok', 'ok']);
  town.clock.forward(11 * hours);
  await town.person('T1').say('aide');
  await eventually(() => expect(town.person('T1').inbox()).toHaveLength(2));
  expect(refreshes()).toEqual(['ok', 'ok', 'ok']);
});

test('while Slack exchanges nothing, the token that is still good is used', async () => {
  await install(town, 'T1');
  town.clock.forward(11 * hours);
  town.slack.faults.fail('oauth.v2.access');
  await town.person('T1').say('aide');
  await eventually(() => expect(said(town, 'T1')).not.toBe(''));
  expect(refreshes()).toEqual([]);
});

test('a token revoked by itself is exchanged at the send that found it, and the reminder leaves', async () => {
  await install(town, 'T1');
  const startsAt = await signUp(town, 'T1');
  town.clock.moveTo(new Date(startsAt.getTime() - 11 * 3_600_000).toISOString());
  await town.settle();
  const before = refreshes().length;
  town.clock.moveTo(new Date(startsAt.getTime() - 2 * 3_600_000).toISOString());
  town.slack.revokeTokens('T1');
  // The send that is refused is tried again a second later on people's clock, which stands still by itself.
  await eventually(async () => {
    await town.settle();
    town.clock.forward(1);
    expect(said(town, 'T1')).toMatch(/C’est bientôt l’heure/);
  });
  expect(refreshes().length).toBeGreaterThan(before);
  expect(await town.installations.countDocuments()).toBe(1);
});
