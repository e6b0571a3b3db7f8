import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { fromDirectory } from '../../contracts/samples.js';
import { eventually } from '../../support/eventually.js';
import { putMission } from '../missions.js';
import { asks } from '../organising.js';
import { organiserEmail } from '../people.js';
import { forbidden } from '../privacy.js';
import { hears, plain } from '../steps.js';
import { openTwoChats, type TwoChats } from '../twoChats.js';
import { idOf, lets, type Newcomer, onSlot } from './newcomers.js';

/** People of another company, guests, and addresses that nobody vouches for. None of them is one of us by claiming it. */
let twoChats: TwoChats;
let mission: Awaited<ReturnType<typeof putMission>>;
beforeAll(async () => {
  twoChats = await openTwoChats('slack');
  mission = await putMission(twoChats, 'Mission de jardin');
  await putMission(twoChats, 'Mission de brouillon', { status: 'draft' });
  await asks(twoChats.person('slack', 'Ana'), 'je m’inscris à la mission de jardin', /inscrit|place/i);
});
afterAll(() => twoChats.close());

const chats: readonly Platform[] = ['slack', 'teams'];
const outsider = /Je ne réponds qu’aux personnes de l’entreprise|I only answer people from the company/;

/** Nothing changes in any collection, and no line of the log names anybody. */
async function unchanged(act: () => Promise<unknown>): Promise<void> {
  await twoChats.settle();
  const before = await twoChats.records.snapshot();
  await act();
  await twoChats.settle();
  expect(await twoChats.records.snapshot()).toBe(before);
  expect(twoChats.log.lines.join('\n')).not.toMatch(forbidden);
}

const claims = [organiserEmail, 'ana@example.org', 'someone@elsewhere.org'];
const wishes = [
  'gérer les missions',
  'mes missions',
  'les missions',
  'je m’inscris à la mission de jardin',
  'oui',
];

describe.each(chats)('%s', (chat) => {
  test.each(claims)(
    'somebody of another company is refused in one sentence, whatever they ask, as %s',
    async (email) => {
      const who = lets(twoChats, chat, { name: `Zoe${claims.indexOf(email)}`, email, as: 'outsider' });
      await unchanged(async () => {
        for (const words of wishes) {
          const before = who.inbox().length;
          await who.say(words);
          await eventually(() => expect(who.inbox().length).toBeGreaterThan(before));
        }
        for (const { text } of who.inbox()) expect(plain(text)).toMatch(outsider);
      });
    },
  );

  test('whom the company’s directory says have left are refused like them, whatever they ask or press', async () => {
    const email = `lou.${chat}@example.org`;
    const lou = lets(twoChats, chat, { name: `Lou${chat}`, email });
    await asks(lou, 'mes missions', /pas de mission à venir|no upcoming mission/i);
    const { employees } = twoChats.records.store;
    const known = await employees.findByEmail('own', email);
    await employees.setFromDirectory('own', known?.id ?? '', fromDirectory({ email, active: false }));
    await eventually(() => asks(lou, 'aide', outsider));
    await unchanged(async () => {
      for (const words of wishes) await asks(lou, words, outsider);
      await presses(
        chat,
        `Lou${chat}`,
        JSON.stringify({ kind: 'signUp', slotId: mission.slotId, anyway: true }),
      );
    });
  });

  test('no button of somebody of another company does anything', async () => {
    lets(twoChats, chat, { name: 'Zoe0', email: organiserEmail, as: 'outsider' });
    const intents = [
      { kind: 'signUp', slotId: mission.slotId, anyway: true },
      { kind: 'mission.cancelNow', missionId: mission.id },
      { kind: 'mission.roster', missionId: mission.id },
    ];
    await unchanged(async () => {
      for (const intent of intents) await presses(chat, 'Zoe0', JSON.stringify(intent));
    });
  });

  test('a guest with a colleague’s address is another person, and does not sign up', async () => {
    const guest = lets(twoChats, chat, { name: `Gil${chat}`, email: 'ana@example.org', as: 'guest' });
    await asks(guest, 'mes missions', /pas de mission à venir|no upcoming mission|nothing/i);
    await asks(
      guest,
      'je m’inscris à la mission de jardin',
      /réservées aux personnes de l’entreprise|is for people of the company/,
    );
    expect(await onSlot(twoChats, mission.slotId)).toEqual(['Ana confirmed 1']);
  });

  test.each(['guest', 'unconfirmed'] as const)(
    '%s: HR’s address alone makes nobody an organiser',
    async (as) => {
      const who = lets(twoChats, chat, { name: `Max${as}`, email: organiserEmail, as });
      await asks(
        who,
        'gérer les missions',
        /Seules les personnes qui organisent|Only the people who organise/,
      );
      await asks(
        who,
        'créer une mission',
        /Seules les personnes qui organisent|Only the people who organise/,
      );
    },
  );
});

test('a guest signs up where the policy lets them, as nobody but themselves', async () => {
  await twoChats.records.change('organisations', 'own', { 'policy.guests': 'signUp' });
  const guest = lets(twoChats, 'teams', { name: 'Gilteams', email: 'ana@example.org', as: 'guest' });
  await guest.say('je m’inscris à la mission de jardin');
  await hears(guest, /inscrit|place|booked|signed/i);
  await twoChats.settle();
  expect(await onSlot(twoChats, mission.slotId)).toEqual(['Ana confirmed 1', 'Gilteams confirmed 2']);
  await twoChats.records.change('organisations', 'own', { 'policy.guests': 'refuse' });
});

test('an address in look-alike letters is nobody’s', async () => {
  const kelvin: Newcomer = { name: 'Kay', email: 'o\u212a@example.org' };
  lets(twoChats, 'slack', { name: 'Okay', email: 'ok@example.org' });
  await asks(twoChats.slack.person(idOf('slack', 'Okay')), 'aide', /./);
  await asks(lets(twoChats, 'slack', kelvin), 'aide', /./);
  const people = await twoChats.records
    .collection('employees')
    .find({ name: { $in: ['Kay', 'Okay'] } })
    .toArray();
  expect(people.map(({ name, email }) => [name, email]).sort()).toEqual([
    ['Kay', null],
    ['Okay', 'ok@example.org'],
  ]);
});

/** Presses a button that was never shown, as whoever has the platform’s own client can. */
async function presses(chat: Platform, name: string, intent: string): Promise<void> {
  const id = idOf(chat, name);
  if (chat === 'teams') {
    const activity = twoChats.teams.messages(id, twoChats.teams.personalChatId(id)).at(-1);
    await twoChats.teams.execute(id, activity?.id ?? '', 'etincelle', { etincelle: { intent } });
    return;
  }
  await twoChats.slack.interact({
    ...{ type: 'block_actions', trigger_id: `forged-${intent}` },
    ...{ team: { id: 'T0SCENE' }, user: { id }, container: { type: 'message' } },
    channel: { id: twoChats.slack.dmOf(id), name: 'directmessage' },
    actions: [{ action_id: 'any', value: intent }],
  });
}
