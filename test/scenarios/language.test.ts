import type { Platform } from '../../src/domain/organisations/workspace.js';
import { announcesNew, asks } from './organising.js';
import { hears, presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const other = { slack: 'teams', teams: 'slack' } as const;

describe.each<Platform>(['slack', 'teams'])('the language somebody chooses, in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat);
  });
  afterAll(() => chats.close());
  const ana = (where: Platform = chat) => chats.person(where, 'Ana');

  test('is spoken at once, in both chats, whatever the chats tell of them later', async () => {
    await asks(ana(), 'switch to english', /from now on I’ll speak English/);
    await asks(ana(), 'aide', /How does it work/);
    await asks(ana(other[chat]), 'aide', /How does it work/);
    await chats.anHourLater();
    await chats.restart();
    await asks(ana(), 'mes missions', /no mission coming up/);
  });

  test('is that of announcements too', async () => {
    await announcesNew(chats, chat, { title: 'Potager' });
    await hears(ana(), /half|day|flash/i);
    await hears(chats.person(chat, 'Ben'), /mission flash/i);
    await chats.settle();
  });

  test('can be changed back by a button, in words or by asking which it is', async () => {
    await asks(ana(), 'can you speak French?', /speaking English with you/);
    await presses(ana(), 'Parler français');
    await hears(ana(), /je vous parle en français/);
    await asks(ana(), 'en anglais svp', /I’ll speak English/);
    await asks(ana(), 'parle-moi en français', /je vous parle en français/);
  });

  test('is theirs alone', async () => {
    await asks(chats.person(chat, 'Ben'), 'aide', /Comment ça marche/);
  });
});
