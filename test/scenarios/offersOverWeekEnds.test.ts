import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { putMission } from './missions.js';
import { hears, presses, times } from './steps.js';
import { openTwoChats } from './twoChats.js';

const chats: Platform[] = ['slack', 'teams'];

test.each(chats)(
  'in %s, a seat freed on Friday at 16:30 is kept until Monday, and the calendar entry is taken out',
  async (chat) => {
    const twoChats = await openTwoChats(chat, '2026-11-27T15:30:00Z');
    try {
      const [ana, ben] = [twoChats.person(chat, 'Ana'), twoChats.person(chat, 'Ben')];
      await putMission(twoChats, 'Au potager', { capacity: 1 });
      await ana.say('je participe à la mission 1');
      const booked = await hears(ana, /Votre place est réservée/);
      const file = booked.links.find(({ label }) => label === 'Ajouter à mon agenda')?.url ?? '';
      const method = async () => (await (await fetch(file)).text()).match(/^METHOD:(\w+)/m)?.[1];
      expect(await method()).toBe('PUBLISH');
      await ben.say('je participe à la mission 1');
      await hears(ben, /Vous êtes sur la liste d’attente/);

      await ana.say('je me désiste de la mission 1');
      await presses(ana, 'Oui, me désister');
      await eventually(() => expect(times(ana, /vous ne participez plus/)).toBe(1));
      expect(await method()).toBe('CANCEL');
      const offered = await hears(ben, /Une place s’est libérée pour vous/);
      expect(offered.text).toMatch(/réservée jusqu’au lundi 30 novembre à 11 h 30/);

      await twoChats.moveTo('2026-11-27T19:31:00Z');
      await twoChats.moveTo('2026-11-30T10:29:00Z');
      expect(times(ben, /La place n’est plus réservée/)).toBe(0);
      await presses(ben, 'Je prends la place');
      await hears(ben, /Votre place est réservée/);
    } finally {
      await twoChats.close();
    }
  },
);
