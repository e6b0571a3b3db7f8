import type { Platform } from '../../src/domain/workspace.js';
import { hears, plain, times } from './acting.js';
import { announceMission } from './announcing.js';
import { openStage } from './stage.js';

test.each<Platform>(['slack', 'teams'])(
  'in %s, somebody in Montreal is reminded on their own clock',
  async (chat) => {
    const stage = await openStage(chat);
    const dan = stage.person(chat, 'Dan');
    await announceMission(stage, chat, { date: '2026-12-03', start: '14:00', end: '17:30' });
    await dan.say('je participe à la mission 1');
    await hears(dan, /Votre place est réservée/);
    await stage.moveTo('2026-12-02T13:59:30Z');
    expect(times(dan, /Votre mission approche/)).toBe(0);
    await stage.moveTo('2026-12-02T14:00:30Z');
    await hears(dan, /Votre mission approche/);
    await stage.moveTo('2026-12-03T01:29:30Z');
    expect(times(dan, /C’est bientôt l’heure/)).toBe(0);
    // Two hours before is 6 am in Montreal, still night: said the evening before, when quiet hours begin.
    await stage.moveTo('2026-12-03T01:30:30Z');
    expect(plain((await hears(dan, /C’est bientôt l’heure/)).text)).toMatch(/8 h – 11 h 30 chez vous/);
    await stage.close();
  },
);
