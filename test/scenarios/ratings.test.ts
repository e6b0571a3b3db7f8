import type { Platform } from '../../src/domain/organisations/workspace.js';
import type { Said } from '../../src/sandbox/person.js';
import { eventually } from '../support/eventually.js';
import { readsFigures } from '../support/metricsToken.js';
import { idOf, lets } from './identity/newcomers.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { newest } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A thumb below an answer that was a guess. It is counted by what the sentence was taken for, and by nothing else. */
describe.each<Platform>(['slack', 'teams'])('whether an answer helped, in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  const person = (name: Name) => chats.person(chat, name);
  const counts = () => chats.records.store.ratings.since('own', '2026-11-23');
  /** Who is not understood twice in a row is told more: each time it is the first. */
  async function lost(name: Name = 'Ana') {
    await asks(person(name), 'aide', /Étincelle|Comment/);
    return asks(person(name), 'le chat de ma voisine chante faux', /pas compris|pas bien compris/);
  }

  /** Presses a thumb as each chat has it. */
  async function rates(name: Name, said: Said, good: boolean): Promise<void> {
    if (chat === 'teams') {
      const { userId } = person(name);
      await chats.teams.rate(userId, said.id, good ? 'like' : 'dislike');
    } else await person(name).press(good ? 'Utile' : 'Pas utile', said);
  }

  test('a thumb down is counted once, however often it is pressed', async () => {
    const said = await lost();
    await rates('Ana', said, false);
    await eventually(async () => expect(await counts()).toHaveLength(1));
    await rates('Ana', said, false);
    await rates('Ana', said, true);
    await chats.settle();
    expect(await counts()).toMatchObject([{ day: '2026-11-23', locale: 'fr', good: 0, bad: 1 }]);
    expect(newest(person('Ana')).id).toBe(said.id);
  });

  test('each answer is counted by itself, up or down', async () => {
    await rates('Ana', await lost(), true);
    await eventually(async () => expect(await counts()).toMatchObject([{ good: 1, bad: 1 }]));
  });

  test('nothing is kept of who pressed, of the answer or of the sentence', async () => {
    const rows = [...(await chats.records.rows('ratings')), ...(await chats.records.rows('rateables'))];
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual(
      ['organisationId', 'day', 'label', 'locale', 'good', 'bad', 'id'].sort(),
    );
    expect(JSON.stringify(rows)).not.toMatch(/voisine|Ana|U0ANA|29:ana/);
  });

  test('the operator sees them counted', async () => {
    const text = await (await fetch(`${chats.url}/metrics`, readsFigures)).text();
    expect(text).toMatch(/etincelle_answer_ratings_total\{.*helped="no".*\} 1/);
  });

  test('an answer that was understood has no thumbs', async () => {
    const { buttons, id } = await asks(person('Ana'), 'aide', /Étincelle|Comment/);
    expect(buttons).not.toContain('Utile');
    if (chat === 'teams')
      await expect(chats.teams.rate(person('Ana').userId, id, 'like')).rejects.toThrow('no thumbs');
  });

  test('a forged thumb counts for nothing', async () => {
    const before = await counts();
    if (chat === 'slack')
      for (const value of ['', '{}', '{"answer":"Ev1","good":true}', '{"answer":{"$ne":1},"good":true}'])
        await chats.slack.interact({ ...(await forgedThumb(value)) });
    else await chats.teams.rate(person('Ben').userId, (await lost('Ben')).id, 'like');
    await chats.settle();
    const after = await counts();
    expect(after.reduce((sum, { good }) => sum + good, 0)).toBe(
      before.reduce((sum, { good }) => sum + good, 0) + (chat === 'slack' ? 0 : 1),
    );
  });

  // In Teams the message that a thumb names is nobody else's to see.
  const inSlack = chat === 'slack' ? test : test.skip;
  inSlack(
    'the thumb of somebody of another company counts for nothing, and takes nobody’s away',
    async () => {
      const value = async () => JSON.stringify({ answer: await newestRateable(), good: true });
      const thumb = await forgedThumb('');
      const [before, action] = [await counts(), { ...thumb.actions[0], value: await value() }];
      lets(chats, chat, { name: 'Zoe', as: 'outsider' });
      await chats.slack.interact({ ...thumb, user: { id: idOf(chat, 'Zoe') }, actions: [action] });
      await chats.settle();
      expect(await counts()).toEqual(before);
      await chats.slack.interact({ ...thumb, trigger_id: 'bens-own', actions: [action] });
      await eventually(async () => expect(await counts()).not.toEqual(before));
    },
  );

  const newestRateable = async () =>
    (await chats.records.rows('rateables')).sort((one, other) => Number(other.until) - Number(one.until))[0]
      ?.answer;

  async function forgedThumb(value: string) {
    const said = await lost('Ben');
    const [channel = '', ts = ''] = said.id.split(':');
    return {
      type: 'block_actions',
      user: { id: person('Ben').userId },
      team: { id: 'T0SCENE' },
      trigger_id: `forged-${value}`,
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: 'directmessage' },
      actions: [{ type: 'feedback_buttons', action_id: 'answer.rating', block_id: 'b9', value }],
    };
  }
});
