import { randomUUID } from 'node:crypto';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { garden } from './announcing.js';
import { forgesForm } from './forging.js';
import { putMission, putOtherCompany } from './missions.js';
import { asks } from './organising.js';
import { hears, plain, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A new mission is made like one before. */
describe.each<Platform>(['slack', 'teams'])('duplicating a mission in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());
  const olga = () => chats.person(chat, 'Olga');
  const mission = async (title: string) => {
    const all = await chats.records.store.missions.list('own', ['draft', 'ready']);
    const found = all.find((one) => one.title === title);
    if (!found) throw new Error(`no mission ${title}`);
    return found;
  };

  test('a mission that is over is made again in one form: a new number, everything but its dates, ready at once', async () => {
    const past = await putMission(chats, 'Collecte', {
      ...{
        status: 'done',
        startsAt: '2026-10-22T07:00:00Z',
        endsAt: '2026-10-22T10:30:00Z',
        skills: ['tri'],
      },
    });
    await olga().press('Dupliquer', await asks(olga(), `qui vient à la mission ${past.number}`, /Collecte/));
    await seesForm(olga(), 'Nouvelle mission');
    const value = (name: string) =>
      olga()
        .form()
        ?.fields.find((field) => field.name === name)?.value;
    expect([value('title'), value('skills'), value('start'), value('date')]).toEqual([
      'Collecte',
      'tri',
      '09:00',
      '',
    ]);
    expect(await olga().submit({ title: 'Collecte de décembre', date: '2026-12-10' })).toBeNull();
    const preview = await hears(olga(), /Aperçu.*Collecte de décembre/s);
    expect(preview.text).toMatch(/jeudi 10 décembre, 9 h – 12 h 30/);
    expect(preview.buttons).toContain('Annoncer');
    const made = await mission('Collecte de décembre');
    expect(made).toMatchObject({
      status: 'ready',
      causes: [15],
      legalForm: 'prestation',
      framing: past.framing,
    });
    expect(made.number).toBeGreaterThan(past.number);
    expect(made.slots[0]?.id).not.toBe(past.slotId);
  });

  test('a copy sent twice at once is one mission; of another company’s mission there is none', async () => {
    const past = await putMission(chats, 'Ancienne', { status: 'done' });
    const send = (copyOf: string, formId: string) =>
      forgesForm(
        ...([
          chats,
          chat,
          'Olga' as const,
          { kind: 'mission' as const, formId, missionId: null, copyOf },
        ] as const),
        { ...garden, title: 'Copie' },
      );
    const formId = randomUUID();
    await Promise.all([send(past.id, formId), send(past.id, formId)]);
    await chats.settle();
    const copies = (await chats.records.store.missions.list('own', ['ready'])).filter(
      ({ title }) => title === 'Copie',
    );
    expect(copies).toHaveLength(1);
    const other = await putOtherCompany(chats);
    const before = await chats.records.snapshot('own');
    const { sentence } = await send(other.mission.id, randomUUID());
    expect(plain(sentence ?? '')).toMatch(/mission/);
    expect(await chats.records.snapshot('own')).toBe(before);
  });
});
