import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from './announcing.js';
import { asks, managesMissions } from './organising.js';
import { hears, presses, seesForm, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

let chats: TwoChats;
afterEach(() => chats.close());

test.each<Platform>(['slack', 'teams'])(
  'in %s, the organiser adds places for those who wait; with fewer than people hold, it is theirs to say who goes',
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
    expect(await olga.submit({ capacity: '1' })).toBeNull();
    const over = await hears(olga, /2 personnes y ont une place, pour 1 place/);
    expect(over.text).toMatch(/Personne ne perd la sienne/);
    expect(over.buttons).toContain('Retirer quelqu’un');
    await asks(chats.person(chat, 'Chloé'), 'je participe à la mission 1', /sur la liste d’attente/);
    await olga.press('Retirer quelqu’un', over);
    await presses(olga, 'Retirer Ben');
    await presses(olga, 'Oui, retirer Ben');
    await hears(ben, /Vous n’êtes plus sur cette mission/);
    await chats.settle();
    expect(times(chats.person(chat, 'Chloé'), /Une place s’est libérée/)).toBe(0);
  },
);
