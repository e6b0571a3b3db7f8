import type { Mission } from '../../src/domain/missions/mission.js';
import type { Platform } from '../../src/domain/organisations/workspace.js';
import { createKeyIn, sending } from './bySoftware.js';
import { putMission } from './missions.js';
import { asks } from './organising.js';
import { hears, plain } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The company's intranet signs somebody up by a key, while people talk in either chat. */
describe.each<Platform>(['slack', 'teams'])('other software, with people in %s', (chat) => {
  let chats: TwoChats;
  let mission: Mission & { readonly slotId: string };
  let send: ReturnType<typeof sending>;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
    mission = await putMission(chats, 'Verger à tailler', { capacity: 1 });
    for (const name of ['Ana', 'Ben', 'Olga'] as const) await asks(chats.person(chat, name), 'aide', /./);
    send = sending(chats, await createKeyIn(chats, 'Intranet'));
  });
  afterAll(() => chats.close());

  test('whom it signs up reads so in their chat and can leave, and those who organise see it', async () => {
    const path = `/missions/mis_${mission.id}/engagements`;
    const { status, body } = await send(path, {
      person: 'ana@example.org',
      reason: 'Demandé sur l’intranet',
    });
    expect([status, body.state]).toEqual([201, 'confirmed']);
    const told = await hears(chats.person(chat, 'Ana'), /L’équipe qui organise vous a ajouté·e/);
    expect(plain(told.text)).toContain('Demandé sur l’intranet');
    const roster = await asks(chats.person(chat, 'Olga'), 'les inscrits de la mission 1', /Inscrits à/);
    expect(plain(roster.text)).toContain('Ana');
    const log = await asks(chats.person(chat, 'Olga'), 'le journal', /Journal/);
    expect(plain(log.text)).toMatch(/Intranet a inscrit Ana/);
    await asks(chats.person(chat, 'Ben'), 'je m’inscris au verger', /liste d’attente/);
    expect((await send(`/engagements/${body.id}/withdraw`, {})).body.state).toBe('withdrawn');
    await hears(chats.person(chat, 'Ana'), /L’équipe qui organise a retiré votre inscription/);
    await hears(chats.person(chat, 'Ben'), /Une place s’est libérée/);
    expect(chats.log.lines.join('\n')).not.toContain('etc_live_');
  });
});
