import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { openTwoChats, type TwoChats } from '../twoChats.js';
import { readDialogues } from './dialogue.js';
import { play } from './play.js';

const now = '2026-11-23T09:00:00Z';
const all = [...readDialogues('fr'), ...readDialogues('en')];

test('there are some in each language', () => {
  const count = (language: string) => all.filter(([file]) => file.startsWith(language)).length;
  expect(Math.min(count('fr'), count('en'))).toBeGreaterThanOrEqual(1);
});

describe.each<Platform>(['slack', 'teams'])('talks in %s', (chat) => {
  let chats: TwoChats;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    chats = await openTwoChats(chat, now);
  });
  afterAll(() => chats.close());
  beforeEach(async () => {
    restore = await keepPeople(chats);
  });
  afterEach(async () => {
    await chats.settle();
    await restore();
    chats.clock.moveTo(now);
  });

  test.each(all)('%s', (_, dialogue) => play(chats, chat, dialogue));
});

/** Gives what forgets everything since but who there is. */
async function keepPeople({ records }: TwoChats): Promise<() => Promise<void>> {
  const forgetMissions = await records.bookmark();
  const employees = await records.collection('employees').find({}).toArray();
  return async () => {
    await forgetMissions();
    await records.collection('dialogues').deleteMany({});
    for (const row of employees) await records.collection('employees').replaceOne({ _id: row._id }, row);
  };
}
