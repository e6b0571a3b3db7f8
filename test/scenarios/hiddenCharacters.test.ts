import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announceMission } from './announcing.js';
import { hears, presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** Turns a line round, hides, looks like nothing, and half of a sign. */
const hidden = '\u202e\u2066\u200b\u00ad\ufeff\u{e0041}\u3164\u0007\ud83d';
const unseen = /[\u202e\u2066\u00ad\ufeff\u3164]|[\u{e0000}-\u{e0fff}]|\p{Cs}/u;
const mixed = (text: string) => [...text].join(hidden);

describe.each<Platform>(['slack', 'teams'])('characters that nobody sees, in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());

  test('are in no mission and in no list, while what scripts and pictures need stays', async () => {
    const title = `${mixed('Jardin')} می\u200cخواهم 👩🏽\u200d🌾`;
    await announceMission(chats, chat, { title, summary: mixed('Bottes'), place: mixed('Valmy') });
    const ana = chats.person(chat, 'Ana');
    const announced = await hears(ana, /Jardin می\u200cخواهم 👩🏽\u200d🌾/u);
    expect(announced.text).not.toMatch(unseen);
    await presses(ana, 'Je m’inscris');
    const confirmed = await hears(ana, /Votre place est réservée/);
    expect(confirmed.text).not.toMatch(unseen);
    const olga = chats.person(chat, 'Olga');
    await olga.say('les inscrits de la mission 1');
    expect((await hears(olga, /Inscrits à/)).text).not.toMatch(unseen);
    expect(await chats.records.snapshot()).not.toMatch(unseen);
  });

  test('are not read: words are understood without them, and a text of nothing else asks for help or home', async () => {
    const ben = chats.person(chat, 'Ben');
    await ben.say(mixed('les missions'));
    expect((await hears(ben, /Jardin/)).text).not.toMatch(unseen);
  });
});
