import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Person } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import type { Name } from './people.js';
import { slackId, teamsId } from './people.js';
import { hears, plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const chats: Platform[] = ['slack', 'teams'];
let twoChats: TwoChats;
afterEach(() => twoChats.close());
const dayBefore = /Votre mission approche/;
const thanks = /Merci pour le temps offert|Merci pour votre participation/;
const soon = /C’est bientôt l’heure/;

/** A half-day of three hours that begins at this instant, with somebody on it. */
async function halfDay(twoChats: TwoChats, startsAt: string, ...people: readonly Person[]): Promise<void> {
  const endsAt = new Date(Date.parse(startsAt) + 3 * 3_600_000).toISOString();
  const { number } = await putMission(twoChats, `Au jardin le ${startsAt}`, { startsAt, endsAt });
  for (const who of people) {
    const before = times(who, /Votre place est réservée/);
    await who.say(`je participe à la mission ${number}`);
    await eventually(() => expect(times(who, /Votre place est réservée/)).toBe(before + 1));
  }
}

const beside = (instant: string, seconds: number) =>
  new Date(Date.parse(instant) + seconds * 1000).toISOString();

/** Somebody is told this at this very instant: not half a minute before, and once. */
async function toldAt(twoChats: TwoChats, who: Person, text: RegExp, instant: string): Promise<void> {
  const before = times(who, text);
  await twoChats.moveTo(beside(instant, -30));
  expect([instant, times(who, text)]).toEqual([instant, before]);
  await twoChats.moveTo(beside(instant, 30));
  await eventually(() => expect([instant, times(who, text)]).toEqual([instant, before + 1]));
}

/** From now on somebody's profile in Slack, or computer in Teams, is on the clock of this zone. */
function travels(twoChats: TwoChats, chat: Platform, name: Name, timezone: string): void {
  if (chat === 'slack') twoChats.slack.travel(slackId(name), timezone);
  else twoChats.teams.travel(teamsId(name), timezone);
}

/** Start of the half-day, then when one hears of it. All on the clock of Paris, +01:00 in winter and +02:00 in summer. */
const year = [
  ['the Monday after a bank holiday on Friday', '2027-01-04T09:30+01:00', '2026-12-31T09:00+01:00'],
  [
    'the Tuesday after Easter Monday and the change to summer time',
    '2027-03-30T09:30+02:00',
    '2027-03-26T09:00+01:00',
  ],
  ['the Monday after Labour Day on a Saturday', '2027-05-03T14:00+02:00', '2027-04-30T09:00+02:00'],
  ['the Friday after Ascension', '2027-05-07T14:00+02:00', '2027-05-05T09:00+02:00'],
  ['the Tuesday after Whit Monday', '2027-05-18T14:00+02:00', '2027-05-14T09:00+02:00'],
  ['the day after the fourteenth of July', '2027-07-15T14:00+02:00', '2027-07-13T09:00+02:00'],
  [
    'the Tuesday after All Saints and the change to winter time',
    '2027-11-02T09:30+01:00',
    '2027-10-29T09:00+02:00',
  ],
] as const;

test.each(chats)(
  'in %s, a year of reminders on the working day before, and two hours before',
  async (chat) => {
    twoChats = await openTwoChats(chat, '2026-12-14T09:00:00Z');
    const ana = twoChats.person(chat, 'Ana');
    for (const [, start] of year) await halfDay(twoChats, start, ana);
    for (const [, start, told] of year) {
      await toldAt(twoChats, ana, dayBefore, told);
      await toldAt(twoChats, ana, soon, beside(start, -2 * 3600));
    }
    expect([times(ana, dayBefore), times(ana, soon)]).toEqual([year.length, year.length]);
  },
);

test.each(chats)('in %s, the Sundays on which clocks change, and half past midnight', async (chat) => {
  twoChats = await openTwoChats(chat, '2027-03-22T09:00:00Z');
  const ana = twoChats.person(chat, 'Ana');
  await halfDay(twoChats, '2027-03-28T10:00+02:00', ana);
  await halfDay(twoChats, '2027-06-03T00:30+02:00', ana);
  await halfDay(twoChats, '2027-10-31T10:00+01:00', ana);
  await toldAt(twoChats, ana, dayBefore, '2027-03-26T09:00+01:00');
  await toldAt(twoChats, ana, soon, '2027-03-28T08:00+02:00');
  await toldAt(twoChats, ana, dayBefore, '2027-06-02T09:00+02:00');
  // Two hours before is night: said when quiet hours begin.
  await toldAt(twoChats, ana, soon, '2027-06-02T20:30+02:00');
  await toldAt(twoChats, ana, dayBefore, '2027-10-29T09:00+02:00');
  await toldAt(twoChats, ana, soon, '2027-10-31T08:00+01:00');
});

test.each(chats)('in %s, somebody in Montreal is reminded on their own clock', async (chat) => {
  twoChats = await openTwoChats(chat, '2027-03-01T09:00:00Z');
  const dan = twoChats.person(chat, 'Dan');
  // Montreal is five hours behind Paris, but four between 14 and 28 March.
  await halfDay(twoChats, '2027-03-18T14:00+01:00', dan);
  await halfDay(twoChats, '2027-04-08T14:00+02:00', dan);
  await toldAt(twoChats, dan, dayBefore, '2027-03-17T09:00-04:00');
  await toldAt(twoChats, dan, soon, '2027-03-18T07:00-04:00');
  expect(plain((await hears(dan, soon)).text)).toMatch(/9 h – 12 h chez vous/);
  await toldAt(twoChats, dan, dayBefore, '2027-04-07T09:00-04:00');
  // Two hours before is 6 am in Montreal, still night: said the evening before, when quiet hours begin.
  await toldAt(twoChats, dan, soon, '2027-04-07T20:30-04:00');
  expect(plain((await hears(dan, soon)).text)).toMatch(/8 h – 11 h chez vous/);
});

test.each(chats)('in %s, the reminders of people who travel move to their new clock', async (chat) => {
  twoChats = await openTwoChats(chat, '2027-06-07T09:00:00Z');
  const [ana, dan] = [twoChats.person(chat, 'Ana'), twoChats.person(chat, 'Dan')];
  await halfDay(twoChats, '2027-06-10T14:00+02:00', ana, dan);
  travels(twoChats, chat, 'Ana', 'America/Montreal');
  travels(twoChats, chat, 'Dan', 'Europe/Paris');
  await twoChats.moveTo('2027-06-09T09:30:00Z');
  // Nobody has heard yet that Ana is in Montreal: half past eleven in Paris, she was told at nine.
  await eventually(() => expect([times(ana, dayBefore), times(dan, dayBefore)]).toEqual([1, 0]));
  await ana.say('mes missions');
  await dan.say('mes missions');
  await hears(ana, /Mes missions/);
  // Nine o'clock is past in Paris: Dan is told at once.
  await twoChats.settle();
  await eventually(() => expect(times(dan, dayBefore)).toBe(1));
  await toldAt(twoChats, ana, soon, '2027-06-09T20:30-04:00');
  await toldAt(twoChats, dan, soon, '2027-06-10T12:00+02:00');
  await twoChats.moveTo('2027-06-11T12:00:00Z');
  expect([ana, dan].flatMap((who) => [dayBefore, soon, thanks].map((text) => times(who, text)))).toEqual([
    1, 1, 1, 1, 1, 1,
  ]);
});
