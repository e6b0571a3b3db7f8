import type { Platform } from '../../src/domain/organisations/workspace.js';
import { hears, presses, seesForm } from './steps.js';
import { announceMission } from './announcing.js';
import { managesMissions } from './organising.js';
import { openStage, type Stage } from './twoChats.js';

let stage: Stage;
afterEach(() => stage.close());

test.each<Platform>(['slack', 'teams'])(
  'in %s, the organiser adds places for those who wait, and cannot take away what people hold',
  async (chat) => {
    stage = await openStage(chat);
    const [olga, ana, ben] = (['Olga', 'Ana', 'Ben'] as const).map((name) => stage.person(chat, name));
    if (!olga || !ana || !ben) throw new Error('a scene without people');
    await announceMission(stage, chat, { capacity: '1' });
    await stage.settle();
    await ana.say('je participe à la mission 1');
    await hears(ana, /Votre place est réservée/);
    await ben.say('je participe à la mission 1');
    await hears(ben, /Vous êtes sur la liste d’attente/);

    await olga.press('Modifier', await managesMissions(stage, chat));
    await seesForm(olga, 'Modifier la mission');
    expect(await olga.submit({ capacity: '2' })).toBeNull();
    await hears(olga, /Ben/);
    await stage.settle();
    await presses(ben, 'Je prends la place');
    await hears(ben, /Votre place est réservée/);

    await olga.press('Modifier', await managesMissions(stage, chat));
    await seesForm(olga, 'Modifier la mission');
    const refused = await olga.submit({ capacity: '1' });
    expect(Object.keys(refused ?? {})).toEqual(['capacity']);
    expect(refused?.capacity).toMatch(/déjà prises, et personne ne perd la sienne/);
    expect(await olga.submit({ capacity: '2' })).toBeNull();
  },
);
