import type { Platform } from '../../src/domain/organisations/workspace.js';
import { eventually } from '../support/eventually.js';
import { type FileServer, startFileServer } from '../support/fileServer.js';
import type { Name } from './people.js';
import { plain, presses } from './steps.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

const secret = 'open-sesame';
const fileOf = (from: number, to: number, head = 'Matricule;Nom') =>
  [head, ...Array.from({ length: to - from + 1 }, (_, at) => `${from + at};Nom${from + at}`)].join('\n');

/** A file of people that is fetched every hour; Olga and Emma are admins, and Emma reads English. */
describe.each<Platform>(['slack', 'teams'])('a file of people from an address, with admins in %s', (chat) => {
  let chats: TwoChats;
  let files: FileServer;
  let hour = 9;
  beforeAll(async () => {
    files = await startFileServer();
    files.give(fileOf(1, 10), '"one"');
    const environment = {
      ...{ PEOPLE_URL: files.url, PEOPLE_URL_HOLDS: 'full', PEOPLE_URL_AUTHORIZATION: secret },
      WEBHOOK_PRIVATE_HOSTS: files.host,
    };
    const organiserEmails = 'olga@example.org,emma@example.org';
    chats = await openTwoChats(chat, undefined, { organiserEmails, environment });
  });
  afterAll(async () => {
    await chats.close();
    await files.close();
  });
  const state = async () => {
    const [row] = await chats.records.rows('scheduledFiles');
    return row;
  };
  const nextHour = () => {
    hour += 1;
    return chats.moveTo(`2026-11-23T${String(hour).padStart(2, '0')}:00:00Z`);
  };
  const here = async (number: number) => {
    const [row] = await chats.records.rows('employees', { employeeNumber: String(number) });
    return (row?.fromDirectory as { active: boolean } | undefined)?.active ?? null;
  };
  const told = (name: Name, text: RegExp) =>
    chats
      .person(chat, name)
      .inbox()
      .filter((said) => text.test(plain(said.text)));

  test('its people are there by themselves, and while the server says that it is the same nothing is read', async () => {
    await chats.settle();
    expect(await state()).toMatchObject({ run: { name: 'people.csv', end: 'done', counts: { added: 10 } } });
    expect(await here(10)).toBe(true);
    await nextHour();
    expect(files.asked.at(-1)).toMatchObject({ authorization: `Bearer ${secret}`, 'if-none-match': '"one"' });
    const asked = files.asked.length;
    await chats.settle();
    expect(files.asked).toHaveLength(asked);
  });

  test('half of them missing: nothing is done, and each admin is told once, in their language, with what to do', async () => {
    files.give(fileOf(1, 5), '"two"');
    await nextHour();
    expect(await state()).toMatchObject({ run: { end: 'stopped' }, untold: null });
    expect(await here(10)).toBe(true);
    const french =
      /« people\.csv ».*n’est pas appliqué.*5 personnes sur 10 partiraient, plus de 20 %.*règles de la console/s;
    await eventually(() => expect(told('Olga', french)).toHaveLength(1));
    await eventually(() =>
      expect(
        told('Emma', /“people\.csv” is not applied.*5 people out of 10 would leave, more than 20%/s),
      ).toHaveLength(1),
    );
    expect(told('Ben', french)).toEqual([]);
    // The same again under another tag, and a server that makes it anew each time.
    files.give(fileOf(1, 5), '"three"');
    await nextHour();
    files.give(`${fileOf(1, 5)}\n`, '"four"');
    await nextHour();
    await chats.restart();
    await nextHour();
    expect(told('Olga', french)).toHaveLength(1);
    await presses(chats.person(chat, 'Olga'), 'Console RH');
  });

  test('access that is refused is told at once, and what may pass by itself after a day; all is well once it is read', async () => {
    files.answers = (response) => response.writeHead(403).end();
    await nextHour();
    const text = /Je n’arrive pas à lire le fichier.*« localhost ».*L’accès est refusé/s;
    await eventually(() => expect(told('Olga', text)).toHaveLength(1));
    await nextHour();
    expect(told('Olga', text)).toHaveLength(1);
    files.answers = null;
    files.give(fileOf(1, 11), '"five"');
    await nextHour();
    expect(await state()).toMatchObject({
      trouble: null,
      run: { end: 'done', counts: { added: 1, leaving: 0 } },
    });
    files.answers = (response) => response.writeHead(500).end(fileOf(1, 2));
    await nextHour();
    const passing = /Le serveur est en panne/;
    expect(await state()).toMatchObject({ trouble: { code: 'failing' }, untold: null });
    expect(told('Olga', passing)).toEqual([]);
    await chats.moveTo('2026-11-25T09:00:00Z');
    await eventually(() => expect(told('Olga', passing)).toHaveLength(1));
    expect(await here(11)).toBe(true);
  });

  test('what opens the address, and the address itself, are said nowhere', async () => {
    const kept = JSON.stringify(await chats.records.rows('scheduledFiles'));
    const all = [kept, ...chats.log.lines].join('\n');
    expect(all).not.toContain(secret);
    expect(all).not.toContain('hidden-in-query');
    expect(all).not.toContain('Nom1');
  });
});
