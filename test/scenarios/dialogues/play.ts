import { DateTime } from 'luxon';
import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { eventually } from '../../support/eventually.js';
import { putMission } from '../missions.js';
import type { Name } from '../people.js';
import { plain } from '../steps.js';
import type { TwoChats } from '../twoChats.js';
import type { Dialogue, Standings, Turn } from './dialogue.js';

const others: Readonly<Record<Platform, Platform>> = { slack: 'teams', teams: 'slack' };

/** Plays a dialogue, most of it in `chat`. Throws when something is not said, or something else is stored. */
export async function play(chats: TwoChats, chat: Platform, { missions, turns }: Dialogue): Promise<void> {
  for (const { title, day, from, to, place, skills, capacity } of missions) {
    const at = (time: string) => DateTime.fromISO(`${day}T${time}`, { zone: 'Europe/Paris' }).toUTC().toISO();
    const times = { startsAt: at(from) ?? '', endsAt: at(to) ?? '' };
    await putMission(chats, title, { ...times, place, skills, capacity });
  }
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
  if (turn.restart) await chats.restart();
  const toldFrom = (name: Name) => {
    const inbox = () => (['slack', 'teams'] as const).flatMap((where) => chats.person(where, name).inbox());
    const before = new Map(inbox().map(({ id, text }) => [id, text]));
    // What is new, and what has taken the place of something else.
    return () => inbox().flatMap(({ id, text }) => (before.get(id) === text ? [] : [plain(text)]));
  };
  const told = new Map(
    [turn.who, ...(Object.keys(turn.others) as Name[])].map((name) => [name, name && toldFrom(name)]),
  );
  if (turn.at) await chats.moveTo(turn.at);
  if (turn.who) await act(chats, chat, turn.who, turn);
  if (turn.who) await hearAll(told.get(turn.who), turn.hears);
  for (const [name, texts] of Object.entries(turn.others)) await hearAll(told.get(name as Name), texts ?? []);
  for (const never of turn.neverHears)
    expect(told.get(turn.who)?.().join('\n')).not.toMatch(new RegExp(never, 'su'));
}

async function act(chats: TwoChats, chat: Platform, who: Name, { says, presses }: Turn): Promise<void> {
  const person = chats.person(chat, who);
  if (says !== undefined) await person.say(says);
  if (presses !== undefined) {
    await eventually(() => expect(person.inbox().flatMap(({ buttons }) => buttons)).toContain(presses));
    await person.press(presses);
  }
}

const hearAll = (told: (() => string[]) | undefined, texts: readonly string[]): Promise<void> =>
  eventually(() => {
    for (const text of texts) expect(told?.().join('\n')).toMatch(new RegExp(text, 'su'));
  });

/** Where everybody stands: of each person on each mission the newest. */
async function standingsIn({ records }: TwoChats): Promise<Record<string, Record<string, unknown>>> {
  const [engagements, missions, employees] = await Promise.all(
    ['engagements', 'missions', 'employees'].map((name) => records.rows(name)),
  );
  const titles = new Map(missions?.map(({ id, title }) => [id, String(title)]));
  const names = new Map(employees?.map(({ id, name }) => [id, String(name)]));
  const standings: Record<string, Record<string, unknown>> = {};
  const inTime = [...(engagements ?? [])].sort((a, b) => Number(a.createdAt) - Number(b.createdAt));
  for (const { employeeId, missionId, state } of inTime) {
    const [name, title] = [names.get(String(employeeId)), titles.get(String(missionId))];
    if (name && title) standings[name] = { ...standings[name], [title]: state };
  }
  return standings;
}
