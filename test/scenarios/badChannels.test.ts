import { randomUUID } from 'node:crypto';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { forgesForm } from './forging.js';
import { putMission } from './missions.js';
import { slackId, teamsId } from './people.js';
import { hears, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Ana wants to hear nothing. Olga, who organises, changes her form so that "the channel" is Ana. */
describe.each<Platform>(['slack', 'teams'])('an announcement in %s into what is no channel', (chat) => {
  let chats: TwoChats;
  let mission: Mission;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, 'Mission de demain', { status: 'ready' });
    for (const name of ['Ana', 'Olga'] as const) {
      await chats.person(chat, name).say('aide');
      await hears(chats.person(chat, name), /Étincelle/);
    }
    await chats.person(chat, 'Ana').say('ne plus me prévenir');
    await hears(chats.person(chat, 'Ana'), /plus/);
    await chats.settle();
  });
  afterAll(() => chats.close());

  const wrong: Record<Platform, [string, () => string][]> = {
    slack: [
      ['Ana’s chat with the bot', () => chats.slack.dmOf(slackId('Ana'))],
      ['Ana herself', () => slackId('Ana')],
      ['somebody of the enterprise', () => 'W0ANA'],
      ['a channel with a space before it', () => ` ${chats.slack.dmOf(slackId('Ana'))}`],
      ['a channel in small letters', () => chats.slack.dmOf(slackId('Ana')).toLowerCase()],
      ['a channel by its name', () => '#engagement'],
    ],
    teams: [
      ['Ana’s chat with the bot', () => chats.teams.personalChatId(teamsId('Ana'))],
      ['Ana herself', () => teamsId('Ana')],
      ['a channel that nobody told of', () => '19:nowhere@thread.tacv2'],
    ],
  };

  test.each(wrong[chat])('%s: a sentence beside the field, and nothing changes', async (_, channel) => {
    const before = await chats.records.snapshot();
    const heard = chats.person(chat, 'Ana').inbox().length;
    const form = { kind: 'announcement', formId: randomUUID(), missionId: mission.id } as const;
    const values = { everyone: 'no', channel: channel(), when: 'now' };
    const { beside } = await forgesForm(chats, chat, 'Olga', form, values);
    expect(Object.keys(beside)).toEqual(['channel']);
    expect(plain(beside.channel ?? '')).toMatch(
      /^Étincelle ne peut pas écrire dans ce canal|^Choisissez une réponse dans la liste/,
    );
    await chats.settle();
    expect(await chats.records.snapshot()).toBe(before);
    expect(chats.person(chat, 'Ana').inbox()).toHaveLength(heard);
  });
});

test('what is pressed in a chat of several people in Slack does not make it a channel', async () => {
  const chats = await openTwoChats('slack');
  const press = (id: string, name: string) =>
    chats.slack.interact({
      ...{
        type: 'block_actions',
        trigger_id: `in ${id}`,
        user: { id: slackId('Ana') },
        team: { id: 'T0SCENE' },
      },
      ...{ container: { type: 'message' }, channel: { id, name } },
      actions: [{ action_id: 'a', value: 'x' }],
    });
  const { workspaces, channels } = chats.records.store;
  const workspace = await workspaces.findByExternalId('slack', 'T0SCENE');
  const known = async () => {
    const all = await channels.list(workspace?.organisationId ?? '', workspace?.id ?? '');
    return all.map(({ externalId }) => externalId);
  };
  const before = await known();
  await press('G0SEVERAL', 'mpdm-ana--ben--etincelle-1');
  await press('C0ANEW', 'nouveau');
  await chats.settle();
  expect(await known()).toEqual([...before, 'C0ANEW'].sort());
  await chats.close();
});
