import type { EngagementView, MissionView } from '../../../../src/application/queries/views.js';
import type { Reader } from '../../../../src/domain/people/reader.js';
import type { Message } from '../../../../src/messages/message.js';
import { renderMessage } from '../../../../src/platforms/slack/render/index.js';
import { validateBlocks } from '../../../../src/sandbox/slack/limits/index.js';
import { managedList } from '../../../support/managed.js';
import { engagement, mission, slot, standing } from './samples.js';

const reader: Reader = { locale: 'fr', timezone: 'Europe/Paris' };
const written = (message: Message) =>
  JSON.stringify(renderMessage(message, reader).blocks).replaceAll('\u00a0', ' ');
const count = (text: string, what: string | RegExp) => text.split(what).length - 1;
const DATE = 'mardi 1er décembre';

const many = <T>(make: (at: number) => T) => Array.from({ length: 40 }, (_, at) => make(at));
const long = 'x'.repeat(120);
const missions = many(
  (at): MissionView => mission({ id: `m${at}`, number: at + 1, title: `Mission ${at} ${long}` }),
);
const engagements = missions.map((each): EngagementView => engagement({}, each));

test.each<[string, Message]>([
  ['my missions', { kind: 'my.missions', page: 0, pages: 1, engagements }],
  ['the missions to manage', managedList(missions)],
  ['the open missions', { kind: 'missions.list', missions, page: 0, pages: 1 }],
])('%s say how many more there are than fit', (_, message) => {
  const { blocks } = renderMessage(message, reader);
  expect(validateBlocks(blocks, 'message')).toEqual([]);
  const [, more = '0'] = /Et (\d+) autres missions/.exec(written(message)) ?? [];
  const shown = missions.filter(({ title }) => written(message).includes(`*${title}*`)).length;
  expect(shown).toBeGreaterThan(3);
  expect(shown + Number(more)).toBe(40);
});

test('a list that fits says nothing of more', () => {
  const few = { kind: 'my.missions', page: 0, pages: 1, engagements: engagements.slice(0, 3) } as const;
  expect(written(few)).not.toContain('Et ');
});

test.each<[string, Message]>([
  ['the list of missions', managedList(missions.slice(0, 6))],
  ['a preview', { kind: 'mission.preview', mission: mission({ status: 'draft' }) }],
  ['my missions', { kind: 'my.missions', page: 0, pages: 1, engagements: engagements.slice(0, 6) }],
  ['a list of drafts', managedList([mission({ status: 'draft' })])],
])('in %s every button about a mission names it to screen readers', (_, message) => {
  const buttons = renderMessage(message, reader).blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements : [],
  );
  const about = buttons.filter((each) => 'value' in each && String(each.value).includes('Id"'));
  expect(about.length).toBeGreaterThan(0);
  const names = about.map((each) => ('accessibility_label' in each ? String(each.accessibility_label) : ''));
  for (const name of names) expect(name).toMatch(/ · (Mission|Jardin)/);
  expect(new Set(names).size).toBe(names.length);
});

test('in the list of missions every choice of a menu names its mission below', () => {
  const menus = renderMessage(managedList(missions.slice(0, 6)), reader).blocks.flatMap((block) =>
    block.type === 'actions' ? block.elements.filter(({ type }) => type === 'overflow') : [],
  );
  expect(menus).toHaveLength(6);
  const options = menus.flatMap((menu) => ('options' in menu ? (menu.options ?? []) : []));
  for (const { description } of options) expect(description?.text).toMatch(/^Mission \d/);
});

test.each([
  ['cancelled', 'Annulée'],
  ['closed', 'Inscriptions closes'],
  ['done', 'Terminée'],
  ['reported', 'Terminée'],
] as const)('the post of a mission that is %s opens with that', (status, said) => {
  const over = mission({
    status,
    slots: [slot({ closed: status === 'cancelled' ? 'cancelled' : 'closed' })],
  });
  const message: Message = { kind: 'announcement', mission: over, forMany: true };
  expect(written(message)).not.toContain('tend les bras');
  expect(renderMessage(message, reader).blocks[0]).toMatchObject({ text: { text: `*${said}*` } });
});

test('the post of a mission that has begun no longer invites', () => {
  const message: Message = {
    kind: 'announcement',
    mission: mission({ slots: [slot({ closed: 'past' })] }),
    forMany: true,
  };
  expect(written(message)).not.toContain('tend les bras');
});

test('a card says its date once, the roster each of its own', () => {
  const on = engagement();
  const none = { queued: 0, sent: 0, unreachable: 0, failed: 0, inDoubt: 0 };
  const one: Message[] = [
    { kind: 'mission.cancelled', engagement: on },
    { kind: 'engagement.takenOff', engagement: on },
    { kind: 'engagement.confirmed', engagement: on, already: false },
    { kind: 'reminder.dayBefore', engagement: on },
    { kind: 'seat.open', engagement: on },
    {
      ...{ kind: 'roster', mission: mission({ slots: [slot({ mine: standing() })] }) },
      slots: [{ slotId: slot().id, participants: [], planned: [] }],
      deliveries: { people: none, channels: none },
    },
  ];
  for (const message of one) expect([message.kind, count(written(message), DATE)]).toEqual([message.kind, 1]);
});
