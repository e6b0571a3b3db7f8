import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from './announcing.js';
import { managesMissions } from './organising.js';
import { hears, presses, seesForm } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

let chats: TwoChats;
afterEach(() => chats.close());

test.each<Platform>(['slack', 'teams'])(
  'in %s, the organiser adds places for those who wait, and cannot take away what people hold',
  async (chat) => {
    chats = await openTwoChats(chat);
    const [olga, ana, ben] = (['Olga', 'Ana', 'Ben'] as const).map((name) => chats.person(chat, name));
    if (!olga || !ana || !ben) throw new Error('a scene without people');
    await announceMission(chats, chat, { capacity: '1' });
    await chats.settle();
    await ana.say('je participe à la mission 1');
    await hears(ana, /Votre place est réservée/);
    await ben.say('je participe à la mission 1');
    await hears(ben, /Vous êtes sur la liste d’attente/);

    await olga.press('Modifier', await managesMissions(chats, chat));
    await seesForm(olga, 'Modifier la mission');
    expect(await olga.submit({ capacity: '2' })).toBeNull();
    await hears(olga, /Ben/);
    await chats.settle();
    await presses(ben, 'Je prends la place');
    await hears(ben, /Votre place est réservée/);

    await olga.press('Modifier', await managesMissions(chats, chat));
    await seesForm(olga, 'Modifier la mission');
    const refused = await olga.submit({ capacity: '1' });
    expect(Object.keys(refused ?? {})).toEqual(['capacity']);
    expect(refused?.capacity).toMatch(/^2 places sont déjà prises, et personne ne perd la sienne/);
    expect(await olga.submit({ capacity: '2' })).toBeNull();
  },
);
