import {
  answerQuestion,
  askOrSignUp,
  backInSignUp,
  type SignUpStep,
  stopSignUp,
} from '../../src/application/engagements/askBeforeSignUp.js';
import { eraseMe } from '../../src/application/people/erasing/eraseMe.js';
import type { Person } from '../../src/application/people/person.js';
import { heldAbout } from '../../src/application/queries/heldAbout.js';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Question } from '../../src/domain/missions/questions.js';
import { leave } from '../support/acts.js';
import { liveOn } from '../support/liveOn.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
let ana: Person;
let mission: Mission;
const questions: Question[] = [
  { text: 'Taille', kind: 'choice', choices: ['S', 'M'] },
  { text: 'Un aménagement ?', kind: 'yesNo', choices: [] },
];
beforeEach(async () => {
  world = await createWorld();
  ana = await world.person('Ana');
  mission = await asking(await world.mission());
});

async function asking(plain: Mission): Promise<Mission> {
  const { organisationId, id } = plain;
  const now = world.clock.now();
  const asked = await world.ports.missions.update(organisationId, id, ['announced'], { questions }, now);
  if (!asked) throw new Error('not changed');
  return asked;
}

const nothing = async () => undefined;
const slotId = (of = mission) => of.slots[0]?.id ?? '';
const begin = (of = mission, ticket?: number) =>
  askOrSignUp(world.ports, ana, { slotId: slotId(of), anyway: false, ticket }, nothing);
const say = (answer: string, version: number, ticket?: number) =>
  answerQuestion(world.ports, ana, { slotId: slotId(), anyway: false, answer, version, ticket }, nothing);
const back = (version: number) =>
  backInSignUp(world.ports, ana, { slotId: slotId(), anyway: false, version }, nothing);
const placeOf = (of = mission) => liveOn(world.ports, world.organisation.id, slotId(of), ana.employee.id);
const stored = () => world.ports.signUpDialogues.find(world.organisation.id, ana.employee.id);
const seen = (step: SignUpStep) =>
  step.kind === 'questioned' ? `${step.question.text} ${step.dialogue.version}` : step.kind;

test('each question is asked, and the place is taken with the answers once all are there', async () => {
  expect(seen(await begin())).toBe('Taille 1');
  expect(await placeOf()).toBeNull();
  expect(seen(await say('1', 1))).toBe('Un aménagement ? 2');
  expect(await say('no', 2)).toMatchObject({ kind: 'onSlot', already: false });
  const place = await placeOf();
  expect(place).toMatchObject({ state: 'confirmed', answers: ['M', 'no'] });
  expect(place?.answersUntil).toEqual(new Date('2026-12-31T11:30:00Z'));
  expect(await stored()).toBeNull();
});

test('a wrong answer, an old button and the same event twice do not advance', async () => {
  await begin();
  expect(seen(await say('2', 1))).toBe('Taille 1');
  expect(seen(await say('1', 1, 70))).toBe('Un aménagement ? 2');
  expect(seen(await say('0', 1, 71))).toBe('Un aménagement ? 2');
  expect(seen(await say('yes', 2, 70))).toBe('Un aménagement ? 2');
  expect((await stored())?.answers).toEqual(['M']);
});

test('of two presses at once one counts, and the place is one', async () => {
  await begin();
  const first = await Promise.all([say('0', 1), say('1', 1)]);
  expect(first.map(seen)).toEqual(['Un aménagement ? 2', 'Un aménagement ? 2']);
  const last = await Promise.all([say('yes', 2), say('no', 2), say('yes', 2)]);
  expect(last.map(({ kind }) => kind)).toEqual(['onSlot', 'onSlot', 'onSlot']);
  expect(await world.ports.engagements.heldSeats(world.organisation.id, slotId())).toEqual([1]);
});

test('one goes back and answers again; at the first question there is nothing to go back to', async () => {
  await begin();
  await say('1', 1);
  expect(seen(await back(2))).toBe('Taille 3');
  expect(seen(await back(3))).toBe('Taille 4');
  await say('0', 4);
  await say('yes', 5);
  expect(await placeOf()).toMatchObject({ answers: ['S', 'yes'] });
});

test('signing up again goes on where it was left; another mission takes its place', async () => {
  const other = await asking(
    await world.mission({ startsAt: '2026-12-08T08:00:00Z', endsAt: '2026-12-08T11:00:00Z' }),
  );
  await begin();
  await say('1', 1);
  expect(seen(await begin())).toBe('Un aménagement ? 2');
  expect(seen(await begin(other))).toBe('Taille 3');
  expect(await say('no', 2)).toMatchObject({ kind: 'stopped', late: true });
});

test('who stops is not signed up, and nothing is kept of what they said', async () => {
  await begin();
  await say('1', 1);
  expect(await stopSignUp(world.ports, ana, { slotId: slotId() })).toMatchObject({
    kind: 'stopped',
    late: false,
  });
  expect(await stored()).toBeNull();
  expect(await say('no', 2)).toMatchObject({ kind: 'stopped', late: true });
  expect(await placeOf()).toBeNull();
});

test('what is left for a day is over, and begins again with the first question', async () => {
  await begin();
  await say('1', 1);
  world.clock.forward(24 * 60);
  expect(await say('no', 2)).toMatchObject({ kind: 'stopped', late: true });
  expect(seen(await begin())).toBe('Taille 3');
});

test('an overlap is warned of before the questions, and no answer is asked twice', async () => {
  const same = await asking(await world.mission());
  await begin();
  await say('1', 1);
  await say('no', 2);
  expect((await begin(same)).kind).toBe('overlap');
  const anyway = { slotId: slotId(same), anyway: true };
  expect(seen(await askOrSignUp(world.ports, ana, anyway, nothing))).toBe('Taille 1');
});

test('no seat is held meanwhile: a full mission has a waiting list by then, answers and all', async () => {
  const { id: organisationId } = world.organisation;
  await begin();
  for (const name of ['Ben', 'Dan']) {
    const other = await world.person(name);
    const command = { slotId: slotId(), anyway: false, answers: ['S', 'no'] };
    await askOrSignUp(world.ports, other, command, nothing);
  }
  expect(await world.ports.engagements.heldSeats(organisationId, slotId())).toEqual([1, 2]);
  await say('1', 1);
  expect(await say('yes', 2)).toMatchObject({
    kind: 'onSlot',
    engagement: { state: 'waitlisted', answers: ['M', 'yes'] },
  });
});

test('the answers go with the place, and thirty days after the mission', async () => {
  await begin();
  await say('1', 1);
  await say('yes', 2);
  const place = await placeOf();
  await world.ports.engagements.eraseAnswers(new Date('2026-12-31T11:29:59Z'));
  expect(await placeOf()).toMatchObject({ answers: ['M', 'yes'] });
  await world.ports.engagements.eraseAnswers(new Date('2026-12-31T11:30:00Z'));
  expect(await placeOf()).not.toHaveProperty('answers');
  await leave(world.ports, ana, place?.id ?? '');
  await begin();
  await say('1', 1);
  await say('yes', 2);
  const again = await placeOf();
  await leave(world.ports, ana, again?.id ?? '');
  const left = await world.ports.engagements.find(world.organisation.id, again?.id ?? '');
  expect(left).toMatchObject({ state: 'withdrawn' });
  expect(left).not.toHaveProperty('answers');
});

test('who has themselves erased leaves no answer, neither given nor under way', async () => {
  const other = await asking(
    await world.mission({ startsAt: '2026-12-08T08:00:00Z', endsAt: '2026-12-08T11:00:00Z' }),
  );
  await begin();
  await say('1', 1);
  await say('yes', 2);
  await begin(other);
  const held = () => heldAbout(world.ports, world.organisation.id, ana.employee.id);
  expect(await held()).toMatchObject({ engagements: [{ answers: ['M', 'yes'] }], signUp: { answers: [] } });
  world.clock.moveTo('2026-12-02T09:00:00Z');
  await eraseMe(world.ports, ana, { employeeId: ana.employee.id });
  expect(await stored()).toBeNull();
  expect(await placeOf()).toMatchObject({ state: 'confirmed' });
  expect(await placeOf()).not.toHaveProperty('answers');
});
