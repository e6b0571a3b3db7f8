import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { slackChannel, slackId } from './people.js';
import { plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Slack's App Home and its command, with more missions than a page has room for. */
let chats: TwoChats;
const ana = slackId('Ana');

beforeAll(async () => {
  chats = await openTwoChats('slack');
  const day = (each: number) => String(each).padStart(2, '0');
  for (let each = 1; each <= 12; each += 1)
    await putMission(chats, `Chantier ${day(each)}`, {
      startsAt: `2026-12-${day(each)}T08:00:00Z`,
      endsAt: `2026-12-${day(each)}T11:00:00Z`,
    });
});
afterAll(() => chats.close());

const shown = () => plain(JSON.stringify(chats.slack.home(ana)));
const order = (...texts: string[]) => texts.map((text) => shown().indexOf(text));
const seen = () => [...shown().matchAll(/Chantier \d\d/g)].map(String).filter(unique);
const unique = (one: string, at: number, all: string[]) => all.indexOf(one) === at;

/** Presses the button of that label in the App Home alone. */
async function pressesInHome(label: string): Promise<void> {
  const view = chats.slack.home(ana) as { id: string; blocks: HomeBlock[] };
  for (const { block_id, elements = [] } of view.blocks) {
    const button = elements.find(({ text }) => typeof text === 'object' && text.text === label);
    if (!button) continue;
    await chats.slack.clickBlock(ana, { viewId: view.id }, block_id, button.action_id);
    return;
  }
  throw new Error(`The App Home has no button ${label}.`);
}

interface HomeBlock {
  readonly block_id: string;
  readonly elements?: readonly { text?: { text: string } | string; action_id: string }[];
}

test('mine comes first, then what is open, then the settings and help', async () => {
  await chats.slack.openHome(ana);
  await eventually(() => expect(seen()).toHaveLength(5));
  const places = order('Mes missions', 'Chantier 01', 'Page 1 sur 3', 'Couper', 'Aide');
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
});

test('the pages of what is open are turned where they stand, and nothing is written in the chat', async () => {
  const told = chats.person('slack', 'Ana').inbox().length;
  await pressesInHome('Suite');
  await eventually(() => expect(seen()[0]).toBe('Chantier 06'));
  await pressesInHome('Suite');
  await eventually(() => expect(seen()).toEqual(['Chantier 11', 'Chantier 12']));
  expect(chats.person('slack', 'Ana').inbox()).toHaveLength(told);
});

test('what is pressed on a page leaves the person on it', async () => {
  await pressesInHome('Couper les annonces et rappels');
  await eventually(() => expect(shown()).toMatch(/sont coupés/));
  expect(seen()).toEqual(['Chantier 11', 'Chantier 12']);
  await pressesInHome('Retour');
  await eventually(() => expect(seen()[0]).toBe('Chantier 06'));
});

test('whoever opens it again begins at the first page', async () => {
  await chats.slack.openHome(ana);
  await eventually(() => expect(seen()[0]).toBe('Chantier 01'));
});

test.each([
  ['', /Bonjour Ana/],
  ['liste', /Chantier 01[\s\S]*Chantier 05/],
  ['list', /Chantier 01[\s\S]*Chantier 05/],
  ['mes', /pas de mission à venir/],
  ['3', /Chantier 03/],
  ['aide', /ce que vous pouvez/i],
  ['help', /ce que vous pouvez/i],
])('/mission %s is answered to whoever typed it alone', async (words, answer) => {
  const before = chats.person('slack', 'Ana').channel(slackChannel.id).length;
  await chats.slack.command(ana, '/mission', words, slackChannel.id);
  await eventually(() => {
    const told = chats.person('slack', 'Ana').channel(slackChannel.id).slice(before);
    expect(told).toHaveLength(1);
    expect(plain(told[0]?.text ?? '')).toMatch(answer);
    expect(told[0]?.onlyMe).toBe(true);
  });
  expect(chats.person('slack', 'Ben').channel(slackChannel.id)).toHaveLength(0);
});
