import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { newId } from '../contracts/samples.js';
import { eventually } from '../support/eventually.js';
import { createKeyIn, sending } from './bySoftware.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { people } from './people.js';
import { plain, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const other = { slack: 'teams', teams: 'slack' } as const;

/** The company's intranet announces a mission by a key: what is posted in the chat, and who is told. */
describe.each<Platform>(['slack', 'teams'])('announced by other software in %s', (chat) => {
  let chats: TwoChats;
  let send: ReturnType<typeof sending>;
  let workspace: string;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    for (const name of people)
      await asks(chats.person(chat, name), name === 'Emma' ? 'help' : 'aide', /Étincelle/);
    send = sending(chats, await createKeyIn(chats, 'Intranet'));
    const { body } = await send('/workspaces');
    const ours = body.data.find(({ platform }: { platform: string }) => platform === chat);
    workspace = ours.id;
  });
  afterAll(() => chats.close());

  const olga = () => chats.person(chat, 'Olga');
  const inChannel = (title: string) =>
    olga()
      .channel(chats.channel(chat))
      .filter(({ text }) => plain(text).includes(title)).length;
  const told = (title: string) =>
    people.filter((name) => times(chats.person(chat, name), new RegExp(title)) > 0);
  const posts = (change = {}) => ({ workspace, channels: [chats.channel(chat)], ...change });
  const put = async (title: string) => {
    const mission: Mission = await putMission(chats, title, { status: 'ready' });
    return { mission, path: `/missions/mis_${mission.id}/announcements` };
  };
  const shares = (shared: boolean) => {
    if (chat === 'slack')
      chats.slack.changeChannel(chats.channel(chat), { sharedWith: shared ? ['T0X'] : [] });
    else chats.teams.retype(chats.channel(chat), shared ? 'shared' : 'standard');
  };

  test('in a channel and to a city: posted once, told to those who are there, in this chat alone', async () => {
    for (const name of ['Ana', 'Ben'] as const)
      await asks(chats.person(chat, name), 'j’habite à Lyon', /Lyon/);
    const { path } = await put('Verger');
    const asked = { audience: { sites: ['lyon'] }, posts: posts() };
    const headers = { 'idempotency-key': newId() };
    const all = await Promise.all([1, 2, 3].map(() => send(path, asked, headers)));
    expect(all.map(({ status }) => status).filter((status) => ![201, 409].includes(status))).toEqual([]);
    const { status, body } = await send(path, asked, headers);
    expect([status, body.people, body.audience]).toEqual([201, 2, { sites: ['lyon'] }]);
    expect(body.posts).toEqual(posts());
    await eventually(() => expect([inChannel('Verger'), told('Verger')]).toEqual([1, ['Ana', 'Ben']]));
    await chats.settle();
    expect([inChannel('Verger'), told('Verger')]).toEqual([1, ['Ana', 'Ben']]);
    for (const name of people) expect(times(chats.person(other[chat], name), /Verger/)).toBe(0);
    expect((await send(path)).body.data).toMatchObject([{ id: body.id, state: 'sent', channels: 1 }]);
    expect(plain((await asks(olga(), 'le journal', /Journal/)).text)).toMatch(/Intranet a annoncé/);
  });

  test('in a channel alone nobody is written to; at its hour, and not before', async () => {
    const { path } = await put('Potager');
    const publishAt = new Date(chats.clock.now().getTime() + 3_600_000);
    const { body } = await send(path, { posts: posts(), publishAt: publishAt.toISOString() });
    expect(body).toMatchObject({ state: 'scheduled', toEveryone: false, people: 0 });
    await chats.settle();
    expect(inChannel('Potager')).toBe(0);
    await chats.moveTo(new Date(publishAt.getTime() + 30_000).toISOString());
    await eventually(() => expect(inChannel('Potager')).toBe(1));
    expect(told('Potager')).toEqual([]);
  });

  test('a channel that more people read than was said: named, and nothing leaves, until it is said', async () => {
    const { path } = await put('Rucher');
    shares(true);
    const refused = await send(path, { audience: {}, posts: posts() });
    expect(refused).toMatchObject({
      ...{ status: 409, body: { reason: 'moreReaders', errors: [{ pointer: '#/posts/channels/0' }] } },
    });
    expect((await send(path)).body.data).toEqual([]);
    await send(path, { posts: posts({ readBy: 'outsiders' }) });
    await eventually(() => expect(inChannel('Rucher')).toBe(1));
    expect(told('Rucher')).toEqual([]);
    await chats.records.change('organisations', 'own', { 'policy.sharedChannels': 'refuse' });
    const never = await send(path, { posts: posts({ readBy: 'outsiders' }) });
    expect(never).toMatchObject({ status: 409, body: { reason: 'sharedChannel' } });
    await chats.records.change('organisations', 'own', { 'policy.sharedChannels': 'warn' });
    shares(false);
  });

  test('a post kept back at its hour: those who organise are told why, once each, where they spoke last', async () => {
    const { path } = await put('Pépinière');
    const publishAt = new Date(chats.clock.now().getTime() + 3_600_000);
    await send(path, { audience: {}, posts: posts(), publishAt: publishAt.toISOString() });
    shares(true);
    await chats.moveTo(new Date(publishAt.getTime() + 30_000).toISOString());
    const withheld = /« Pépinière » n’a pas été publiée .* ce canal a été ouvert à des personnes extérieures/;
    await eventually(() => expect(times(olga(), withheld)).toBe(1));
    await chats.restart();
    await chats.settle();
    expect([inChannel('Pépinière'), times(olga(), withheld)]).toEqual([0, 1]);
    for (const name of people.filter((one) => one !== 'Olga'))
      expect([name, times(chats.person(chat, name), withheld)]).toEqual([name, 0]);
    expect(times(chats.person(other[chat], 'Olga'), withheld)).toBe(0);
    shares(false);
  });

  test('a channel that cannot be posted in, a conversation of two, an audience that points at somebody', async () => {
    const { path, mission } = await put('Serre');
    const none =
      chat === 'slack'
        ? [chats.slack.dmOf('U0ANA'), 'U0ANA', 'C0NOWHERE']
        : [chats.teams.personalChatId('29:ana'), '29:ana', '19:nowhere@thread.tacv2'];
    for (const one of none) {
      const asked = { audience: {}, posts: posts({ channels: [chats.channel(chat), one] }) };
      expect(await send(path, asked)).toMatchObject({
        ...{ status: 409, body: { reason: 'badChannel', errors: [{ pointer: '#/posts/channels/1' }] } },
      });
    }
    const reasonOf = async (asked: object) => (await send(path, asked)).body.reason;
    expect(await reasonOf({ audience: { language: 'en' } })).toBe('audienceTooSmall');
    expect(await reasonOf({ audience: { sites: ['Nantes'] } })).toBe('noAudience');
    expect(await reasonOf({ audience: {}, perHour: 1, publishAt: '2026-12-10T12:00:00Z' })).toBe('tooSlow');
    await chats.settle();
    expect([(await send(path)).body.data, inChannel('Serre'), told('Serre')]).toEqual([[], 0, []]);
    expect((await chats.records.store.missions.find('own', mission.id))?.status).toBe('ready');
  });

  test('a chat that does not answer: asked again under the same name, it leaves once', async () => {
    if (chat === 'teams') return;
    const { path } = await put('Compost');
    const headers = { 'idempotency-key': newId() };
    chats.slack.faults.refuse('conversations.info', 'fatal_error');
    expect(await send(path, { posts: posts() }, headers)).toMatchObject({ status: 503 });
    chats.slack.faults.clear();
    expect(await send(path, { posts: posts() }, headers)).toMatchObject({ status: 201 });
    await eventually(() => expect(inChannel('Compost')).toBe(1));
  });
});
