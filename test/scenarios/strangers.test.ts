import { eventually } from '../support/eventually.js';
import { slackId, teamsId } from './people.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { forbidden } from './privacy.js';
import { openStage, type Stage } from './twoChats.js';

/** People and words that lead nowhere: another company's workspace, and missions one cannot have by saying so either. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage('slack');
  await putMission(stage, 'Mission de jardin');
});
afterAll(() => stage.close());

/** Nothing changes; one of the new lines of the log is the refusal, and none names anybody. */
async function refuses(facts: RegExp, act: () => Promise<unknown>): Promise<void> {
  await stage.settle();
  const before = await stage.records.snapshot();
  const logged = stage.log.lines.length;
  await act();
  await eventually(() => {
    const refusals = stage.log.lines.slice(logged).filter((line) => line.startsWith('warn request.refused'));
    expect(refusals).toEqual([expect.stringMatching(facts)]);
  });
  await stage.settle();
  expect(await stage.records.snapshot()).toBe(before);
  expect(stage.log.lines.join('\n')).not.toMatch(forbidden);
}

test('a Slack workspace that nobody has installed is a warning, and learns nothing', async () => {
  const { length } = stage.slack.calls();
  await refuses(/"platform":"slack".*"unknownWorkspace"/, () =>
    stage.slack.interact({
      ...{
        type: 'block_actions',
        trigger_id: 'foreign',
        team: { id: 'T0OTHER' },
        user: { id: slackId('Ana') },
      },
      container: { type: 'message' },
      channel: { id: stage.slack.dmOf(slackId('Ana')), name: 'directmessage' },
      actions: [{ action_id: 'missions', value: '{"kind":"missions.list","page":0}' }],
    }),
  );
  expect(stage.slack.calls().slice(length)).toEqual([]);
});

test('a Teams tenant that is not ours is told so in one sentence, and learns nothing', async () => {
  const invoke = {
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', channelId: 'msteams', locale: 'en-GB' },
    ...{ serviceUrl: stage.teams.serviceUrl, recipient: { id: '28:bot' }, from: { id: teamsId('Ana') } },
    conversation: { id: 'a:x', tenantId: 'another-tenant', conversationType: 'personal' },
    value: { action: { data: { etincelle: { intent: '{"kind":"missions.list","page":0}' } } } },
  };
  await refuses(/"platform":"teams".*"unknownWorkspace"/, async () => {
    const answer = await fetch(`${stage.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(invoke),
    });
    expect(await answer.text()).toMatch(/"Étincelle is not set up for this workspace yet\. Ask whoever/);
  });
});

test.each([
  ['past', 'Mission de hier', /« Mission de hier » a déjà commencé/],
  ['cancelled', 'Mission de nulle part', /« Mission de nulle part » a été annulée/],
  ['closed', 'Mission de clôture', /Les inscriptions à « Mission de clôture » sont closes/],
  ['ready', 'Mission de demain', /Je ne trouve pas cette mission/],
  ['other', 'Mission de brocante', /Je ne trouve pas cette mission/],
] as const)(
  '%s: a mission that cannot be had by its words either, in one sentence',
  async (state, title, sentence) => {
    const status = state === 'past' || state === 'other' ? 'announced' : state;
    const yesterday = { startsAt: '2026-11-22T08:00:00Z', endsAt: '2026-11-22T11:00:00Z' };
    const organisationId = state === 'other' ? 'other' : 'own';
    await putMission(stage, title, { status, organisationId, ...(state === 'past' ? yesterday : {}) });
    const ana = stage.person('slack', 'Ana');
    await refuses(/"input":"text"/, () =>
      asks(ana, `je m’inscris à ${title.replace('Mission de', 'la mission de')}`, sentence),
    );
  },
);
