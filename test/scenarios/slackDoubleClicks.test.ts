import { announceMission, garden } from './announcing.js';
import { pressesTwice, submitsTwice } from './doubleClicks.js';
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

test('on “Voir l’aperçu”: one preview, and no number is skipped', async () => {
  const olga = chats.person('slack', 'Olga');
  const numbers: string[] = [];
  for (const ms of [0, 90]) {
    await olga.press('Ouvrir le formulaire', await asks(olga, 'créer une mission', /Nouvelle mission/));
    await seesForm(olga, 'Nouvelle mission');
    await submitsTwice(chats, 'Olga', { ...garden, title: `Mission ${ms}` }, ms);
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
  expect(await pressesTwice(chats, name, dm, 'Je m’inscris', ms)).toEqual([200, 200]);
  await chats.settle();
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
  expect(await pressesTwice(chats, name, channel, 'Je m’inscris', ms)).toEqual([200, 200]);
  await chats.settle();
  const person = chats.person('slack', name);
  await hears(person, confirmation);
  const mine = person.channel(channel).filter(({ onlyMe }) => onlyMe);
  expect([times(person, confirmation), mine.length]).toEqual([1, 1]);
});
