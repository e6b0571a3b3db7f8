import manifest from '../../manifests/slack/manifest.json' with { type: 'json' };
import type { Found } from '../../src/sandbox/teams/extension.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { type Name, slackChannel, slackId, teamsId, teamsUsers } from './people.js';
import { hears, plain, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const accountOf = (name: Name) => teamsUsers.find(({ id }) => id === teamsId(name))?.aadObjectId ?? '';
const [shortcut] = manifest.features.shortcuts;

/** A mission is proposed from the menu of somebody's message, by a form in Slack. */
describe('the message shortcut of Slack', () => {
  let chats: TwoChats;
  let missions: Awaited<ReturnType<typeof putMission>>[] = [];
  const person = (name: Name) => chats.person('slack', name);
  beforeAll(async () => {
    chats = await openTwoChats('slack');
    const at = (day: string, hour: number) => `2026-12-${day}T${hour}:00:00Z`;
    missions = [
      await putMission(chats, 'Verger à tailler', { startsAt: at('08', 13), endsAt: at('08', 16) }),
      await putMission(chats, 'Ruche à monter', { startsAt: at('09', 13), endsAt: at('09', 16) }),
    ];
    for (const name of ['Ana', 'Ben', 'Olga'] as const) await asks(person(name), 'aide', /./);
  });
  afterAll(() => chats.close());

  const uses = async (name: Name, said: { id: string }, callback = shortcut?.callback_id ?? '') => {
    const [channelId = '', messageTs = ''] = said.id.split(':');
    await chats.slack.useShortcut(slackId(name), { channelId, messageTs }, callback);
  };
  const chosen = (name: Name) => {
    const view = chats.slack.modal(slackId(name)) as { state: { values: Record<string, object> } };
    return JSON.stringify(view.state.values.mission);
  };

  test('on a message that shows a mission, it is chosen already; sent, the colleague is told once', async () => {
    const ana = person('Ana');
    const details = await asks(ana, 'la mission 2', /Ruche à monter/);
    await uses('Ana', details);
    await seesForm(ana, 'Proposer une mission');
    expect(chosen('Ana')).toContain(missions[1]?.id);
    expect(await ana.submit({ colleague: slackId('Ben') })).toBeNull();
    await hears(ana, /C’est noté : je propose « Ruche à monter » à Ben/);
    await hears(person('Ben'), /Ana vous propose cette mission/);
  });

  test('on any other message the mission is chosen, and what is missing is said beside it', async () => {
    const ana = person('Ana');
    const { message } = await chats.slack.shareLink(
      slackId('Olga'),
      slackChannel.id,
      'https://example.org/x',
    );
    await uses('Ana', { id: `${slackChannel.id}:${message.ts}` });
    await seesForm(ana, 'Proposer une mission');
    expect(chosen('Ana')).not.toContain(missions[0]?.id);
    const bare = { mission: missions[0]?.id ?? '' };
    for (const wrong of [slackId('Ana'), 'U0ROBOT', 'U0NOBODY'])
      expect(await ana.submit({ ...bare, colleague: wrong })).toEqual({
        colleague: 'Choisissez quelqu’un d’autre de votre entreprise.',
      });
    expect(await ana.submit({ ...bare, colleague: slackId('Olga') })).toBeNull();
    await hears(person('Olga'), /Ana vous propose cette mission/);
    expect(times(person('Olga'), /Ana vous propose/)).toBe(1);
  });

  test('on the address of a mission, and of a draft nothing is given away', async () => {
    const draft = await putMission(chats, 'Chantier confidentiel', { status: 'ready' });
    const olga = person('Olga');
    const [first] = missions;
    for (const [id, isChosen] of [
      [first?.id ?? '', true],
      [draft.id, false],
    ] as const) {
      const { message } = await chats.slack.shareLink(
        slackId('Ana'),
        slackChannel.id,
        `https://x.example/m/${id}`,
      );
      await uses('Olga', { id: `${slackChannel.id}:${message.ts}` });
      await seesForm(olga, 'Proposer une mission');
      await eventually(() => expect(chosen('Olga').includes(id)).toBe(isChosen));
      expect(JSON.stringify(chats.slack.modal(slackId('Olga')))).not.toContain('confidentiel');
    }
  });

  test('a shortcut that is not ours, and a forged one, open nothing and change nothing', async () => {
    const before = await chats.records.snapshot();
    const said = await asks(person('Ben'), 'la mission 1', /Verger/);
    await uses('Ben', said, 'other_shortcut');
    for (const value of [
      '{"kind":"propose.form","missionId":"$ne"}',
      '{"kind":"mission.cancelNow","missionId":"x"}',
    ]) {
      await chats.slack.interact({
        ...{
          type: 'message_action',
          callback_id: shortcut?.callback_id,
          trigger_id: `forged${value.length}`,
        },
        ...{ user: { id: slackId('Ben') }, team: { id: 'T0SCENE' } },
        message: { text: '', blocks: [{ type: 'actions', elements: [{ value }] }] },
      });
    }
    await chats.settle();
    expect(person('Ben').form()).toBeNull();
    expect(await chats.records.snapshot()).toBe(before);
  });
});

/** The same in Teams: in the card of "to whom?", with the client's own people picker. */
describe('the people picker of Teams', () => {
  let chats: TwoChats;
  const person = (name: Name) => chats.person('teams', name);
  beforeAll(async () => {
    chats = await openTwoChats('teams');
    await putMission(chats, 'Verger à tailler');
    for (const name of ['Ana', 'Ben'] as const) await asks(person(name), 'aide', /./);
  });
  afterAll(() => chats.close());

  test('to whom is answered by choosing somebody; a refused form comes back with what was chosen', async () => {
    const ana = person('Ana');
    const details = await asks(ana, 'la mission 1', /Verger à tailler/);
    await ana.press('Proposer à un·e collègue', details);
    const who = await hears(ana, /À qui voulez-vous proposer/);
    await ana.press('Choisir un·e collègue', who);
    await seesForm(ana, 'Proposer une mission');
    expect(await ana.submit({ colleague: accountOf('Ana') })).toEqual({
      colleague: 'Choisissez quelqu’un d’autre de votre entreprise.',
    });
    expect(ana.form()?.fields.map(({ value }) => value)).toContain(accountOf('Ana'));
    expect(await ana.submit({ colleague: accountOf('Ben') })).toBeNull();
    await hears(ana, /C’est noté : je propose « Verger à tailler » à Ben/);
    await hears(person('Ben'), /Ana vous propose cette mission/);
  });
});

/** And by the action of the message extension, in the menu of any message. */
describe('the action of the message extension', () => {
  let chats: TwoChats;
  const channel = '19:engagement@thread.tacv2';
  const [ana, ben] = [teamsId('Ana'), teamsId('Ben')];
  const person = (name: Name) => chats.person('teams', name);
  beforeAll(async () => {
    chats = await openTwoChats('teams');
    await putMission(chats, 'Verger à tailler');
    await putMission(chats, 'Ruche à monter', {
      startsAt: '2026-12-18T13:00:00Z',
      endsAt: '2026-12-18T16:00:00Z',
    });
    for (const name of ['Ana', 'Ben'] as const) await asks(person(name), 'aide', /./);
  });
  afterAll(() => chats.close());

  const card = (dialog: Awaited<ReturnType<TwoChats['teams']['openDialog']>>) => {
    if (typeof dialog === 'string') throw new Error(dialog);
    return dialog.card as { body: { id?: string; value?: string; actions?: { data: object }[] }[] };
  };
  const fills = (dialog: Parameters<typeof card>[0], values: Record<string, string>) => {
    const { body } = card(dialog);
    const data = body.flatMap(({ actions = [] }) => actions.map((each) => each.data))[0];
    const chosen = Object.fromEntries(body.flatMap(({ id, value }) => (id ? [[id, value ?? '']] : [])));
    return { ...chosen, ...values, ...data };
  };

  test('on a card of ours its mission is chosen; sent twice at once, the colleague is told once', async () => {
    const details = await asks(person('Ana'), 'la mission 2', /Ruche à monter/);
    const own = chats.teams.personalChatId(ana);
    const dialog = await chats.teams.openDialog(ana, own, details.id);
    const data = fills(dialog, { colleague: accountOf('Ben') });
    const both = await Promise.all([1, 2].map(() => chats.teams.sendDialog(ana, own, data)));
    for (const said of both)
      expect(plain(String(said))).toMatch(/C’est noté : je propose « Ruche à monter » à Ben/);
    await hears(person('Ben'), /Ana vous propose cette mission/);
    const later = fills(await chats.teams.openDialog(ana, own, details.id), { colleague: accountOf('Ben') });
    expect(await chats.teams.sendDialog(ana, own, later)).toMatch(/déjà proposé/);
    await chats.settle();
    expect(times(person('Ben'), /Ana vous propose/)).toBe(1);
    expect(times(person('Ana'), /C’est noté/)).toBe(0);
  });

  test('in a channel nobody else sees it; what is wrong stands beside its field, and nothing is changed', async () => {
    const [found] = (await chats.teams.search(ben, channel, 'verger')) as readonly Found[];
    if (!found) throw new Error('not found');
    chats.teams.share(ben, channel, found);
    const message = chats.teams.messages(ana, channel).at(-1);
    const before = await chats.records.snapshot();
    const dialog = await chats.teams.openDialog(ana, channel, message?.id ?? '');
    for (const wrong of [accountOf('Ana'), 'nobody', '']) {
      const again = await chats.teams.sendDialog(ana, channel, fills(dialog, { colleague: wrong }));
      expect(JSON.stringify(card(again))).toMatch(
        /Choisissez quelqu’un d’autre|"text":"Ce champ est obligatoire/,
      );
    }
    expect(await chats.records.snapshot()).toBe(before);
    expect(chats.teams.messages(ana, channel)).toHaveLength(1);
    const sent = await chats.teams.sendDialog(ana, channel, fills(dialog, { colleague: accountOf('Ben') }));
    expect(plain(String(sent))).toMatch(/C’est noté : je propose « Verger à tailler » à Ben/);
    expect(chats.teams.messages(ana, channel)).toHaveLength(1);
  });

  test('data that no dialog of ours carried is not taken', async () => {
    const own = chats.teams.personalChatId(ana);
    for (const forged of [
      {},
      { etincelle: { intent: '{"kind":"mute"}' } },
      { etincelle: { form: 'mission' } },
    ])
      await expect(chats.teams.sendDialog(ana, own, forged)).rejects.toThrow();
  });
});
