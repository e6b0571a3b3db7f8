import { setTimeout as wait } from 'node:timers/promises';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { announceMission, garden } from '../scenarios/announcing.js';
import { pressesTwice, submitsTwice } from '../scenarios/doubleClicks.js';
import { asks } from '../scenarios/organising.js';
import { type Name, slackChannel, slackId } from '../scenarios/people.js';
import { hears, plain, seesForm, times } from '../scenarios/steps.js';
import { throwDice } from '../support/dice.js';
import { eventually } from '../support/eventually.js';
import type { Asking } from './asking.js';
import { crowdIds } from './chats.js';
import { liveChats } from './liveChats.js';
import type { Pair } from './pair.js';
import { cardOf } from './pressing.js';
import { inDays } from './telling.js';

/**
 * Two clicks 60 to 150 ms apart, each of which another process hears. On a slow machine they may be heard so late that they
 * are two clicks. Whoever clicks again later hears that nothing has changed.
 */
const { openPair } = liveChats();
const confirmation = /Nous vous ferons signe avant le jour J/;
const trouble = /déjà|already|mal passé|went wrong|ne fonctionne plus|no longer works/;
const date = inDays(7);
const people = crowdIds('teams', 3);

let pair: Pair;
beforeAll(async () => {
  let turn = 0;
  const inTurn = <Item>(items: readonly Item[]): Item[] => {
    turn += 1;
    return turn % 2 === 0 ? [...items] : [...items].reverse();
  };
  pair = await openPair({ ...throwDice(), shuffled: inTurn }, { slack: 0, teams: people.length });
  await announceMission(pair, 'slack', { title: 'Jardin', date, capacity: '12' });
}, 240_000);

/** What somebody was told, the newest last. */
const said = (who: { inbox(): readonly { readonly text: string }[] }) =>
  who.inbox().map(({ text }) => plain(text));

test.each<[Name, string, number]>([
  ['Ana', 'the direct message', 60],
  ['Ben', 'the direct message', 150],
  ['Chloé', 'the channel', 60],
  ['Dan', 'the channel', 150],
])('%s on “Je m’inscris” in %s of Slack, %i ms apart: one confirmation', async (name, where, ms) => {
  const person = pair.person('slack', name);
  await hears(person, /tend les bras/);
  const place = where === 'the channel' ? slackChannel.id : pair.slack.dmOf(slackId(name));
  expect(await pressesTwice(pair, name, place, 'Je m’inscris', ms)).toEqual([200, 200]);
  await eventually(() => expect(times(person, confirmation)).toBe(1));
  await pair.settled(60_000);
  expect(times(person, confirmation)).toBe(1);
  const seen = [
    ...said(person),
    ...person
      .channel(slackChannel.id)
      .filter(({ onlyMe }) => onlyMe)
      .map(({ text }) => text),
  ];
  if (await pair.books.isDoubled()) expect(seen.filter((text) => trouble.test(text))).toEqual([]);
});

test.each([0, 60, 150])('on “Je m’inscris” in Teams, %i ms apart: one confirmation', async (ms) => {
  const one: Asking = { chat: 'teams', id: String(people.pop()) };
  const person = pair.somebody('teams', one.id);
  const card = await cardOf(pair, one, 1, 'Jardin');
  const first = person.press('Je m’inscris', card);
  await wait(ms);
  // A card that shows the new standing already has no such button.
  await Promise.all([first, person.press('Je m’inscris', card).catch(noButton)]);
  await eventually(() => expect(times(person, confirmation)).toBe(1));
  await pair.settled(60_000);
  expect(times(person, confirmation)).toBe(1);
  if (await pair.books.isDoubled()) expect(said(person).filter((text) => trouble.test(text))).toEqual([]);
});

test.each<[Platform, number, number]>([
  ['slack', 60, 2],
  ['slack', 150, 3],
  ['teams', 0, 4],
])(
  'on “Voir l’aperçu” in %s, %i ms apart: one preview, and no number is skipped',
  async (chat, ms, number) => {
    const olga = pair.person(chat, 'Olga');
    const title = `Aux champs ${number}`;
    if (chat === 'teams') await greeted(olga);
    const answer = await asks(olga, 'créer une mission', /Nouvelle mission/);
    if (chat === 'slack') await olga.press('Ouvrir le formulaire', answer);
    await seesForm(olga, 'Nouvelle mission');
    const values = { ...garden, date, title };
    if (chat === 'slack') await submitsTwice(pair, 'Olga', values, ms);
    else await Promise.all([olga.submit(values), olga.submit(values)]);
    const { text } = await hears(olga, new RegExp(title));
    expect(text).toContain(`Mission ${number} ·`);
    await pair.settled(60_000);
    if (!(await pair.books.isDoubled())) return;
    expect(times(olga, new RegExp(title))).toBe(1);
    expect(said(olga).filter((text) => trouble.test(text))).toEqual([]);
  },
);

function noButton(error: Error): void {
  expect(error.message).toContain('No button');
}

/** Who adds the app is greeted, and nothing is under way any more. */
async function greeted(person: Person): Promise<void> {
  await pair.teams.install(person.userId);
  await hears(person, /Bonjour/);
  await pair.settled(60_000);
}
