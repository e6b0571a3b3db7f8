import { randomUUID } from 'node:crypto';
import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { hears, plain } from './steps.js';
import { slackId, teamsId } from './people.js';
import { forgesForm } from './forging.js';
import { putMission } from './missions.js';
import { openStage, type Stage } from './twoChats.js';

/** Ana wants to hear nothing. Olga, who organises, changes her form so that "the channel" is Ana. */
describe.each<Platform>(['slack', 'teams'])('an announcement in %s into what is no channel', (chat) => {
  let stage: Stage;
  let mission: Mission;
  beforeAll(async () => {
    stage = await openStage(chat);
    mission = await putMission(stage, 'Mission de demain', { status: 'ready' });
    for (const name of ['Ana', 'Olga'] as const) {
      await stage.person(chat, name).say('aide');
      await hears(stage.person(chat, name), /Étincelle/);
    }
    await stage.person(chat, 'Ana').say('ne plus me prévenir');
    await hears(stage.person(chat, 'Ana'), /plus/);
    await stage.settle();
  });
  afterAll(() => stage.close());

  const wrong: Record<Platform, [string, () => string][]> = {
    slack: [
      ['Ana’s chat with the bot', () => stage.slack.dmOf(slackId('Ana'))],
      ['Ana herself', () => slackId('Ana')],
      ['somebody of the enterprise', () => 'W0ANA'],
      ['a channel with a space before it', () => ` ${stage.slack.dmOf(slackId('Ana'))}`],
      ['a channel in small letters', () => stage.slack.dmOf(slackId('Ana')).toLowerCase()],
      ['a channel by its name', () => '#engagement'],
    ],
    teams: [
      ['Ana’s chat with the bot', () => stage.teams.personalChatId(teamsId('Ana'))],
      ['Ana herself', () => teamsId('Ana')],
      ['a channel that nobody told of', () => '19:nowhere@thread.tacv2'],
    ],
  };

  test.each(wrong[chat])('%s: a sentence beside the field, and nothing changes', async (_, channel) => {
    const before = await stage.records.snapshot();
    const heard = stage.person(chat, 'Ana').inbox().length;
    const form = { kind: 'announcement', formId: randomUUID(), missionId: mission.id } as const;
    const values = { everyone: 'no', channel: channel(), when: 'now' };
    const { beside } = await forgesForm(stage, chat, 'Olga', form, values);
    expect(Object.keys(beside)).toEqual(['channel']);
    expect(plain(beside.channel ?? '')).toMatch(
      /^Étincelle ne peut pas écrire dans ce canal|^Choisissez une réponse dans la liste/,
    );
    await stage.settle();
    expect(await stage.records.snapshot()).toBe(before);
    expect(stage.person(chat, 'Ana').inbox()).toHaveLength(heard);
  });
});

test('what is pressed in a chat of several people in Slack does not make it a channel', async () => {
  const stage = await openStage('slack');
  const press = (id: string, name: string) =>
    stage.slack.interact({
      ...{
        type: 'block_actions',
        trigger_id: `in ${id}`,
        user: { id: slackId('Ana') },
        team: { id: 'T0SCENE' },
      },
      ...{ container: { type: 'message' }, channel: { id, name } },
      actions: [{ action_id: 'a', value: 'x' }],
    });
  const { workspaces, channels } = stage.records.store;
  const workspace = await workspaces.findByExternalId('slack', 'T0SCENE');
  const known = async () => {
    const all = await channels.list(workspace?.organisationId ?? '', workspace?.id ?? '');
    return all.map(({ externalId }) => externalId);
  };
  const before = await known();
  await press('G0SEVERAL', 'mpdm-ana--ben--etincelle-1');
  await press('C0ANEW', 'nouveau');
  await stage.settle();
  expect(await known()).toEqual([...before, 'C0ANEW'].sort());
  await stage.close();
});
