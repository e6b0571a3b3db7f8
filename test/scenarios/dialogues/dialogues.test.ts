import type { Platform } from '../../../src/domain/organisations/workspace.js';
import { openTwoChats, type TwoChats } from '../twoChats.js';
import { readDialogues } from './dialogue.js';
import { play } from './play.js';

const now = '2026-11-23T09:00:00Z';
const all = [...readDialogues('fr'), ...readDialogues('en')];

test('there are some in each language', () => {
  const count = (language: string) => all.filter(([file]) => file.startsWith(language)).length;
  expect(Math.min(count('fr'), count('en'))).toBeGreaterThanOrEqual(20);
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

const aboutPeople = ['employees', 'identities'];
const aboutTalks = ['dialogues', 'signUpDialogues', 'erasures', 'dataLinks'];

/** Gives what forgets everything since but who there is, and makes them as they were. */
async function keepPeople({ records }: TwoChats): Promise<() => Promise<void>> {
  const forgetMissions = await records.bookmark();
  const known = await Promise.all(aboutPeople.map((name) => records.collection(name).find({}).toArray()));
  return async () => {
    await forgetMissions();
    for (const name of aboutTalks) await records.collection(name).deleteMany({});
    for (const [at, name] of aboutPeople.entries()) {
      const rows = known[at] ?? [];
      const people = records.collection(name);
      await people.deleteMany({ _id: { $nin: rows.map(({ _id }) => _id) } });
      for (const row of rows) await people.replaceOne({ _id: row._id }, row, { upsert: true });
    }
  };
}
