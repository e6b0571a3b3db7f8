import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { hears, times } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** A chat that is busy, or away for a moment, does not take an answer. What was asked has been done all the same. */
describe.each<Platform>(['slack', 'teams'])('an answer that %s does not take', (chat) => {
  let chats: TwoChats;
  beforeEach(async () => {
    chats = await openTwoChats(chat);
  });
  afterEach(() => chats.close());

  function takesNoAnswer(): void {
    if (chat === 'slack') chats.slack.faults.fail('chat.postMessage', 1, 503);
    else chats.teams.faults.nextAnswer({ kind: 'throttled', retryAfterSeconds: 60 });
  }
  const isLogged = (code: string) =>
    eventually(() => expect(chats.log.lines.some((line) => line.includes(code))).toBe(true));

  test('is said a minute later, once', async () => {
    const ana = chats.person(chat, 'Ana');
    takesNoAnswer();
    await ana.say('ne plus me prévenir');
    await isLogged('notDelivered');
    expect(times(ana, /plus d’annonce ni de rappel/)).toBe(0);
    chats.clock.forward(1);
    await chats.settle();
    await chats.settle();
    expect(times(ana, /plus d’annonce ni de rappel/)).toBe(1);
  });

  test('undoes nothing of what the person has done since', async () => {
    const ana = chats.person(chat, 'Ana');
    takesNoAnswer();
    await ana.say('ne plus me prévenir');
    await isLogged('notDelivered');
    chats.clock.forward(0.2);
    await ana.say('réactive les messages');
    await hears(ana, /vous parviendront de nouveau/);
    chats.clock.forward(1);
    await chats.settle();
    expect(times(ana, /vous parviendront de nouveau/)).toBe(2);
    expect(times(ana, /plus d’annonce ni de rappel/)).toBe(0);
    await ana.say('accueil');
    const home = await hears(ana, /Bonjour/);
    expect(home.buttons).toContain('Couper les annonces et rappels');
  });
});
