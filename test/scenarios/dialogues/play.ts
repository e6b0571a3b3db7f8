import { DateTime } from 'luxon';
import { readQuestion } from '../../../src/domain/missions/questions.js';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { eventually } from '../../support/eventually.js';
import { putManager } from '../approving.js';
import { putMission } from '../missions.js';
import { type Name, people } from '../people.js';
import { plain, seesForm } from '../steps.js';
import type { TwoChats } from '../twoChats.js';
import type { Dialogue, Standings, Turn } from './dialogue.js';
import { standingsIn } from './standings.js';

const others: Readonly<Record<Platform, Platform>> = { slack: 'teams', teams: 'slack' };

/** Plays a dialogue, most of it in `chat`. Throws when something is not said, or something else is stored. */
export async function play(chats: TwoChats, chat: Platform, dialogue: Dialogue): Promise<void> {
  const undo = await decide(chats, dialogue.policy);
  try {
    if (dialogue.language === 'en') await speakEnglish(chats);
    await putAll(chats, dialogue.missions);
    for (const [employee, manager] of Object.entries(dialogue.managers) as [Name, Name][])
      await putManager(chats, employee, manager);
    await playAll(chats, chat, dialogue.turns);
  } finally {
    await undo();
  }
}

/** Everybody has chosen English. */
async function speakEnglish({ records }: TwoChats): Promise<void> {
  const chosen = { $set: { 'preferences.language': 'en' } };
  await records.collection('employees').updateMany({ organisationId: 'own' }, chosen);
}

/** The company decides this; gives what takes it back. */
async function decide({ records }: TwoChats, policy: Dialogue['policy']): Promise<() => Promise<void>> {
  if (Object.keys(policy).length === 0) return async () => {};
  const [before] = await records.rows('organisations', { _id: 'own' });
  const set = (decided: unknown) => records.change('organisations', 'own', { policy: decided });
  await set({ ...(before?.policy as object), ...policy });
  return () => set(before?.policy);
}

async function putAll(chats: TwoChats, missions: Dialogue['missions']): Promise<void> {
  for (const { title, day, from, to, place, skills, capacity, questions } of missions) {
    const at = (time: string) => DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/Paris' }).toUTC().toISO();
    const times = { startsAt: at(from) ?? '', endsAt: at(to) ?? '' };
    const { id } = await putMission(chats, title, { ...times, place, skills, capacity });
    const asked = questions.map(readQuestion);
    if (asked.length > 0) await chats.records.change('missions', id, { questions: asked });
  }
}

async function playAll(chats: TwoChats, chat: Platform, turns: readonly Turn[]): Promise<void> {
  let known: Standings = {};
  for (const [index, turn] of turns.entries()) {
    known = turn.stored ?? known;
    try {
      await playTurn(chats, turn.elsewhere ? others[chat] : chat, turn);
      const stored = known;
      await eventually(async () => expect(await standingsIn(chats)).toEqual(stored));
    } catch (error) {
      throw new Error(`Turn ${index + 1}, ${turn.who} “${turn.says ?? turn.presses ?? ''}”`, {
        cause: error,
      });
    }
  }
}

async function playTurn(chats: TwoChats, chat: Platform, turn: Turn): Promise<void> {
  // A minute goes by, and what was said last is written down.
  await chats.settle();
  chats.clock.forward(1);
  if (turn.restart) await chats.restart();
  const heard = listen(chats);
  if (turn.at) await chats.moveTo(turn.at);
  if (turn.who) await act(chats, chat, turn.who, turn);
  const heardBy = told(turn);
  await eventually(() => {
    for (const [name, texts] of heardBy)
      for (const text of texts) expect(heard(name)).toMatch(new RegExp(text, 'su'));
  });
  const unheard = never(turn);
  // What is sent a moment later would be missed.
  if (unheard.length > 0) await chats.settle();
  for (const [name, texts] of unheard)
    for (const text of texts) expect(heard(name)).not.toMatch(new RegExp(text, 'su'));
}

type Heard = readonly (readonly [name: Name, texts: readonly string[]])[];

const told = ({ who, hears, others }: Turn): Heard => [...own(who, hears), ...rest(others)];
const never = ({ who, neverHears, othersNeverHear }: Turn): Heard => [
  ...own(who, neverHears),
  ...rest(othersNeverHear),
];

const own = (who: Name | undefined, texts: readonly string[]): Heard =>
  who && texts.length > 0 ? [[who, texts]] : [];
const rest = (texts: Turn['others']): Heard =>
  (Object.entries(texts) as [Name, string[]][]).filter(([, each]) => each.length > 0);

/** Gives what somebody is told from now on in both chats. Something new, or in the place of something else. */
function listen(chats: TwoChats): (name: Name) => string {
  const inbox = (name: Name) =>
    (['slack', 'teams'] as const).flatMap((chat) => chats.person(chat, name).inbox());
  const before = new Map(
    people.flatMap((name) => inbox(name).map(({ id, text }) => [`${name} ${id}`, text])),
  );
  return (name) =>
    inbox(name)
      .flatMap(({ id, text }) => (before.get(`${name} ${id}`) === text ? [] : [plain(text)]))
      .join('\n');
}

async function act(
  chats: TwoChats,
  chat: Platform,
  who: Name,
  { says, presses, fills }: Turn,
): Promise<void> {
  const person = chats.person(chat, who);
  if (says !== undefined) await person.say(says);
  if (presses !== undefined) {
    await eventually(() => expect(person.inbox().flatMap(({ buttons }) => buttons)).toContain(presses));
    await person.press(presses);
  }
  if (fills === undefined) return;
  await seesForm(person, fills.form);
  expect(await person.submit(fills.values)).toBeNull();
}
