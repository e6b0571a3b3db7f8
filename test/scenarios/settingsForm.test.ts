import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { asks } from './organising.js';
import { slackChannel, slackId } from './people.js';
import { hears, plain, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const french = 'Mes réglages';

/** Language, kinds of messages, quiet hours and days in one form, in the chat where it is opened. */
describe.each<Platform>(['slack', 'teams'])('the form of one’s settings in %s', (chat) => {
  let chats: TwoChats;
  const ana = () => chats.person(chat, 'Ana');

  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  const preferences = async () => {
    const [row] = await chats.records.rows('employees', { name: 'Ana' });
    return { ...(row?.preferences as object) } as Record<string, unknown>;
  };

  async function opens(words: string, label: string, title: string): Promise<void> {
    await ana().press(
      label,
      await asks(ana(), words, new RegExp(label === 'Changer mes réglages' ? 'français' : 'English')),
    );
    await seesForm(ana(), title);
  }
  const field = (name: string) =>
    ana()
      .form()
      ?.fields.find((one) => one.name === name);

  const allHeard = () =>
    ana()
      .inbox()
      .map(({ text }) => plain(text))
      .join('\n');

  test('from “mes réglages”: it shows what holds, and saves all at once', async () => {
    await asks(ana(), 'rien après 18h30', /Rien|rien/);
    await opens('mes réglages', 'Changer mes réglages', french);
    expect(field('from')?.value).toBe('18:30');
    expect(field('announcements')?.value).toBe('on');
    const values = { announcements: 'off', from: '18:00', to: '08:30', days: '5,7' };
    expect(await ana().submit(values)).toBeNull();
    await eventually(() =>
      expect(allHeard()).toMatch(
        /Annonces : coupées\. Rappels : activés\. Rien le vendredi et le dimanche, ni de 18 h à 8 h 30/,
      ),
    );
    expect(await preferences()).toMatchObject({
      announcements: { until: null },
      quietHours: { from: '18:00', to: '08:30' },
      quietDays: [5, 7],
    });
  });

  test('what cannot be is said beside its field, and nothing changes', async () => {
    const before = await chats.records.snapshot();
    await opens('mes réglages', 'Changer mes réglages', french);
    const everyDay = { from: '', to: '', days: '1,2,3,4,5,6,7' };
    expect(await ana().submit(everyDay)).toEqual({ days: expect.stringMatching(/aucun jour/) });
    const half = { from: '', to: '08:00', days: '' };
    expect(await ana().submit(half)).toEqual({ from: expect.stringMatching(/obligatoire/) });
    const same = { from: '08:00', to: '08:00', days: '' };
    expect(await ana().submit(same)).toEqual({ to: expect.stringMatching(/différentes/) });
    expect(await ana().submit({ from: '18:00', to: '08:30', days: '5,7' })).toBeNull();
    await eventually(() => expect(ana().form()).toBeNull());
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
  });

  test('a silence until some day is left as it is; the language answers in itself', async () => {
    await asks(ana(), 'pas de rappels jusqu’à mercredi', /pas de rappel jusqu’au mercredi/);
    const { reminders } = await preferences();
    await opens('mes réglages', 'Changer mes réglages', french);
    expect(field('reminders')?.value).toBe('off');
    expect(
      await ana().submit({ language: 'en', announcements: 'on', days: '', from: '', to: '' }),
    ).toBeNull();
    await eventually(() => expect(allHeard()).toMatch(/Announcements: on\. Reminders: (off|muted)/));
    expect(await preferences()).toMatchObject({
      reminders,
      announcements: null,
      language: 'en',
      quietDays: [],
    });
    await opens('my settings', 'Change my settings', 'My settings');
    expect(await ana().submit({ language: 'fr' })).toBeNull();
    await eventually(async () => expect(await preferences()).toMatchObject({ language: 'fr' }));
  });
});

describe('in Slack', () => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats('slack');
  });
  afterAll(() => chats.close());

  test.each(['réglages', 'settings'])('“/mission %s” opens it at once, in a channel too', async (words) => {
    const ben = chats.person('slack', 'Ben');
    await chats.slack.command(slackId('Ben'), '/mission', words, slackChannel.id);
    await seesForm(ben, french);
    expect(await ben.submit({ reminders: words === 'settings' ? 'on' : 'off' })).toBeNull();
    await hears(ben, words === 'settings' ? /Rappels : activés/ : /Rappels : coupés/);
  });

  test('App Home opens it at once', async () => {
    const user = slackId('Ana');
    await chats.slack.openHome(user);
    const home = () => JSON.stringify(chats.slack.home(user) ?? {});
    await eventually(() => expect(home()).toContain('Mes réglages'));
    const view = chats.slack.home(user) as { id: string; blocks: HomeBlock[] };
    for (const { block_id, elements = [] } of view.blocks) {
      const button = elements.find(({ text }) => JSON.stringify(text ?? '').includes('Mes réglages'));
      if (button) await chats.slack.clickBlock(user, { viewId: view.id }, block_id, button.action_id);
    }
    const ana = chats.person('slack', 'Ana');
    await seesForm(ana, french);
    expect(await ana.submit({ days: '5' })).toBeNull();
    await hears(ana, /Rien le vendredi/);
  });
});

interface HomeBlock {
  readonly block_id: string;
  readonly elements?: readonly { text?: unknown; action_id: string }[];
}
