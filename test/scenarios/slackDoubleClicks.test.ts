import { setTimeout as wait } from 'node:timers/promises';
import { announceMission, garden } from './announcing.js';
import { asks } from './organising.js';
import { type Name, slackId } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Two clicks 60 to 150 ms apart, as hands and old mice make them: one of each. */
const confirmation = /Nous vous ferons signe avant le jour J/;

let chats: TwoChats;
beforeAll(async () => {
  chats = await openTwoChats('slack');
});
afterAll(() => chats.close());

/** Presses the first button of this label in the newest message that has one, twice; gives what Slack heard back. */
async function pressesTwice(name: Name, channelId: string, label: string, ms: number): Promise<number[]> {
  const userId = slackId(name);
  const holds = (blocks: unknown) => JSON.stringify(blocks).includes(`"text":"${label}"`);
  const message = chats.slack.messages(userId, channelId).findLast(({ blocks }) => holds(blocks));
  const row = message?.blocks.find((block) => block.type === 'actions' && holds(block));
  if (!message || !row) throw new Error(`${name} sees no ${label}.`);
  const [element] = (row.elements as { action_id: string }[]).filter(holds);
  const press = () => {
    const where = { channelId, messageTs: message.ts };
    return chats.slack.clickBlock(userId, where, String(row.block_id), String(element?.action_id));
  };
  const heard = chats.slack.delivered().length;
  const first = press();
  await wait(ms);
  const again = pressedAgain(heard, 'block_actions');
  const second = again ? chats.slack.interact(again) : press();
  const statuses = (await Promise.all([first, second])).map(({ status }) => status);
  await chats.settle();
  return statuses;
}

/** What was pressed since, once more: the second press left before the first was answered, and arrives after. */
function pressedAgain(heard: number, type: string) {
  const sent = chats.slack
    .delivered()
    .slice(heard)
    .find(({ payload }) => payload.type === type);
  return sent && { ...sent.payload, trigger_id: `again.${heard}` };
}

test('on “Voir l’aperçu”: one preview, and no number is skipped', async () => {
  const olga = chats.person('slack', 'Olga');
  const numbers: string[] = [];
  for (const ms of [0, 90]) {
    await olga.press('Ouvrir le formulaire', await asks(olga, 'créer une mission', /Nouvelle mission/));
    await seesForm(olga, 'Nouvelle mission');
    const heard = chats.slack.delivered().length;
    const submit = () => olga.submit({ ...garden, title: `Mission ${ms}` });
    const first = submit();
    await wait(ms);
    const again = pressedAgain(heard, 'view_submission');
    await Promise.all([first, again ? chats.slack.interact(again) : submit()]);
    const preview = await hears(olga, new RegExp(`Mission ${ms}`));
    await chats.settle();
    expect(times(olga, new RegExp(`Mission ${ms}\n`))).toBe(1);
    numbers.push(/Mission (\d+) ·/.exec(plain(preview.text))?.[1] ?? '');
  }
  expect(Number(numbers[1])).toBe(Number(numbers[0]) + 1);
});

test.each<[Name, number]>([
  ['Ana', 60],
  ['Ben', 150],
])('on “Je m’inscris” in the direct message of %s, %i ms apart: one confirmation', async (name, ms) => {
  if (name === 'Ana') await announceMission(chats, 'slack', { title: 'Jardin', capacity: '12' });
  const person = chats.person('slack', name);
  await hears(person, /tend les bras/);
  const dm = chats.slack.dmOf(slackId(name));
  expect(await pressesTwice(name, dm, 'Je m’inscris', ms)).toEqual([200, 200]);
  await hears(person, confirmation);
  expect(times(person, confirmation)).toBe(1);
  expect(
    person
      .inbox()
      .map(({ text }) => plain(text))
      .filter((text) => /déjà|mal passé/.test(text)),
  ).toEqual([]);
});

test.each<[Name, number]>([
  ['Chloé', 60],
  ['Dan', 150],
])('on “Je m’inscris” in the channel, by %s, %i ms apart: one confirmation', async (name, ms) => {
  const channel = chats.channel('slack');
  expect(await pressesTwice(name, channel, 'Je m’inscris', ms)).toEqual([200, 200]);
  const person = chats.person('slack', name);
  await hears(person, confirmation);
  const mine = person.channel(channel).filter(({ onlyMe }) => onlyMe);
  expect([times(person, confirmation), mine.length]).toEqual([1, 1]);
});
