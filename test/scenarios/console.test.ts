import type { Platform } from '../../src/domain/organisations/workspace.js';
import { asks } from './organising.js';
import type { Name } from './people.js';
import { openTwoChats, type TwoChats } from './twoChats.js';

/** The console, asked for in a chat: a link of one’s own, which lets in once. */
describe.each<Platform>(['slack', 'teams'])('the console, asked for in %s', (chat) => {
  let chats: TwoChats;
  beforeAll(async () => {
    chats = await openTwoChats(chat, undefined, { organiserEmails: 'olga@example.org,emma@example.org' });
  });
  afterAll(() => chats.close());
  const person = (name: Name) => chats.person(chat, name);
  async function opens(name: Name, words: string, answer: RegExp) {
    const { links } = await asks(person(name), words, answer);
    const found = links.find(({ url }) => url.includes('/console/enter/'));
    return chats.url + new URL(found?.url ?? '').pathname;
  }
  const press = (link: string) => fetch(link, { method: 'POST', redirect: 'manual' });
  const me = async (cookie: string) => {
    const answer = await fetch(`${chats.url}/console/api/me`, { headers: { cookie } });
    return { status: answer.status, body: await answer.json() };
  };

  test('from the words to the page, in the language of each, and never twice by one link', async () => {
    const link = await opens('Olga', 'ouvre la console', /lien de la console/);
    expect(await (await fetch(link)).text()).toMatch(/s’ouvre sur cet appareil/);
    const entered = await press(link);
    expect([entered.status, entered.headers.get('location')]).toEqual([303, '/console/']);
    const [cookie = ''] = (entered.headers.get('set-cookie') ?? '').split(';');
    expect(await me(cookie)).toMatchObject({
      status: 200,
      body: { name: 'Olga', admin: true, locale: 'fr' },
    });
    expect((await press(link)).status).toBe(404);
    const english = await opens('Emma', 'open the console', /link to the console/);
    expect(await (await fetch(english)).text()).toMatch(/opens on this device/);
    const kinds = (await chats.records.rows('audit', {})).map(({ kind }) => kind);
    expect(kinds).toContain('console.entered');
    const kept = await chats.records.rows('consoleKeys', {});
    expect(kept.length).toBeGreaterThan(0);
    const key = link.split('.').at(-1) ?? '';
    expect(JSON.stringify(kept)).not.toContain(key);
    expect(chats.log.lines.join()).not.toContain(key);
  });

  test('the organisers’ list has its button; nobody else is given a link', async () => {
    const list = await asks(person('Olga'), 'gérer les missions', /Vos missions/);
    expect(list.buttons).toContain('Console RH');
    await asks(person('Ana'), 'ouvre la console', /Seules les personnes qui organisent/);
    expect(await chats.records.rows('consoleKeys', { kind: 'link' })).toHaveLength(1);
  });

  test('whoever loses their role is out, and the link that they were given opens nothing', async () => {
    const says = async (words: string, answer: RegExp) => {
      await asks(person('Olga'), words, answer);
      await asks(person('Olga'), 'oui', /./);
    };
    await asks(person('Ben'), 'aide', /./);
    await says('nomme Ben organisateur pour Lyon', /organisation des missions de Lyon/);
    const [first, second] = [
      await opens('Ben', 'ouvre la console', /lien de la console/),
      await opens('Ben', 'console', /lien de la console/),
    ];
    const [cookie = ''] = ((await press(first)).headers.get('set-cookie') ?? '').split(';');
    expect((await me(cookie)).body).toMatchObject({ name: 'Ben', admin: false });
    chats.clock.forward(1);
    await says('retire Ben des organisateurs', /Retirer à Ben l’organisation/);
    expect((await me(cookie)).status).toBe(401);
    expect((await press(second)).status).toBe(404);
  });
});
