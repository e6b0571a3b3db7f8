import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { slackId, teamsId } from './people.js';
import { forbidden } from './privacy.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** People and words that lead nowhere: another company's workspace, and missions one cannot have by saying so either. */
let chats: TwoChats;
beforeAll(async () => {
  chats = await openTwoChats('slack');
  await putMission(chats, 'Mission de jardin');
});
afterAll(() => chats.close());

/** Nothing changes; one of the new lines of the log is the refusal, and none names anybody. */
async function refuses(facts: RegExp, act: () => Promise<unknown>): Promise<void> {
  await chats.settle();
  const before = await chats.records.snapshot();
  const logged = chats.log.lines.length;
  await act();
  await eventually(() => {
    const refusals = chats.log.lines.slice(logged).filter((line) => line.startsWith('warn request.refused'));
    expect(refusals).toEqual([expect.stringMatching(facts)]);
  });
  await chats.settle();
  expect(await chats.records.snapshot()).toBe(before);
  expect(chats.log.lines.join('\n')).not.toMatch(forbidden);
}

test('a Slack workspace that nobody has installed is a warning, and learns nothing', async () => {
  const { length } = chats.slack.calls();
  await refuses(/"platform":"slack".*"unknownWorkspace"/, () =>
    chats.slack.interact({
      ...{
        type: 'block_actions',
        trigger_id: 'foreign',
        team: { id: 'T0OTHER' },
        user: { id: slackId('Ana') },
      },
      container: { type: 'message' },
      channel: { id: chats.slack.dmOf(slackId('Ana')), name: 'directmessage' },
      actions: [{ action_id: 'missions', value: '{"kind":"missions.list","page":0}' }],
    }),
  );
  expect(chats.slack.calls().slice(length)).toEqual([]);
});

test('a Teams tenant that is not ours is told so in one sentence, and learns nothing', async () => {
  const invoke = {
    ...{ type: 'invoke', name: 'adaptiveCard/action', id: 'f:1', channelId: 'msteams', locale: 'en-GB' },
    ...{ serviceUrl: chats.teams.serviceUrl, recipient: { id: '28:bot' }, from: { id: teamsId('Ana') } },
    conversation: { id: 'a:x', tenantId: 'another-tenant', conversationType: 'personal' },
    value: { action: { data: { etincelle: { intent: '{"kind":"missions.list","page":0}' } } } },
  };
  await refuses(/"platform":"teams".*"unknownWorkspace"/, async () => {
    const answer = await fetch(`${chats.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(invoke),
    });
    expect(await answer.text()).toMatch(/"Étincelle is not set up for this workspace yet\. Ask whoever/);
  });
});

test.each([
  ['past', 'Mission de hier', /« Mission de hier » est terminée/],
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
    await putMission(chats, title, { status, organisationId, ...(state === 'past' ? yesterday : {}) });
    const ana = chats.person('slack', 'Ana');
    await refuses(/"input":"text"/, () =>
      asks(ana, `je m’inscris à ${title.replace('Mission de', 'la mission de')}`, sentence),
    );
  },
);
