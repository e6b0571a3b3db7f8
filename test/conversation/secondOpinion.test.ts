import type { SecondOpinion } from '../../src/application/ports/index.js';
import { createReceive } from '../../src/conversation/inbox/receive.js';
import { createWorld } from '../support/world.js';
import { types } from './support/incoming.js';

/** What is answered when a model makes this of it, what it was asked, and whether anything was done. */
async function answered(text: string, choice: string | null) {
  const world = await createWorld();
  await world.mission();
  const ana = await world.person('Ana');
  const asked: string[] = [];
  const secondOpinion: SecondOpinion = {
    isThere: true,
    choose: async (said) => {
      asked.push(said);
      return choice;
    },
  };
  const receive = createReceive({ ...world.ports, secondOpinion });
  const incoming = types(ana, text);
  await receive.accept(incoming);
  expect(asked).toEqual([]);
  const { message } = await receive.answer(incoming);
  const { id } = ana.employee;
  const own = await world.ports.engagements.ofEmployee(world.organisation.id, id, [
    'confirmed',
    'waitlisted',
  ]);
  return { message, asked, signedUp: own.length };
}

const unclear = 'garde un tabouret pour moi là-bas, dit Zébulon, zebulon@example.org';

test('it is asked where nothing is sure here, without names and addresses, and leads to a button alone', async () => {
  const { message, asked } = await answered(unclear, 'mute');
  expect(asked).toHaveLength(1);
  expect(asked[0]).not.toMatch(/z[ée]bulon|example/i);
  expect(message).toMatchObject({
    kind: 'problem',
    problem: { code: 'notUnderstood', suggestions: expect.arrayContaining(['mute']) },
  });
});

test.each(['sign_up', 'withdraw', 'cancel_mission', 'unknown', 'toString', null])(
  'whatever it says (%s), nothing is done, and the person is asked',
  async (choice) => {
    const { message, signedUp } = await answered(unclear, choice);
    expect(message).toMatchObject({ kind: 'problem', problem: { code: 'notUnderstood' } });
    expect(signedUp).toBe(0);
  },
);

test('it is not asked of what is sure here', async () => {
  expect((await answered('quelles missions vous avez en ce moment ?', 'mute')).asked).toEqual([]);
});
